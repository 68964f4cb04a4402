/** The XML parts of a workbook: sheets, shared texts and number formats, as they stand in the file. */

import { unzipSync } from 'fflate';

/** What a cell holds, by how the spreadsheet stored it. */
export interface StoredCell {
	readonly kind: 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error';
	/** As stored; of text, the text itself. */
	readonly stored: string;
	readonly hasFormula: boolean;
}

export interface StoredRow {
	/** As the spreadsheet counts, from 1. */
	readonly number: number;
	readonly isHidden: boolean;
	/** By column, from 0. */
	readonly cells: ReadonlyMap<number, StoredCell>;
}

export interface StoredSheet {
	readonly name: string;
	readonly rows: readonly StoredRow[];
}

/** More than any release needs; a small file that unpacks to more is an attack, not a workbook. */
const MOST_BYTES = 50 * 1024 * 1024;
const NEEDED =
	/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/** The sheets of a workbook in their order; undefined when it is none. Nothing in it is run or followed. */
export function readParts(bytes: Uint8Array): readonly StoredSheet[] | undefined {
	let total = 0;
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => NEEDED.test(name) && (total += originalSize) <= MOST_BYTES,
		});
	} catch {
		return undefined;
	}
	const decoder = new TextDecoder();
	const part = (name: string): string => (files[name] ? decoder.decode(files[name]) : '');
	const book = part('xl/workbook.xml');
	if (book === '' || total > MOST_BYTES) return undefined;
	const targets = new Map(
		[...elements(part('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ attributes }) => [
			attribute(attributes, 'Id'),
			attribute(attributes, 'Target').replace(/^\/?(?:xl\/)?/, ''),
		]),
	);
	const texts = [...elements(part('xl/sharedStrings.xml'), 'si')].map(({ content }) => richText(content));
	const kinds = formatKinds(part('xl/styles.xml'));
	const startsIn1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(book);
	return [...elements(book, 'sheet')].map(({ attributes }) => {
		const name = unescape(attribute(attributes, 'name'));
		const target = targets.get(/\b\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? '');
		return { name, rows: rowsOf(part(`xl/${target ?? ''}`), texts, kinds, startsIn1904) };
	});
}

interface Element {
	readonly attributes: string;
	readonly content: string;
}

/** The elements of one name, whatever prefix they carry; elements of ours never hold one of their own name. */
function* elements(xml: string, name: string): Generator<Element> {
	const pattern = new RegExp(
		`<(?:\\w+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`,
		'g',
	);
	for (const [, attributes = '', content = ''] of xml.matchAll(pattern)) yield { attributes, content };
}

const attribute = (attributes: string, name: string): string =>
	new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean) ?? '';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references, and Excel's own _x000D_ for what XML cannot hold. */
const unescape = (text: string): string =>
	text
		.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
			if (name !== undefined) return NAMED[name] ?? whole;
			const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		})
		.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		.replace(/\r\n?/g, '\n');

/** Text with its runs of other fonts joined; readings for Asian scripts (rPh) are not part of it. */
function richText(content: string): string {
	const spoken = content.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, '');
	return [...elements(spoken, 't')].map((run) => unescape(run.content)).join('');
}

/** By index of a cell's style: whether its number is a date, a percentage or neither. */
function formatKinds(styles: string): readonly StoredCell['kind'][] {
	const own = new Map(
		[...elements(styles, 'numFmt')].map(({ attributes }) => [
			attribute(attributes, 'numFmtId'),
			unescape(attribute(attributes, 'formatCode')),
		]),
	);
	const list = [...elements(styles, 'cellXfs')][0]?.content ?? '';
	return [...elements(list, 'xf')].map(({ attributes }) => {
		const id = attribute(attributes, 'numFmtId');
		const code = own.get(id);
		if (code === undefined) return BUILT_IN[Number(id)] ?? 'number';
		// Words in quotation marks, colours and conditions in brackets are no part of the pattern.
		const pattern = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0]!;
		return pattern.includes('%')
			? 'percent'
			: /[ymdhs]/i.test(pattern) && !/general/i.test(pattern)
				? 'date'
				: 'number';
	});
}

/** ECMA-376 part 1, 18.8.30: 9 and 10 are percentages, 14 to 22 and 45 to 47 dates and times. */
const BUILT_IN: Readonly<Record<number, StoredCell['kind']>> = {
	9: 'percent',
	10: 'percent',
	...Object.fromEntries([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'date' as const])),
};

const DAYS_TO_1904 = 1462;

function rowsOf(
	xml: string,
	texts: readonly string[],
	kinds: readonly StoredCell['kind'][],
	startsIn1904: boolean,
): StoredRow[] {
	const rows: StoredRow[] = [];
	const data = [...elements(xml, 'sheetData')][0]?.content ?? '';
	let number = 0;
	for (const row of elements(data, 'row')) {
		number = Number(attribute(row.attributes, 'r')) || number + 1;
		const cells = new Map<number, StoredCell>();
		let column = -1;
		for (const { attributes, content } of elements(row.content, 'c')) {
			column = columnOf(attribute(attributes, 'r')) ?? column + 1;
			const cell = cellOf(attributes, content, texts, kinds, startsIn1904);
			if (cell) cells.set(column, cell);
		}
		rows.push({ number, isHidden: /^(?:1|true)$/.test(attribute(row.attributes, 'hidden')), cells });
	}
	return rows;
}

/** Column of a cell's name, from 0: B7 is 1. */
function columnOf(name: string): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(name)?.[0];
	if (letters === undefined) return undefined;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(
	attributes: string,
	content: string,
	texts: readonly string[],
	kinds: readonly StoredCell['kind'][],
	startsIn1904: boolean,
): StoredCell | undefined {
	const hasFormula = /<(?:\w+:)?f[\s/>]/.test(content);
	const type = attribute(attributes, 't');
	if (type === 'inlineStr') return { kind: 'text', stored: richText(content), hasFormula };
	const value = [...elements(content, 'v')][0]?.content;
	if (value === undefined || value === '') return hasFormula ? { kind: 'text', stored: '', hasFormula } : undefined;
	const stored = unescape(value);
	switch (type) {
		case 's':
			return { kind: 'text', stored: texts[Number(stored)] ?? '', hasFormula };
		case 'str':
			return { kind: 'text', stored, hasFormula };
		case 'b':
			return { kind: 'boolean', stored: stored === '1' ? 'TRUE' : 'FALSE', hasFormula };
		case 'e':
			return { kind: 'error', stored, hasFormula };
		case 'd':
			return { kind: 'date', stored: stored.slice(0, 10), hasFormula };
		default: {
			const kind = kinds[Number(attribute(attributes, 's')) || 0] ?? 'number';
			if (kind !== 'date') return { kind, stored, hasFormula };
			return { kind, stored: dateOf(Number(stored) + (startsIn1904 ? DAYS_TO_1904 : 0)) ?? stored, hasFormula };
		}
	}
}

/** The ISO day of a serial number of Excel's, which believes in 29 February 1900. */
function dateOf(serial: number): string | undefined {
	if (!(serial >= 1 && serial < 2_958_466)) return undefined;
	const day = Math.floor(serial) - (serial >= 61 ? 25_569 : 25_568);
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
