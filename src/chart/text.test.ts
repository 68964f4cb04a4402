import { describe, expect, it, test } from 'vitest';
import { render } from './svg.ts';
import { textAt, widthOf, wrap } from './text.ts';

test.each([
	['47.3%', 16, 45.4],
	['', 16, 0],
	['iiii', 16, 14.2],
	['WWWW', 16, 60.4],
] as const)('%s at %i is at most %f wide', (text, size, expected) =>
	expect(widthOf(text, 'regular', size)).toBeCloseTo(expected, 1),
);

it('counts letters that it does not know as wide', () => {
	expect(widthOf('ŵ')).toBeGreaterThan(widthOf('n'));
	expect(widthOf('漢')).toBeGreaterThanOrEqual(16);
});

describe('wrap', () => {
	it('breaks between words, at the last place that fits', () => {
		expect(wrap('Nearest neighbours median', 100)).toEqual(['Nearest', 'neighbours', 'median']);
		expect(wrap('Nearest neighbours median', 140)).toEqual(['Nearest neighbours', 'median']);
		expect(wrap('Nearest neighbours median', 400)).toEqual(['Nearest neighbours median']);
	});
	it('cuts a word that is wider by itself', () => expect(wrap('aaaaaaaaaa', 40)).toEqual(['aaaa', 'aaaa', 'aa']));
	it('makes no line of nothing', () => expect(wrap('  ', 40)).toEqual([]));
	it('has room for a letter at least', () => expect(wrap('ab', 1)).toEqual(['a', 'b']));
});

it('sets several lines under each other', () => {
	expect(render(textAt(10, 20, ['Jul to Sep', '2025'], 'a', 'middle'))).toBe(
		'<text class="a" x="10" y="20" text-anchor="middle"><tspan>Jul to Sep</tspan><tspan x="10" y="39">2025</tspan></text>',
	);
});
