import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import { asAtDate, isRetired, nextDue, nextPeriod, overdue } from './due.ts';
import { publish } from './fold.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { recycling, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
/** A publication of one measure, whose newest release comes out on a day. */
function published(day: string, figures: Readonly<Record<string, number | string>>, more: Partial<Indicator> = {}) {
	const releases: Record<string, ReleaseWords> = { only: { publishAt: `${day}T09:30:00Z`, figures } };
	return publish(submissionOf(releases, [{ ...recycling, lagDays: 30, ...more }]), { asOf: '2030-01-01T00:00:00Z' });
}
const Q = (n: number): string => `FY2024-25-Q${n}`;
const owed = (
	day: string,
	figures: Readonly<Record<string, number | string>>,
	more: Partial<Indicator> = {},
): string[] => {
	const publication = published(day, figures, more);
	return overdue(publication, publication.indicators[0]!).map(({ period, due }) => `${period.text} ${due}`);
};

describe('what is overdue', () => {
	// Thirty working days after 30 September 2024 (holidays left out) is 11 November.
	test.each<
		[what: string, day: string, figures: Record<string, number | string>, more: Partial<Indicator>, owed: string[]]
	>([
		['is nothing before its day', '2024-11-10', { [Q(1)]: 1 }, {}, []],
		['is nothing on its day', '2024-11-11', { [Q(1)]: 1 }, {}, []],
		['is the next figure from the day after', '2024-11-12', { [Q(1)]: 1 }, {}, [`${Q(2)} 2024-11-11`]],
		[
			'is each figure that is missing since',
			'2025-02-20',
			{ [Q(1)]: 1 },
			{},
			[`${Q(2)} 2024-11-11`, `${Q(3)} 2025-02-12`],
		],
		['is one passed over between two that came', '2025-02-20', { [Q(1)]: 1, [Q(3)]: 3 }, {}, [`${Q(2)} 2024-11-11`]],
		['is not one that was said not to be there', '2024-11-12', { [Q(1)]: 1, [Q(2)]: 'x' }, {}, []],
		['is nothing of a measure without a promise', '2024-11-12', { [Q(1)]: 1 }, { lagDays: undefined } as never, []],
		['is nothing of an irregular measure', '2024-11-12', { [Q(1)]: 1 }, { frequency: 'irregular' }, []],
		['is nothing after the last period', '2025-02-20', { [Q(1)]: 1 }, { lastPeriod: at(Q(1)) }, []],
		['is the last period itself', '2025-02-20', { [Q(1)]: 1 }, { lastPeriod: at(Q(2)) }, [`${Q(2)} 2024-11-11`]],
		['is nothing of years before a measure came quarterly', '2024-11-10', { '2019': 1, [Q(1)]: 1 }, {}, []],
	])('%s', (_what, day, figures, more, expected) => expect(owed(day, figures, more)).toEqual(expected));

	it('ends after sixty: a mistyped first period says nothing more', () =>
		expect(owed('2024-11-12', { 'FY1990-91-Q1': 1 })).toHaveLength(60));

	it('is worked out once for a release', () => {
		const publication = published('2024-11-12', { [Q(1)]: 1 });
		const measure = publication.indicators[0]!;
		expect(overdue(publication, measure, 0)).toBe(overdue(publication, measure, 0));
	});

	it('is judged as at the release, and never of a measure that came later', () => {
		const releases: Record<string, ReleaseWords> = {
			may: { publishAt: '2025-05-01T08:30:00Z', figures: { [Q(1)]: 1 } },
			june: { publishAt: '2025-06-30T23:30:00Z', indicator: 'parks', figures: { [Q(1)]: 1 } },
		};
		const measures = [
			{ ...recycling, lagDays: 30 },
			{ ...recycling, id: 'parks', lagDays: 30 },
		];
		const publication = publish(submissionOf(releases, measures), { asOf: '2026-01-01T00:00:00Z' });
		expect(overdue(publication, publication.byId.get('parks')!, 0)).toEqual([]);
		expect(overdue(publication, publication.byId.get('parks')!, 1)).toHaveLength(3);
		expect([asAtDate(publication, 0), asAtDate(publication, 1), asAtDate(publication)]).toEqual([
			'2025-05-01',
			'2025-06-30',
			'2025-06-30',
		]);
	});

	it('is judged as at the instant of publication where nothing was released', () => {
		const publication = publish(submissionOf({}), { asOf: '2026-01-02T00:00:00Z' });
		expect(asAtDate(publication)).toBe('2026-01-02');
	});
});

describe('what comes next', () => {
	const next = (figures: Readonly<Record<string, number | string>>, more: Partial<Indicator> = {}) => {
		const publication = published('2024-11-12', figures, more);
		const measure = publication.indicators[0]!;
		return [nextPeriod(publication, measure)?.text, nextDue(publication, measure)?.due];
	};
	test.each<
		[
			what: string,
			figures: Record<string, number | string>,
			more: Partial<Indicator>,
			period: string | undefined,
			due: string | undefined,
		]
	>([
		['is the period after the newest', { [Q(1)]: 1 }, {}, Q(2), '2024-11-11'],
		['has no day without a promise', { [Q(1)]: 1 }, { lagDays: undefined } as never, Q(2), undefined],
		['is nothing of an irregular measure', { [Q(1)]: 1 }, { frequency: 'irregular' }, undefined, undefined],
		['is nothing after the last period', { [Q(1)]: 1 }, { lastPeriod: at(Q(1)) }, undefined, undefined],
		['is the last period itself', { [Q(1)]: 1 }, { lastPeriod: at(Q(2)) }, Q(2), '2024-11-11'],
		['is nothing after a year among quarters', { 'FY2023-24': 1 }, {}, undefined, undefined],
	])('%s', (_what, figures, more, period, due) => expect(next(figures, more)).toEqual([period, due]));
});

test.each([
	[Q(4), '2025-03-31', false],
	[Q(4), '2025-04-01', true],
])('a measure whose last period is %s is retired on %s: %s', (last, day, is) =>
	expect(isRetired({ ...recycling, lastPeriod: at(last) }, day)).toBe(is),
);
it('a measure without a last period is never retired', () => expect(isRetired(recycling, '2099-01-01')).toBe(false));
