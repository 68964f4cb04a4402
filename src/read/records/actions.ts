import { ACTION_KINDS, ACTION_STATUSES } from '../../domain/reporting.ts';
import type { Action } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const actions = table<Action>('actions', 'what the council said it would do, and how far it is', () => ({
	id: key.id('A short name of its own, the same in every release.', 'retrofit-homes'),
	kind: key.oneOf(ACTION_KINDS)('action, milestone or programme.', 'action'),
	parent: maybe.id('The id of the programme it belongs to.', 'warm-homes'),
	objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
	also: maybe.ids('Other places in the plan, with semicolons between them.', 'climate'),
	service: maybe.id('The id of the service that does it.', 'housing'),
	title: key.text('What will be done.', 'Insulate 400 council homes'),
	start: maybe.date('The day it starts.', '2025-04-01'),
	due: maybe.date('The day it is due.', '2026-03-31'),
	done: maybe.date('The day it was done.', '2026-02-12'),
	status: key.oneOf(ACTION_STATUSES)('not-started, on-track, at-risk, off-track, complete or stopped.', 'on-track'),
	progress: maybe.number(0, 100)('How much is done, in per cent.', '60'),
	owner: maybe.text("The post that answers for it, never a person's name.", 'Head of Housing'),
	commentary: maybe.text('What happened since the last release.', '240 homes are finished'),
	reason: maybe.text('Why its due date moved or it was stopped.', 'Scaffolding was late'),
}));
