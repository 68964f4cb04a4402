/** What is looked for on a drawn page. Each function runs inside the page and brings back what is wrong, in words. */

/** Where an element is, for a message. */
declare global {
	var layoutShifts: number[];
}

/** Wider than the screen, and by which elements. */
export function overflow(): string[] {
	const width = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= width) return [];
	const wide = [...document.querySelectorAll('body *')].filter((one) => {
		const box = one.getBoundingClientRect();
		return box.right > width + 1 && box.width > 0 && !one.closest('thead, .visually-hidden');
	});
	const named = wide.slice(-2).map((one) => one.outerHTML.slice(0, 160));
	return [`${document.documentElement.scrollWidth} px wide on ${width}: ${named.join(' · ')}`];
}

/** Text in drawings as large as it is drawn. */
export function smallDrawnText(): string[] {
	const found: string[] = [];
	for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
		if (!text.checkVisibility() || text.textContent?.trim() === '' || text.closest('.status-mark')) continue;
		const scale = text.getScreenCTM()?.d ?? 1;
		const size = parseFloat(getComputedStyle(text).fontSize) * scale;
		if (size < 12) found.push(`${size.toFixed(1)} px: ${text.textContent}`);
	}
	return found;
}

/** Drawn text that lies over other drawn text. */
export function overlappingDrawnText(): string[] {
	const found: string[] = [];
	for (const svg of document.querySelectorAll('svg.chart')) {
		if (!svg.checkVisibility()) continue;
		const texts = [...svg.querySelectorAll('text')].filter(
			(text) => text.checkVisibility() && text.textContent?.trim(),
		);
		const boxes = texts.map((text) => text.getBoundingClientRect());
		for (let a = 0; a < boxes.length; a++) {
			for (let b = a + 1; b < boxes.length; b++) {
				const [one, other] = [boxes[a]!, boxes[b]!];
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				// Boxes hold the space above and below letters.
				if (across > 2 && down > 0.45 * Math.min(one.height, other.height))
					found.push(`"${texts[a]!.textContent}" over "${texts[b]!.textContent}"`);
			}
		}
		const frame = svg.getBoundingClientRect();
		for (const [at, box] of boxes.entries())
			if (box.left < frame.left - 1 || box.right > frame.right + 1)
				found.push(`"${texts[at]!.textContent}" sticks out of its drawing`);
	}
	return found;
}

/** Every figure that a drawing names stands in a table of the page. */
export function unlistedValues(): { charts: number; found: string[] } {
	const number = (text: string): string[] =>
		(text.match(/\u2212?\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) =>
			one
				.replaceAll(',', '')
				.replace(/(\.\d*?)0+$/, '$1')
				.replace(/\.$/, ''),
		);
	const listed = new Set(
		[...document.querySelectorAll('table td, table th')].flatMap((cell) => number(cell.textContent ?? '')),
	);
	const charts = [...document.querySelectorAll('svg[data-values]')];
	const found = charts.flatMap((chart) =>
		(chart.getAttribute('data-values') ?? '')
			.split('|')
			.filter((value) => value !== '' && number(value).length > 0 && !listed.has(number(value)[0]!))
			.map((value) => `${chart.querySelector('title')?.id}: ${value}`),
	);
	return { charts: charts.length, found };
}

const TARGETS = 'a[href], button, input:not([type=hidden]), select, summary, textarea, [tabindex="0"]';

/** Targets smaller than 24 px that are neither in a sentence nor by themselves: a circle of 24 px would touch another. */
export function smallTargets(selector: string): string[] {
	const isInSentence = (one: Element): boolean => {
		const around = one.closest('p, li, dd, td, th, caption, figcaption, small');
		const isInline = getComputedStyle(one).display === 'inline';
		return isInline && around !== null && (around.textContent ?? '').trim() !== (one.textContent ?? '').trim();
	};
	const visible = [...document.querySelectorAll(selector)].filter(
		(one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.matches('.skip-link'),
	);
	const boxes = visible.map((one) => one.getBoundingClientRect());
	const isSmall = ({ width, height }: DOMRect): boolean => height < 23.9 || width < 23.9;
	return visible.flatMap((one, at) => {
		const box = boxes[at]!;
		if (box.width === 0 || !isSmall(box) || isInSentence(one)) return [];
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		const touches = boxes.some((other, index) => {
			if (index === at || other.width === 0 || visible[index]!.contains(one)) return false;
			if (isSmall(other)) return Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y) < 24;
			const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
			return Math.hypot(dx, dy) < 12;
		});
		return touches ? [`${box.width.toFixed(0)} × ${box.height.toFixed(0)}: ${one.outerHTML.slice(0, 120)}`] : [];
	});
}
export const TARGET_SELECTOR = TARGETS;

/** The order in which Tab should reach what can be reached. */
export function focusable(selector: string): string[] {
	return [...document.querySelectorAll(selector)]
		.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !(one as HTMLButtonElement).disabled)
		.map((one, at) => {
			one.setAttribute('data-tab', String(at));
			return String(at);
		});
}

