import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { manifestOf } from '../../publication/seal/manifest.ts';
import { answer } from './answer.ts';
import type { Lists } from './answer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const hash = (of: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(of).digest('hex'));

const SIGNED = 'indicator,period,value\nhsg-03,FY2025-26-Q2,41\n';
const MANIFEST = manifestOf([{ path: 'observations.csv', text: SIGNED }], '', sha256);
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
			files: { 'observations.csv': sha256(SIGNED) },
		},
		{ id: 'q1', title: 'Older', sealed: false, stages: [] },
	],
	files: [{ title: 'All figures', sha256: sha256('published') }],
	figures:
		'table,indicator,period,dimension,category,value\r\nobservations,hsg-03,FY2025-26-Q2,,,41\r\nbreakdowns,hsg-03,FY2025-26-Q2,ward,North,12.5\r\ntargets,hsg-03,FY2025-26-Q2,,,45\r\n',
};
const told = (text: string, lists = LISTS) => answer(bytes(text), lists, hash);

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
		[
			'saved again by a spreadsheet',
			'\ufeffindicator,period,value,title\r\nhsg-03,FY2025-26-Q2,41.0,Homes\r\n',
			true,
			'its 1 figure agrees',
		],
		[
			'with a changed figure',
			'indicator,period,value\nhsg-03,FY2025-26-Q2,44\n',
			false,
			'No. 1 figure of 1 is not what was signed',
		],
		[
			'with a figure that nobody signed',
			'indicator,period,value\nhsg-03,FY2025-26-Q3,41\n',
			false,
			'No. 1 figure of 1',
		],
		['with a figure taken out', 'indicator,period,value\nhsg-03,FY2025-26-Q2,\n', false, 'No. 1 figure of 1'],
		[
			'of breakdowns',
			'indicator,period,dimension,category,value\nhsg-03,FY2025-26-Q2,ward,North,12.5\n',
			true,
			'its 1 figure agrees',
		],
		[
			'of other areas',
			'indicator,period,area,value\nhsg-03,FY2025-26-Q2,Bury,41\n',
			false,
			'No. This is not a file that was signed',
		],
		['that is no table', 'hello', false, 'No. This is not a file that was signed'],
	])('%s', async (_, text, isGood, line) => {
		const found = await told(text);
		expect(found.isGood).toBe(isGood);
		expect(found.lines[0]).toContain(line);
	});

	it('with a changed figure says which, and what was signed', async () =>
		expect((await told('indicator,period,value\nhsg-03,FY2025-26-Q2,44\n')).lines[1]).toBe(
			'hsg-03, FY2025-26-Q2: the file says 44, signed was 41',
		));
});
