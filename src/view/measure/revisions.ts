/** What was changed after it was published: figures with their reasons, and targets with both statuses. */

import type { Figure } from '../../domain/observation.ts';
import { REVISIONS, confirmedLine, showEarlier } from '../../words/revisions-table.ts';
import { KIND_NOT_GIVEN, REVISION_KIND } from '../../words/restated.ts';
import { aboutText, changeWords, movedTable } from '../corrections-tables.ts';
import type { Restatement } from '../corrections-history.ts';
import { historyOf } from '../corrections-history.ts';
import type { FigureMark } from '../figure-mark.ts';
import { figureMark } from '../figure-mark.ts';
import { reportName } from '../report-name.ts';
import type { Row, TableView } from '../table.ts';
import type { Subject } from './subject.ts';

/** Rows in sight before the others are folded away. */
const FIRST_SHOWN = 8;

const ofMeasure = ({ publication, measure }: Subject): Restatement[] =>
	historyOf(publication).restated.filter((one) => one.measure === measure);

/** Figures whose value changed, was emptied, taken back or supplied late; oldest first. */
export const changesOf = (subject: Subject): Restatement[] =>
	ofMeasure(subject).filter(({ change }) => change === 'revised' || change === 'withdrew' || change === 'supplied');

function revisionRow(subject: Subject, one: Restatement): Row {
	const { publication } = subject;
	const { was, now } = changeWords(publication, one);
	const { published, href } = reportName(publication, one.release);
	const kind = one.revision?.kind ?? (one.change === 'withdrew' ? 'withdrawn' : undefined);
	const title = kind ? REVISION_KIND[kind] : one.change === 'supplied' ? REVISIONS.supplied : KIND_NOT_GIVEN;
	const part = one.category ? [one.category.dimension, one.category.id] : [];
	const markAfter = (figure: Figure, release: number): FigureMark =>
		figureMark(one.measure.id, one.period, figure, part, publication.releases[release]!.id);
	const reason = one.revision?.reason ?? (one.now.kind === 'withdrawn' ? one.now.reason : undefined);
	return {
		cells: [
			{ text: aboutText(publication, one) },
			{ text: was, figure: markAfter(one.was, one.release - 1) },
			{ text: now, figure: markAfter(one.now, one.release) },
			{ text: title, detail: reason ?? (one.change === 'supplied' ? undefined : REVISIONS.noReason) },
			{ text: published, href },
		],
	};
}

/** Every change to a published figure, newest first; undefined where there is none. */
export function revisionsTable(subject: Subject): TableView | undefined {
	const rows = changesOf(subject)
		.toReversed()
		.map((one) => revisionRow(subject, one));
	if (rows.length === 0) return undefined;
	const others = rows.slice(FIRST_SHOWN);
	return {
		caption: REVISIONS.caption,
		note: confirmedLine(ofMeasure(subject).filter(({ change }) => change === 'confirmed').length),
		columns: [
			{ title: REVISIONS.period, kind: 'text' },
			{ title: REVISIONS.was, kind: 'number' },
			{ title: REVISIONS.now, kind: 'number' },
			{ title: REVISIONS.reason, kind: 'text' },
			{ title: REVISIONS.published, kind: 'text' },
		],
		rows: rows.slice(0, FIRST_SHOWN),
		more:
			others.length === 0 ? undefined : { summary: showEarlier(others.length), caption: REVISIONS.more, rows: others },
	};
}

/** Published targets that were replaced, with the status before and after; undefined where there are none. */
export function movedTargetsTable({ publication, measure }: Subject): TableView | undefined {
	const moves = historyOf(publication).moved.filter((move) => move.measure === measure);
	return movedTable(publication, moves.toReversed(), REVISIONS.targets);
}
