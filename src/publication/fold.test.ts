import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overdue } from './due.ts';
import { publish } from './fold.ts';
import { changeSinceLastYear, changeSincePrevious, judge, judgedSeries, latest } from './judge.ts';
import { lineOf } from './line.ts';
import type { PublishedFigure, PublishedIndicator } from './publication.ts';
import { newest } from './publication.ts';
import type { ReleaseWords } from './submission.fixture.ts';
import { recycling, submissionOf } from './submission.fixture.ts';

const MAY = { publishAt: '2025-05-01T09:30:00+01:00' };
const AUGUST = { publishAt: '2025-08-01T09:30:00+01:00' };
const NOVEMBER = { publishAt: '2025-11-06T09:30:00+00:00' };
const LATER = '2026-01-01T00:00:00Z';
const Q1 = 'FY2025-26-Q1';

const publication = (releases: Record<string, ReleaseWords>, asOf = LATER, preview?: string) =>
	publish(submissionOf(releases), { asOf, ...(preview === undefined ? {} : { preview }) });
const measureOf = (releases: Record<string, ReleaseWords>, asOf = LATER): PublishedIndicator =>
	publication(releases, asOf).indicators[0]!;
const told = (figure: PublishedFigure) =>
	figure.statements.map(
		({ release, change, figure: said }) =>
			`${release} ${change} ${said.kind === 'reported' ? said.value.text : said.kind}`,
	);

describe('what the public may see', () => {
	const releases = {
		may: { ...MAY, figures: { [Q1]: 40 } },
		august: { ...AUGUST, figures: { [Q1]: 41 } },
		november: { ...NOVEMBER, figures: { 'FY2025-26-Q2': 42 } },
	};
	test.each([
		['2025-05-01T08:29:59Z', []],
		['2025-05-01T08:30:00Z', ['may']],
		['2025-08-01T08:29:59Z', ['may']],
		['2025-11-06T09:30:00Z', ['may', 'august', 'november']],
	])('at %s is %j', (asOf, ids) => expect(publication(releases, asOf).releases.map(({ id }) => id)).toEqual(ids));
	test('stops at the first release that is not signed', () =>
		expect(
			publication({ ...releases, august: { ...releases.august, isUnsigned: true } }).releases.map(({ id }) => id),
		).toEqual(['may']));
	test('an indicator that no visible release carries does not exist', () =>
		expect(publication(releases, '2025-01-01T00:00:00Z').indicators).toEqual([]));
	test('a preview shows a release before its time, and says so', () => {
		const shown = publication(releases, '2025-06-01T00:00:00Z', 'august').releases;
		expect(shown.map(({ id, isPreview }) => [id, isPreview])).toEqual([
			['may', false],
			['august', true],
		]);
	});
	test('what is embargoed changes nothing', () => {
		const without = publication({ may: releases.may }, '2025-06-01T00:00:00Z');
		expect(JSON.stringify(publication(releases, '2025-06-01T00:00:00Z').indicators)).toBe(
			JSON.stringify(without.indicators),
		);
	});
});

