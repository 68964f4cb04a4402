/** What the tables beside the figures and their columns are called and mean: plans, promises, judgements, risks, money, complaints. */

import { words } from './titled.ts';
import type { Words } from './titled.ts';

export const REPORTING_TABLE = {
	plan: words(
		'Plan',
		'Every part of every plan, with the part above it and the posts that lead it. One row for each part.',
	),
	links: words(
		'Links to the plan',
		'Which measure serves which part of the plan, and which parts of different plans belong together. One row for each link.',
	),
	actions: words(
		'Actions',
		'What the council said it would do, and how far it is, as each report said. One row for each action and report; superseded_by is empty for what stands now.',
	),
	ratings: words(
		'Ratings by people',
		'How named posts judge the work of services, and why. One row for each service, part of the plan and report; superseded_by is empty for what stands now.',
	),
	risks: words(
		'Risks',
		'What could go wrong, how likely and how bad, as the newest report says. One row for each risk.',
	),
	finance: words(
		'Money',
		'Budgets, spending and forecasts of services in pounds, as the newest report says. One row for each service, part of the plan and kind of money.',
	),
	complaints: words(
		'Complaints',
		'How many complaints services had, and what they learned, as the newest report says. One row for each service, stage and theme.',
	),
	signoffs: words('Sign-offs', 'Which post signed which release, at what stage and when. One row for each signature.'),
} as const;

/** Columns that mean the same in all of these tables. */
const PLACE = {
	service: words('Service', 'The id of the service.'),
	objective: words('Objective', 'The id of its place in the plan.'),
	also: words('Also', 'Other places in the plan that it concerns, joined with ";".'),
};

export const REPORTING_COLUMNS: Readonly<Record<keyof typeof REPORTING_TABLE, Readonly<Record<string, Words>>>> = {
	plan: {
		id: words('Part of the plan', 'The id of the part.'),
		code: words('Code', 'What the council calls it for short.'),
		level: words('Level', 'The id of its level.'),
		level_title: words('Level title', 'What the council calls such a part: priority, outcome and so on.'),
		parent: words('Part above', 'The id of the part that it belongs to. Empty at the top.'),
		plan: words('Plan', 'The id of the plan.'),
		plan_title: words('Plan title', 'The name of the plan.'),
		plan_from: words('Plan begins', 'First day of the plan.'),
		plan_to: words('Plan ends', 'Last day of the plan. Empty where it has none.'),
		from: words('Begins', 'First day of the part, where it is not that of the plan.'),
		to: words('Ends', 'Last day of the part, where it is not that of the plan.'),
		service: words('Service', 'The id of the service that it belongs to.'),
		leads: words('Leads', 'The posts that lead it, each with its role, joined with ";".'),
		replaced_by: words('Replaced by', 'The id of the part that replaced it.'),
	},
	links: {
		kind: words(
			'Kind',
			'primary: the one place of a measure. also: another place that it serves. crosswalk: between parts of two plans.',
		),
		node: words('Part of the plan', 'The id of the part.'),
		other_node: words('Other part', 'The id of the part of the other plan. Empty for a measure.'),
		relation: words('Relation', 'How the two parts belong together, in the words of the council.'),
	},
	actions: {
		...PLACE,
		id: words('Action', 'The id of the action, the same in every release.'),
		kind: words('Kind', 'action, milestone or programme.'),
		parent: words('Programme', 'The id of the programme that it belongs to.'),
		start: words('Starts', 'The day it starts.'),
		due: words('Due', 'The day it is due.'),
		done: words('Done', 'The day it was done.'),
		status: words('Status', 'not-started, on-track, at-risk, off-track, complete or stopped.'),
		progress: words('Progress', 'How much is done, in per cent.'),
		owner: words('Owner', 'The post that answers for it.'),
		commentary: words('Commentary', 'What happened since the last release.'),
		reason: words('Reason', 'Why its due date moved or it was stopped.'),
		fate: words(
			'What became of it',
			'done, done-late (later than first promised), under-way, overdue or stopped, as at the newest report. Filled in the newest row of each action and milestone, so that its rows can be counted; empty in older rows and for programmes.',
		),
	},
	ratings: {
		...PLACE,
		rating: words('Rating', 'met, close, missed or unrated, as the post judges; not worked out from figures.'),
		reason: words('Reason', 'Why.'),
		by: words('By', 'The post that judges.'),
		on: words('On', 'The day of the judgement.'),
		evidence: words('Evidence', 'What it rests on.'),
	},
	risks: {
		...PLACE,
		id: words('Risk', 'The id of the risk, the same in every release.'),
		indicator: words('Measure', 'The id of the measure that it threatens.'),
		likelihood: words('Likelihood', 'How likely, on the scale of the council.'),
		impact: words('Impact', 'How bad, on the scale of the council.'),
		target_likelihood: words('Likelihood aimed for', 'How likely it should become.'),
		target_impact: words('Impact aimed for', 'How bad it should become.'),
		response: words('Response', 'treat, tolerate, transfer or terminate.'),
		mitigation: words('Mitigation', 'What is being done.'),
		owner: words('Owner', 'The post that answers for it.'),
		reviewed_on: words('Reviewed on', 'The day it was last reviewed.'),
	},
	finance: {
		...PLACE,
		kind: words('Kind', 'revenue, capital, saving or reserve.'),
		basis: words('Basis', 'gross or net.'),
		original: words('Original budget', 'The budget set at the start of the year, in pounds.'),
		budget: words('Budget', 'The budget now, in pounds.'),
		actual: words('Spent so far', 'In pounds.'),
		forecast: words('Forecast', 'Expected by the end of the year, in pounds.'),
		reason: words('Reason', 'Why forecast and budget differ.'),
		note: words('Note', 'What the reader should know about it.'),
	},
	complaints: {
		...PLACE,
		stage: words('Stage', 'The stage of the complaints procedure.'),
		received: words('Received', 'How many were received.'),
		upheld: words('Upheld', 'How many were upheld.'),
		in_time: words('In time', 'How many were answered in time.'),
		theme: words('Theme', 'What they were mostly about.'),
		learned: words('Learned', 'What was learned.'),
		action: words('Changed', 'What was changed.'),
	},
	signoffs: {
		release: words('Release', 'The release that was signed.'),
		place: words('Place', 'The place of the signature among those of the release, from 1.'),
		stage: words('Stage', 'The id of the stage of sign-off.'),
		stage_title: words('Stage title', 'The name of that stage.'),
		role: words('Post', 'The post that signed.'),
		on: words('On', 'The day it signed.'),
		on_behalf_of: words('On behalf of', 'The post that it signed for.'),
		covers: words('Covers', 'The services that it signed for, joined with ";". Empty for all.'),
		signed_with_key: words('Signed with a key', 'yes where a digital signature stands in the sign-off; else no.'),
		digest: words('Digest', 'SHA-256 of everything that was signed. Empty where the release is not sealed.'),
	},
};
