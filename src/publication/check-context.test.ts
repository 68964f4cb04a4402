import { describe, expect, it } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import { parsePeriod } from '../domain/period.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { ReleaseFolder } from '../domain/submission.ts';
import { checkContextOf, PUBLISHED_FILE, submissionAfter } from './check-context.ts';
import { publish } from './fold.ts';
import type { Publication } from './publication.ts';
import { located, recycling, releaseOf, submissionOf } from './submission.fixture.ts';

const at = (text: string) => parsePeriod(text)!;
const years = Array.from({ length: 12 }, (_, n) => `FY${2010 + n}-${11 + n}`);
const PLAN = { plans: [{ id: 'p', title: 'P', from: '2020-04-01', levels: [], nodes: [] }], links: [] };
const action = { id: 'a1', kind: 'action' as const, title: 'Mend', status: 'on-track' as const };

/** Of the shared files, but no published measure counts in it. */
const SECRET = { id: 'secret-unit', name: 'secrets', symbol: 'secrets', before: false, kind: 'count' as const };

/** Two releases: a long series, wards, targets, words and an action. */
function published(): Publication {
	const measure = {
		...recycling,
		frequency: 'year' as const,
		lenses: ['l'],
		formula: 'a / b',
		source: 'S',
		sourceUrl: 'https://x.example/',
		qualityNote: 'Q',
	};
	const submission = submissionOf(
		{
			one: {
				publishAt: '2025-05-01T08:30:00Z',
				figures: Object.fromEntries(years.map((year, n) => [year, n + 0.5])),
				targets: { [years[10]!]: 5 },
				wards: Object.fromEntries(years.map((year, n) => [year, n])),
			},
			two: {
				publishAt: '2025-08-01T08:30:00Z',
				figures: { [years[11]!]: 'c', [years[10]!]: '99 p' },
				revisions: { [years[9]!]: ['withdrawn', 'Counted twice'] },
			},
		},
		[measure],
	);
	const [one, two] = submission.releases as [ReleaseFolder, ReleaseFolder];
	const said = (release: string, on: string, more: object = {}) =>
		located({ release, indicator: 'recycling', by: 'Head of Waste', on, body: 'Words.', ...more });
	const range = located({ indicator: 'recycling', period: at(years[11]!), lower: decimalOf(1), upper: decimalOf(2) });
	const [row] = one.observations;
	const parts = { ...row!.record.figure, numerator: decimalOf(1), denominator: decimalOf(2) };
	return publish(
		{
			...submission,
			thread: PLAN,
			services: [located({ id: 'waste', title: 'Waste', level: 'service' as never })],
			lenses: [located({ id: 'l', title: 'L' }), located({ id: 'secret-theme', title: 'Secret' })],
			categories: [
				located({ dimension: 'ward', id: 'North', title: 'North ward', kind: 'place' }),
				located({ dimension: 'ward', id: 'secret-ward', title: 'Secret', kind: 'place' }),
			],
			council: {
				...submission.council,
				units: new Map([...submission.council.units, ['secret-unit', SECRET]]),
				repository: { host: 'github', url: 'https://git.example/x' } as never,
			},
			releases: [
				{
					...one,
					observations: [
						{ ...row!, record: { ...row!.record, period: at('FY2021-22'), figure: parts } },
						...one.observations.slice(0, -1),
					],
					targets: [...one.targets, range],
					commentary: [said('one', '2025-04-20', { action: 'a1' })],
					actions: [located(action as never)],
				},
				{ ...two, commentary: [said('two', '2025-07-20')] },
			],
		},
		{ asOf: '2026-01-01T00:00:00Z' },
	);
}

describe('what a checker must know of a publication', () => {
	const context = checkContextOf(published());

	it('is the newest nine figures of each measure as they were signed, without those withdrawn', () => {
		expect(context.figures).toEqual([
			['recycling', 'FY2013-14', '3.5', '', '', ''],
			['recycling', 'FY2014-15', '4.5', '', '', ''],
			['recycling', 'FY2015-16', '5.5', '', '', ''],
			['recycling', 'FY2016-17', '6.5', '', '', ''],
			['recycling', 'FY2017-18', '7.5', '', '', ''],
			['recycling', 'FY2018-19', '8.5', '', '', ''],
			['recycling', 'FY2020-21', '99', 'p', '', ''],
			['recycling', 'FY2021-22', '', 'c', '', ''],
		]);
	});

	it('is the newest two figures of each part', () =>
		expect(context.parts).toEqual([
			['recycling', 'FY2020-21', 'ward', 'North', '10', '', '', ''],
			['recycling', 'FY2021-22', 'ward', 'North', '11', '', '', ''],
		]));

	it('is targets, as a level or as two ends', () =>
		expect(context.targets).toEqual([
			['recycling', 'FY2020-21', '5', '', ''],
			['recycling', 'FY2021-22', '', '1', '2'],
		]));

	it('is who said the newest words of each measure, and what was promised there', () =>
		expect(context.commentary).toEqual([['recycling', 'Head of Waste', '2025-07-20', '']]));

	it('is the newest release, the rules of the council, and nothing of its contacts', () => {
		expect(context.release).toEqual({
			id: 'two',
			title: 'two',
			period: 'FY2025-26-Q2',
			publishAt: '2025-08-01T08:30:00Z',
		});
		expect(context.version).toBe(1);
		expect(Object.keys(context.council).sort()).toEqual([
			...[
				'name',
				'repository',
				'shortName',
				'siteUrl',
				'smallNumber',
				'status',
				'timeZone',
				'units',
				'yearStartsInMonth',
			],
		]);
		expect(JSON.stringify(context)).not.toContain('performance@');
	});

	it('is the units, categories and themes that published measures use, and none that wait in the shared files', () => {
		expect(context.categories.map(({ id }) => id)).toEqual(['North']);
		expect(context.lenses.map(({ id }) => id)).toEqual(['l']);
		expect(context.council.units.map(({ id }) => id)).toEqual(BUILT_IN_UNITS.map(({ id }) => id));
		expect(JSON.stringify(context)).not.toMatch(/secret/i);
	});

	it('leaves the long texts of the register to its pages', () => {
		const [indicator] = context.indicators;
		expect(indicator).toMatchObject({ id: 'recycling', title: 'Household waste recycled', definition: '' });
		for (const long of ['formula', 'source', 'sourceUrl', 'qualityNote']) expect(indicator).not.toHaveProperty(long);
	});

	it('is short, and empty where nothing was published', () => {
		const empty = checkContextOf(publish(submissionOf({}), { asOf: '2026-01-01T00:00:00Z' }));
		expect(empty).toMatchObject({ indicators: [], actions: [], figures: [], parts: [], targets: [], commentary: [] });
		expect(empty).not.toHaveProperty('release');
		expect(empty.council).not.toHaveProperty('repository');
	});
});