/** What has the focus, and whether one can see it. */
export function focused(): { tab: string | null; isSeen: boolean; covered: boolean; what: string } {
	const one = document.activeElement!;
	const style = getComputedStyle(one);
	const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
	const box = one.getBoundingClientRect();
	const inView = box.bottom > 0 && box.top < innerHeight;
	const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
	const covered = inView && middle !== null && !one.contains(middle) && !middle.contains(one);
	return {
		tab: one.getAttribute('data-tab'),
		isSeen: hasOutline || style.boxShadow !== 'none',
		covered,
		what: one.outerHTML.slice(0, 120),
	};
}

/** The four changes of WCAG 1.4.12, put in as a reader's own style sheet would be; `asItWas` takes them out. */
export function spaceOut(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; } svg text, svg text * { letter-spacing: normal !important; word-spacing: normal !important; }',
	);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The page as it was before it was spaced out and gone through by keyboard. */
export function asItWas(): void {
	document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	scrollTo(0, 0);
}

/** Text that its box cuts off. */
export function clipped(): string[] {
	return [...document.querySelectorAll('main *, header *, footer *')].flatMap((one) => {
		const style = getComputedStyle(one);
		// Headings of stacked tables are there for screen readers alone.
		if (
			one.closest('svg, thead') ||
			!one.checkVisibility() ||
			!['hidden', 'clip'].includes(style.overflowX) ||
			one.closest('.visually-hidden')
		)
			return [];
		return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1
			? [one.outerHTML.slice(0, 120)]
			: [];
	});
}

/** What the page says, without what only a program adds. */
export function contentOf(): string {
	// A field that only a program can answer is no content; what it would find is.
	const fields = [...document.querySelectorAll<HTMLElement>('[data-for-program]')];
	for (const field of fields) field.style.display = 'none';
	const text = (document.querySelector('main') as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
	for (const field of fields) field.style.removeProperty('display');
	return text;
}

/** In forced colours: text and lines of drawings take the reader's palette, and marks keep their glyph. */
export function lostInForcedColours(): string[] {
	const probe = document.createElement('p');
	document.body.append(probe);
	const paint = (name: string): string => {
		probe.style.setProperty('forced-color-adjust', 'none');
		probe.style.color = name;
		return getComputedStyle(probe).color;
	};
	const palette = new Set(
		[
			'CanvasText',
			'Canvas',
			'LinkText',
			'GrayText',
			'Highlight',
			'HighlightText',
			'VisitedText',
			'ButtonText',
			'ButtonFace',
		].map(paint),
	);
	const [ink, ground] = [paint('CanvasText'), paint('Canvas')];
	probe.remove();
	const found: string[] = [];
	for (const text of document.querySelectorAll('svg text')) {
		if (text.checkVisibility() && !palette.has(getComputedStyle(text).fill))
			found.push(`drawn text in ${getComputedStyle(text).fill}: ${text.textContent}`);
	}
	for (const mark of document.querySelectorAll('.status-mark')) {
		if (!mark.checkVisibility()) continue;
		const solid = mark.querySelector('.mark-solid');
		const glyph = mark.querySelector('.mark-glyph');
		if (solid && getComputedStyle(solid).fill !== ink) found.push(`a mark in ${getComputedStyle(solid).fill}`);
		if (solid && glyph && getComputedStyle(glyph).stroke !== ground)
			found.push(`a glyph in ${getComputedStyle(glyph).stroke} on its mark`);
		if (!solid && glyph && getComputedStyle(glyph).stroke !== ink)
			found.push(`a glyph in ${getComputedStyle(glyph).stroke} on the page`);
	}
	return [...new Set(found)];
}

/** On paper: every row is there, navigation is not, and the address is. */
export function wrongOnPaper(): string[] {
	const found: string[] = [];
	for (const row of document.querySelectorAll('table tr')) {
		if (row.closest('.not-print, .only-screen, noscript')) continue;
		const box = row.getBoundingClientRect();
		if (!row.checkVisibility({ contentVisibilityAuto: true }) || box.height === 0)
			found.push(`a row is not printed: ${(row.textContent ?? '').trim().slice(0, 60)}`);
	}
	for (const nav of document.querySelectorAll('nav'))
		if (nav.checkVisibility()) found.push(`navigation is printed: ${nav.getAttribute('aria-label')}`);
	const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
	if (!document.body.innerText.includes(canonical)) found.push(`the address is not printed: ${canonical}`);
	return found.slice(0, 5);
}

/** Anything that moves by itself. */
export function moving(): string[] {
	return [...document.querySelectorAll('*')].flatMap((one) => {
		const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
		const moves =
			transitionDuration.split(',').some((time) => parseFloat(time) > 0) ||
			animationName !== 'none' ||
			scrollBehavior === 'smooth';
		return moves ? [one.outerHTML.slice(0, 100)] : [];
	});
}
