import { expect, it, test } from 'vitest';
import { arrowMark, directionMark } from './marks.ts';

/** What is left for whoever does not see drawings. */
const heard = (html: string): string =>
	html
		.replaceAll(/<svg\b[^>]*aria-hidden="true"[^]*?<\/svg>/g, '')
		.replaceAll(/<[^>]*>/g, '')
		.trim();

test.each([
	['up', 'No real change', 'Up: No real change'],
	['down', 'No real change', 'Down: No real change'],
	['level', 'No real change', 'No real change'],
	['up', 'Inside the target range both times', 'Up: Inside the target range both times'],
	['down', '−0.8 (could be chance)', 'Down −0.8 (could be chance)'],
	['up', 'Up, improving', 'Up, improving'],
	['up', 'Higher', 'Higher'],
	['down', 'Lower', 'Lower'],
	[undefined, 'Cannot compare', 'Cannot compare'],
] as const)('an arrow %s before "%s" is heard as "%s"', (arrow, text, said) => {
	const view = { ...(arrow ? { arrow } : {}), word: text, isJudged: true, text };
	expect(heard(directionMark(view))).toBe(said);
});

it('says which way the headline change of a measure went, not by a drawing alone', () => {
	expect(heard(`${arrowMark('up', '17 incidents')}17 incidents`)).toBe('Up 17 incidents');
	expect(heard(`${arrowMark('down', '£0.40')}£0.40`)).toBe('Down £0.40');
	expect(heard(`${arrowMark('level', '0.0%')}0.0%`)).toBe('No change: 0.0%');
});
