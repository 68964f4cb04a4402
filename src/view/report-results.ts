/** The results of a report, priority by priority, as they were known then: tables, what missed, what the council said. */

import type { Action } from '../domain/reporting.ts';
import type { Commentary } from '../domain/release.ts';
import { judgedSeries, latest } from '../publication/judge.ts';
import type { Judged } from '../publication/judge.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { spokenOf } from '../publication/spoken.ts';
import { NO_CURRENT } from '../words/action.ts';
import { day } from '../words/date.ts';
import { MISSED, REPORT, missedFor, resultsCaption, saidBy, targetWas } from '../words/report.ts';
import { lateness, outcomeOf } from './actions.ts';
import { address } from './address.ts';
import type { FigureMark } from './figure-mark.ts';
import { measureRow, measuresTable } from './measure-row.ts';
import { currentAt, isWhole } from './release-changes.ts';
import { resultText } from './result.ts';
import { statusView } from './status.ts';
import type { StatusView } from './status.ts';
import type { TableView } from './table.ts';
import { priorities, priorityOf } from './thread.ts';

/** One measure that the report says more of than its row. */
export interface ReportNote {
	readonly title: string;
	readonly href: string;
	readonly status?: StatusView;
	/** 63.1%; undefined where there is no result. */
	readonly figure?: { readonly text: string; readonly mark: FigureMark };
	/** Follows the figure: " in July to September 2025. The target was 70%. Missed 3 times in a row." */
	readonly rest: string;
	/** The officer's words: an entry of the commentary collection. */
	readonly said?: { readonly entry: string; readonly by: string };
	/** Where nothing was said of a missed target. */
	readonly nothingSaid?: string;
	readonly action?: { readonly lead: string; readonly title: string; readonly detail: string };
	readonly noAction?: string;
}

export interface ReportSection {
	readonly id: string;
	/** Where the page has it: ids of priorities are the council's own, and may be those of other parts. */
	readonly anchor: string;
	readonly title: string;
	/** Its priority's page; undefined for measures that hang on none. */
	readonly href?: string;
	readonly table: TableView;
	/** What missed its target first, then what else the officers wrote of. */
	readonly notes: readonly ReportNote[];
}

/** The measures that a report lists: all that were still measured then; a correction or an update only those it carries. */
export function listedIn(publication: Publication, release: PublishedRelease): PublishedIndicator[] {
	const current = currentAt(publication, release.order);
	if (isWhole(release)) return current;
	const carried = new Set(release.carries);
	return current.filter(({ id }) => carried.has(id));
}

export function reportSections(publication: Publication, release: PublishedRelease): ReportSection[] {
	const listed = listedIn(publication, release);
	const own = priorities(publication).map(({ node }) => ({
		id: node.id,
		title: node.title,
		href: address.node(node.id),
	}));
	const groups: readonly { readonly id: string; readonly title: string; readonly href?: string }[] = [
		...own,
		{ id: 'other-measures', title: REPORT.elsewhere },
	];
	const placeOf = (measure: PublishedIndicator): string =>
		priorityOf(publication, measure)?.node.id ?? 'other-measures';
	return groups.flatMap((group) => {
		const measures = listed.filter((measure) => placeOf(measure) === group.id);
		return measures.length === 0 ? [] : [section(publication, release, group, measures)];
	});
}

function section(
	publication: Publication,
	release: PublishedRelease,
	group: { readonly id: string; readonly title: string; readonly href?: string },
	measures: readonly PublishedIndicator[],
): ReportSection {
	const { order } = release;
	const judged = measures.map((measure) => ({ measure, now: latest(publication, measure, order) }));
	const isMissed = ({ now }: { readonly now: Judged | undefined }): boolean => now?.status.kind === 'missed';
	const note = ({ measure, now }: (typeof judged)[number]): ReportNote => noteOf(publication, release, measure, now);
	const hasWords = ({ measure }: (typeof judged)[number]): boolean =>
		spokenOf(publication, measure.id).some((spoken) => spoken.release === order);
	return {
		...group,
		anchor: `results-${group.id}`,
		table: measuresTable(
			resultsCaption(group.title),
			measures.map((measure) => measureRow(publication, measure, order)),
		),
		notes: [...judged.filter(isMissed).map(note), ...judged.filter((one) => !isMissed(one) && hasWords(one)).map(note)],
	};
}

function noteOf(
	publication: Publication,
	release: PublishedRelease,
	measure: PublishedIndicator,
	now: Judged | undefined,
): ReportNote {
	const { order } = release;
	const isMissed = now?.status.kind === 'missed';
	const text = resultText(publication, measure, now, release.id);
	const status = now && statusView(now.status, publication.council);
	const said = wordsOn(publication, measure, now, order);
	const action = said?.action === undefined ? undefined : actionAsOf(publication, said.action, order);
	const sentences = [
		...(text ? [` ${text.when}.`] : []),
		...(text?.target ? [targetWas(text.target)] : []),
		...(isMissed ? [missedFor(missedRun(publication, measure, order))] : []),
	];
	return {
		title: measure.indicator.title,
		href: address.measure(measure.id),
		...(status ? { status } : {}),
		...(text ? { figure: { text: text.value, mark: text.mark } } : {}),
		rest: sentences.filter(Boolean).join(' '),
		...(said ? { said: { entry: `${said.release}/${said.indicator}`, by: saidBy(said.by, said.on) } } : {}),
		...(isMissed && !said ? { nothingSaid: MISSED.noReason } : {}),
		...(action ? { action: actionNote(publication, action, order) } : {}),
		...(isMissed && !action ? { noAction: MISSED.noAction } : {}),
	};
}

/** The words of this report; for a figure that an earlier report brought, the words of that report. */
function wordsOn(
	publication: Publication,
	measure: PublishedIndicator,
	now: Judged | undefined,
	order: number,
): Commentary | undefined {
	const since = now?.statement?.release ?? order;
	return spokenOf(publication, measure.id).find(({ release }) => release >= since && release <= order)?.words;
}

function actionAsOf(publication: Publication, id: string, order: number): Action | undefined {
	const stated = publication.actionHistory.findLast(
		({ release, rows }) => release <= order && rows.some((row) => row.id === id),
	);
	return stated?.rows.find((row) => row.id === id);
}

/** An action as it stood at the report: what is being done, or what came of what had been promised. */
function actionNote(publication: Publication, action: Action, order: number): NonNullable<ReportNote['action']> {
	const { title, owner, due } = action;
	const outcome = outcomeOf(action);
	const dates = lateness(publication, action, order);
	const facts = [
		...(owner ? [`${MISSED.owner}: ${owner}`] : []),
		...(due ? [`${MISSED.due}: ${day(due)}`] : []),
		...dates,
		...(outcome === undefined || dates.includes(outcome) ? [] : [outcome]),
	];
	const detail = [...facts.map((fact) => `${fact}.`), ...(outcome ? [NO_CURRENT] : [])].join(' ');
	return { lead: outcome ? MISSED.promised : MISSED.doing, title, detail };
}

/** Results in a row, newest first, that missed; missing results are skipped and do not reset the run. */
function missedRun(publication: Publication, measure: PublishedIndicator, order: number): number {
	const rated = judgedSeries(publication, measure, order).filter(({ status }) => status.kind !== 'unrated');
	const lastOther = rated.findLastIndex(({ status }) => status.kind !== 'missed');
	return rated.length - 1 - lastOther;
}
