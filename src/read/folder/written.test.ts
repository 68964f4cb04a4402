import { describe, expect, it, test } from 'vitest';
import type { WrittenTable } from '../../domain/written.ts';
import type { Content } from './site.fixture.ts';
import { HEADER, OBSERVATIONS, readWith } from './site.fixture.ts';

const releaseOf = (files: Readonly<Record<string, Content>>) => readWith(files).submission!.releases[0]!;
const filesOf = (files: Readonly<Record<string, Content>> = {}) => releaseOf(files).written!();

describe('what a seal covers', () => {
	it('is every table, setting and commentary of the release', () => {
		const register =
			'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition\nhsg-03,D,homes,percent,1,higher,quarter,financial,in-period,H\n';
		const paths = filesOf({
			'data/releases/q2/targets.csv': 'indicator,period,target\nhsg-03,FY2025-26,95\n',
			'data/releases/q2/register.csv': register,
			'data/releases/q2/context.json': '{"yearStartsInMonth": 4}',
			'data/releases/q2/sign-off.json':
				'{"canonicalForm": "unsealed", "digest": "", "previousDigest": "", "stages": []}',
			'data/releases/q2/signed/release.json': '{}',
			'content/commentary/q2/wst-01.md': '---\nby: A\non: 2025-10-20\n---\nB',
			'content/commentary/q2/hsg-03.md': '---\nby: A\non: 2025-10-20\n---\nB',
			'content/commentary/q2/notes.txt': 'x',
		}).map(({ kind, path }) => `${kind} ${path}`);
		expect(paths).toEqual([
			'table observations.csv',
			'table targets.csv',
			'table register.csv',
			'settings release.json',
			'settings context.json',
			'text commentary/hsg-03.md',
			'text commentary/wst-01.md',
		]);
	});

	it('spells a table as its reader understood it, with every column that it could have, and without rows that are wrong', () => {
		const rows = [
			'note,period,indicator,value,marker',
			' late ,FY2025-26-Q2,hsg-03,91.50, b;p',
			',FY2025-26-Q2,wst-01,,',
			',FY2025-26-Q1,wst-01,7,',
		];
		const table = filesOf({ [OBSERVATIONS]: `${rows.join('\n')}\n` })[0] as WrittenTable;
		expect(table.columns).toEqual([
			'indicator',
			'period',
			'value',
			'numerator',
			'denominator',
			'lower',
			'upper',
			'marker',
			'note',
		]);
		expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual([
			'hsg-03|FY2025-26-Q2|91.5|||||p;b|late',
			'wst-01|FY2025-26-Q1|7||||||',
		]);
		expect(table.rows[1]!.place('value')).toMatchObject({ file: OBSERVATIONS, line: 4, cell: 'D4' });
		expect(table.place()).toMatchObject({ file: OBSERVATIONS, line: 1 });
	});

	it('holds the settings of a release, each at its place', () => {
		const settings = filesOf().find(({ path }) => path === 'release.json')!;
		if (settings.kind !== 'settings') throw new Error('no settings');
		expect(settings.value).toMatchObject({ title: 'July to September 2025' });
		expect(settings.place(['title'])).toMatchObject({ line: 2 });
		expect(settings.place()).toMatchObject({ line: 1, column: 1 });
	});

	it('holds the words of officers with their settings, blank ones left out', () => {
		const text = filesOf({
			'content/commentary/q2/hsg-03.md': '---\nby: "Head of Housing "\non: 2025-10-20\naction:\n---\n\nCafe\u0301.\n',
		}).at(-1)!;
		if (text.kind !== 'text') throw new Error('no text');
		expect([text.settings, text.body]).toEqual([
			[
				['by', 'Head of Housing'],
				['on', '2025-10-20'],
			],
			'Café.',
		]);
		expect([text.place('on').line, text.place().line]).toEqual([3, 7]);
	});

	it('is read again from the files, whatever was wrong with them', () => {
		expect(filesOf({ 'data/releases/q2/context.json': '{' }).map(({ path }) => path)).toEqual([
			'observations.csv',
			'release.json',
		]);
	});
});

