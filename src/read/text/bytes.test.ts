import { describe, expect, it } from 'vitest';
import { decode } from './bytes.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file in Windows-1252', () => {
	it('is read, and both readings are shown at the first damaged character', () => {
		const { source, problems } = decode('a.csv', latin('id,note\r\na,caf\u00e9 at \u00a35\r\n'));
		expect(source!.text).toBe('id,note\na,café at £5\n');
		expect(problems).toEqual([
			expect.objectContaining({
				check: 'F002',
				message:
					'The file is not saved as UTF-8, so characters such as £ may be wrong (first: "caf\ufffd at \ufffd5").',
				at: expect.objectContaining({ line: 2, column: 6 }),
			}),
		]);
		expect(problems[0]!.remedy).toContain('"café at £5"');
	});

	it('is pointed at behind characters that are longer in UTF-8', () => {
		const bytes = Uint8Array.from([...utf8('id,note\na,€ and '), 0xa3, ...utf8('5\n')]);
		const { problems } = decode('a.csv', bytes);
		expect(problems[0]!.at.line).toBe(2);
	});
});

describe('line ends', () => {
	it('inside a quoted cell may differ from those between rows, as Excel writes them', () => {
		expect(decode('a.csv', utf8('a,"b\nc"\r\nd,e\r\n')).problems).toEqual([]);
	});

	it('between rows that differ are a warning', () => {
		expect(decode('a.csv', utf8('a,b\r\nd,e\n')).problems).toEqual([
			expect.objectContaining({ check: 'F008', severity: 'warning' }),
		]);
	});
});

it('control characters are found with their place, and not more of them than anybody reads', () => {
	const { problems } = decode('a.csv', utf8(`a,b\nc,d\u202e\u0007\n${'\u0007'.repeat(100)}`));
	expect(problems.slice(0, 2).map(({ check, at, found }) => [check, at.line, at.column, found])).toEqual([
		['A004', 2, 4, 'U+202E'],
		['A004', 2, 5, 'U+0007'],
	]);
	expect(problems.length).toBe(20);
});

it('markup is fine in Markdown and no table', () => {
	expect(decode('a.md', utf8('<html>')).problems).toEqual([]);
	expect(decode('a.csv', utf8('<html>')).problems[0]!.check).toBe('F001');
});
