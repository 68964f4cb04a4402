import { describe, expect, it, test } from 'vitest';
import { located, submissionOf } from '../publication/submission.fixture.ts';
import type { ReleaseWords } from '../publication/submission.fixture.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import type { Table } from '../read/records/table.ts';
import { readRows } from '../read/records/rows.ts';
import { SourceText } from '../read/text/source-text.ts';
import type { CannotCorrect, Correction, CorrectionOptions } from './correction.ts';
import { correctionOf } from './correction.ts';
import { draftFiles } from './draft.ts';

const STAGE = { id: 'director', title: 'Signed off', required: true, scope: 'release', differentFrom: [] } as never;

/** Two public reports, one that is signed and waits, and one that nobody has signed. It is 2 February 2026, a Monday. */
const RELEASES: Readonly<Record<string, ReleaseWords>> = {
	first: { publishAt: '2025-08-06T09:30:00Z', figures: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 45.3 } },
	second: {
		publishAt: '2025-11-06T09:30:00Z',
		figures: { 'FY2025-26-Q2': 44 },
		revisions: { 'FY2024-25-Q4': ['withdrawn', 'Counted twice.'] },
		targets: { 'FY2025-26-Q2': 48 },
	},
	signed: { publishAt: '2026-02-05T09:30:00Z', figures: { 'FY2025-26-Q3': 43 } },
	open: { publishAt: '2026-05-07T09:30:00Z', figures: { 'FY2025-26-Q4': 42 }, isUnsigned: true },
};
function council(releases = RELEASES): Submission {
	const submission = submissionOf(releases);
	return { ...submission, council: { ...submission.council, stages: [STAGE], timeZone: 'Europe/London' } };
}
const asked = (figures: readonly string[], more: Partial<CorrectionOptions> = {}, of = council()) =>
	correctionOf(of, { figures, kind: 'error', isUrgent: false, now: '2026-02-02T12:00:00Z', ...more });
function corrected(figures: readonly string[], more: Partial<CorrectionOptions> = {}, of = council()): Correction {
	const found = asked(figures, more, of);
	if ('because' in found) throw new Error(found.because);
	return found;
}
const Q2 = 'recycling:FY2025-26-Q2';

