import { describe, expect, it, test } from 'vitest';
import { contrast, luminance, parseColour, standingOut } from './colour.ts';

test.each([
	['#fff', [255, 255, 255]],
	['#1aF', [17, 170, 255]],
	['#0b4f6c', [11, 79, 108]],
	['#FFFFFF', [255, 255, 255]],
	['fff', undefined],
	['#ffff', undefined],
	['x#fff', undefined],
	['#fffx', undefined],
	['#ggg', undefined],
	['#12345g', undefined],
	['x#0b4f6c', undefined],
	['#0b4f6cx', undefined],
])('%s is %j', (text, colour) => expect(parseColour(text)).toEqual(colour));

test.each([
	// By hand from the definition in WCAG 2.2.
	[[0, 0, 0], 0],
	[[255, 255, 255], 1],
	[[255, 0, 0], 0.2126],
	[[0, 255, 0], 0.7152],
	[[0, 0, 255], 0.0722],
	[[10, 10, 10], 10 / 255 / 12.92],
	[[128, 128, 128], 0.215861],
] as const)('the luminance of %j is %f', (colour, is) => expect(luminance(colour)).toBeCloseTo(is, 5));

describe('contrast', () => {
	it('is 21 of black on white, whichever comes first, and 1 of a colour on itself', () => {
		expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 9);
		expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 9);
		expect(contrast([12, 34, 56], [12, 34, 56])).toBe(1);
	});
});

describe('a colour that stands out', () => {
	it('stays where it stands out enough', () => expect(standingOut([11, 79, 108], [255, 255, 255], 3)).toBe('#0b4f6c'));
	it('stays where it stands out exactly enough', () =>
		expect(standingOut([0, 0, 0], [255, 255, 255], contrast([0, 0, 0], [255, 255, 255]))).toBe('#000000'));
	it('grows darker on a light ground, in steps of a twentieth, until it does', () =>
		expect(standingOut([255, 255, 255], [255, 255, 255], 3)).toBe('#8c8c8c'));
	it('grows lighter on a dark ground', () => expect(standingOut([16, 24, 31], [16, 24, 31], 3)).toBe('#64696d'));
	it('is black or white where nothing else would do', () => {
		expect(standingOut([255, 255, 255], [255, 255, 255], 22)).toBe('#000000');
		expect(standingOut([0, 0, 0], [0, 0, 0], 22)).toBe('#ffffff');
	});
});
