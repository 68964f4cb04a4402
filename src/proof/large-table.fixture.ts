/** A second reading of large tables, for tests only: it imports nothing of the product, and adds up in whole numbers. */

/** Every row of a CSV as its cells; the first row has the headings. Cells may span lines. */
export function* records(text: string): Generator<string[]> {
	let open = '';
	for (const line of text.replace(/^\ufeff/, '').split('\n')) {
		const record = open === '' ? line : `${open}\n${line}`;
		if ((record.split('"').length - 1) % 2 === 1) {
			open = record;
			continue;
		}
		open = '';
		const bare = record.replace(/\r$/, '');
		if (bare !== '') yield bare.includes('"') ? quoted(bare) : bare.split(',');
	}
}

/** One cell after the other, as RFC 4180 says. */
const quoted = (record: string): string[] =>
	[...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
		([, inside, plain]) => inside?.replaceAll('""', '"') ?? plain!,
	);

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Two spellings of one value are one: 12.50 and 12.5, NA and nothing, TRUE and true, spaces around a text. */
export function meant(cell: string): string {
	const text = cell.trim();
	if (text === 'NA' || text === 'N/A') return '';
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase();
	if (!NUMBER.test(text)) return text;
	return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Whole pence of an amount, on the text. */
export function pence(amount: string): bigint {
	const [whole = '', decimals = ''] = meant(amount).replace('-', '').split('.');
	const all = BigInt(`${whole || '0'}${decimals.padEnd(2, '0')}`);
	return amount.trim().startsWith('-') ? -all : all;
}

/** 118713319816 is £1,187,133,198.16 as pages print it, without the pound sign. */
export function printedPounds(of: bigint): string {
	const digits = String(of < 0n ? -of : of).padStart(3, '0');
	return `${of < 0n ? '\u2212' : ''}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
