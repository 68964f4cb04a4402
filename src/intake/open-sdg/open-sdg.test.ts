import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isError } from '../../domain/problem.ts';
import { BUILT_IN_UNITS } from '../../domain/unit.ts';
import { check } from '../../load.ts';
import { readFiles } from '../../read/folder/site.ts';
import { Answers } from '../foreign/answers.ts';
import { Changes } from '../foreign/changes.ts';
import { newSiteFiles } from '../foreign/site.ts';
import { tablesOf } from '../foreign/tables.ts';
import { saidByRepository } from './import.ts';
import { repositoryOf } from './repository.ts';

const COUNCIL = {
	...{ 'council:name': 'Example', 'council:short-name': 'Example', 'council:site-url': 'https://sdg.example/' },
	...{ 'council:team': 'Data', 'council:email': 'data@sdg.example', 'council:plan': 'Goals' },
	...{ 'council:from': '2015-09-25', 'publish-at': '2026-11-26T09:30:00+00:00' },
};

function imported(texts: ReadonlyMap<string, string | Uint8Array>, given: Record<string, string> = {}, takes = false) {
	const encoder = new TextEncoder();
	const bytes = new Map(
		[...texts].map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text]),
	);
	const answers = new Answers(new Map(Object.entries({ ...COUNCIL, ...given })), takes);
	const changes = new Changes();
	const repository = repositoryOf(bytes, changes);
	const { said, plan, without } = saidByRepository(repository, answers, changes);
	const by = {
		answers,
		changes,
		knownPeriods: {},
		knownMarkers: {},
		yearStartsInMonth: 4,
		quarters: 'calendar-quarter',
	} as const;
	const codes = repository.codes.get('OBS_STATUS') ?? new Map<string, string>();
	const units = new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit]));
	const tables = tablesOf(said, { ...by, statusCodes: codes }, { units, unitOf: new Map() });
	const site = { release: 'imported', releaseTitle: 'Before', plan, at: { file: 'x', line: 1 } };
	const files = newSiteFiles(tables, site, answers);
	return { tables, files, changes, without, asked: answers.open.map(({ key }) => key) };
}

const repository = (csv: string, more: Record<string, string> = {}): Map<string, string> =>
	new Map(Object.entries({ 'data/indicator_8-6-1.csv': csv, ...more }));
const HEAD = 'Year,Series,Sex,Age,Units,Observation status,GeoCode,Value';

