import { hash } from 'node:crypto';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { DataSetFolder } from '../../domain/data-set.ts';
import { parsePeriod } from '../../domain/period.ts';
import { GOOD, HEADINGS, lines, ROWS } from '../../transparency/payments.fixture.ts';
import type { Payment } from '../../transparency/payment.ts';
import { publicationOf } from '../export.fixture.ts';
import { dataSetOf, dueFiles, publishFile } from './data-set.ts';
import type { PublishedOrRefused, PublishOptions, Sink } from './data-set.ts';

const FOLDER: DataSetFolder = {
	id: 'spending',
	settings: {
		...{ title: 'Payments', description: 'What we paid.', frequency: 'month', schema: 'spend-500' },
		publishAt: new Map(),
		corrected: [{ period: '2025-M08', on: '2025-11-03', reason: 'Typed twice.' }],
	},
	files: ['2025-M07', '2025-M08'].map((name) => ({
		path: `data/transparency/spending/${name}.csv`,
		period: parsePeriod(name)!,
		bytes: 1,
	})),
};
const JULY = FOLDER.files[0]!.path;
const AUGUST = FOLDER.files[1]!.path;
const GOOD_AUGUST = GOOD.replaceAll('2025-07-', '2025-08-');

/** Publishes into memory. */
function published(
	texts: Readonly<Record<string, string>>,
	folder: DataSetFolder = FOLDER,
	more: Partial<PublishOptions> = {},
): { written: Map<string, Uint8Array>; opened: string[]; payments: Payment[] } & PublishedOrRefused {
	const written = new Map<string, Uint8Array>();
	const opened: string[] = [];
	const begin = (path: string): Sink => {
		const parts: Buffer[] = [];
		return {
			write: (content) => void parts.push(Buffer.from(content)),
			end: (rows) => {
				const bytes = Buffer.concat(parts);
				written.set(path, bytes);
				const facts = { path, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
				return rows === undefined ? facts : { ...facts, rows };
			},
			drop: () => {},
		};
	};
	const chunksOf = (path: string): Uint8Array[] => {
		opened.push(path);
		return [new TextEncoder().encode(texts[path])];
	};
	const payments: Payment[] = [];
	const take = (payment: Payment): void => void payments.push(payment);
	const options = { publication: publicationOf(), isPreview: false, chunksOf, begin, take, ...more };
	const made = dueFiles(folder, options.publication.asOf).map((file) => publishFile(folder, file, options));
	return { ...dataSetOf(folder, made, options), written, opened, payments };
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a data set', () => {
	const made = published({ [JULY]: GOOD, [AUGUST]: GOOD_AUGUST });

	it('is written as canonical CSV, in the form of the template, as Parquet and as a description, with checksums', () => {
		expect([...made.written.keys()].map((path) => path.replace('/data/transparency/spending/', ''))).toEqual([
			...['2025-M07.csv', '2025-M07-lga.csv', '2025-M07.parquet', '2025-M07.json'],
			...['2025-M08.csv', '2025-M08-lga.csv', '2025-M08.parquet', '2025-M08.json', 'SHA256SUMS'],
		]);
		expect(text(made.written.get('/data/transparency/spending/2025-M07.csv'))).toBe(GOOD);
		const sums = text(made.written.get('/data/transparency/spending/SHA256SUMS')).split('\n');
		for (const line of sums.filter(Boolean)) {
			const [sum, name] = line.split('  ') as [string, string];
			expect(hash('sha256', made.written.get(`/data/transparency/spending/${name}`)!, 'hex')).toBe(sum);
		}
	});

	it('says its rows and its total to the penny', () => {
		expect(made.dataSet?.files.map(({ rows, pence, repeated }) => [rows, pence, repeated])).toEqual([
			[3, 177_025, 0],
			[3, 177_025, 0],
		]);
		const described = JSON.parse(text(made.written.get('/data/transparency/spending/2025-M07.json'))) as {
			rows: number;
			total: unknown;
			resources: { schema: { fields: { name: string }[] } }[];
		};
		expect(described).toMatchObject({ rows: 3, total: { column: 'Amount', pounds: 1770.25 } });
		expect(described.resources[0]!.schema.fields.map(({ name }) => name)).toEqual(HEADINGS.split(','));
	});

	it('has the columns and the spelling of the template in the form of the LGA', () => {
		const [head, first] = text(made.written.get('/data/transparency/spending/2025-M07-lga.csv')).split('\r\n');
		expect(head).toMatch(/^OrganisationLabel,OrganisationURI,OrganisationalUnit,/);
		expect(head).not.toContain('EffectiveDate');
		expect(first).toBe(',,Housing,,,Example Builders Ltd,,,,,03/07/2025,T1,1250.00,0.00,Roof repairs,,,,,,,');
	});

	it('says the same in Parquet, amounts exact', async () => {
		const bytes = made.written.get('/data/transparency/spending/2025-M07.parquet')!;
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
		const rows = await parquetReadObjects({ file });
		expect(rows.map(({ BeneficiaryName, Amount }) => [BeneficiaryName, Amount])).toEqual([
			['Example Builders Ltd', 1250],
			['Example Books Ltd', 640.5],
			['Example Builders Ltd', -120.25],
		]);
		expect((rows[0]!['PaymentDate'] as Date).toISOString().slice(0, 10)).toBe('2025-07-03');
	});
});

