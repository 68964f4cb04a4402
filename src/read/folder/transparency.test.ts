import { describe, expect, it, test } from 'vitest';
import { readTransparency } from './transparency.ts';

const SET = { title: 'Spending', frequency: 'month', schema: 'spend-500', description: 'Payments' };
const OWN = { fields: [{ name: 'date', type: 'date' }] };
type Content = object | number | string;

/** JSON files by their content, tables by their size. */
function read(files: Readonly<Record<string, Content>>, year = 4): { sets: unknown[]; told: string[] } {
	const json = new Map<string, Uint8Array>();
	const sizes = new Map<string, number>();
	for (const [name, content] of Object.entries(files)) {
		const path = `data/transparency/${name}`;
		if (typeof content === 'number') sizes.set(path, content);
		else json.set(path, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));
	}
	const { folders, problems } = readTransparency({ json, sizes }, year);
	return {
		sets: folders.map(({ id, own, files: of }) => [
			id,
			...(own ? [own.fields.map(({ name }) => name).join()] : []),
			...of.map(({ path, period, bytes, publishAt }) =>
				[path.replace(`data/transparency/${id}/`, ''), period.start, bytes, publishAt].filter(Boolean).join(' '),
			),
		]),
		told: problems.map(({ check, at, found }) =>
			`${check} ${at.file.replace('data/transparency/', '')} ${found ?? ''}`.trim(),
		),
	};
}