describe('an indicator of Open SDG', () => {
	const all = { polarity: 'neither' };
	it('is read past a blank first line, and says so', () => {
		const { tables, changes } = imported(repository(`\n${HEAD}\n2020,S,,,Percentage (%),Normal value,,5.5\n`), all);
		expect(tables.observations).toEqual([
			{ indicator: 'sdg-8-6-1', period: '2020', value: '5.5', marker: '', note: '' },
		]);
		expect(changes.csv()).toContain('data/indicator_8-6-1.csv,1,1,,dropped,,,a blank row');
	});

	it('drops a sentence in the place of a period, and nothing else', () => {
		const csv = `${HEAD}\n2020,S,,,Percentage (%),,,5\nThere is no data for this indicator yet,,,,,,,\n`;
		const { tables, changes } = imported(repository(csv), all);
		expect(tables.observations).toHaveLength(1);
		expect(changes.droppedRows()).toBe(1);
	});

	it('becomes a measure for each of its series', () => {
		const csv = `${HEAD}\n2020,Lords,,,Percentage (%),,,5\n2020,Commons,,,Percentage (%),,,6\n`;
		expect(imported(repository(csv), all).tables.measures.map(({ id }) => id)).toEqual([
			'sdg-8-6-1-lords',
			'sdg-8-6-1-commons',
		]);
	});

	it('keeps annual and quarterly figures apart, once somebody says so', () => {
		const csv = `${HEAD}\n2020,S,,,Percentage (%),,,5\n2020 Q1,S,,,Percentage (%),,,6\n`;
		expect(imported(repository(csv), all).asked).toEqual(['quarters:YYYY Qn']);
		const answer = { ...all, 'quarters:YYYY Qn': 'calendar-quarter' };
		expect(imported(repository(csv), answer).asked).toEqual(['rhythm:sdg-8-6-1']);
		const { tables } = imported(repository(csv), { ...answer, rhythm: 'split' });
		expect(tables.register.map(({ id, frequency }) => [id, frequency])).toEqual([
			['sdg-8-6-1', 'year'],
			['sdg-8-6-1-quarterly', 'quarter'],
		]);
	});

	it('crosses two columns into one breakdown', () => {
		const csv = `${HEAD}\n2020,S,Female,16 to 24,Percentage (%),,,5\n2020,S,Male,16 to 24,Percentage (%),,,6\n2020,S,Male,,Percentage (%),,,6\n`;
		expect(
			imported(repository(csv), all).tables.breakdowns.map(({ dimension, category }) => [dimension, category]),
		).toEqual([
			['sex-by-age', 'Female, 16 to 24'],
			['sex-by-age', 'Male, 16 to 24'],
			['sex', 'Male'],
		]);
	});

	it('says a region without the country that it lies in, with its official code', () => {
		const csv =
			'Year,Country,Region,Units,GeoCode,Value\n2020,England,,Percentage (%),E92000001,5\n2020,England,London,Percentage (%),E12000007,6\n2020,Wales,,Percentage (%),W92000004,7\n';
		const { tables } = imported(repository(csv), all);
		expect(tables.breakdowns.map(({ dimension, category }) => [dimension, category])).toEqual([
			['country', 'england'],
			['region', 'london'],
			['country', 'wales'],
		]);
		expect(tables.categories[1]).toEqual({
			dimension: 'region',
			id: 'london',
			title: 'London',
			kind: 'place',
			code: 'E12000007',
		});
	});

	it('asks which of two different figures for one key is right, and takes the same figure once', () => {
		const row = '2020,S,,,Percentage (%),,,';
		expect(imported(repository(`${HEAD}\n${row}5\n${row}5\n`), all)).toMatchObject({ asked: [] });
		const two = repository(`${HEAD}\n${row}5\n${row}6\n`);
		expect(imported(two, all).asked).toEqual(['duplicates:sdg-8-6-1']);
		expect(imported(two, { ...all, duplicates: 'last' }).tables.observations.map(({ value }) => value)).toEqual(['6']);
	});

	it('never leaves a blank without a reason', () => {
		const csv = `${HEAD}\n2020,S,,,Percentage (%),Normal value,,\n2021,S,,,Percentage (%),Missing value; suppressed,,\n`;
		expect(imported(repository(csv), all).asked).toEqual(['blank:Normal value']);
		const { tables } = imported(repository(csv), { ...all, blank: 'x' });
		expect(tables.observations.map(({ value, marker }) => [value, marker])).toEqual([
			['', 'x'],
			['', 'c'],
		]);
	});

	it('has the words of its metadata without their HTML, and the titles of its translations', () => {
		const { tables, files } = imported(
			repository(`${HEAD}\n2020,S,,,Percentage (%),,,5\n`, {
				'meta/8-6-1.md':
					'\n---\nindicator_name: global_indicators.8-6-1-title\nnational_indicator_description: >-\n  <p>Young people &amp; work.</p>\nsource_url_1: http://example.org/\n---\n',
				'translations/en/global_indicators.yml': '8-6-1-title: Young people out of work\n',
				'translations/en/global_goals.yml': '8-title: Good jobs\n',
			}),
			all,
		);
		expect(tables.register[0]).toMatchObject({
			title: 'Young people out of work',
			definition: 'Young people & work. S',
		});
		expect(tables.register[0]).not.toHaveProperty('source_url');
		expect(files!.get('data/plan.json')).toContain('Good jobs');
	});
});

describe('the real Open SDG repository of the ONS', () => {
	const DIR = '../shared/real/ons-sdg';
	const texts = new Map(
		readdirSync(DIR, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => `${entry.parentPath}/${entry.name}`)
			.sort()
			.map((path) => [path.slice(DIR.length + 1), readFileSync(path)]),
	);
	const { tables, files, changes, asked } = imported(texts, {}, true);

	it('leaves no question without a suggestion', () => expect(asked).toEqual([]));
	it('gives every indicator a measure', () => expect(new Set(tables.measures.map(({ scope }) => scope)).size).toBe(26));

	it('accounts for every row: taken, or reported as not taken', () => {
		let rows = 0;
		for (const [path, bytes] of texts)
			if (path.startsWith('data/')) {
				const lines = new TextDecoder()
					.decode(bytes)
					.split(/\r?\n/)
					.filter((line) => line.trim() !== '');
				rows += lines.length - 1;
			}
		const taken = tables.observations.length + tables.breakdowns.length;
		const blankLines = 1;
		expect(taken + changes.droppedRows() - blankLines - otherFiles(changes)).toBe(rows);
	});

	it('becomes a site in which the check finds no error', () => {
		const encoder = new TextEncoder();
		const { submission, problems } = readFiles(
			new Map([...files!].map(([path, text]) => [path, encoder.encode(text)])),
		);
		expect([...problems, ...check(submission!)].filter(isError)).toEqual([]);
	});
});

/** Rows of the report that stand for whole files. */
const otherFiles = (changes: Changes): number =>
	changes.list().filter(({ kind, column, at }) => kind === 'dropped' && column === '' && !at.file.startsWith('data/'))
		.length;
