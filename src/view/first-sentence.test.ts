import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test.each([
	['Two crews were off sick. We have hired.', 'Two crews were off sick.'],
	['One sentence only', 'One sentence only'],
	[
		'We missed it (see St. Mary’s ward, e.g. Hill Road). More follows.',
		'We missed it (see St. Mary’s ward, e.g. Hill Road).',
	],
	['Down 2.5 points. 14 cases were late.', 'Down 2.5 points.'],
	['## Why\n\n**Two** crews were [off sick](https://example.org). Then more.', 'Two crews were off sick.'],
	['- The first point.\n- The second point.', 'The first point.'],
	['Was it late? Yes.', 'Was it late?'],
])('%j begins with %j', (markdown, sentence) => {
	expect(firstSentence(markdown)).toBe(sentence);
});
