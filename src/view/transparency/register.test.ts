import { describe, expect, it } from 'vitest';
import type { HeldBackFile, PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Publication } from '../../publication/publication.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { dataSetView } from './data-set.ts';
import { dataSetPages, registerView } from './register.ts';
import { unreadDataSets } from './unread.ts';

const facts: FileFacts = { path: '/x.csv', bytes: 1, sha256: '' };
const files = (...periods: readonly string[]): PublishedDataFile[] =>
	periods.map((period) => ({
		...{ period: parsePeriod(period)!, rows: 1, repeated: 0, columns: [], csv: facts, parquet: facts, json: facts },
	}));
const PAYMENTS: Omit<PublishedDataSet, 'files'> = {
	...{ id: 'spending', code: 'spend-500', table: 'spend', source: 'lga', title: 'Payments', description: 'Paid.' },
	...{
		frequency: 'quarter',
		corrected: [],
		preview: [],
		checksums: { ...facts, path: '/data/transparency/spending/SHA256SUMS' },
	},
};
const HELD: Omit<HeldBackFile, 'period'> = { dataSet: 'spending', title: 'Payments', code: 'spend-500' };
const held = (of: Omit<HeldBackFile, 'period'>, ...periods: readonly string[]): HeldBackFile[] =>
	periods.map((period) => ({ ...of, period: parsePeriod(period)! }));

const council = councilOf({
	indicators: [indicator('a')],
	releases: [{ id: '25q1', publishAt: '2025-08-01', figures: ['a 25Q1 1'] }],
	council: { areaCode: 'E07000001' },
	asOf: '2026-08-05T09:00:00Z',
});
const publication = (dataSets: readonly PublishedDataSet[], heldBack: readonly HeldBackFile[]): Publication => ({
	...council,
	dataSets,
	heldBack,
});
const standing = (of: Publication): unknown[] => {
	const row = registerView(of).code!.rows[0]!;
	return [row.cells[2]!.text, row.cells[4]!.text, row.cells[4]!.detail];
};

describe('the register', () => {
	it('says of a late quarter that its file is held back, and why', () => {
		const of = publication([{ ...PAYMENTS, files: files('FY2025-26-Q4') }], held(HELD, 'FY2026-27-Q1'));
		expect(standing(of)).toEqual([
			'January to March 2026',
			'Late',
			'April to June 2026 was due by 31 July 2026 and is not published. April to June 2026 is held back until the mistakes in its file are put right.',
		]);
	});

	it('says of an older quarter that it is held back, although the newest is out', () => {
		const of = publication([{ ...PAYMENTS, files: files('FY2026-27-Q1') }], held(HELD, 'FY2025-26-Q3', 'FY2025-26-Q4'));
		expect(standing(of).slice(1)).toEqual([
			'Up to date',
			expect.stringContaining(
				'October to December 2025 and January to March 2026 are held back until the mistakes in their files are put right.',
			),
		]);
		const { gaps, facts: said } = dataSetView(
			of,
			'https://x.example',
			'spending',
			new Map([[PAYMENTS.checksums.path, facts]]),
		);
		expect(gaps).toEqual([expect.stringContaining('are held back')]);
		expect(said.find(({ term }) => term === 'On time?')?.text).toContain('are held back');
	});

	it('does not say that a data set was never published whose every file is held back', () => {
		const of = publication([], held(HELD, 'FY2026-27-Q1'));
		expect(standing(of)).toEqual([
			'Nothing',
			'Held back',
			'The newest, April to June 2026, was due by 31 July 2026. April to June 2026 is held back until the mistakes in its file are put right.',
		]);
		expect(registerView(of).summary).toContain('0 are late, 1 is held back and 15 have never been published here.');
		expect(dataSetPages(of)).toEqual([undefined]);
	});

	it('says of a data set whose settings cannot be read that all of it is held back, where readers may know of it', () => {
		const of = { ...publication([], []), lockedUrls: ['/transparency/trees/', '/transparency/spending/'] };
		expect(
			unreadDataSets(of, ['spending', 'trees', 'contracts', 'secret']).map(({ title, code }) => [title, code]),
		).toEqual([
			['Spending over £500', 'spend-500'],
			['trees', undefined],
		]);
		const [, word, detail] = standing({ ...of, heldBack: unreadDataSets(of, ['spending']) });
		expect(word).toBe('Held back');
		expect(detail).toContain(
			'All files are held back until the mistakes in what the council says of them are put right.',
		);
	});

	it('names a data set beyond the Code whose every file is held back', () => {
		const of = publication([], held({ dataSet: 'trees', title: 'Trees' }, '2026'));
		expect(registerView(of).others!.rows.map(({ cells }) => cells)).toEqual([
			[
				{ text: 'Trees' },
				{ text: 'Nothing', detail: '2026 is held back until the mistakes in its file are put right.' },
				{ text: 'Nothing' },
			],
		]);
	});

	it('has no page where there is no table at all', () => {
		expect(dataSetPages(publication([], []))).toEqual([]);
		expect(dataSetPages(publication([{ ...PAYMENTS, files: files('FY2026-27-Q1') }], []))).toEqual([
			undefined,
			'spending',
		]);
	});
});
