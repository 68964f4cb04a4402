/** SVG as a small tree, and its spelling: escaped, with numbers rounded to a tenth, the same bytes every time. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface SvgElement {
	readonly name: string;
	readonly attributes: Attributes;
	readonly children: readonly SvgNode[];
}
export type SvgNode = SvgElement | string;

/** Children may be left out by giving undefined. */
export const element = (
	name: string,
	attributes: Attributes = {},
	children: readonly (SvgNode | undefined)[] = [],
): SvgElement => ({ name, attributes, children: children.filter((child) => child !== undefined) });

/**
 * A number as it is spelled in a drawing: at most one decimal, never −0.
 * @throws RangeError for NaN and infinities: they are mistakes of ours, not of the data
 */
export function tenth(value: number): string {
	const tenths = Math.round(value * 10);
	if (tenths >= 0 && tenths < MOST_SPELLED) return (SPELLED[tenths] ??= String(tenths / 10));
	if (!Number.isFinite(value)) throw new RangeError(`a drawing cannot hold ${value}`);
	return String(tenths / 10 || 0);
}
/** Nearly every place in a drawing is one of these: to spell each once takes a third of the time. */
const SPELLED: string[] = [];
const MOST_SPELLED = 10_000;

/** What XML forbids (control characters, half characters) becomes the replacement character. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Anything that may have to be replaced: most texts have nothing of it, and are looked through once. */
const UNSAFE = /[^\t\n\r !#-%(-;=?-\uD7FF\uE000-\uFFFD]/;

/** Any text, safe in content and in attributes, in HTML and in XML. */
export const escaped = (text: string): string =>
	UNSAFE.test(text) ? text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!) : text;

const asClass = (names: string): string => ` class="${escaped(names)}"`;

/** Attributes as text, in the order given. */
export function attributesText(attributes: Attributes, look = asClass): string {
	let text = '';
	for (const name in attributes) {
		const value = attributes[name];
		if (value === undefined) continue;
		if (name === 'class') text += look(String(value));
		else text += ` ${name}="${typeof value === 'number' ? tenth(value) : escaped(value)}"`;
	}
	return text;
}

/**
 * Writes the tree as text.
 * @param look what is written for the classes of an element
 */
export function render(node: SvgNode, look = asClass): string {
	const pieces: string[] = [];
	write(node, look, pieces);
	return pieces.join('');
}

/** Pieces are joined once: a text that only grows is put together when it is read, which takes twice as long. */
function write(node: SvgNode, look: (names: string) => string, pieces: string[]): void {
	if (typeof node === 'string') {
		pieces.push(escaped(node));
		return;
	}
	const { name, attributes, children } = node;
	pieces.push(`<${name}`, attributesText(attributes, look));
	if (children.every((child) => child === '')) pieces.push('/>');
	else {
		pieces.push('>');
		for (const child of children) write(child, look, pieces);
		pieces.push(`</${name}>`);
	}
}

/** Words joined into a class attribute. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** A straight line. */
export const rule = (className: string, x1: number, y1: number, x2: number, y2: number): SvgElement =>
	element('path', {
		class: className,
		d: `M${tenth(x1)} ${tenth(y1)}${y1 === y2 ? `H${tenth(x2)}` : x1 === x2 ? `V${tenth(y2)}` : `L${tenth(x2)} ${tenth(y2)}`}`,
	});
