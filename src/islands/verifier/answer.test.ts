import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { manifestOf } from '../../publication/seal/manifest.ts';
import { address } from '../../view/address.ts';
import { answer } from './answer.ts';
import type { Lists } from './lists.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const hash = (of: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(of).digest('hex'));

const SIGNED = 'indicator,period,value,note\nhsg-03,FY2025-26-Q2,41,Two blocks\n';
const WARDS = 'indicator,period,dimension,category,value\nhsg-03,FY2025-26-Q2,ward,North,12.5\n';
const TARGETS = 'indicator,period,target,rationale\nhsg-03,FY2025-26-Q2,45,National\n';
const FIRST = SIGNED.replace('41', '39');
const FILES = { 'observations.csv': SIGNED, 'breakdowns.csv': WARDS, 'targets.csv': TARGETS };
const MANIFEST = manifestOf(
	Object.entries(FILES).map(([path, text]) => ({ path, text })),
	'',
	sha256,
);
const trail = (table: string, rest: string, sealed = 'yes', release = 'q2'): string =>
	`${table},hsg-03,${rest},,/data/releases/${release}/${sealed === 'yes' ? 'signed/' : ''}${table}.csv,${sealed}`;
const LISTS: Lists = {
	releases: [
		{
			id: 'q2',
			title: 'July to September 2025',
			sealed: true,
			digest: sha256(MANIFEST),
			previous_digest: '',
			stages: [
				{ stage: 'Checked', role: 'Deputy', on_behalf_of: 'Data Lead', on: '2025-10-27' },
				{ stage: 'Signed off', role: 'Director', on: '2025-10-28' },
			],
			files: Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, sha256(text)])),
		},
		{ id: 'q1', title: 'Older', sealed: false, stages: [] },
		{ id: 'q0', title: 'First', sealed: true, stages: [], files: { 'observations.csv': sha256(FIRST) } },
	],
	files: [{ title: 'All figures', url: 'https://x.example/data/latest/all.zip', sha256: sha256('published') }],
	figures: [
		'table,indicator,period,dimension,category,value,marker,file,sealed',
		trail('observations', 'FY2025-26-Q2,,,41'),
		trail('breakdowns', 'FY2025-26-Q2,ward,North,12.5'),
		trail('targets', 'FY2025-26-Q2,,,45'),
		trail('observations', 'FY2025-26-Q1,,,40', 'no', 'q1'),
		'',
	].join('\r\n'),
};
type Opened = Readonly<Record<string, string>>;
const told = (text: string, lists = LISTS, signed: Opened = FILES) =>
	answer(bytes(text), lists, hash, (address) =>
		Promise.resolve(address.includes('/q0/') ? FIRST : signed[address.slice('/data/releases/q2/signed/'.length)]),
	);
const FIGURE = 'indicator,period,value,note\nhsg-03,FY2025-26-Q2';

