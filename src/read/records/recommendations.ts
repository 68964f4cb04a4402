import type { Recommendation } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const recommendations = table<Recommendation>(
	'recommendations',
	'what scrutiny asked for and what became of it',
	() => ({
		id: key.id('A short name of its own, the same in every release.', 'scrutiny-2025-3'),
		body: key.text('Who asked.', 'Housing Scrutiny Committee'),
		on: key.date('The day they asked.', '2025-07-09'),
		objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
		indicator: maybe.id('The id of the measure it is about.', 'hsg-03'),
		text: key.text('What they asked for.', 'Publish repairs by ward'),
		response: maybe.text('What was answered.', 'From the next quarter'),
		response_by: maybe.text("Who answered: a post, never a person's name.", 'Cabinet Member for Housing'),
		status: key.oneOf(['open', 'accepted', 'rejected', 'done'])('open, accepted, rejected or done.', 'accepted'),
		due: maybe.date('The day it is due.', '2025-12-31'),
		reference: maybe.text('Where it is recorded.', 'HSC/2025/3'),
	}),
);
