import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import { publish } from './fold.ts';
import type { PublishedIndicator } from './publication.ts';
import { periodAfter, stepsOf } from './steps.ts';
import { located, recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
/** A measure after releases that bring these figures. */
function measured(
	releases: readonly Readonly<Record<string, number | string>>[],
	more: Partial<Indicator> = {},
	rebase?: readonly [period: string, text: string],
): PublishedIndicator {
	const words = Object.fromEntries(
		releases.map((figures, order) => [`r${order}`, { publishAt: `2026-0${order + 1}-01T00:00:00Z`, figures }]),
	);
	const submission = submissionOf(words, [{ ...recycling, ...more }]);
	const note = rebase && {
		...{ indicator: 'recycling', kind: 'rebase' as const },
		...{ period: at(rebase[0]), text: rebase[1] },
	};
	const annotations = note ? [located(note)] : [];
	return publish({ ...submission, annotations }, { asOf: '2027-01-01T00:00:00Z' }).indicators[0]!;
}
const told = (measure: PublishedIndicator, release?: number): string[] =>
	stepsOf(measure, release).map((step) =>
		step
			? [
					step.figure.value.text,
					...(step.isProvisional ? ['provisional'] : []),
					...(step.isBreak ? ['break'] : []),
					...(step.rebase === undefined ? [] : [step.rebase]),
				].join(' ')
			: '-',
	);
const Q = (n: number): string => `FY2024-25-Q${n}`;

describe('a series in equal steps', () => {
	test.each<[what: string, figures: Record<string, number | string>, steps: string[]]>([
		['has one place a period', { [Q(1)]: 1, [Q(2)]: 2, [Q(3)]: 3 }, ['1', '2', '3']],
		['tells a gap', { [Q(1)]: 1, [Q(4)]: 4 }, ['1', '-', '-', '4']],
		['tells of a figure that is not there as of a gap', { [Q(1)]: 1, [Q(2)]: 'x', [Q(3)]: 3 }, ['1', '-', '3']],
		['goes over the end of a year', { [Q(4)]: 4, 'FY2025-26-Q1': 5 }, ['4', '5']],
		['holds no forecast', { [Q(1)]: 1, [Q(2)]: '2 f' }, ['1']],
		['knows what is provisional', { [Q(1)]: 1, [Q(2)]: '2 p' }, ['1', '2 provisional']],
		['knows where a new series begins', { [Q(1)]: 1, [Q(2)]: '2 b' }, ['1', '2 break']],
		['leaves out a year among quarters', { [Q(1)]: 1, [Q(2)]: 2, 'FY2024-25': 9 }, ['1', '2']],
		['is empty where there is nothing', { [Q(1)]: 'x' }, []],
	])('%s', (_what, figures, steps) => expect(told(measured([figures]))).toEqual(steps));

	it('of a rolling measure holds a span that is longer than its step', () =>
		expect(
			told(measured([{ '2024-M01..2024-M12': 1, '2024-M04..2025-M03': 2 }], { basis: 'rolling-12-months' })),
		).toEqual(['1', '2']));

	it('of an irregular measure has no gaps', () =>
		expect(told(measured([{ '2019': 1, '2024': 2 }], { frequency: 'irregular' }))).toEqual(['1', '2']));

	it('is that of its release: later figures and revisions are not known yet', () => {
		const measure = measured([
			{ [Q(1)]: 1, [Q(2)]: 2 },
			{ [Q(2)]: 5, [Q(3)]: 3 },
		]);
		expect(told(measure, 0)).toEqual(['1', '2']);
		expect(told(measure, 1)).toEqual(['1', '5', '3']);
		expect(told(measure)).toEqual(['1', '5', '3']);
		expect(stepsOf(measure, 0)).toBe(stepsOf(measure, 0));
	});

	test.each([
		['at its first day', '2024-M07', ['1', '2 Moved', '3']],
		['at its last day', 'D2024-09-30', ['1', '2 Moved', '3']],
		['before it', 'D2024-06-30', ['1 Moved', '2', '3']],
		['after it', 'D2024-10-01', ['1', '2', '3 Moved']],
	])('says why limits start anew in the period that holds the day: %s', (_what, period, steps) =>
		expect(told(measured([{ [Q(1)]: 1, [Q(2)]: 2, [Q(3)]: 3 }], {}, [period, 'Moved']))).toEqual(steps),
	);
});

describe('the period after another', () => {
	const after = (from: string, steps: number, frequency: Indicator['frequency'] = 'quarter'): string | undefined =>
		periodAfter(measured([{ [Q(1)]: 1 }], { frequency }), at(from), steps, 4)?.text;
	test.each([
		[Q(1), 1, 'quarter', Q(2)],
		[Q(4), 2, 'quarter', 'FY2025-26-Q2'],
		['FY2024-25', 1, 'year', 'FY2025-26'],
		['2024-M12', 2, 'month', '2025-M02'],
		['FY2024-25', 1, 'quarter', undefined],
		['FY2024-25', 1, 'irregular', undefined],
	] as const)('%s, %i on, of a measure every %s', (from, steps, frequency, text) =>
		expect(after(from, steps, frequency)).toBe(text),
	);
});
