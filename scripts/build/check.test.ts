import { expect, it } from 'vitest';
import { catalogue } from '../../src/export/catalogue.ts';
import { publicationOf } from '../../src/export/export.fixture.ts';
import { outputFaults } from './check.ts';

const publication = publicationOf();
const files = new Set(catalogue(publication).map(({ path }) => path));
const LOCKED = [
	'/spending/',
	'/data/latest/spending/2025-M04.parquet',
	'/data/transparency/a/2025.csv',
	'/transparency/a/',
	'/measures/lost/',
];

it.each([
	[['a'], ['/spending/ and 3 more would be lost, because', '/measures/lost/ was published once']],
	[
		// A mistake in another data set is no reason why this one would be lost.
		['b'],
		[
			'/spending/ and 1 more would be lost, because',
			...['/data/transparency/a/2025.csv', '/transparency/a/', '/measures/lost/'].map(
				(path) => `${path} was published once`,
			),
		],
	],
	[[], LOCKED.map((path) => `${path} was published once and would be lost. Add a row to data/redirects.csv`)],
])('asks for no redirect where a table is only held back for its mistakes (%j)', (heldBack, said) => {
	const faults = outputFaults(publication, LOCKED, files, { broken: [], heldBack, lockedTables: [], isOfNow: true });
	expect(faults).toEqual(said.map((start) => expect.stringContaining(start)));
});
