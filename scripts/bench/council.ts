// A made-up council of any size, for measuring: the same on every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idOf } from './figures.ts';
import { writeRelease } from './release.ts';

const PRIORITIES = 6;
const OUTCOMES = 4;
const SERVICES = 20;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** Writes a site folder of so many measures, each with a figure for each of so many quarters. */
export function writeCouncil(dir: string, measures: number, quarters: number): void {
	const write = (path: string, text: string): void => {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	};
	const all = upTo(measures);
	write('data/council.json', JSON.stringify(council));
	write('data/plan.json', JSON.stringify({ plans: [plan], links: [] }));
	const services = upTo(SERVICES).map((at) => `service-${at},,service,Service ${at},Head of service ${at}`);
	write('data/services.csv', lines(['id,parent,level,title,head', ...services]));
	write('data/groups.csv', lines(['id,title,kind', 'neighbours,Neighbours,members']));
	write('data/indicators.csv', lines([REGISTER, ...all.map(registerRow)]));
	for (const quarter of upTo(quarters)) writeRelease(write, quarter, all);
}

const council = {
	...{ name: 'Bench Council', shortName: 'Bench', areaCode: 'E07999999', siteUrl: 'https://bench.example/' },
	...{ language: 'en-GB', timeZone: 'Europe/London', licence: 'OGL-UK-3.0' },
	contact: { team: 'Performance team', email: 'performance@bench.example' },
	signOff: { stages: [{ id: 'director', title: 'Signed off by the director', required: true, scope: 'release' }] },
	demonstration: { now: '2026-09-24T12:00:00Z' },
};

const outcome = (priority: number, at: number) => ({
	id: `outcome-${priority}-${at}`,
	title: `Outcome ${priority}.${at}`,
	children: [],
});
const plan = {
	...{ id: 'plan', title: 'Plan', from: '2016-04-01' },
	levels: ['Priority', 'Outcome'].map((word) => ({ id: word.toLowerCase(), singular: word, plural: `${word}s` })),
	nodes: upTo(PRIORITIES).map((priority) => ({
		id: `priority-${priority}`,
		title: `Priority ${priority}`,
		children: upTo(OUTCOMES).map((at) => outcome(priority, at)),
	})),
};

const REGISTER =
	'id,title,objective,service,tier,unit,decimals,polarity,frequency,calendar,basis,definition,lag_days,responsible_officer';

function registerRow(measure: number): string {
	const service = measure % SERVICES;
	return [
		...[idOf(measure), `Measure ${measure} of the work of the council`],
		...[`outcome-${measure % PRIORITIES}-${measure % OUTCOMES}`, `service-${service}`],
		...['corporate', 'percent', '1', 'higher', 'quarter', 'financial', 'in-period'],
		`What is counted for measure ${measure} and why it matters to residents.`,
		...['40', `Head of service ${service}`],
	].join(',');
}
