import { expect, test } from 'vitest';
import { firstParagraph } from './first-paragraph.ts';

const thirty = (end: string): string => `Since ${'very '.repeat(28)}long${end}`;

test.each([
	[
		'There were 506, against a target of 440. Crews were off sick.',
		'There were 506, against a target of 440. Crews were off sick.',
	],
	['One sentence only', 'One sentence only'],
	['The first.\n\nThe second.', 'The first.'],
	['## Why\n\n**Two** crews were [off sick](https://example.org).\nThen more.', 'Two crews were off sick. Then more.'],
	['- The first point.\n- The second point.', 'The first point. The second point.'],
	['', ''],
])('%j begins with %j', (markdown, said) => {
	expect(firstParagraph(markdown)).toBe(said);
});

test('sixty words are shown, and a sentence that would pass them is left out whole', () => {
	const [first, second] = [thirty('.'), thirty('!')];
	expect(firstParagraph(`${first} ${second} More.`)).toBe(`${first} ${second}`);
});

test('an abbreviation ends no sentence', () => {
	const first = thirty(', e.g. No. 3 in St. Mary’s ward.');
	expect(firstParagraph(`${first} ${thirty('.')}`)).toBe(first);
});

test('a first sentence longer than that is still shown whole', () => {
	const long = `It ${'really '.repeat(80)}was.`;
	expect(firstParagraph(`${long} More.`)).toBe(long);
});