it('the copy that was signed is every file that the signature left, by its path', () => {
	const folder = releaseOf({
		'data/releases/q2/signed/release.json': '{}\n',
		'data/releases/q2/signed/commentary/hsg-03.md': 'Words\n',
		'data/releases/q2/signed/broken.csv': new Uint8Array(0),
	});
	expect(folder.signedCopy!()).toEqual([
		{ path: 'commentary/hsg-03.md', text: 'Words\n' },
		{ path: 'release.json', text: '{}\n' },
	]);
	expect(releaseOf({}).signedCopy!()).toEqual([]);
});

it('the register is spelled as a table, too', () => {
	const table = readWith().submission!.writtenRegister!();
	expect(table.path).toBe('register.csv');
	expect(table.rows.map(({ cells }) => cells[0])).toEqual(['hsg-03', 'wst-01']);
	expect(readWith({ 'data/indicators.csv': undefined }).submission!.writtenRegister!().rows).toEqual([]);
});

describe('the files of a site', () => {
	/** Each problem as CHECK FILE FOUND. */
	const told = (files: Readonly<Record<string, Content>>): string[] =>
		readWith(files).problems.map(({ check, at, found, fix }) =>
			[check, at.file, found, fix && `> ${fix}`].filter(Boolean).join(' '),
		);

	test.each<[files: Record<string, Content>, told: string[]]>([
		[{}, []],
		[{ 'data/council.json': undefined }, ['L003 data/council.json']],
		[{ 'data/plan.json': undefined }, ['L003 data/plan.json']],
		[{ 'data/indicators.csv': undefined }, ['L003 data/indicators.csv']],
		[{ 'data/releases/q2/release.json': undefined }, ['L003 data/releases/q2/release.json']],
		[{ [OBSERVATIONS]: undefined }, ['L005 data/releases/q2/release.json q2']],
		[
			{ [OBSERVATIONS]: undefined, 'data/releases/q2/targets.csv': 'indicator,period,target\nhsg-03,FY2025-26,95\n' },
			[],
		],
		[{ 'data/service.csv': 'x' }, ['L001 data/service.csv service.csv > services.csv']],
		[{ 'data/holiday-photos.zip': 'x' }, ['L001 data/holiday-photos.zip holiday-photos.zip']],
		[{ 'data/releases/q2/target.csv': 'x' }, ['L001 data/releases/q2/target.csv target.csv > targets.csv']],
		[{ 'data/releases/q2/council.json': '{}' }, ['L001 data/releases/q2/council.json council.json']],
		[
			{
				'data/.gitkeep': '',
				'data/Thumbs.db': 'x',
				'data/desktop.ini': 'x',
				'data/README.md': 'x',
				'content/pages/.x.md': 'x',
			},
			[],
		],
		[{ 'data/myreadme.md': 'x' }, ['L001 data/myreadme.md myreadme.md']],
		[{ 'data/releases/q2/signed/a.csv': 'x' }, []],
		[{ 'content/commentary/q2/hsg-03.txt': 'x' }, ['L001 content/commentary/q2/hsg-03.txt hsg-03.txt']],
		[{ 'content/commentary/q2/more/hsg-03.md': 'x' }, ['L001 content/commentary/q2/more/hsg-03.md hsg-03.md']],
		[{ 'content/commentary/q3/hsg-03.md': 'x' }, ['L004 content/commentary/q3/hsg-03.md q3']],
		[{ 'content/commentary/hsg-03.md': 'x' }, []],
		[
			{ 'content/commentary/q2/Hsg 03.md': '---\nby: A\non: 2025-10-20\n---\nWhy' },
			['I003 content/commentary/q2/Hsg 03.md Hsg 03 > hsg-03'],
		],
		[{ 'content/objectives/homes.mdx': 'x' }, ['L001 content/objectives/homes.mdx homes.mdx']],
		[{ 'content/vfm/homes.txt': 'x' }, ['L001 content/vfm/homes.txt homes.txt']],
		[{ 'content/pages/picture.png': 'x', 'content/guide/a.mdx': 'x' }, []],
		[{ 'content/pages/our-story.md': 'x' }, ['L001 content/pages/our-story.md our-story.md']],
		[{ 'content/pages/about.md': 'x', 'content/pages/about.mdx': 'y' }, ['I004 content/pages/about.mdx about.mdx']],
		[{ 'content/pages/abuot.mdx': 'x' }, ['L001 content/pages/abuot.mdx abuot.mdx > about.mdx']],
		[
			{
				'data/releases/Q 2/release.json': '{}',
				'data/releases/Q 2/observations.csv': `${HEADER}\nhsg-03,FY2025-26-Q1,1,,\n`,
			},
			[
				'I003 data/releases/Q 2/release.json Q 2 > q-2',
				...Array.from({ length: 5 }, () => 'K002 data/releases/Q 2/release.json'),
			],
		],
	])('%j', (files, expected) => expect(told(files)).toEqual(expected));

	it('are texts with their titles, by their paths', () => {
		const { submission } = readWith({
			'content/pages/about.md': '---\ntitle: About us\n---\nWords',
			'content/pages/methods.mdx': 'Code',
			'content/pages/our-story.md': 'Nobody would see it',
			'content/guide/deep/start.md': 'Guide',
			'content/objectives/homes.md': 'Homes',
			'content/vfm/housing.md': 'Value',
		});
		expect(submission!.pages).toEqual([
			{ id: 'about', file: 'content/pages/about.md', title: 'About us', body: 'Words', format: 'md' },
			{ id: 'methods', file: 'content/pages/methods.mdx', body: 'Code', format: 'mdx' },
		]);
		expect(
			[submission!.guide, submission!.objectives, submission!.valueForMoney].map((texts) => texts.map(({ id }) => id)),
		).toEqual([['deep/start'], ['homes'], ['housing']]);
	});

	it('are addresses that never change, blank lines and comments left out', () => {
		expect(readWith({ 'data/urls.lock': '# ours\n\n/measures/\n  /about/ \n' }).submission!.lockedUrls).toEqual([
			'/measures/',
			'/about/',
		]);
		expect(readWith().submission!).not.toHaveProperty('lockedUrls');
	});

	it('that a release leaves out keep an earlier state', () => {
		const folder = releaseOf({ 'data/releases/q2/risks.csv': 'id,title,likelihood,impact\na,A,1,2\n' });
		expect(folder.risks!.map(({ record }) => record.id)).toEqual(['a']);
		for (const key of ['actions', 'ratings', 'finance', 'complaints', 'register', 'signOff', 'context'])
			expect(folder).not.toHaveProperty(key);
		expect([
			folder.targets,
			folder.comparisons,
			folder.breakdowns,
			folder.revisions,
			folder.judgements,
			folder.findings,
			folder.recommendations,
			folder.evidence,
		]).toEqual([[], [], [], [], [], [], [], []]);
		expect([folder.place('title').line, folder.place().line]).toEqual([2, 1]);
	});

	test.each([
		['0', '2025-07-01'],
		['13', '2025-07-01'],
		['1.5', '2025-07-01'],
		['"7"', '2025-07-01'],
		['1', '2025-04-01'],
		['12', '2026-03-01'],
	])('with a year that starts in %s begin the second quarter on %s', (month, start) => {
		const { submission } = readWith({ 'data/releases/q2/context.json': `{"yearStartsInMonth": ${month}}` });
		expect(submission!.releases[0]!.release.period.start).toBe(start);
	});

	it('tell of a node twice where the second stands, and name the line of the first', () => {
		const node = (id: string, ...children: object[]): object => ({ id, title: 'T', children });
		const plan = {
			plans: [
				{
					id: 'p',
					title: 'P',
					from: '2024-04-01',
					levels: [{ id: 'a', singular: 'A', plural: 'As' }],
					nodes: [node('homes', node('warm')), node('warm')],
				},
			],
		};
		const { problems, submission } = readWith({ 'data/plan.json': JSON.stringify(plan, undefined, 1) });
		expect(problems).toEqual([
			expect.objectContaining({
				check: 'I004',
				at: expect.objectContaining({ line: 27, column: 12 }),
				message: expect.stringContaining('line 19'),
			}),
		]);
		expect([submission!.nodePlace('warm').line, submission!.nodePlace('nowhere').line]).toEqual([19, 1]);
	});
});
