// Catalogue and data package, by validators of npm.
import { join } from 'node:path';
import { SCHEMAS } from './files.ts';
import { beside, fetched, npmPackages } from './install.ts';
import type { Outcome, OutsideCheck, Place } from './tools.ts';
import { faultsOf, run } from './tools.ts';

/** A runner of ours on packages of npm, which prints faults and ends with 1. */
async function byNpm(
	place: Place,
	packages: readonly string[],
	runner: string,
	args: readonly string[],
): Promise<Outcome> {
	const dir = await npmPackages(place.tools, packages);
	const ran = await run(process.execPath, [beside(dir, runner), ...args]);
	return { faults: faultsOf(ran), looked: ran.output.split('\n').at(-1) ?? '' };
}

const RDF = ['rdf-validate-shacl@0.6.5', 'jsonld@9.0.0', 'n3@2.13.12'];

export const NPM_CHECKS: readonly OutsideCheck[] = [
	{
		id: 'dcat',
		title: 'the catalogue has what DCAT-AP 3 demands and recommends (SHACL, shapes of ours)',
		run: (place) => {
			const shapes = join(import.meta.dirname, 'dcat-ap-3.ttl');
			return byNpm(place, RDF, 'shacl.js', [join(place.dist, 'data/catalog.jsonld'), shapes]);
		},
	},
	{
		id: 'dcat-ap',
		title: 'the catalogue keeps to DCAT-AP 3.0.1 (SHACL, the shapes of SEMIC)',
		run: async (place) => {
			const shapes = await fetched(
				place.tools,
				`${SCHEMAS}/SEMICeu/DCAT-AP/master/releases/3.0.1/shacl/dcat-ap-SHACL.ttl`,
			);
			return byNpm(place, RDF, 'shacl.js', [join(place.dist, 'data/catalog.jsonld'), shapes]);
		},
	},
	{
		id: 'datapackage-profile',
		title: 'the data package keeps to the profile 2.0 (ajv)',
		run: async (place) => {
			const profile = await fetched(place.tools, 'https://datapackage.org/profiles/2.0/datapackage.json');
			return byNpm(place, ['ajv@8.20.0', 'ajv-formats@3.0.1'], 'profile.js', [
				profile,
				join(place.dist, 'data/latest/datapackage.json'),
			]);
		},
	},
	{
		id: 'datapackage',
		title: 'every row keeps to the data package: types, keys, references (datapackage of Frictionless)',
		run: (place) => byNpm(place, ['datapackage@1.1.10'], 'rows.js', [join(place.dist, 'data/latest/datapackage.json')]),
	},
];
