/** How a download is offered: what it is, its format, its size and its rows, in the text of the link. */

import { count, number } from './number.ts';

const FORMATS: Readonly<Record<string, string>> = {
	csv: 'CSV',
	json: 'JSON',
	xlsx: 'XLSX for Excel',
	ods: 'ODS for LibreOffice and others',
	parquet: 'Parquet',
	zip: 'ZIP',
	svg: 'SVG',
	png: 'PNG',
	xml: 'XML',
	ics: 'calendar',
	md: 'text',
	txt: 'text',
	jsonld: 'JSON-LD',
	SHA256SUMS: 'text',
};

/** CSV, from the ending of a path. */
export function formatOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const ending = name.slice(name.lastIndexOf('.') + 1);
	return FORMATS[ending] ?? ending.toUpperCase();
}

/** 512 bytes, 4 KB, 1.2 MB. Rounded up, so that nothing is larger than it says. */
export function fileSize(bytes: number): string {
	if (bytes < 1000) return count(bytes, 'byte');
	const kilobytes = Math.ceil(bytes / 1000);
	return kilobytes < 1000 ? `${number(kilobytes, 0)} KB` : `${number(Math.ceil(bytes / 100_000) / 10, 1)} MB`;
}

/** Download the recycling data (CSV, 4 KB, 612 rows) */
export function downloadText(what: string, path: string, bytes: number | undefined, rows: number | undefined): string {
	const facts = [
		formatOf(path),
		...(bytes === undefined ? [] : [fileSize(bytes)]),
		...(rows === undefined ? [] : [count(rows, 'row')]),
	];
	return `Download ${what} (${facts.join(', ')})`;
}
