import { expect, test } from 'vitest';
import { inverted } from './measures.ts';

test.each([
	['Number of children in care', 'Children in care, number of'],
	['Proportion of adults with depression', 'Adults with depression, proportion of'],
	['Percentage of the waste that is recycled', 'Waste that is recycled, percentage of'],
	['Average time to answer a call', undefined],
	['Household waste recycled', undefined],
	['Numbers are not a subject', undefined],
])('%s is listed as %s too', (title, entry) => {
	expect(inverted(title)).toBe(entry);
});