describe('data/transparency/', () => {
	test.each<[what: string, files: Record<string, Content>, sets: unknown[], told: string[]]>([
		['with nothing in it', {}, [], []],
		[
			'with a data set',
			{ 'spend/dataset.json': SET, 'spend/2025-M07.csv': 70, 'spend/2025-M06.csv': 60 },
			[['spend', '2025-M06.csv 2025-06-01 60', '2025-M07.csv 2025-07-01 70']],
			[],
		],
		['with a data set that has no file yet', { 'spend/dataset.json': SET }, [['spend']], []],
		[
			'with two data sets',
			{ 'spend/dataset.json': SET, 'land/dataset.json': SET, 'land/2025.csv': 5 },
			[['land', '2025.csv 2025-01-01 5'], ['spend']],
			[],
		],
		[
			'with a data set of its own columns',
			{ 'spend/dataset.json': { ...SET, schema: 'table.json' }, 'spend/table.json': OWN },
			[['spend', 'date']],
			[],
		],
		[
			'with a data set of a known kind that describes its columns as well',
			{ 'spend/dataset.json': SET, 'spend/table.json': OWN },
			[['spend', 'date']],
			[],
		],
		[
			'with an ending in capitals',
			{ 'spend/dataset.json': SET, 'spend/2025.CSV': 5 },
			[['spend', '2025.CSV 2025-01-01 5']],
			[],
		],
		[
			'with files of the system',
			{ 'spend/dataset.json': SET, 'spend/.DS_Store': 5, '.gitkeep': 0, 'README.md': 5 },
			[['spend']],
			[],
		],
		[
			'with an embargo',
			{
				'spend/dataset.json': { ...SET, publishAt: { '2025-M07': '2025-09-01T09:30:00+01:00' } },
				'spend/2025-M07.csv': 70,
			},
			[['spend', '2025-M07.csv 2025-07-01 70 2025-09-01T09:30:00+01:00']],
			[],
		],
		['with a file beside the folders', { '2025-M07.csv': 5 }, [], ['L001 2025-M07.csv 2025-M07.csv']],
		['with a JSON file beside the folders', { 'dataset.json': SET }, [], ['L001 dataset.json dataset.json']],
		['without a dataset.json', { 'spend/2025-M07.csv': 5 }, [], ['L003 spend/dataset.json']],
		['with a broken dataset.json', { 'spend/dataset.json': '{' }, [], ['F013 spend/dataset.json']],
		[
			'with a dataset.json of another shape',
			{ 'spend/dataset.json': {} },
			[],
			['K002 spend/dataset.json', 'K002 spend/dataset.json', 'K002 spend/dataset.json', 'K002 spend/dataset.json'],
		],
		[
			'without the table.json that it names',
			{ 'spend/dataset.json': { ...SET, schema: 'table.json' } },
			[],
			['L003 spend/table.json'],
		],
		['with a broken table.json', { 'spend/dataset.json': SET, 'spend/table.json': '[' }, [], ['F013 spend/table.json']],
		[
			'with files that it does not know',
			{ 'spend/dataset.json': SET, 'spend/a.txt': 5, 'spend/more/2025.csv': 5, 'spend/notes.json': {} },
			[['spend']],
			['L001 spend/a.txt a.txt', 'L001 spend/more/2025.csv 2025.csv', 'L001 spend/notes.json notes.json'],
		],
		[
			'with a file that no period names',
			{ 'spend/dataset.json': SET, 'spend/July 2025.csv': 5 },
			[['spend']],
			['D002 spend/July 2025.csv July 2025'],
		],
		[
			'with two files about one time',
			{ 'spend/dataset.json': SET, 'spend/2025-M07.csv': 5, 'spend/2025-Q3.csv': 6, 'spend/2025-Q4.csv': 7 },
			[['spend', '2025-M07.csv 2025-07-01 5', '2025-Q4.csv 2025-10-01 7']],
			['P014 spend/2025-Q3.csv 2025-Q3.csv'],
		],
		[
			'with an embargo of a file that is not there',
			{
				'spend/dataset.json': { ...SET, publishAt: { '2025-M08': '2025-09-01T09:30:00+01:00' } },
				'spend/2025-M07.csv': 5,
			},
			[['spend', '2025-M07.csv 2025-07-01 5']],
			['I002 spend/dataset.json 2025-M08'],
		],
		[
			'with a correction of a file that is not there',
			{
				'spend/dataset.json': { ...SET, corrected: [{ period: '2025-M08', on: '2025-11-03', reason: 'Typed twice.' }] },
				'spend/2025-M07.csv': 5,
			},
			[['spend', '2025-M07.csv 2025-07-01 5']],
			['L001 spend/dataset.json 2025-M08'],
		],
		[
			'with corrections that cannot be',
			{
				'spend/dataset.json': {
					...SET,
					publishAt: { '2025-M07': '2025-09-01T09:30:00+01:00' },
					corrected: [
						{ period: '2025-M07', on: '2025-08-31', reason: 'Typed twice.' },
						{ period: '2025-M07', on: '2025-11-03', reason: '…' },
						{ period: '2025-M07', on: '2025-11-02', reason: 'Typed twice.' },
						{ period: '2025-M07', on: '2025-11-02', reason: 'Of the same day.' },
					],
				},
				'spend/2025-M07.csv': 5,
			},
			[],
			['K004 spend/dataset.json 2025-08-31', 'K004 spend/dataset.json …', 'K004 spend/dataset.json 2025-11-02'],
		],
		['with a folder that is called latest', { 'latest/dataset.json': SET }, [], ['I003 latest/dataset.json latest']],
		[
			'with a folder that is called releases',
			{ 'releases/dataset.json': SET },
			[],
			['I003 releases/dataset.json releases'],
		],
		[
			'with a folder whose name is no id',
			{ 'Our Spend/dataset.json': SET },
			[],
			['I003 Our Spend/dataset.json Our Spend'],
		],
	])('%s', (_what, files, sets, told) => {
		const found = read(files);
		expect(found.sets).toEqual(sets);
		expect(found.told).toEqual(told);
	});

	it('is read with the year of the council', () => {
		expect(read({ 'spend/dataset.json': SET, 'spend/FY2025-26-Q1.csv': 5 }, 7).sets).toEqual([
			['spend', 'FY2025-26-Q1.csv 2025-07-01 5'],
		]);
	});
});
