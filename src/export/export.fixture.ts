/** A council of a few releases with everything that makes files go wrong: commas, quotes, long decimals, changes of mind. */

import { hash } from 'node:crypto';
import type { Council, LocatedCouncil } from '../domain/council.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Located, Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Signature } from '../domain/release.ts';
import type { Target } from '../domain/target.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import { publish } from '../publication/fold.ts';
import type { Publication } from '../publication/publication.ts';
import { indicator, node, plan } from '../view/council.fixture.ts';
import { makeFiles } from './files.ts';

const place = (): Place => ({ file: 'fixture', line: 1, column: 1 });
const rows = <T>(records: readonly T[]): Located<T>[] =>
	records.map((record) => ({ record, source: { file: 'fixture', line: 1, place } }));
const decimal = (text: string) => ({ text, value: Number(text) });
export const period = (text: string) => parsePeriod(text)!;

const value = (text: string, markers: readonly Marker[] = [], note?: string): Figure => ({
	kind: 'reported',
	value: decimal(text),
	markers,
	...(note === undefined ? {} : { note }),
});
const absent = (because: 'c' | 'x' | 'z' | 'w', note: string): Figure => ({
	kind: 'absent',
	because,
	markers: [because],
	note,
});

const said = (id: string, when: string, figure: Figure) => ({ indicator: id, period: period(when), figure });
const target = (id: string, when: string, more: Partial<Target>): Target => ({
	indicator: id,
	period: period(when),
	...more,
});

type Contents = Partial<
	Record<
		| ('observations' | 'targets' | 'breakdowns' | 'comparisons' | 'revisions' | 'commentary')
		| ('actions' | 'ratings' | 'risks' | 'finance' | 'complaints' | 'stages'),
		readonly unknown[]
	>
>;

/** What a release states whole, or not at all. */
const STATED = ['actions', 'ratings', 'risks', 'finance', 'complaints'] as const;

function folder(id: string, publishAt: string, previous: string | undefined, contents: Contents): ReleaseFolder {
	const of = <T>(table: keyof Contents): Located<T>[] => rows((contents[table] ?? []) as readonly T[]);
	return {
		id,
		place,
		release: {
			id,
			title: `Report, ${id}`,
			period: period('FY2025-26-Q1'),
			kind: 'quarterly',
			publishAt,
			summary: 'Said "enough".',
			seenBefore: [],
			considered: [],
			...(previous === undefined ? {} : { previous }),
		},
		observations: of('observations'),
		targets: of('targets'),
		breakdowns: of('breakdowns'),
		comparisons: of('comparisons'),
		revisions: of('revisions'),
		commentary: of('commentary'),
		...{ judgements: [], findings: [], recommendations: [], evidence: [] },
		...Object.fromEntries(STATED.flatMap((table) => (contents[table] ? [[table, of(table)]] : []))),
		...(contents.stages
			? {
					signOff: {
						...{ canonicalForm: 'unsealed', digest: 'd', previousDigest: '' },
						stages: contents.stages as readonly Signature[],
					},
				}
			: {}),
	};
}

const other = (when: string, group: string, areaCode: string, area: string, figure: string) => ({
	...said('recycling', when, value(figure)),
	group,
	areaCode,
	area,
});

