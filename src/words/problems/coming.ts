/** What is said of a release before it is public: what it still needs, and what it will change on the site. */

import type { ComingChanges, ComingFigure, OwedKind, OwedThing, StillOwed } from '../../domain/coming.ts';
import type { Status } from '../../domain/status.ts';
import { day } from '../date.ts';
import { count } from '../number.ts';

const OWED: Readonly<Record<OwedKind, string>> = {
	figure: 'figure',
	commentary: 'commentary',
	action: 'action to report on',
	rating: 'rating',
	signature: 'signature',
};
const SEVERAL: Readonly<Record<OwedKind, string>> = {
	figure: 'figures',
	commentary: 'commentaries',
	action: 'actions to report on',
	rating: 'ratings',
	signature: 'signatures',
};

export const OWED_KINDS = [
	'figure',
	'commentary',
	'action',
	'rating',
	'signature',
] as const satisfies readonly OwedKind[];

/** 12 days left, today, 3 days late */
export const daysLeft = (days: number): string =>
	days === 0 ? 'today' : days > 0 ? `${count(days, 'day')} left` : `${count(-days, 'day')} late`;

/** Still owed for q3, published on 5 February 2026 (12 days left): 3 figures, 1 signature */
export function owedHeading({ release, on, daysLeft: left, things }: StillOwed): string {
	const counts = OWED_KINDS.map((kind) => things.filter((thing) => thing.kind === kind).length);
	const parts = OWED_KINDS.flatMap((kind, at) =>
		counts[at] === 0 ? [] : [count(counts[at]!, OWED[kind], SEVERAL[kind])],
	);
	const when = `${release}, to be published on ${day(on)} (${daysLeft(left)})`;
	return parts.length === 0 ? `Nothing is owed any more for ${when}` : `Still owed for ${when}: ${parts.join(', ')}`;
}

/** Whose it is: Housing, Head of Housing */
export const owedBy = ({ serviceTitle, role }: Pick<OwedThing, 'serviceTitle' | 'role'>): string =>
	[serviceTitle, role].filter((part) => part !== undefined).join(', ') || 'Everybody';

export const owedKind = (kind: OwedKind): string => OWED[kind];

/** figure: gas-safety, 2026-M08 (due on 26 October 2026, 32 days left) */
export const owedThing = ({ kind, what, due, daysLeft: left }: OwedThing): string =>
	`${OWED[kind]}: ${what} (due on ${day(due)}, ${daysLeft(left)})`;

export const andMore = (many: number): string => `and ${many} more`;

export const COMING = {
	title: 'What would change on the site',
	nothing: 'Nothing would change on the site.',
	columns: ['Measure', 'Period', 'Change', 'Now', 'Then'],
	statuses: 'Status changes',
	statusColumns: ['Measure', 'Now', 'Then'],
	owedColumns: ['Whose', 'What', 'Due'],
	problemColumns: ['Where', 'What', 'How to mend it'],
	none: 'none',
} as const;

export const COMING_KIND: Readonly<Record<ComingFigure['kind'], string>> = {
	new: 'new',
	revised: 'revised',
	supplied: 'now supplied',
	confirmed: 'confirmed',
	withdrawn: 'withdrawn',
};

const STATUS: Readonly<Record<string, string>> = {
	met: 'met',
	close: 'close',
	missed: 'missed',
	'no-data': 'no data',
	'no-target': 'no target',
	'no-polarity': 'not rated',
	'not-due': 'not due',
};
export const statusSaid = (status: Status): string =>
	STATUS[status.kind === 'unrated' ? status.because : status.kind] ?? status.kind;

/** 2 new measures, 14 new figures, 1 revised, 3 status changes */
export function comingSentence({ measures, figures, statuses }: ComingChanges): string {
	const many = (kind: ComingFigure['kind']): number => figures.filter((figure) => figure.kind === kind).length;
	const parts = [
		measures.length > 0 ? count(measures.length, 'new measure') : '',
		many('new') > 0 ? count(many('new'), 'new figure') : '',
		...(['revised', 'supplied', 'confirmed', 'withdrawn'] as const).map((kind) =>
			many(kind) > 0 ? `${count(many(kind), 'figure')} ${COMING_KIND[kind]}` : '',
		),
		statuses.length > 0 ? count(statuses.length, 'status change') : '',
	].filter((part) => part !== '');
	return parts.length === 0 ? COMING.nothing : `${parts.join(', ')}.`;
}