describe('a later row replaces an earlier one whole', () => {
	const history = (first: number | string, second: number | string) =>
		told(
			measureOf({ may: { ...MAY, figures: { [Q1]: first } }, august: { ...AUGUST, figures: { [Q1]: second } } })
				.figures[0]!,
		);
	test.each([
		['a changed value is a revision', 40, 41, ['0 first 40', '1 revised 41']],
		['a value that becomes empty is a revision', 40, 'c', ['0 first 40', '1 revised absent']],
		['a value after none is now supplied', 'x', 41, ['0 first absent', '1 supplied 41']],
		['the same value without p is confirmed', '40 p', 40, ['0 first 40', '1 confirmed 40']],
		['another marker alone is a changed detail', 40, '40 e', ['0 first 40', '1 detail 40']],
		['the same again is nothing', 40, 40, ['0 first 40']],
		['noise in the tenth digit is nothing', 130770.99999999999, 130771, ['0 first 130770.99999999999']],
	])('%s', (_, first, second, expected) => expect(history(first, second)).toEqual(expected));

	test('a reason is kept with the figure it explains', () => {
		const figure = measureOf({
			may: { ...MAY, figures: { [Q1]: 40 } },
			august: { ...AUGUST, figures: { [Q1]: 41 }, revisions: { [Q1]: ['error', 'Two rounds were counted twice.'] } },
		}).figures[0]!;
		expect(newest(figure).revision).toMatchObject({ kind: 'error', reason: 'Two rounds were counted twice.' });
	});
	test('a withdrawal without a data row takes the figure back, with its reason', () => {
		const figure = measureOf({
			may: { ...MAY, figures: { [Q1]: 40 } },
			august: {
				...AUGUST,
				revisions: { [Q1]: ['withdrawn', 'The scales were wrong.'] },
				figures: { 'FY2025-26-Q2': 1 },
			},
		}).figures[0]!;
		expect(newest(figure)).toMatchObject({
			change: 'withdrew',
			figure: { kind: 'withdrawn', reason: 'The scales were wrong.' },
		});
	});
	test('two spellings of one interval are one figure', () =>
		expect(
			measureOf({ may: { ...MAY, figures: { [Q1]: 40 } }, august: { ...AUGUST, figures: { '2025-Q2': 41 } } }).figures,
		).toHaveLength(1));
	test('breakdowns and comparisons are folded alike', () => {
		const measure = measureOf({
			may: { ...MAY, figures: { [Q1]: 1 }, wards: { [Q1]: 7 }, england: { [Q1]: 43 } },
			august: { ...AUGUST, wards: { [Q1]: 8 }, england: { [Q1]: 44 } },
		});
		expect(told(measure.breakdowns[0]!.categories[0]!.figures[0]!)).toEqual(['0 first 7', '1 revised 8']);
		expect(told(measure.comparators[0]!.figures[0]!)).toEqual(['0 first 43', '1 revised 44']);
	});
	test('folding the same releases again with none new gives the same publication, whatever the folder order', () =>
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'c')), { minLength: 1, maxLength: 5 }),
				(said) => {
					const releases = Object.fromEntries(
						said.map((figure, index) => [
							`r${index}`,
							{ publishAt: `2025-0${index + 1}-01T09:30:00Z`, figures: { [Q1]: figure } },
						]),
					);
					const submission = submissionOf(releases);
					const shuffled = { ...submission, releases: [...submission.releases].reverse() };
					const json = (from: typeof submission) => JSON.stringify(publish(from, { asOf: LATER }).indicators);
					expect(json(shuffled)).toBe(json(submission));
					const last = newest(publish(submission, { asOf: LATER }).indicators[0]!.figures[0]!).figure;
					expect(last.kind === 'reported' ? last.value.value : last.markers[0]).toBe(said.at(-1));
				},
			),
		));
});

describe('targets', () => {
	const moved = {
		may: { ...MAY, targets: { [Q1]: 45 } },
		august: { ...AUGUST, figures: { [Q1]: 44 } },
		november: { ...NOVEMBER, targets: { [Q1]: [40, 'Budget cut.'] as const } },
	};
	test('a target moved after the fact leaves the status as it was, and both are known', () => {
		const all = publication(moved);
		const judged = judge(all, all.indicators[0]!, all.indicators[0]!.figures[0]!.period);
		expect(judged.status.kind).toBe('close');
		expect(judged.moved?.status.kind).toBe('met');
		expect(judged.moved?.target.isAfterTheFact).toBe(true);
	});
	test('a target moved before any figure simply counts', () => {
		const all = publication({
			may: { ...MAY, targets: { [Q1]: 45 } },
			august: { ...AUGUST, targets: { [Q1]: 40 } },
			november: { ...NOVEMBER, figures: { [Q1]: 41 } },
		});
		const judged = latest(all, all.indicators[0]!)!;
		expect([judged.status.kind, judged.moved]).toEqual(['met', undefined]);
	});
	test("a year's target holds for each quarter of a percentage", () => {
		const all = publication({ may: { ...MAY, targets: { 'FY2025-26': 45 }, figures: { [Q1]: 44 } } });
		expect(latest(all, all.indicators[0]!)!.status.kind).toBe('close');
		expect(judgedSeries(all, all.indicators[0]!)).toHaveLength(1);
	});
	test('an amount that builds up is never held against a longer period', () => {
		const homes = { ...recycling, unit: 'number', basis: 'year-to-date' as const };
		const of = (quarter: string) => {
			const all = publish(
				submissionOf({ may: { ...MAY, targets: { 'FY2025-26': 400 }, figures: { [quarter]: 172 } } }, [homes]),
				{ asOf: LATER },
			);
			return latest(all, all.indicators[0]!)!.status;
		};
		expect(of('FY2025-26-Q2')).toEqual({ kind: 'unrated', because: 'no-target' });
		expect(of('FY2025-26-Q4').kind).toBe('missed');
	});
	test('a target without a figure is not due', () => {
		const all = publication({ may: { ...MAY, targets: { [Q1]: 45 } } });
		expect(latest(all, all.indicators[0]!)!.status).toEqual({ kind: 'unrated', because: 'not-due' });
	});
});