export const FOLDERS: readonly ReleaseFolder[] = [
	folder('2025-q1', '2025-08-06T09:30:00+01:00', undefined, {
		observations: [
			said('recycling', 'FY2024-25-Q4', value('44', [], 'Weighed, not counted; "wet" leaves included.')),
			said('recycling', 'FY2025-26-Q1', value('46.1', ['p'])),
			said('tonnage', 'FY2025-26-Q1', value('130770.99999999999', [], 'One line,\nand another.')),
			said('debt', 'FY2025-26-Q1', value('-0.5')),
		],
		targets: [
			target('recycling', 'FY2025-26', { value: decimal('45'), tolerance: { kind: 'percent', value: 5 } }),
			target('debt', 'FY2025-26-Q1', { lower: decimal('-1'), upper: decimal('1') }),
		],
		breakdowns: [{ ...said('recycling', 'FY2025-26-Q1', value('41')), dimension: 'ward', category: 'Abbey, north' }],
		comparisons: [
			other('FY2025-26-Q1', 'neighbours', 'E06000019', 'Herefordshire, County of ', '43.5'),
			other('FY2025-26-Q1', 'region', 'E06000019', 'Herefordshire, County of', '43.5'),
		],
		actions: [
			{
				...{ id: 'bins', kind: 'action', title: 'Buy bins, "big" ones', also: ['places'], status: 'on-track' },
				...{ due: '2026-03-31', progress: 40.5 },
			},
		],
		ratings: [{ service: 'waste', rating: 'close', reason: 'Late', by: 'Director', on: '2025-07-30' }],
		stages: [
			{ stage: 'service', role: 'Head of Waste', on: '2025-07-28', digest: 'a', covers: ['waste'] },
			{ stage: 'final', role: 'Director', on: '2025-07-30', digest: 'b', signature: 'ssh' },
		],
		commentary: [
			{
				release: '2025-q1',
				indicator: 'debt',
				by: 'Director of Finance',
				on: '2025-07-30',
				body: 'We owe.\n\nLess than "before".\n',
			},
		],
	}),
	folder('2025-q2', '2025-11-06T09:30:00Z', '2025-q1', {
		observations: [
			said('recycling', 'FY2025-26-Q1', value('47.3')),
			said('recycling', 'FY2025-26-Q2', absent('x', 'The weighbridge was broken.')),
			said('tonnage', 'FY2025-26-Q1', value('130770.99999999999', [], 'One line,\nand another.')),
		],
		comparisons: [other('FY2025-26-Q1', 'neighbours', 'E06000019', 'Herefordshire', '43.6')],
		revisions: [
			{ indicator: 'recycling', period: period('FY2025-26-Q1'), kind: 'error', reason: 'One lorry, counted twice' },
			{ indicator: 'debt', period: period('FY2025-26-Q1'), kind: 'withdrawn', reason: 'The ledger is being audited' },
		],
	}),
	folder('2025-q3', '2026-02-05T09:30:00Z', '2025-q2', {
		actions: [
			{ id: 'bins', kind: 'action', title: 'Buy bins', also: [], status: 'complete', done: '2026-01-05' },
			{ id: 'lids', kind: 'milestone', parent: 'bins', title: 'Buy lids', also: [], status: 'not-started' },
		],
		ratings: [
			{ service: 'waste', rating: 'met', reason: 'On time', by: 'Director', on: '2026-01-30', objective: 'places' },
		],
		risks: [
			{
				...{ id: 'fire', title: 'A lorry burns', also: [], indicator: 'recycling', likelihood: 2, impact: 5 },
				...{ targetLikelihood: 1, reviewedOn: '2025-12-01' },
			},
		],
		finance: [
			{ service: 'waste', kind: 'revenue', basis: 'net', budget: decimal('1250000.50'), actual: decimal('-12') },
		],
		complaints: [{ service: 'waste', stage: 'Stage 1', received: 31, upheld: 0, theme: 'Missed bins' }],
		observations: [
			said('recycling', 'FY2025-26-Q2', value('48')),
			said('recycling', 'FY2025-26-Q3', value('40.25', ['e', 'b'])),
		],
		targets: [
			target('recycling', 'FY2025-26', { value: decimal('42'), reason: 'The new contract' }),
			target('debt', 'FY2024-25-Q4', { value: decimal('50'), reason: 'For the record' }),
		],
	}),
	folder('2025-q4', '2026-05-07T09:30:00+01:00', '2025-q3', {
		targets: [target('recycling', 'FY2025-26-Q1', { value: decimal('50'), reason: 'Set by quarter from now on' })],
	}),
];

const COUNCIL: LocatedCouncil = {
	name: 'Exampleshire Council',
	shortName: 'Exampleshire',
	areaCode: 'E06000099',
	siteUrl: 'https://council.example/performance/',
	language: 'en-GB',
	timeZone: 'Europe/London',
	yearStartsInMonth: 4,
	licence: 'OGL-UK-3.0',
	contact: { team: 'Performance team', email: 'performance@council.example' },
	units: new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit])),
	status: { tolerance: 'none', words: {}, marks: 'shapes' },
	...{ stages: [], cycle: [], audiences: [], smallNumber: 1, electionPeriods: [], place },
	rollUp: { rule: 'counts', from: 'leaves' },
};

/** The council with its first `count` releases; the fourth sets a target for one quarter of a year that had one. */
export function publicationOf(count = 3, council: Partial<Council> = {}): Publication {
	const submission: Submission = {
		council: { ...COUNCIL, ...council },
		thread: { plans: [plan([node('places', 'Cleaner places')])], links: [] },
		nodePlace: place,
		indicators: rows([
			indicator('recycling', { title: 'Household waste recycled' }),
			indicator('tonnage', { title: 'Waste, all kinds', unit: 'tonnes', polarity: 'lower' }),
			indicator('debt', { title: 'Debt', unit: 'pounds', polarity: 'range' }),
		]),
		groups: rows([
			{ id: 'neighbours', title: 'Neighbours', kind: 'members' },
			{ id: 'region', title: 'Region', kind: 'members' },
		]),
		...{ services: [], members: [], categories: [], lenses: [], annotations: [], approvals: [] },
		...{ notPublished: [], synonyms: [], timetable: [], unreadable: [], redirects: [] },
		...{ objectives: [], valueForMoney: [], pages: [], guide: [] },
		releases: FOLDERS.slice(0, count),
	};
	return publish(submission, { asOf: '2026-12-31T00:00:00Z' });
}

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Every file of a publication, by address. */
export function filesOf(publication: Publication, isPreview = false): Map<string, Uint8Array> {
	const made = makeFiles(publication, { folders: FOLDERS, isPreview, hash: sha256 });
	return new Map(Array.from(made, ({ facts, bytes }) => [facts.path, bytes]));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
export const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string => decoder.decode(files.get(path));

/** A second reader of CSV, written from RFC 4180 and nothing else: a table of cells, or an error. */
export function readCsv(text: string): string[][] {
	const table: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const row: string[] = [];
		for (;;) {
			const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
			cell.lastIndex = at;
			const found = cell.exec(text);
			if (!found) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
			at = cell.lastIndex;
			row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
			if (found[3] !== ',') break;
		}
		table.push(row);
	}
	return table;
}

/** Rows of a CSV file as objects by the names of its columns. */
export function recordsOf(text: string): Record<string, string>[] {
	const [header = [], ...body] = readCsv(text);
	return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