describe('a file', () => {
	it('that was signed is named, with its report, who signed it, in what role and when', async () => {
		expect(await told(SIGNED)).toEqual({
			isGood: true,
			lines: [
				'Yes. This is observations.csv of “July to September 2025”, exactly as it was signed.',
				'Signed by: Deputy for the Data Lead, 27 October 2025 (Checked); Director, 28 October 2025 (Signed off).',
				`Digest of the report: ${sha256(MANIFEST)}`,
			],
		});
	});

	it('that is the manifest is known by the digest', async () => expect((await told(MANIFEST)).isGood).toBe(true));

	it('of a list whose digest does not follow from its files is not good', async () => {
		const [first, ...rest] = LISTS.releases;
		const forged = { ...LISTS, releases: [{ ...first!, digest: 'a'.repeat(64) }, ...rest] };
		expect(await told(SIGNED, forged)).toMatchObject({ isGood: false });
	});

	it('that the site publishes but nobody signed is told apart', async () =>
		expect((await told('published')).lines[0]).toContain('it is not itself a signed file'));

	test.each([
		['payments', address.dataSetFile('spending', 'FY2025-26-Q1.csv'), LISTS.releases, 'no signed report holds them'],
		['payments to explore', address.spendingFile('2025-M04.parquet'), LISTS.releases, 'no signed report holds them'],
		['figures of reports without a seal', '/data/latest/all.zip', [LISTS.releases[1]!], 'are not sealed'],
	])('of %s is not said to come from signed figures', async (_, path, releases, said) => {
		const files = [{ title: 'It', url: `https://x.example${path}`, sha256: sha256('published') }];
		const { lines } = await told('published', { ...LISTS, releases, files });
		expect(lines[0]).toContain(said);
		expect(lines[0]).not.toContain('signed figures');
	});

	test.each([
		[
			'saved again by a spreadsheet',
			'\ufeffindicator,period,value,title\r\nhsg-03,FY2025-26-Q2,41.0,Homes\r\n',
			true,
			'its one row says',
		],
		[
			'with a mark that the site added',
			'indicator,period,value,marker\nhsg-03,FY2025-26-Q2,41,r\n',
			true,
			'its one row says',
		],
		['with a changed figure', `${FIGURE},44,Two blocks\n`, false, 'No. 1 row of 1 does not say'],
		['with a figure that nobody signed', 'indicator,period,value\nhsg-03,FY2025-26-Q3,41\n', false, 'No. 1 row of 1'],
		['with a figure taken out', `${FIGURE},,Two blocks\n`, false, 'No. 1 row of 1'],
		['with another note', `${FIGURE},41,All blocks\n`, false, 'No. 1 row of 1'],
		[
			'with a marker that nobody signed',
			'indicator,period,value,marker\nhsg-03,FY2025-26-Q2,41,p\n',
			false,
			'No. 1 row of 1',
		],
		['with a line of words below', `${SIGNED}Every target was met\n`, false, 'No. This is not a file that was signed'],
		['of breakdowns', WARDS.replace('12.5', '12.50'), true, 'its one row says'],
		['of breakdowns, changed', WARDS.replace('12.5', '13'), false, 'No. 1 row of 1'],
		['of targets', TARGETS.replaceAll('\n', '\r\n'), true, 'its one row says'],
		['of targets, moved', TARGETS.replace('45', '40'), false, 'No. 1 row of 1'],
		['of targets with another reason', TARGETS.replace('National', 'Ours'), false, 'No. 1 row of 1'],
		['of other areas', 'indicator,period,area,value\nhsg-03,FY2025-26-Q2,Bury,41\n', false, 'No. This is not a file'],
		[
			'of reports that were never sealed',
			'indicator,period,value\nhsg-03,FY2025-26-Q1,40\n',
			false,
			'nobody can check that this',
		],
		[
			'of sealed and unsealed reports',
			`${FIGURE},41,Two blocks\nhsg-03,FY2025-26-Q1,40,\n`,
			true,
			'each of its 2 rows says',
		],
		[
			'that names an earlier report, whose word it repeats',
			'indicator,period,value,release\nhsg-03,FY2025-26-Q2,39,q0\n',
			true,
			'its one row says what was signed',
		],
		[
			'that names an earlier report, which said something else',
			'indicator,period,value,release\nhsg-03,FY2025-26-Q2,38,q0\n',
			false,
			'No. 1 row of 1',
		],
		['that is the audit trail, saved again', LISTS.figures.replaceAll('\r\n', '\n'), true, 'each of its 4 rows says'],
		['that is the audit trail with another target', LISTS.figures.replace(',45,', ',40,'), false, 'No. 1 row of 4'],
		['that is no table', 'hello', false, 'No. This is not a file that was signed'],
	])('%s', async (_, text, isGood, line) => {
		const found = await told(text);
		expect(found.lines[0]).toContain(line);
		expect(found.isGood).toBe(isGood);
	});

	it('with a changed figure says which, and what was signed', async () =>
		expect((await told(`${FIGURE},44,Two blocks\n`)).lines[1]).toBe(
			'hsg-03, FY2025-26-Q2: the file says 44 in value, signed was 41',
		));

	it('says which columns were held against what was signed, and which nobody signs', async () =>
		expect((await told('indicator,period,value,status\nhsg-03,FY2025-26-Q2,41,met\n')).lines.slice(1)).toEqual([
			'Compared with the signed files: value.',
			'Not compared, because this site puts them together or works them out: status.',
		]));

	it('is not good where the host gives out another file than the signed one, or none', async () => {
		const resaved = SIGNED.replace('41', '41.0');
		expect(await told(resaved)).toMatchObject({ isGood: true });
		expect(await told(resaved, LISTS, { 'observations.csv': SIGNED.replace('Two', 'All') })).toMatchObject({
			isGood: false,
		});
		expect(await told(resaved, LISTS, {})).toMatchObject({ isGood: false });
	});
});