describe('a new release after it', () => {
	const context = checkContextOf(published());
	const folder = releaseOf('three', { publishAt: '2025-11-01T09:30:00Z', figures: { 'FY2022-23': 7 } });
	const after = submissionAfter(context, folder);

	it('follows the newest one, which carries all that was published', () => {
		const [before, now] = after.releases;
		expect(after.releases).toHaveLength(2);
		expect(before).toMatchObject({
			id: 'two',
			release: { id: 'two', kind: 'regular', summary: '', seenBefore: [], considered: [], period: at('FY2025-26-Q2') },
			...{ comparisons: [], revisions: [], judgements: [], findings: [], recommendations: [], evidence: [] },
		});
		expect(now).toEqual({ ...folder, release: { ...folder.release, previous: 'two' } });
	});

	it('makes of its publication the same context again, but for the kind of release', () => {
		const again = checkContextOf(publish(after, { asOf: '2026-01-01T00:00:00Z', preview: 'three' }));
		expect(again.figures.slice(0, -1)).toEqual(context.figures);
		expect(again.figures.at(-1)).toEqual(['recycling', 'FY2022-23', '7', '', '', '']);
		for (const part of [
			'parts',
			'targets',
			'commentary',
			'actions',
			'indicators',
			'services',
			'groups',
			'categories',
			'lenses',
			'thread',
		] as const)
			expect(again[part], part).toEqual(context[part]);
		expect(again.council).toEqual(context.council);
	});

	it('reads each figure as it was: number, markers, parts, or why there is none', () => {
		const rows = [
			['recycling', 'FY2020-21', '5.50', 'p;e', '1', '2'],
			['recycling', 'FY2021-22', '', 'c', '', ''],
			['recycling', 'FY2022-23', '', 'p', '', ''],
		] as const;
		const [before] = submissionAfter({ ...context, figures: rows }, folder).releases;
		expect(before!.observations.map(({ record }) => record.figure)).toEqual([
			{
				kind: 'reported',
				value: { value: 5.5, text: '5.50' },
				markers: ['p', 'e'],
				numerator: { value: 1, text: '1' },
				denominator: { value: 2, text: '2' },
			},
			{ kind: 'absent', because: 'c', markers: ['c'] },
			{ kind: 'absent', because: 'x', markers: ['p'] },
		]);
	});

	it('says of what was published that it stands in no file of the officer', () => {
		const [before] = after.releases;
		const place = { file: PUBLISHED_FILE, line: 1, column: 1 };
		expect(before!.place('kind')).toEqual(place);
		expect(before!.observations[0]!.source).toMatchObject({ file: PUBLISHED_FILE, line: 1 });
		expect(before!.observations[0]!.source.place('value')).toEqual(place);
		expect(after.council.place('name')).toEqual(place);
		expect(after.nodePlace('p')).toEqual(place);
	});

	it('asks no rule about what a browser does not know', () => {
		expect(after).toMatchObject({
			...{ members: [], annotations: [], approvals: [], notPublished: [], synonyms: [], timetable: [] },
			...{ redirects: [], unreadable: [], objectives: [], valueForMoney: [], pages: [], guide: [] },
		});
		expect(after.council).toMatchObject({
			...{ language: 'en-GB', licence: '', contact: { team: '', email: '' }, stages: [], cycle: [], audiences: [] },
			...{ rollUp: { rule: 'counts', from: 'leaves' }, electionPeriods: [], name: 'Example Council' },
		});
		expect(after.council.units.get('percent')).toEqual(context.council.units.find(({ id }) => id === 'percent'));
	});

	it('is the first where nothing was published', () => {
		const { release: _, ...first } = context;
		expect(submissionAfter(first, folder).releases).toEqual([folder]);
	});
});
