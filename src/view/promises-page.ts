/** The page of promises: the count of all of them, and under it as many rows as it counts, by what became of each. */

import type { Publication } from '../publication/publication.ts';
import { ACTION_COLUMNS, ACTION_STATUS, NO_DATE, NO_OWNER, OVERDUE, PROMISES_PAGE } from '../words/action.ts';
import {
	asReported,
	firstDue,
	percentDone,
	promisesCaption,
	promisesDescription,
	promisesJump,
	othersCaption,
	showOthers,
} from '../words/action.ts';
import { day } from '../words/date.ts';
import { firstDueDate, mostUrgentFirst, outcomeOf, reportedOn } from './actions.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import { promised, promisesView } from './promises.ts';
import type { Fate } from './promises.ts';
import type { Row, TableView } from './table.ts';
import { threadOf } from './thread.ts';

export interface PromisesPage {
	readonly labels: typeof PROMISES_PAGE;
	readonly title: string;
	readonly description: string;
	/** The count that every other page prints too. */
	readonly lede: string;
	readonly contents: readonly SiteLink[];
	readonly groups: readonly {
		readonly id: Fate;
		readonly title: string;
		readonly many: number;
		readonly table: TableView;
	}[];
}

/** Rows in sight before the others are folded away: a phone shows one under another. */
const FIRST_SHOWN = 10;

/** What asks a question first; each is one table. */
const ORDER: readonly Fate[] = ['overdue', 'stopped', 'underWay', 'late', 'done'];

/** Whether a council ever named an action: else there is no page. */
export const hasPromises = (publication: Publication): boolean => promised(publication).length > 0;

/** @throws TypeError where nothing was ever promised: then there is no page */
export function promisesPage(publication: Publication): PromisesPage {
	const all = promised(publication);
	const groups = ORDER.flatMap((fate) => {
		const actions = all.filter((one) => one.fate === fate).map(({ action }) => action);
		if (actions.length === 0) return [];
		const rows = mostUrgentFirst(publication, actions).map((action) => rowOf(publication, action, fate));
		const title = PROMISES_PAGE[fate];
		const columns = ACTION_COLUMNS.map((column) => ({ title: column, kind: 'text' as const }));
		const caption = promisesCaption(title, rows.length, all.length);
		const others = rows.slice(FIRST_SHOWN);
		const more =
			others.length === 0
				? {}
				: { more: { summary: showOthers(others.length), caption: othersCaption(caption), rows: others } };
		return [
			{ id: fate, title, many: rows.length, table: { caption, columns, rows: rows.slice(0, FIRST_SHOWN), ...more } },
		];
	});
	return {
		labels: PROMISES_PAGE,
		title: PROMISES_PAGE.title,
		description: promisesDescription(publication.council.name),
		lede: promisesView(publication)!.text,
		contents: groups.map(({ id, title, many }) => ({ title: promisesJump(title, many), href: `#${id}` })),
		groups,
	};
}

function rowOf(publication: Publication, action: ReturnType<typeof promised>[number]['action'], fate: Fate): Row {
	const { title, objective, status, progress, commentary, reason, due, owner, id } = action;
	const node = objective === undefined ? undefined : threadOf(publication).byId.get(objective)?.node;
	const first = firstDueDate(publication, action);
	const dates = [
		...(fate === 'overdue' ? [OVERDUE] : []),
		...(first === undefined ? [] : [firstDue(first)]),
		outcomeOf(action),
	].filter((part) => part !== undefined && part !== ACTION_STATUS[status]);
	const progressed = [progress === undefined ? undefined : `${percentDone(progress)}.`, reason, commentary];
	return {
		cells: [
			{ text: title, ...(node ? { href: address.node(node.id), detail: node.title } : {}) },
			{
				text: ACTION_STATUS[status],
				detail: [...progressed.filter((part) => part), asReported(reportedOn(publication, id))].join(' '),
			},
			{ text: due === undefined ? NO_DATE : day(due), detail: dates.join('. ') || undefined },
			{ text: owner ?? NO_OWNER },
		],
	};
}
