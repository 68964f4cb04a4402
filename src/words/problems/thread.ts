/** What is said of measures that hang on nothing, of promises without a measure, and of what was never approved. */

import type { IsoDate } from '../../domain/period.ts';
import { day } from '../date.ts';
import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';

/** @param replacedBy the node that took its place, where the plan names one */
export const endedNode = (id: string, node: string, ended: IsoDate, replacedBy?: string): Fault => ({
	check: 'N001',
	message: `The measure ${id} hangs on ${quoted(node)}, a part of the plan that ended on ${day(ended)}.`,
	remedy:
		replacedBy === undefined
			? 'Give it a place in the plan of today, in the column "objective".'
			: `Type ${replacedBy} in the column "objective": it took that place.`,
	found: node,
	...(replacedBy === undefined ? {} : { fix: replacedBy }),
});

export const placeless = (kind: 'action' | 'risk', id: string): Fault => ({
	check: 'N001',
	message: `The ${kind} ${id} hangs on no part of the plan.`,
	remedy: 'Type the id of a part of the plan in the column "objective".',
});

export const nothingBeneath = (node: string, title: string): Fault => ({
	check: 'N002',
	message: `No measure and no action hangs on ${quoted(title)} (${node}), nor on any part beneath it.`,
	remedy: 'Give it a measure or an action, or take it out of the plan.',
	found: node,
});

export const neverApproved = (indicator: string): Fault => ({
	check: 'G001',
	message: `The key measure ${indicator} was never approved.`,
	remedy: `Add a row to data/approvals.csv: indicator,${indicator}, with the role that approved it and the date.`,
	found: indicator,
});