describe('the payments for exploring', () => {
	it('are those of the files, in their order', () => {
		const { payments } = published({ [JULY]: GOOD, [AUGUST]: GOOD_AUGUST });
		expect(payments.map(({ date, pence }) => `${date} ${pence}`)).toEqual([
			...['2025-07-03 125000', '2025-07-09 64050', '2025-07-31 -12025'],
			...['2025-08-03 125000', '2025-08-09 64050', '2025-08-31 -12025'],
		]);
		const [{ supplier, service, purpose, reference }] = payments as [Payment];
		expect({ supplier, service, purpose, reference }).toEqual({
			supplier: 'Example Builders Ltd',
			service: 'Housing',
			purpose: 'Roof repairs',
			reference: 'T1',
		});
	});

	it('are none of a file with a mistake, not even those before it', () => {
		const { payments } = published({ [JULY]: lines(HEADINGS, ROWS[0], ROWS[1].replace('640', '£640')) });
		expect(payments).toEqual([]);
	});

	it('are none of what was paid by card, which has suppliers, days and amounts, too', () => {
		const cards = {
			...FOLDER,
			id: 'procurement-cards',
			settings: { ...FOLDER.settings, schema: 'gpc' as const, frequency: 'quarter' as const },
			files: [{ ...FOLDER.files[0]!, period: parsePeriod('FY2025-26-Q2')! }],
		};
		const text = lines(`${HEADINGS},MerchantCategoryCode,CardTransaction`, `${ROWS[0]},4112,GPC`);
		const made = published({ [JULY]: text }, cards);
		expect(made.refused).toEqual([]);
		expect(made.dataSet?.files.map(({ rows }) => rows)).toEqual([1]);
		expect(made.payments).toEqual([]);
	});
});

it('a mistake keeps back its own file and no other', () => {
	const { dataSet, refused, written } = published({
		[JULY]: GOOD,
		[AUGUST]: lines(HEADINGS, ROWS[0].replace('1250', '£1250')),
	});
	expect(refused).toMatchObject([{ path: AUGUST, errors: 1, heldBack: { dataSet: FOLDER.id, code: 'spend-500' } }]);
	expect(refused.map(({ heldBack }) => heldBack.period?.text)).toEqual(['2025-M08']);
	expect(dataSet?.files.map(({ period }) => period.text)).toEqual(['2025-M07']);
	expect([...written.keys()].some((path) => path.includes('2025-M08'))).toBe(false);
});

it('a correction is told of its own file alone, and of one that is gone', () => {
	const { dataSet, written } = published({ [JULY]: GOOD, [AUGUST]: GOOD_AUGUST });
	const typed = { on: '2025-11-03', reason: 'Typed twice.' };
	expect(dataSet?.corrected).toEqual([{ ...typed, period: parsePeriod('2025-M08') }]);
	const told = (name: string): unknown =>
		JSON.parse(new TextDecoder().decode(written.get(`/data/transparency/spending/${name}.json`))).corrected;
	expect([told('2025-M07'), told('2025-M08')]).toEqual([undefined, [typed]]);
	const [july] = FOLDER.files;
	const kept = [{ file: 'spending/2025-M08.csv', sha256: '', rows: 3, corrections: 1 }];
	const gone = published(
		{ [JULY]: GOOD },
		{ ...FOLDER, files: [july!] },
		{
			publication: { ...publicationOf(), lockedTables: kept },
		},
	);
	expect(gone.dataSet?.corrected).toEqual(dataSet?.corrected);
	// Of one that nobody ever saw nothing is told: it may be a file that is still to come.
	expect(published({ [JULY]: GOOD }, { ...FOLDER, files: [july!] }).dataSet?.corrected).toEqual([]);
});

it('a file that is not yet due is not opened, and leaves no trace: everything is as if it did not exist', () => {
	const later = { ...FOLDER, files: [FOLDER.files[0]!, { ...FOLDER.files[1]!, publishAt: '2999-01-01T09:30:00Z' }] };
	const hidden = published({ [JULY]: GOOD, [AUGUST]: GOOD_AUGUST }, later);
	const settings = { ...FOLDER.settings, corrected: [] };
	const without = published({ [JULY]: GOOD }, { ...FOLDER, settings, files: [FOLDER.files[0]!] });
	expect(hidden.opened).toEqual([JULY]);
	expect(hidden.written).toEqual(without.written);
	expect(hidden.dataSet).toEqual(without.dataSet);
	const nothing = { ...later, files: [later.files[1]!] };
	expect(published({}, nothing)).toMatchObject({ refused: [], opened: [] });
	expect(published({}, nothing).dataSet).toBeUndefined();
});

it('a file comes out at its instant, and not a second before', () => {
	const at = '2026-07-28T09:30:00+01:00';
	const due = { ...FOLDER, files: [{ ...FOLDER.files[0]!, publishAt: at }] };
	const asOf = (instant: string) =>
		published({ [JULY]: GOOD }, due, { publication: { ...publicationOf(), asOf: instant } }).dataSet?.files.length;
	expect(asOf('2026-07-28T08:29:59Z')).toBeUndefined();
	expect(asOf('2026-07-28T08:30:00Z')).toBe(1);
});

it('a preview says on every row that it is one', () => {
	const { written } = published({ [JULY]: GOOD, [AUGUST]: GOOD_AUGUST }, FOLDER, { isPreview: true });
	expect(text(written.get('/data/transparency/spending/2025-M07.csv')).split('\r\n')[1]).toMatch(
		/,"?Preview, not published"?$/,
	);
	expect([...written.keys()].some((path) => path.endsWith('-lga.csv'))).toBe(false);
});
