/** Reads drawings strictly, and finds what is wrong with them. */

const ELEMENT = /<(\/?)([a-z]+)((?: [A-Za-z:-]+="[^"<>]*")*)(\/?)>/y;
const TEXT = /[^<>]+/y;

export interface Tag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

/** Reads a drawing strictly: throws where it is not well-formed. */
export function tagsOf(svg: string): Tag[] {
	const tags: Tag[] = [];
	const open: string[] = [];
	let at = svg.startsWith('<?xml') ? svg.indexOf('?>') + 2 : 0;
	while (at < svg.length) {
		TEXT.lastIndex = at;
		ELEMENT.lastIndex = at;
		const text = TEXT.exec(svg);
		if (text) {
			if (/&(?!(amp|lt|gt|quot|#39);)/.test(text[0])) throw new Error(`bare & in ${text[0]}`);
			at += text[0].length;
			continue;
		}
		const [all, isEnd, name = '', attributes = '', isEmpty] = ELEMENT.exec(svg) ?? [];
		if (all === undefined) throw new Error(`not a tag: ${svg.slice(at, at + 40)}`);
		at += all.length;
		if (isEnd) {
			if (open.pop() !== name) throw new Error(`stray end of ${name}`);
			continue;
		}
		if (!isEmpty) open.push(name);
		const pairs = [...attributes.matchAll(/ ([A-Za-z:-]+)="([^"]*)"/g)].map(
			([, key, value]) => [key!, value!] as const,
		);
		if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute twice in ${all}`);
		tags.push({ name, attributes: new Map(pairs) });
	}
	if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
	return tags;
}

const ALLOWED = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'text', 'tspan']);
const GEOMETRY = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'd', 'viewBox'];

/** Every place that a drawing names: absolute coordinates, and the ends of relative moves. */
function placesOf({ name, attributes }: Tag): { x?: number; y?: number }[] {
	const number = (key: string): number | undefined => (attributes.has(key) ? Number(attributes.get(key)) : undefined);
	if (name === 'circle') return [{ x: number('cx')!, y: number('cy')! }];
	if (name === 'rect') {
		const [x = 0, y = 0] = [number('x'), number('y')];
		return [
			{ x, y },
			{ x: x + number('width')!, y: y + number('height')! },
		];
	}
	if (name === 'text' || name === 'tspan') return attributes.has('x') ? [{ x: number('x')!, y: number('y')! }] : [];
	return name === 'path' ? pathPlaces(attributes.get('d')!) : [];
}

function pathPlaces(d: string): { x: number; y: number }[] {
	let [x, y] = [0, 0];
	const places: { x: number; y: number }[] = [];
	for (const [, letter, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		const numbers = [...rest!.matchAll(/-?[\d.]+/g)].map(Number);
		if (letter === 'H') x = numbers[0]!;
		else if (letter === 'V') y = numbers[0]!;
		else if (letter === 'h') x += numbers[0]!;
		else if (letter === 'v') y += numbers[0]!;
		else
			for (let index = 0; index + 1 < numbers.length; index += 2) {
				[x, y] =
					letter === 'l' ? [x + numbers[index]!, y + numbers[index + 1]!] : [numbers[index]!, numbers[index + 1]!];
				places.push({ x, y });
			}
		places.push({ x, y });
	}
	return places;
}

/** What is wrong with a drawing: foreign elements, places that are no numbers or lie outside its frame. */
export function faultsOf(svg: string): string[] {
	const tags = tagsOf(svg);
	const [, , width, height] = tags[0]!.attributes.get('viewBox')!.split(' ').map(Number) as [
		number,
		number,
		number,
		number,
	];
	const isInside = (value: number, most: number): boolean => value >= -2 && value <= most + 2;
	return tags.flatMap((tag) => [
		...(ALLOWED.has(tag.name) ? [] : [`<${tag.name}>`]),
		...(tag.attributes.has('style') ? [`a style on <${tag.name}>`] : []),
		...GEOMETRY.filter((key) => /NaN|Infinity|undefined|e[+-]?\d/.test(tag.attributes.get(key) ?? '')),
		...placesOf(tag)
			.filter(({ x = 0, y = 0 }) => !isInside(x, width) || !isInside(y, height))
			.map(({ x, y }) => `<${tag.name}> at ${x} ${y} is outside ${width} by ${height}`),
	]);
}
