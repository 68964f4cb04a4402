import { describe, expect, test } from 'vitest';
import { nextRelease } from './next-release.ts';
import { submissionOf } from './submission.fixture.ts';

describe('what is published next', () => {
	const may = { publishAt: '2025-05-01T09:30:00+01:00', figures: { 'FY2024-25-Q4': 40 } };
	const august = { publishAt: '2025-08-01T09:30:00+01:00', targets: { 'FY2025-26-Q1': 41, 'FY2025-26-Q2': 42 } };
	const next = (asOf: string, isUnsigned = false): unknown => {
		const found = nextRelease(submissionOf({ may, august: { ...august, isUnsigned } }), asOf);
		return found && [found.folder.id, found.indicators.size, found.unsigned.map(({ id }) => id)];
	};

	test.each([
		['before the first release', '2025-04-01T00:00:00Z', false, ['may', 1, []]],
		['between two', '2025-06-01T00:00:00Z', false, ['august', 1, []]],
		['between two, the later one unsigned', '2025-06-01T00:00:00Z', true, ['august', 1, ['director']]],
		['when all are public', '2025-09-01T00:00:00Z', false, undefined],
		['when the time of an unsigned one has passed', '2025-09-01T00:00:00Z', true, ['august', 1, ['director']]],
	])('%s', (_when, asOf, isUnsigned, expected) => expect(next(asOf, isUnsigned)).toEqual(expected));
});
