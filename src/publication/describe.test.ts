import { expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import { describe as describeAll } from './describe.ts';
import { located, recycling, submissionOf } from './submission.fixture.ts';

const FIRST = parsePeriod('FY2024-25-Q1')!;
const base: Indicator = { ...recycling, also: ['streets'], firstPeriod: FIRST };

/** Orders of the releases that describe the measure otherwise than the one before, each signed with its own register. */
function describedAnew(...registers: readonly Indicator[]): number[] {
	const submission = submissionOf(
		Object.fromEntries(
			registers.map((_, order) => [`r${order}`, { publishAt: `2026-0${order + 1}-01T00:00:00Z`, figures: {} }]),
		),
	);
	const folders = submission.releases.map((folder, order) => ({ ...folder, register: [located(registers[order]!)] }));
	const found = describeAll({ ...submission, releases: folders }, folders).get(recycling.id) ?? [];
	return found.map(({ release }) => release);
}

it('is the same description where every field says the same, whatever it was read into', () => {
	expect(describedAnew(base, structuredClone(base), structuredClone(base))).toEqual([0]);
});

const without = (name: 'firstPeriod'): Indicator => {
	const { [name]: _, ...rest } = base;
	return rest;
};

test.each<[string, Indicator]>([
	['a text', { ...base, definition: 'Another.' }],
	['a number', { ...base, decimals: base.decimals + 1 }],
	['a list', { ...base, also: ['homes'] }],
	['a period', { ...base, firstPeriod: parsePeriod('FY2024-25-Q2')! }],
	['a field that is gone', without('firstPeriod')],
	['a field that is new', { ...base, smallNumber: 7 }],
	['a field in the place of another', { ...without('firstPeriod'), smallNumber: 7 }],
])('is another where %s changes, and again where it changes back', (_, changed) => {
	expect(describedAnew(base, changed, base)).toEqual([0, 1, 2]);
});
