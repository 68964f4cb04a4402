/** A tiny council as files, for tests that put something wrong into it. */

import type { Problem } from '../../domain/problem.ts';
import type { SiteReading } from './site.ts';
import { readFiles } from './site.ts';

const COUNCIL = {
	name: 'Example Council',
	shortName: 'Example',
	siteUrl: 'https://performance.example/',
	contact: { team: 'Performance', email: 'performance@example.org' },
};

const PLAN = {
	plans: [
		{
			id: 'our-plan',
			title: 'Our plan',
			from: '2024-04-01',
			levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
			nodes: [{ id: 'homes', title: 'Good homes' }],
		},
	],
};

const RELEASE = {
	title: 'July to September 2025',
	period: 'FY2025-26-Q2',
	kind: 'quarterly',
	publishAt: '2025-11-06T09:30:00+00:00',
	summary: 'Two measures.',
};

const REGISTER = `id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition
hsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes that meet the standard
wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste recycled
`;

export const OBSERVATIONS = 'data/releases/q2/observations.csv';
export const HEADER = 'indicator,period,value,marker,note';

const FILES: Readonly<Record<string, string>> = {
	'data/council.json': JSON.stringify(COUNCIL, undefined, '\t'),
	'data/plan.json': JSON.stringify(PLAN, undefined, '\t'),
	'data/indicators.csv': REGISTER,
	'data/releases/q2/release.json': JSON.stringify(RELEASE, undefined, '\t'),
	[OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,91.5,,\nwst-01,FY2025-26-Q2,44,p,\n`,
};

export type Content = string | Uint8Array | undefined;

/** The files of the tiny council, for tests that need it on the disk. */
export const TINY_COUNCIL = FILES;

/** Reads the tiny council with some of its files replaced, added or (undefined) taken away. */
export function readWith(changed: Readonly<Record<string, Content>> = {}): SiteReading {
	const encoder = new TextEncoder();
	const files = new Map<string, Uint8Array>();
	for (const [path, content] of Object.entries({ ...FILES, ...changed })) {
		if (content !== undefined) files.set(path, typeof content === 'string' ? encoder.encode(content) : content);
	}
	return readFiles(files);
}

/** What is reported of one table of observations. */
export const problemsOfTable = (content: Content): readonly Problem[] => readWith({ [OBSERVATIONS]: content }).problems;

/** What is reported of rows below the usual headings. */
export const problemsOfRows = (...rows: string[]): readonly Problem[] =>
	problemsOfTable([HEADER, ...rows, ''].join('\n'));

/** What is reported when one cell of an otherwise good row says this. */
export const problemsOfValue = (cell: string): readonly Problem[] =>
	problemsOfRows(`hsg-03,FY2025-26-Q2,${/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell},,`);
