/**
 * An example of a message for the officers' guide: files of a tiny council that bring it about, and the same put right.
 * The tests run every one of them; what the check said stands in reports.json.
 */

export interface Example {
	/** Files that differ from the tiny council's own; undefined takes one away. A text of Latin-1 characters stands for bytes. */
	readonly bad: Files;
	/** The same files put right. */
	readonly good: Files;
	/** What a file holds, where it cannot be shown as text. */
	readonly shown?: string;
	/** How text becomes bytes; UTF-8 where left out. */
	readonly encoding?: 'latin1' | 'utf16';
}

export type Files = Readonly<Record<string, string | undefined>>;

export const Q2 = 'data/releases/q2';
export const Q3 = 'data/releases/q3';
export const OBSERVATIONS = `${Q2}/observations.csv`;
export const COUNCIL = 'data/council.json';
export const REGISTER = 'data/indicators.csv';

/** A table as a file: headings, then rows. */
export const csv = (...lines: readonly string[]): string => [...lines, ''].join('\n');
export const json = (value: unknown): string => `${JSON.stringify(value, undefined, '\t')}\n`;

export const FIGURES = 'indicator,period,value,marker,note';
export const PARTS = 'indicator,period,value,numerator,denominator,marker';
const REST = 'wst-01,FY2025-26-Q2,44,p,';

/** One row of the observations wrong, and right. */
export const row = (bad: string, good: string): Example => ({
	bad: { [OBSERVATIONS]: csv(FIGURES, bad, REST) },
	good: { [OBSERVATIONS]: csv(FIGURES, good, REST) },
});

/** One cell of the value column wrong, and right. */
export const value = (bad: string, good: string): Example =>
	row(`hsg-03,FY2025-26-Q2,${bad},,`, `hsg-03,FY2025-26-Q2,${good},,`);

/** A file wrong, and right. */
export const file = (path: string, bad: string | undefined, good: string | undefined): Example => ({
	bad: { [path]: bad },
	good: { [path]: good },
});

/** council.json with more settings. */
export const council = (more: Readonly<Record<string, unknown>> = {}): string =>
	json({
		name: 'Example Council',
		shortName: 'Example',
		siteUrl: 'https://performance.example/',
		contact: { team: 'Performance', email: 'performance@example.org' },
		...more,
	});

const COLUMNS = 'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition';
/** The register with more columns, and what they hold for the first measure. */
export const register = (columns: string = '', cells: string = '', unit = 'percent', polarity = 'higher'): string =>
	csv(
		`${COLUMNS}${columns}`,
		`hsg-03,Decent homes,homes,${unit},1,${polarity},quarter,financial,in-period,Homes that meet the standard${cells}`,
		`wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste recycled${columns.replace(/[^,]/g, '')}`,
	);

/** A second release, a quarter later. */
export const second = (more: Readonly<Record<string, unknown>> = {}): Files => ({
	[`${Q3}/release.json`]: json({
		title: 'October to December 2025',
		period: 'FY2025-26-Q3',
		kind: 'quarterly',
		publishAt: '2026-02-05T09:30:00+00:00',
		summary: 'Two measures.',
		previous: 'q2',
		...more,
	}),
	[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,'),
});

/** Files that stay as they are, beside those that change. */
export const beside = (same: Files, { bad, good, ...more }: Example): Example => ({
	...more,
	bad: { ...bad, ...same },
	good: { ...good, ...same },
});

export const commentary = (words: string, action = '', release = 'q2'): Files => ({
	[`content/commentary/${release}/hsg-03.md`]: `---\nby: Head of Housing\non: 2025-10-20\n${action === '' ? '' : `action: ${action}\n`}---\n\n${words}\n`,
});
