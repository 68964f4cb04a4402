/** axe on a drawn page; what it cannot decide must be explained here. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe could not decide, and who decides it instead. */
const EXPLAINED: readonly {
	readonly rule: string;
	readonly node: RegExp;
	readonly message?: RegExp;
	readonly because: string;
}[] = [
	{
		rule: 'color-contrast',
		node: /<(text|tspan)\b/,
		because:
			'Axe does not measure text in drawings. styles/tokens.test.ts measures every colour that such text may have.',
	},
	{
		rule: 'color-contrast',
		node: /^<(th|td)\b/,
		message: /partially obscured|too short/,
		because:
			'Cells that a scroll region hides cannot be seen, and axe takes one letter for no text. The cells beside them have the same colours and are measured.',
	},
];

/**
 * Rows and items that only repeat those before them: they are made by one component, and looking at each takes a minute
 * a page. proof/html.site.test.ts looks at every row of every page. They are taken out of the page while axe looks at it:
 * what it is merely told to leave out, it still goes through.
 */
const ALIKE = ['tbody tr:nth-child(n + 6)', 'li:nth-child(n + 9)', 'dl > div:nth-child(n + 13)'].join(', ');

/** What light and dark change: everything else about a page is the same in both. */
const COLOUR = ['color-contrast', 'link-in-text-block'];

declare global {
	/** What axe puts into a page. */
	var axe: typeof import('axe-core') | undefined;
}

interface Checked {
	readonly message: string;
}
interface Node {
	readonly html: string;
	readonly any: readonly Checked[];
	readonly all: readonly Checked[];
	readonly none: readonly Checked[];
}

/**
 * Violations, and what is undecided without an explanation, in words.
 * @param rules all, only those about colour, or all but the measuring of contrast, which takes most of the time
 */
export async function axeFindings(page: Page, rules: 'all' | 'colour' | 'all but contrast'): Promise<string[]> {
	// Straight into the page: there are no frames to look into, and a tab that was inspected before has it compiled.
	if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axe.source);
	const runOnly = rules === 'colour' ? COLOUR : TAGS;
	const { violations, incomplete } = await page.evaluate(
		async ([alike, values, type, measuresContrast]) => {
			const taken = [...document.querySelectorAll(alike)].map((element) => {
				const place = document.createComment('');
				element.replaceWith(place);
				return [place, element] as const;
			});
			try {
				return await globalThis.axe!.run(document, {
					runOnly: { type, values: [...values] },
					rules: measuresContrast ? {} : { 'color-contrast': { enabled: false } },
					resultTypes: ['violations', 'incomplete'],
					xpath: false,
					ancestry: false,
				});
			} finally {
				for (const [place, element] of taken.toReversed()) place.replaceWith(element);
			}
		},
		[ALIKE, runOnly, rules === 'colour' ? 'rule' : 'tag', rules !== 'all but contrast'] as const,
	);
	const describe = (kind: string, rule: string, { html, any, all, none }: Node): string => {
		const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
		return `${kind} ${rule}: ${html.slice(0, 160)} (${why.slice(0, 200)})`;
	};
	const isExplained = (id: string, found: Node): boolean =>
		EXPLAINED.some(
			({ rule, node, message }) =>
				rule === id && node.test(found.html) && (!message || found.any.some((one) => message.test(one.message))),
		);
	return [
		...violations.flatMap(({ id, nodes }) => nodes.map((node) => describe('violation', id, node))),
		...incomplete.flatMap(({ id, nodes }) =>
			nodes.filter((node) => !isExplained(id, node)).map((node) => describe('undecided', id, node)),
		),
	];
}