describe('what was in force when a value was first published', () => {
	const status = (releases: Record<string, ReleaseWords>, release?: number, more = {}) => {
		const all = publish(submissionOf(releases, [{ ...recycling, ...more }]), { asOf: LATER });
		const judged = judge(all, all.indicators[0]!, all.indicators[0]!.figures[0]!.period, release);
		return [judged.status.kind, judged.moved?.status.kind];
	};
	const missed = { may: { ...MAY, figures: { [Q1]: 50 }, targets: { 'FY2025-26': 60 } } };
	const narrower = { ...missed, august: { ...AUGUST, targets: { [Q1]: [45, 'Set by quarter.'] as const } } };
	test('a narrower target set later moves the target, and says so', () => {
		expect(status(narrower)).toEqual(['missed', 'met']);
		expect(status(narrower, 0)).toEqual(['missed', undefined]);
		const all = publication(narrower);
		expect(all.indicators[0]!.targets.find(({ period }) => period.text === Q1)!.statements[0]!.isAfterTheFact).toBe(
			true,
		);
	});
	test('a later tolerance, polarity or kind of measure changes nothing', () => {
		const described = {
			may: {
				...MAY,
				figures: { [Q1]: 103 },
				targets: { [Q1]: 100 },
				register: { polarity: 'lower' as const, tolerance: { kind: 'absolute' as const, value: 5 } },
			},
		};
		const later = {
			...described,
			august: { ...AUGUST, register: { polarity: 'higher' as const, tolerance: 'none' as const } },
		};
		expect(status(later)).toEqual(['close', undefined]);
	});
	test('a tolerance that later became a percentage does not trip over a target of nothing', () => {
		const zero = {
			may: {
				...MAY,
				figures: { [Q1]: 1 },
				targets: { [Q1]: 0 },
				register: { polarity: 'lower' as const, tolerance: { kind: 'absolute' as const, value: 2 } },
			},
		};
		expect(
			status({ ...zero, august: { ...AUGUST, register: { tolerance: { kind: 'percent' as const, value: 5 } } } }),
		).toEqual(['close', undefined]);
	});
	test('a target moved while no value was out is the one that counts', () => {
		const releases = {
			may: { ...MAY, figures: { [Q1]: 'x' }, targets: { [Q1]: 50 } },
			august: { ...AUGUST, targets: { [Q1]: [70, 'Agreed in July.'] as const } },
			november: { ...NOVEMBER, figures: { [Q1]: 60 } },
		};
		expect(status(releases)).toEqual(['missed', undefined]);
	});
	test('of targets set after the value, the first counts', () => {
		const releases = {
			may: { ...MAY, figures: { [Q1]: 50 } },
			august: { ...AUGUST, targets: { [Q1]: 45 } },
			november: { ...NOVEMBER, targets: { [Q1]: [55, 'More ambitious.'] as const } },
		};
		expect(status(releases)).toEqual(['met', 'missed']);
	});
	test('a forecast is not a result', () =>
		expect(status({ may: { ...MAY, figures: { [Q1]: '50 f' }, targets: { [Q1]: 45 } } })).toEqual([
			'unrated',
			undefined,
		]));
});

test('a figure that a release restates is not withdrawn by it', () => {
	const figure = measureOf({
		may: { ...MAY, figures: { [Q1]: 40 } },
		august: { ...AUGUST, figures: { [Q1]: 40 }, revisions: { [Q1]: ['withdrawn', 'By mistake.'] } },
	}).figures[0]!;
	expect(told(figure)).toEqual(['0 first 40']);
});