describe('a download that is not whole, or whose worked-out columns were changed', () => {
	const HEADINGS = 'indicator,period,value,status,release';
	const ROWS = ['hsg-03,FY2025-26-Q2,41,missed,q2', 'hsg-03,FY2025-26-Q1,40,met,q1', 'wst-01,FY2025-26-Q2,7,met,q2'];
	const table = (...rows: readonly string[]): string => [HEADINGS, ...rows, ''].join('\n');
	const signed = `indicator,period,value\nhsg-03,FY2025-26-Q2,41\nwst-01,FY2025-26-Q2,7\n`;
	const lists: Lists = {
		releases: [{ id: 'q2', title: 'Q2', sealed: true, stages: [], files: { 'observations.csv': sha256(signed) } }],
		files: [{ title: 'All figures', url: 'https://x.example/data/latest/all.zip', sha256: sha256(table(...ROWS)) }],
		figures: [
			'table,indicator,period,dimension,category,value,marker,file,sealed,signed_by',
			'observations,hsg-03,FY2025-26-Q2,,,41,,/data/releases/q2/signed/observations.csv,yes,Director',
			'observations,hsg-03,FY2025-26-Q1,,,40,,/data/releases/q1/observations.csv,no,',
			'observations,wst-01,FY2025-26-Q2,,,7,,/data/releases/q2/signed/observations.csv,yes,Director',
			'',
		].join('\r\n'),
	};
	const SITE: Opened = {
		'/data/releases/q2/signed/observations.csv': signed,
		'/data/latest/observations.csv': table(...ROWS),
		'/data/latest/measures/hsg-03.csv': table(...ROWS.slice(0, 2)),
		'/data/releases/q2/observations.csv': table(ROWS[0]!, ROWS[2]!),
	};
	const said = (text: string, site = SITE) =>
		answer(bytes(text), lists, hash, (address) => Promise.resolve(site[address]));
	const AGREES = 'what was signed. But it is not all that we publish:';

	it('is told which row is missing, and of which file', async () => {
		const missing = await said(table(ROWS[1]!, ROWS[2]!));
		expect(missing.isGood).toBe(false);
		expect(missing.lines[0]).toContain(AGREES);
		expect(missing.lines.slice(1, 3)).toEqual([
			'One row is missing that /data/latest/observations.csv has:',
			'hsg-03, FY2025-26-Q2',
		]);
	});

	it('that is whole and was only saved again is good, and says that nothing is missing', async () => {
		for (const rows of [ROWS, ROWS.slice(0, 2), [ROWS[0]!, ROWS[2]!]]) {
			const { isGood, lines } = await said(
				table(...rows.toReversed())
					.replaceAll(',41,', ',41.0,')
					.replaceAll('\n', '\r\n'),
			);
			expect(isGood).toBe(true);
			expect(lines[0]).toMatch(
				/saved again\. .* No row is missing, and the other columns say what this site publishes\.$/,
			);
			expect(lines.at(-1)).toMatch(/^Nobody signs these, .*: status, release\.$/);
		}
	});

	it('is told the same of one measure, and of one report, where the file is of these', async () => {
		expect((await said(table(ROWS[1]!))).lines.slice(0, 4)).toEqual(
			expect.arrayContaining(['One row is missing that /data/latest/measures/hsg-03.csv has:', 'hsg-03, FY2025-26-Q2']),
		);
		expect((await said(table(ROWS[2]!))).lines.slice(1, 3)).toEqual([
			'One row is missing that /data/releases/q2/observations.csv has:',
			'hsg-03, FY2025-26-Q2',
		]);
	});

	it('is told which status was changed, from what, and that nobody signs it', async () => {
		const { isGood, lines } = await said(table(ROWS[0]!.replace('missed', 'met'), ...ROWS.slice(1)));
		expect(isGood).toBe(false);
		expect(lines[0]).toContain(AGREES);
		expect(lines.slice(1, 3)).toEqual([
			'1 cell differs from what this site publishes in columns that are not signed, because the site works them out or puts them together:',
			'hsg-03, FY2025-26-Q2: the file says met in status, this site publishes missed',
		]);
	});

	it('of a signed file without one of its rows is told which', async () => {
		const cut = signed.replace('hsg-03,FY2025-26-Q2,41\n', '');
		const { isGood, lines } = await said(cut);
		expect(isGood).toBe(false);
		expect(lines.slice(1, 3)).toEqual([
			'One row is missing that /data/releases/q2/signed/observations.csv has:',
			'hsg-03, FY2025-26-Q2',
		]);
		expect(await said(signed.replace(',7', ',7.0'))).toMatchObject({ isGood: true });
	});

	it('is told both beside a changed figure', async () => {
		const { isGood, lines } = await said(table(ROWS[0]!.replace('41,missed', '44,met'), ROWS[1]!));
		expect(isGood).toBe(false);
		expect(lines[0]).toBe('No. 1 row of 2 does not say what was signed:');
		expect(lines.join('\n')).toContain('says 44 in value, signed was 41');
		expect(lines.join('\n')).toContain('says met in status, this site publishes missed');
	});

	it('is told of rows that are missing from the audit trail', async () => {
		const { isGood, lines } = await said(
			lists.figures
				.split('\r\n')
				.filter((_, at) => at !== 1)
				.join('\n'),
		);
		expect(isGood).toBe(false);
		expect(lines.slice(1, 3)).toEqual(['One row is missing that /data/latest/audit.csv has:', 'hsg-03, FY2025-26-Q2']);
	});

	it('asks for no file but those of published measures and reports, whatever its cells say', async () => {
		const asked: string[] = [];
		await answer(bytes(table('../../x,FY2025-26-Q2,41,met,../y')), lists, hash, (address) => {
			asked.push(address);
			return Promise.resolve(undefined);
		});
		expect(asked).toEqual(['/data/latest/observations.csv']);
	});

	it('with other columns, or of a site that does not give its files out, is judged by what was signed alone', async () => {
		const other = 'indicator,period,value,my opinion\nhsg-03,FY2025-26-Q2,41,good\n';
		expect(await said(other)).toMatchObject({ isGood: true });
		expect((await said('indicator,period,value,note\nhsg-03,FY2025-26-Q2,41,\n')).isGood).toBe(true);
		const { [`/data/releases/q2/signed/observations.csv`]: only } = SITE;
		const without = await said(table(ROWS[2]!), { '/data/releases/q2/signed/observations.csv': only! });
		expect(without).toMatchObject({ isGood: true });
		expect(without.lines[0]).toContain('Rows may be missing');
	});
});
