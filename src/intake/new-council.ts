/** The first files of a council's site: valid, buildable, and as empty as they can be. */

import { slug } from '../domain/ids.ts';
import { csv, json } from './spell.ts';

export interface NewCouncil {
	readonly name: string;
	readonly shortName: string;
	/** Absolute address of the site. */
	readonly siteUrl: string;
	readonly team: string;
	readonly email: string;
	/** Title of the plan, and the day on which it begins. */
	readonly plan: string;
	readonly from: string;
	/** Titles of its priorities; at least one. */
	readonly priorities: readonly string[];
	/** The first thing measured, in per cent, quarterly; others are added to the register. */
	readonly measure: string;
}

/** Files by path inside the site folder. */
export function councilFiles(answers: NewCouncil): Map<string, string> {
	const { plan, from, priorities, measure } = answers;
	const nodes = priorities.map((title) => ({ id: idOf(title, 'priority'), title }));
	const level = { id: 'priority', singular: 'Priority', plural: 'Priorities' };
	const register = {
		id: idOf(measure, 'measure'),
		title: measure,
		objective: nodes[0]!.id,
		unit: 'percent',
		decimals: '1',
		polarity: 'higher',
		frequency: 'quarter',
		calendar: 'financial',
		basis: 'in-period',
		definition: `To be written: exactly what is counted as ${measure.charAt(0).toLowerCase()}${measure.slice(1)}.`,
	};
	return new Map([
		['data/council.json', json(councilSettings(answers))],
		['data/plan.json', json({ plans: [{ id: idOf(plan, 'plan'), title: plan, from, levels: [level], nodes }] })],
		['data/indicators.csv', csv(Object.keys(register), [register])],
	]);
}

/** council.json of a council that has just begun: two signatures, a quarterly report, small counts withheld. */
export function councilSettings({
	name,
	shortName,
	siteUrl,
	team,
	email,
}: Pick<NewCouncil, 'name' | 'shortName' | 'siteUrl' | 'team' | 'email'>): object {
	const stages = [
		{ id: 'check', title: 'Checked by the performance team', required: true, scope: 'release' },
		{ id: 'sign', title: 'Signed off by the director', required: true, scope: 'release', differentFrom: ['check'] },
	];
	const report = {
		id: 'report',
		title: 'Quarterly performance report',
		step: 'publish',
		frequency: 'quarter',
		workingDaysAfter: 45,
		time: '09:30',
	};
	return {
		name,
		shortName,
		siteUrl,
		contact: { team, email },
		status: { tolerance: '5%' },
		signOff: { stages },
		cycle: [report],
		disclosure: { smallNumber: 5 },
	};
}

/** An id that is allowed, whatever the title is. */
export function idOf(title: string, fallback: string): string {
	const id = slug(title);
	return /^[a-z]/.test(id) ? id : id === '' ? fallback : `${fallback}-${id}`;
}
