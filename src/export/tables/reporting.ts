/** What releases report beside figures: actions, ratings by people, risks, money, complaints. Absent where nobody reports them. */

import { ACTION_KINDS, ACTION_STATUSES } from '../../domain/reporting.ts';
import type { Action, Complaint, Finance, Rating, Risk } from '../../domain/reporting.ts';
import type { Publication, StateOf } from '../../publication/publication.ts';
import { fateOf } from '../../view/promises.ts';
import { publishedAt, releaseId } from '../figure-columns.ts';
import { joined, table } from '../table.ts';
import type { Cell, Declared } from '../table.ts';

/** A row of a table that each release states whole: the next statement of it takes the place of all its rows. */
export interface StatedRow<T> {
	readonly row: T;
	/** Order of the release that said so. */
	readonly saidBy: number;
	/** Order of the release that stated the table anew; undefined for what stands now. */
	readonly until?: number | undefined;
}

/** Newest statement first. */
export const statedRows = <T>(states: readonly StateOf<T>[]): StatedRow<T>[] =>
	states
		.map(({ release, rows }, at) =>
			rows.map((row): StatedRow<T> => ({ row, saidBy: release, until: states[at + 1]?.release })),
		)
		.toReversed()
		.flat();

/** The rows that stand now, where only those are known. */
export const newestRows = <T>(state: StateOf<T> | undefined): StatedRow<T>[] => statedRows(state ? [state] : []);

type Stated<T> = Declared<StatedRow<T>>;

const said: readonly Stated<unknown>[] = [
	['release', 'text', ({ saidBy }, publication) => releaseId(publication, saidBy)],
	['published', 'instant', ({ saidBy }, publication) => publishedAt(publication, saidBy)],
];
const superseded: readonly Stated<unknown>[] = [
	['superseded_by', 'text', ({ until }, publication) => releaseId(publication, until)],
	['superseded_on', 'instant', ({ until }, publication) => publishedAt(publication, until)],
];
const counted = (value: number | undefined): Cell => (value === undefined ? undefined : String(value));

const FATE = {
	done: 'done',
	late: 'done-late',
	underWay: 'under-way',
	overdue: 'overdue',
	stopped: 'stopped',
} as const;
const FATES = Object.values(FATE);

/** What became of a promise, in the newest row of its action alone, so that the rows add up to the counts on pages. */
function fateCell({ row, saidBy }: StatedRow<Action>, publication: Publication): Cell {
	if (row.kind === 'programme') return undefined;
	const newest = publication.actionHistory.findLast(({ rows }) => rows.some(({ id }) => id === row.id));
	return newest?.release === saidBy ? FATE[fateOf(publication, row)] : undefined;
}

export const actions = table<StatedRow<Action>>(
	'actions',
	['release', 'id'],
	[
		['id', 'text', ({ row }) => row.id],
		['kind', 'text', ({ row }) => row.kind, ACTION_KINDS],
		['parent', 'text', ({ row }) => row.parent],
		['title', 'text', ({ row }) => row.title],
		['objective', 'text', ({ row }) => row.objective],
		['also', 'text', ({ row }) => joined(row.also)],
		['service', 'text', ({ row }) => row.service],
		['start', 'date', ({ row }) => row.start],
		['due', 'date', ({ row }) => row.due],
		['done', 'date', ({ row }) => row.done],
		['status', 'text', ({ row }) => row.status, ACTION_STATUSES],
		['progress', 'number', ({ row }) => counted(row.progress)],
		['owner', 'text', ({ row }) => row.owner],
		['commentary', 'text', ({ row }) => row.commentary],
		['reason', 'text', ({ row }) => row.reason],
		['fate', 'text', fateCell, FATES],
		...said,
		...superseded,
	],
);

export const ratings = table<StatedRow<Rating>>(
	'ratings',
	['release', 'service', 'objective'],
	[
		['service', 'text', ({ row }) => row.service],
		['objective', 'text', ({ row }) => row.objective],
		['rating', 'text', ({ row }) => row.rating, ['met', 'close', 'missed', 'unrated']],
		['reason', 'text', ({ row }) => row.reason],
		['by', 'text', ({ row }) => row.by],
		['on', 'date', ({ row }) => row.on],
		['evidence', 'text', ({ row }) => row.evidence],
		...said,
		...superseded,
	],
);

export const risks = table<StatedRow<Risk>>(
	'risks',
	['id'],
	[
		['id', 'text', ({ row }) => row.id],
		['title', 'text', ({ row }) => row.title],
		['objective', 'text', ({ row }) => row.objective],
		['also', 'text', ({ row }) => joined(row.also)],
		['indicator', 'text', ({ row }) => row.indicator],
		['service', 'text', ({ row }) => row.service],
		['likelihood', 'integer', ({ row }) => counted(row.likelihood)],
		['impact', 'integer', ({ row }) => counted(row.impact)],
		['target_likelihood', 'integer', ({ row }) => counted(row.targetLikelihood)],
		['target_impact', 'integer', ({ row }) => counted(row.targetImpact)],
		['response', 'text', ({ row }) => row.response],
		['mitigation', 'text', ({ row }) => row.mitigation],
		['owner', 'text', ({ row }) => row.owner],
		['reviewed_on', 'date', ({ row }) => row.reviewedOn],
		...said,
	],
);

export const finance = table<StatedRow<Finance>>(
	'finance',
	['service', 'objective', 'kind', 'basis'],
	[
		['service', 'text', ({ row }) => row.service],
		['objective', 'text', ({ row }) => row.objective],
		['kind', 'text', ({ row }) => row.kind, ['revenue', 'capital', 'saving', 'reserve']],
		['basis', 'text', ({ row }) => row.basis, ['gross', 'net']],
		['original', 'number', ({ row }) => row.original?.text],
		['budget', 'number', ({ row }) => row.budget?.text],
		['actual', 'number', ({ row }) => row.actual?.text],
		['forecast', 'number', ({ row }) => row.forecast?.text],
		['reason', 'text', ({ row }) => row.reason],
		['note', 'text', ({ row }) => row.note],
		...said,
	],
);

export const complaints = table<StatedRow<Complaint>>(
	'complaints',
	['service', 'stage', 'theme'],
	[
		['service', 'text', ({ row }) => row.service],
		['stage', 'text', ({ row }) => row.stage],
		['received', 'integer', ({ row }) => counted(row.received)],
		['upheld', 'integer', ({ row }) => counted(row.upheld)],
		['in_time', 'integer', ({ row }) => counted(row.inTime)],
		['theme', 'text', ({ row }) => row.theme],
		['learned', 'text', ({ row }) => row.learned],
		['action', 'text', ({ row }) => row.action],
		...said,
	],
);
