import { describe, expect, it, test } from 'vitest';
import { Blocks } from './blocks.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The text of each block, and what was said with its place. */
function read(...chunks: (string | Uint8Array)[]): { blocks: string[]; told: string[] } {
	const reader = new Blocks('spend.csv');
	const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? utf8(chunk) : chunk));
	const blocks = [...reader.read(bytes)];
	const told = reader.problems.map(({ check, at }) => `${check} ${at.file} ${at.line}:${at.column}`);
	return { blocks, told };
}

describe('a stream of bytes becomes blocks of whole lines', () => {
	test.each<[what: string, chunks: (string | Uint8Array)[], blocks: string[]]>([
		['one piece with its last line end', ['date,amount\n1,2\n'], ['date,amount\n1,2\n']],
		['one piece that was cut off', ['date,amount\n1,2'], ['date,amount\n', '1,2']],
		['a line over two pieces', ['date,amount\n1,', '2\n3,4\n'], ['date,amount\n', '1,2\n3,4\n']],
		['a line over three pieces', ['date,amount\n1', ',', '2\n'], ['date,amount\n', '1,2\n']],
		['an empty piece between', ['date,amount\n', '', '1,2\n'], ['date,amount\n', '1,2\n']],
		['pieces too small to tell what they are', ['da', 'te,amount\n'], ['date,amount\n']],
		['a file shorter than that', ['a,b\n1,2'], ['a,b\n1,2']],
		['a file of one small line', ['a\n'], ['a\n']],
		[
			'a letter cut in two',
			[utf8('name,area\nCaf'), utf8('é,b\n').subarray(0, 1), utf8('é,b\n').subarray(1)],
			['name,area\n', 'Café,b\n'],
		],
		['Windows line ends', ['date,amount\r\n1,2\r\n'], ['date,amount\n1,2\n']],
		['Windows line ends cut in two', ['date,amount\r', '\n1,2\r\n'], ['date,amount\n1,2\n']],
		['a byte-order mark at its beginning', ['\ufeffdate,amount\n1,2\n'], ['date,amount\n1,2\n']],
		['a byte-order mark further down', ['date,amount\n', '\ufeff1,2\n'], ['date,amount\n', '\ufeff1,2\n']],
		['a lone return inside a later line', ['date,amount\n', '1,a\rb\n'], ['date,amount\n', '1,a\rb\n']],
	])('%s', (_what, chunks, blocks) => {
		expect(read(...chunks)).toEqual({ blocks, told: [] });
	});

	it('though the memory of a piece is used again for the next', () => {
		const memory = new Uint8Array(16);
		function* pieces(): Generator<Uint8Array> {
			for (const piece of ['date,amount\n1,2,', '3\n4,5\n']) {
				memory.fill(0);
				memory.set(utf8(piece));
				yield memory.subarray(0, piece.length);
			}
		}
		expect([...new Blocks('spend.csv').read(pieces())]).toEqual(['date,amount\n', '1,2,3\n4,5\n']);
	});

	it('though the memory of a first piece that is very small is used again', () => {
		const memory = new Uint8Array(16);
		function* pieces(): Generator<Uint8Array> {
			for (const piece of ['dat', 'e,amount\n']) {
				memory.fill(0);
				memory.set(utf8(piece));
				yield memory.subarray(0, piece.length);
			}
		}
		expect([...new Blocks('spend.csv').read(pieces())]).toEqual(['date,amount\n']);
	});
});

describe('a file that is no table', () => {
	test.each<[what: string, chunks: (string | Uint8Array)[], told: string]>([
		['that is empty', [], 'F005 spend.csv 1:1'],
		['of empty pieces', ['', ''], 'F005 spend.csv 1:1'],
		['that is a workbook', [latin('PK\u0003\u0004 and so on')], 'F001 spend.csv 1:1'],
		['that is a very short PDF', ['%PDF'], 'F001 spend.csv 1:1'],
		['that is a web page in small pieces', ['<ht', 'ml><body>'], 'F001 spend.csv 1:1'],
		['in UTF-16', [latin('\u00ff\u00fed\0a\0t\0e\0')], 'F002 spend.csv 1:1'],
	])('%s says nothing but that', (_what, chunks, told) => {
		expect(read(...chunks)).toEqual({ blocks: [], told: [told] });
	});
});

describe('lines that end as on very old Macs', () => {
	test.each<[what: string, chunks: (string | Uint8Array)[], blocks: string[]]>([
		['in one piece', ['date,amount\r1,2\r'], ['date,amount\n1,2\n']],
		// Nobody knows that a piece without a line feed is such a file until no more comes.
		['in two pieces', ['date,amount\r1,', '2\r3,4\r'], ['date,amount\n1,2\n3,4\n']],
	])('%s are read as they are meant, and said once', (_what, chunks, blocks) => {
		expect(read(...chunks)).toEqual({ blocks, told: ['F009 spend.csv 1:1'] });
	});

	it('come in blocks too, once two megabytes have passed', () => {
		const rows = `${'x'.repeat(9_999)}\r`.repeat(240);
		const { blocks, told } = read(rows, 'x,', 'y\r', 'z');
		expect(told).toEqual(['F009 spend.csv 1:1']);
		expect(blocks.map((block) => block.length)).toEqual([2_400_000, 4, 1]);
		expect(blocks.slice(1)).toEqual(['x,y\n', 'z']);
	});
});

describe('a line without an end', () => {
	it('of two megabytes is no line of a table, and nothing below it is read', () => {
		const { blocks, told } = read('date,amount\n1,2\n', 'x'.repeat(2_000_001), '\n3,4\n');
		expect({ blocks, told }).toEqual({ blocks: ['date,amount\n1,2\n'], told: ['F012 spend.csv 3:1'] });
	});

	it('of just so many is one', () => {
		const { blocks, told } = read('date,amount\n', 'x'.repeat(2_000_000), '\n');
		expect([blocks.map(({ length }) => length), told]).toEqual([[12, 2_000_001], []]);
	});
});

describe('a file in Windows-1252', () => {
	it('is read, and the first damaged character is shown in its line, once', () => {
		const reader = new Blocks('spend.csv');
		const blocks = [
			...reader.read([
				utf8('name,amount\n'),
				latin('Smith,1\r\ncaf\u00e9 at \u00a35,2\r\n'),
				latin('\u00e9t\u00e9,3\n'),
			]),
		];
		expect(blocks).toEqual(['name,amount\n', 'Smith,1\ncafé at £5,2\n', 'été,3\n']);
		expect(reader.problems).toEqual([
			expect.objectContaining({
				check: 'F002',
				found: 'caf\ufffd at \ufffd5',
				at: { file: 'spend.csv', line: 3, column: 4, excerpt: 'café at £5,2', length: 1 },
			}),
		]);
		expect(reader.problems[0]!.remedy).toContain('"café at £5"');
		expect(reader.problems[0]!.remedy).toContain('CSV UTF-8');
	});
});

it('lines are counted through all blocks', () => {
	const { told } = read('a,b,c,d\n1\n2\n', '3\n4\n', latin('\u00e9\n'));
	expect(told).toEqual(['F002 spend.csv 6:1']);
});