describe('a correction in preparation', () => {
	it('has a blank row for the figure and one for the reason, and says what was published', () => {
		const { draft, figures } = corrected([Q2]);
		const files = draftFiles(draft);
		expect([...files.keys()]).toEqual(
			['release.json', 'observations.csv', 'revisions.csv'].map((name) => `data/releases/correction-2026-02/${name}`),
		);
		expect(files.get('data/releases/correction-2026-02/observations.csv')).toBe(
			'indicator,period,value,marker,note\r\nrecycling,FY2025-26-Q2,,,\r\n',
		);
		expect(files.get('data/releases/correction-2026-02/revisions.csv')).toBe(
			'indicator,period,kind,reason\r\nrecycling,FY2025-26-Q2,error,\r\n',
		);
		expect(figures).toMatchObject([{ indicator: 'recycling', was: '44.0%' }]);
		expect(draft.settings).toEqual({
			title: 'Correction: Household waste recycled',
			period: 'FY2025-26-Q2',
			kind: 'correction',
			publishAt: '2026-02-06T09:30:00+00:00',
			summary: 'Corrects 1 figure. Household waste recycled, July to September 2025: published as 44.0%.',
			previous: 'signed',
		});
	});

	it('cannot be published as it is begun: figure and reason are asked for', () => {
		const files = draftFiles(corrected([Q2]).draft);
		const codes = (['observations', 'revisions'] as const).flatMap((name) => {
			const text = files.get(`data/releases/correction-2026-02/${name}.csv`)!.replaceAll('\r\n', '\n');
			return readRows(new SourceText(name, text), RELEASE_TABLES[name] as Table<unknown>, 4).problems.map(
				({ check }) => check,
			);
		});
		expect(codes).toEqual(['V001', 'V014']);
	});

	it('asks for numerator and denominator where the published figure had them', () => {
		const of = council();
		const [first, second, ...rest] = of.releases as [ReleaseFolder, ReleaseFolder, ...ReleaseFolder[]];
		const [row] = second.observations;
		const figure = {
			...row!.record.figure,
			numerator: { value: 44, text: '44' },
			denominator: { value: 100, text: '100' },
		};
		const fractions = { ...second, observations: [located({ ...row!.record, figure })] };
		const { draft } = corrected([Q2], {}, { ...of, releases: [first, fractions, ...rest] });
		expect(draftFiles(draft).get('data/releases/correction-2026-02/observations.csv')).toContain(
			'indicator,period,value,numerator,denominator,marker,note',
		);
	});

	it('shows the published figure and the target beside the blank in a workbook', () => {
		const { tables } = corrected([Q2]).draft;
		const [figures] = tables;
		expect(figures!.beside).toEqual(['Measure', 'Unit', 'As published', 'Target']);
		expect(figures!.rows.map(({ beside }) => beside)).toEqual([
			['Household waste recycled', 'per cent', '44.0%', '48%'],
		]);
	});

	it('of several figures is one report, named after the first, of the newest period', () => {
		const { draft } = corrected([Q2, 'recycling:FY2025-26-Q1']);
		expect(draft.settings.title).toBe('Correction: Household waste recycled, and 1 more');
		expect(draft.settings.period).toBe('FY2025-26-Q2');
		expect(draft.settings.summary).toMatch(
			/^Corrects 2 figures\. .*44\.0%\. .*April to June 2025: published as 45\.3%\.$/,
		);
		expect(draft.tables[0]!.rows).toHaveLength(2);
	});

	describe('of a figure that was published for single groups and places too', () => {
		const wards = { 'FY2025-26-Q1': 40, 'FY2025-26-Q2': 31.5 };
		const of = council({ ...RELEASES, second: { ...RELEASES['second']!, wards } });
		const file = (name: string, draft = corrected([Q2], {}, of).draft): string | undefined =>
			draftFiles(draft).get(`data/releases/correction-2026-02/${name}.csv`);

		it('has a row for each of them, as it was published, and none of another period', () => {
			expect(corrected([Q2], {}, of).parts).toBe(1);
			expect(file('breakdowns')).toBe(
				'indicator,period,dimension,category,value\r\nrecycling,FY2025-26-Q2,ward,North,31.5\r\n',
			);
			const { tables } = corrected([Q2], {}, of).draft;
			const parts = tables.find(({ table }) => table.name === 'breakdowns')!;
			expect(parts.beside).toEqual(['Measure', 'Part', 'Unit', 'As published']);
			expect(parts.rows.map(({ beside }) => beside)).toEqual([
				['Household waste recycled', 'North', 'per cent', '31.5%'],
			]);
		});

		it('has every cell that the row said, and what a later report made of it', () => {
			const [first, second, signed, ...rest] = of.releases as [ReleaseFolder, ReleaseFolder, ...ReleaseFolder[]];
			const row = second.breakdowns.find(({ record }) => record.period.text === 'FY2025-26-Q2')!;
			const number = (text: string) => ({ value: Number(text), text });
			const figure = {
				...{ kind: 'reported' as const, value: number('30.0'), markers: ['p' as const, 'u' as const] },
				...{ numerator: number('3'), denominator: number('10'), lower: number('20'), upper: number('41') },
				note: 'A small count, for now',
			};
			const later = { ...signed!, breakdowns: [located({ ...row.record, figure })] };
			const { draft } = corrected([Q2], {}, { ...of, releases: [first, second, later, ...rest] });
			expect(file('breakdowns', draft)).toContain(
				'recycling,FY2025-26-Q2,ward,North,30.0,3,10,20,41,p;u,"A small count, for now"\r\n',
			);
		});

		it('says of a withheld part that it is withheld, and leaves out one that was withdrawn', () => {
			const hidden = council({ ...RELEASES, second: { ...RELEASES['second']!, wards: { 'FY2025-26-Q2': 'c' } } });
			expect(file('breakdowns', corrected([Q2], {}, hidden).draft)).toContain('ward,North,,c\r\n');
			const gone = { ...RELEASES['signed']!, revisions: { 'FY2025-26-Q2': ['withdrawn', 'Wrong.'] as const } };
			const withdrawn = council({ ...RELEASES, second: { ...RELEASES['second']!, figures: {}, wards }, signed: gone });
			expect(asked([Q2], {}, withdrawn)).toMatchObject({ because: 'no-figure' });
		});

		it('has no row of them where the figure is taken back', () => {
			const { draft, parts } = corrected([Q2], { kind: 'withdrawn' }, of);
			expect([parts, file('breakdowns', draft)]).toEqual([0, undefined]);
		});

		it('can be of them alone, where there is no figure for all', () => {
			const alone = council({ ...RELEASES, second: { ...RELEASES['second']!, figures: {}, targets: {}, wards } });
			const { draft, figures } = corrected([Q2], {}, alone);
			expect(figures).toMatchObject([{ indicator: 'recycling', was: 'a figure for one group or place' }]);
			expect(file('observations', draft)).toBeUndefined();
			expect(file('breakdowns', draft)).toContain('ward,North,31.5');
			expect(file('revisions', draft)).toContain('recycling,FY2025-26-Q2,error,');
		});
	});

	it('that takes a figure back has a reason and no figure', () => {
		const files = draftFiles(corrected([Q2], { kind: 'withdrawn' }).draft);
		expect([...files.keys()].join()).not.toContain('observations');
		expect(files.get('data/releases/correction-2026-02/revisions.csv')).toContain(',withdrawn,');
		expect(files.get('data/releases/correction-2026-02/release.json')).toContain('Takes back 1 figure.');
	});

	it('has an id that nothing else has', () => {
		const { open, ...others } = RELEASES;
		const of = council({ ...others, 'correction-2026-02': open! });
		expect(corrected([Q2], {}, of).draft.id).toBe('correction-2026-02-2');
		expect(corrected([Q2], { id: 'mended' }, of).draft.id).toBe('mended');
	});
});

