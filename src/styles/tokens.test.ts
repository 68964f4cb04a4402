import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');

type Tokens = ReadonlyMap<string, string>;

/** The declarations of the first `:root` after a place in the file. */
function declarations(after: string): Map<string, string> {
	const from = css.indexOf(after);
	if (from < 0) throw new Error(`tokens.css has no "${after}".`);
	const block = /:root\s*\{([^}]*)\}/.exec(css.slice(from))?.[1] ?? '';
	return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

const light = declarations('@layer tokens');
const palettes: Readonly<Record<string, Tokens>> = {
	light,
	dark: new Map([...light, ...declarations('(prefers-color-scheme: dark)')]),
	print: new Map([...light, ...declarations('@media print')]),
};

function colourOf(tokens: Tokens, name: string): [number, number, number] {
	const value = tokens.get(name) ?? '';
	const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
	if (alias) return colourOf(tokens, alias);
	const hex = /^#([\da-f]{6})$/i.exec(value)?.[1];
	if (!hex) throw new Error(`--${name} is "${value}", not a colour that a test can measure.`);
	return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: readonly number[]): number => {
	const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** Contrast ratio of two tokens, 1 to 21. */
function contrast(tokens: Tokens, one: string, other: string): number {
	const [dark, bright] = [luminance(colourOf(tokens, one)), luminance(colourOf(tokens, other))].sort((a, b) => a - b);
	return (bright! + 0.05) / (dark! + 0.05);
}

const STATUSES = ['met', 'close', 'missed', 'unrated'];
const TEXT: [text: string, ground: string][] = [
	...['ink', 'ink-2', 'link', 'link-hover', 'link-visited'].flatMap((text) =>
		['paper', 'surface'].map((ground): [string, string] => [text, ground]),
	),
	...STATUSES.map((key): [string, string] => [`status-${key}`, `status-${key}-ground`]),
	...STATUSES.map((key): [string, string] => [`status-${key}`, 'paper']),
	...STATUSES.map((key): [string, string] => [`status-${key}`, 'surface']),
];
const MARKS: [mark: string, ground: string][] = [
	['control', 'paper'],
	['control', 'surface'],
	['chart-context', 'paper'],
	['chart-band-edge', 'paper'],
	['chart-band-edge', 'chart-band'],
	['chart-target', 'paper'],
	['chart-target', 'chart-band'],
	...[1, 2, 3, 4].map((at): [string, string] => [`series-${at}`, 'paper']),
];

describe.each(Object.keys(palettes))('in %s', (name) => {
	const tokens = palettes[name]!;

	test.each(TEXT)('%s on %s reads at 4.5 : 1 or more', (text, ground) => {
		expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(MARKS)('%s on %s shows at 3 : 1 or more', (mark, ground) => {
		expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
	});

	it('marks the focus against its halo and the page', () => {
		expect(contrast(tokens, 'focus-ring', 'focus-halo')).toBeGreaterThanOrEqual(3);
		const best = Math.max(contrast(tokens, 'focus-ring', 'paper'), contrast(tokens, 'focus-halo', 'paper'));
		expect(best).toBeGreaterThanOrEqual(3);
	});
});

describe('the palette', () => {
	it('keeps neighbouring series apart by 3 : 1 in light, where colour may help to tell them apart', () => {
		for (const [one, other] of [
			[1, 2],
			[2, 3],
			[3, 4],
		] as const)
			expect(contrast(light, `series-${one}`, `series-${other}`)).toBeGreaterThanOrEqual(3);
	});

	it('leaves no colour to the browser that dark mode would have to change', () => {
		const dark = declarations('(prefers-color-scheme: dark)');
		const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
		expect(colours.filter((name) => !dark.has(name))).toEqual([]);
	});

	it('knows its own arithmetic: black on white is 21, and the table of the design agrees', () => {
		const tokens: Tokens = new Map([
			['black', '#000000'],
			['white', '#ffffff'],
		]);
		expect(contrast(tokens, 'black', 'white')).toBeCloseTo(21);
		expect(contrast(light, 'ink', 'paper')).toBeCloseTo(16.58, 2);
		expect(contrast(light, 'chart-context', 'paper')).toBeCloseTo(3.68, 2);
	});
});
