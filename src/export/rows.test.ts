import { describe, expect, it } from 'vitest';
import { csvRows } from './csv.ts';
import { endingInRows, jsonRows } from './json.ts';

describe('a cell that says what the one above it says is not spelled again', () => {
	const rows = [
		['1', 'a "b"', undefined],
		['1', 'a "b"', 'c\nd'],
		['1'],
		['2', 'a "b"', undefined, 'more'],
		['2', undefined, 'c\nd'],
	];
	it('as CSV, whatever the length of the rows', () => {
		expect(csvRows(rows)).toBe(rows.map((row) => csvRows([row])).join(''));
		expect(csvRows(rows).split('\r\n')[1]).toBe('1,"a ""b""","c\nd"');
	});

	it('as JSON, with null for a figure, a marker and a note that are empty', () => {
		const said = { title: '', description: '' };
		const columns = [
			{ ...said, name: 'count', type: 'integer' as const },
			{ ...said, name: 'title', type: 'text' as const },
			{ ...said, name: 'note', type: 'text' as const },
		];
		const text = new TextDecoder().decode(
			endingInRows({ licence: 'OGL' }, 'rows', [
				new TextEncoder().encode(jsonRows(columns, rows.slice(0, 3))),
				new Uint8Array(),
				new TextEncoder().encode(jsonRows(columns, rows.slice(3))),
			]),
		);
		expect(JSON.parse(text)).toEqual({
			licence: 'OGL',
			rows: [
				{ count: 1, title: 'a "b"', note: null },
				{ count: 1, title: 'a "b"', note: 'c\nd' },
				{ count: 1, note: null },
				{ count: 2, title: 'a "b"', note: null },
				{ count: 2, note: 'c\nd' },
			],
		});
	});
});