describe('a correction has its place in the line', () => {
	test.each([
		[
			'after what is signed, the day after that comes out, before what nobody has signed',
			{},
			'signed',
			'2026-02-06',
			'open',
		],
		[
			'after what is public where it is urgent, on the next working day',
			{ isUrgent: true },
			'second',
			'2026-02-03',
			'signed',
		],
		[
			'on the working day after a Friday',
			{ isUrgent: true, now: '2026-01-30T12:00:00Z' },
			'second',
			'2026-02-02',
			'signed',
		],
		['on the day that is asked for', { on: '2026-03-02' }, 'signed', '2026-03-02', 'open'],
		[
			'after each report that comes out before that day',
			{ isUrgent: true, on: '2026-03-02' },
			'signed',
			'2026-03-02',
			'open',
		],
		['at the end, where all else comes out sooner', { on: '2026-06-01' }, 'open', '2026-06-01', undefined],
		['at the hour of summer', { on: '2026-04-01' }, 'signed', '2026-04-01', 'open'],
	])('%s', (_, more, previous, day, overtaken) => {
		const found = corrected([Q2], more);
		expect(found.draft.settings.previous).toBe(previous);
		expect(found.draft.settings.publishAt).toBe(`${day}T09:30:00${day > '2026-03-29' ? '+01:00' : '+00:00'}`);
		expect(found.overtaken).toBe(overtaken);
	});
});

describe('nothing is begun', () => {
	test.each<[string, string, Partial<CorrectionOptions>, CannotCorrect]>([
		['without a period', 'recycling', {}, { because: 'unreadable', figure: 'recycling' }],
		['for what is no period', 'recycling:Q2', {}, { because: 'unreadable', figure: 'recycling:Q2' }],
		[
			'for an unknown measure',
			'recyclin:FY2025-26-Q2',
			{},
			{ because: 'no-measure', indicator: 'recyclin', nearest: 'recycling' },
		],
		[
			'for a period without a figure',
			'recycling:FY2020-21-Q2',
			{},
			{ because: 'no-figure', indicator: 'recycling', period: 'FY2020-21-Q2', newest: 'FY2025-26-Q3' },
		],
		[
			'for a figure that was taken back',
			'recycling:FY2024-25-Q4',
			{},
			{ because: 'withdrawn', indicator: 'recycling', period: 'FY2024-25-Q4' },
		],
		[
			'for a figure that is not signed yet',
			'recycling:FY2025-26-Q4',
			{},
			{ because: 'unsigned', indicator: 'recycling', period: 'FY2025-26-Q4', release: 'open' },
		],
		[
			'for a day that is too soon',
			Q2,
			{ on: '2026-02-05' },
			{ because: 'too-soon', after: 'signed', publishAt: '2026-02-05T09:30:00Z' },
		],
	])('%s', (_, figure, more, expected) => expect(asked([figure], more)).toEqual(expected));

	it('for one figure twice, nor where nothing is published', () => {
		expect(asked([Q2, 'recycling: FY2025-26-Q2'])).toEqual({ because: 'twice', figure: 'recycling: FY2025-26-Q2' });
		const none = council({ open: RELEASES['open']! });
		expect(asked([Q2], {}, none)).toEqual({ because: 'nothing-published' });
	});
});
