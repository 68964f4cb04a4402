/** What the page about the JSON files says. */

import type { Sample } from './data-hub.ts';

export const API = {
	title: 'The data as an interface',
	lead: 'Every table, measure and report is a JSON file at a lasting address. There is no key, no limit and nothing to sign up for.',
	addresses: 'Addresses and what they answer',
	address: 'Address',
	gives: 'What it gives',
	example: 'Example',
	noExample: 'None yet',
	id: (what: string): string => `{id}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
	rulesTitle: 'What holds for every answer',
	rules: [
		'Numbers stand in the very digits that were signed. Read them as decimals where your language can.',
		'A figure without a value is there all the same: its value is empty, and its marker says why. Other fields are left out where they are empty.',
		'Dates are written 2025-09-30; times name their time zone.',
		'Addresses under /data/latest/ are always the newest, and may be kept for five minutes. Addresses under /data/releases/ never change, and may be kept for ever.',
		'Any other site may read the files (CORS).',
		'Fields may be added. None is renamed, and none changes its meaning.',
		'An address that does not exist answers 404.',
	],
	code: 'Reading an answer',
	forPrograms: 'For programs',
	forProgramsText:
		'The same as a description that programs read (OpenAPI 3.1), with a schema for each answer. Our tests hold every file against it.',
	openApi: 'the interface description',
	back: 'All data',
} as const;

/** Short programs that read one JSON file; `url` is absolute. */
export const apiSamples = (url: string): readonly Sample[] => [
	{ id: 'curl', title: 'Command line', code: `curl ${url}` },
	{
		id: 'python',
		title: 'Python',
		code: `import json, urllib.request\nfrom decimal import Decimal\n\nwith urllib.request.urlopen("${url}") as answer:\n\tmeasure = json.load(answer, parse_float=Decimal)`,
	},
	{ id: 'r', title: 'R', code: `measure <- jsonlite::fromJSON("${url}")` },
	{ id: 'javascript', title: 'JavaScript', code: `const measure = await (await fetch("${url}")).json();` },
];