test('a quarter that was passed over between two is overdue too', () => {
	const all = publish(
		submissionOf({ may: { ...MAY, figures: { 'FY2024-25-Q1': 40, 'FY2024-25-Q3': 41 } } }, [
			{ ...recycling, lagDays: 10 },
		]),
		{ asOf: LATER },
	);
	expect(overdue(all, all.indicators[0]!).map(({ period }) => period.text)).toEqual(['FY2024-25-Q2', 'FY2024-25-Q4']);
});

describe('change', () => {
	const series = { 'FY2024-25-Q1': 40, 'FY2024-25-Q4': 42, [Q1]: 44 };
	const changes = (figures: Record<string, number | string>, more = {}) => {
		const all = publish(submissionOf({ may: { ...MAY, figures } }, [{ ...recycling, ...more }]), { asOf: LATER });
		const measure = all.indicators[0]!;
		const now = latest(all, measure)!;
		return [changeSincePrevious(measure, now), changeSinceLastYear(measure, now)].map(
			({ travel, unavailableBecause }) => unavailableBecause ?? travel.change,
		);
	};
	test('is told against the quarter before and the same quarter last year', () =>
		expect(changes(series)).toEqual([2, 4]));
	test('of a seasonal measure is only told against last year', () =>
		expect(changes(series, { seasonal: true })).toEqual([4, 4]));
	test('of a year to date is only told against last year', () =>
		expect(changes(series, { basis: 'year-to-date' })).toEqual([4, 4]));
	test('of a rolling year is never told across periods that overlap', () =>
		expect(changes(series, { basis: 'rolling-12-months' })).toEqual([4, 4]));
	test('is not told across a break in the series', () =>
		expect(changes({ ...series, [Q1]: '44 b' })).toEqual(['break', 'break']));
	test('is not told where there is no earlier figure', () =>
		expect(changes({ [Q1]: 44 })).toEqual(['no-earlier-figure', 'no-earlier-figure']));
	test('is not told for a figure that is missing', () =>
		expect(changes({ ...series, [Q1]: 'x' })).toEqual(['no-figure', 'no-figure']));
});

test('a figure whose time has passed at the newest release is overdue, and stays listed', () => {
	const register = { ...recycling, lagDays: 20 };
	const all = publish(
		submissionOf({ may: { ...MAY, figures: { 'FY2024-25-Q3': 40 } }, november: NOVEMBER }, [register]),
		{ asOf: LATER },
	);
	expect(overdue(all, all.indicators[0]!).map(({ period, due }) => [period.text, due])).toEqual([
		['FY2024-25-Q4', '2025-04-30'],
		[Q1, '2025-07-28'],
		['FY2025-26-Q2', '2025-10-28'],
	]);
});

test('a later description replaces an earlier one, and both are kept', () => {
	const measure = measureOf({
		may: { ...MAY, figures: { [Q1]: 40 }, register: { definition: 'Waste recycled.' } },
		august: { ...AUGUST, figures: { 'FY2025-26-Q2': 41 } },
	});
	expect(measure.descriptions.map(({ release, indicator }) => [release, indicator.definition])).toEqual([
		[0, 'Waste recycled.'],
		[1, 'Waste recycled or composted.'],
	]);
});

describe('releases form one line', () => {
	const faults = (releases: Record<string, ReleaseWords>) =>
		lineOf(submissionOf(releases)).faults.map(({ kind, folder }) => `${kind} ${folder.id}`);
	test.each<[string, Record<string, ReleaseWords>, string[]]>([
		['in order', { a: MAY, b: AUGUST }, []],
		['with a fork', { a: MAY, b: AUGUST, c: { ...NOVEMBER, previous: 'a' } }, ['fork c']],
		['with an unknown release before', { a: MAY, b: { ...AUGUST, previous: 'z' } }, ['unknown-previous b']],
		['that goes back in time', { a: AUGUST, b: MAY }, ['not-later b']],
		[
			'where a draft wants the place of a signed release',
			{ a: MAY, b: NOVEMBER, draft: { ...AUGUST, previous: 'a', isUnsigned: true } },
			['fork draft'],
		],
		['in a ring', { a: { ...MAY, previous: 'b' }, b: { ...AUGUST, previous: 'a' } }, ['loop a', 'loop b']],
	])('%s', (_, releases, expected) => expect(faults(releases)).toEqual(expected));
});
