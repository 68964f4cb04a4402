/** Worked examples of judging: status for each polarity and kind of tolerance, direction, periods that add up, the way ahead. */

import type { Publication } from '../../publication/publication.ts';
import { latest } from '../../publication/judge.ts';
import { captionFor, missingKinds, RULES, statusKind } from '../../words/worked.ts';
import type { StatusTolerance, StatusWay } from '../../words/worked.ts';
import type { Subject } from '../measure/subject.ts';
import { subjectOf } from '../measure/subject.ts';
import { addedUp } from '../measure/added-up.ts';
import { pathOf } from '../measure/path.ts';
import { travelOf } from '../measure/travel.ts';
import { whyOf } from '../measure/why.ts';
import { example, firstShowing, linkTo, ownTable } from './example.ts';
import type { Example, Shown } from './example.ts';

const WAYS: readonly StatusWay[] = ['higher', 'lower', 'range'];
const TOLERANCES: readonly StatusTolerance[] = ['percent', 'absolute', 'none'];

/** The words and the table with which the measure's own page explains its status. */
function statusShown(subject: Subject, title?: string): Shown | undefined {
	const { because, working } = whyOf(subject);
	if (!working) return undefined;
	return {
		...(title === undefined ? {} : { title }),
		link: linkTo(subject),
		lines: [because],
		tables: [ownTable(subject, working)],
	};
}

/** One example of each polarity with each kind of tolerance that is in use. */
function statusExample(publication: Publication): Example {
	const found = new Map<string, Shown>();
	for (const measure of publication.indicators) {
		const now = latest(publication, measure);
		const target = now?.target?.target;
		if (!now || !target || now.status.kind === 'unrated') continue;
		const { polarity } = measure.indicator;
		const way = target.value === undefined ? 'range' : polarity;
		if (way === 'neither') continue;
		const kind = statusKind(way, now.tolerance === 'none' ? 'none' : now.tolerance.kind);
		if (found.has(kind)) continue;
		const shown = statusShown(subjectOf(publication, measure, new Map()), kind);
		if (shown) found.set(kind, shown);
	}
	const kinds = WAYS.flatMap((way) => TOLERANCES.map((tolerance) => statusKind(way, tolerance)));
	const missing = kinds.filter((kind) => !found.has(kind));
	return example(
		'status',
		kinds.map((kind) => found.get(kind)),
		missing.length === 0 ? undefined : missingKinds(missing),
	);
}

/** The measure may be that of an example above: its table is told apart by the rule that it shows here. */
const apart = (shown: Shown | undefined): Shown | undefined =>
	shown && {
		...shown,
		tables: shown.tables.map((table) => ({
			...table,
			caption: captionFor(table.caption, RULES['year-to-date'].title),
		})),
	};

export const judgingExamples = (publication: Publication): readonly Example[] => [
	statusExample(publication),
	example('direction', [
		firstShowing(publication, (subject) => {
			const travel = travelOf(subject);
			if (!travel) return undefined;
			return { link: linkTo(subject), lines: travel.notes, tables: [ownTable(subject, travel.table)] };
		}),
	]),
	example('year-to-date', [
		firstShowing(publication, (subject) =>
			subject.indicator.basis === 'year-to-date' ? apart(statusShown(subject)) : undefined,
		),
	]),
	example('added-up', [
		firstShowing(publication, (subject) => {
			const view = subject.indicator.basis === 'year-to-date' ? undefined : addedUp(subject);
			return view?.table && { link: linkTo(subject), lines: [view.how], tables: [ownTable(subject, view.table)] };
		}),
	]),
	example('path', [
		firstShowing(publication, (subject) => {
			const path = pathOf(subject);
			return path?.table && { link: linkTo(subject), lines: path.sentences, tables: [ownTable(subject, path.table)] };
		}),
	]),
];
