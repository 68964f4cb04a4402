import type { Risk } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

/** Scales are the council's own (council.json, risk); none has more than ten steps. */
const MOST = 10;

export const risks = table<Risk>('risks', 'what could go wrong', () => ({
	id: key.id('A short name of its own, the same in every release.', 'contractor-fails'),
	objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
	also: maybe.ids('Other places in the plan, with semicolons between them.', 'climate'),
	indicator: maybe.id('The id of the measure it threatens.', 'hsg-03'),
	service: maybe.id('The id of the service that holds it.', 'housing'),
	title: key.text('What could happen.', 'The repairs contractor fails'),
	likelihood: key.whole(0, MOST)('How likely, on your scale.', '3'),
	impact: key.whole(0, MOST)('How bad, on your scale.', '4'),
	target_likelihood: maybe.whole(0, MOST)('How likely it should become.', '2'),
	target_impact: maybe.whole(0, MOST)('How bad it should become.', '4'),
	response: maybe.text('What is done about it in a word: treat, tolerate, transfer, terminate.', 'treat'),
	mitigation: maybe.text('What is being done.', 'A second contractor is on call'),
	owner: maybe.text("The post that answers for it, never a person's name.", 'Head of Housing'),
	reviewed_on: maybe.date('The day it was last reviewed.', '2025-09-30'),
}));
