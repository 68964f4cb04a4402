/** A correction in preparation: a report of its own, with a row for each figure that was wrong and one for the reason. */

import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import { nearestId } from '../domain/ids.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { comparePeriods, dateOfDay, dayNumber, parsePeriod, samePeriod } from '../domain/period.ts';
import { instantOf } from '../domain/release.ts';
import type { RevisionKind } from '../domain/release.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { addWorkingDays } from '../domain/workday.ts';
import { publish } from '../publication/fold.ts';
import { lineOf, unsignedStages, visibleReleases } from '../publication/line.ts';
import { newest } from '../publication/publication.ts';
import type { Publication } from '../publication/publication.ts';
import { judge } from '../publication/judge.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import * as dates from '../words/date.ts';
import { localTime } from '../words/date.ts';
import { BESIDE, correctionSummary, correctionTitle, partsAlone } from '../words/intake.ts';
import { figureText, targetText, unitName } from './beside.ts';
import { COMMENTARY_TABLE } from './commentary-table.ts';
import { partsAsPublished } from './correction-parts.ts';
import type { Draft } from './draft.ts';
import type { DraftRow, DraftTable } from './draft-tables.ts';
import type { DueFigure } from './due.ts';
import { instantIn } from './when.ts';

export interface CorrectionOptions {
	/** MEASURE:PERIOD of each figure that is wrong. */
	readonly figures: readonly string[];
	readonly kind: RevisionKind;
	readonly id?: ReleaseId | undefined;
	/** The day on which it comes out; the next working day on which it can when left out. */
	readonly on?: IsoDate | undefined;
	/** Follow what is public now, before every report that waits. */
	readonly isUrgent: boolean;
	/** The instant at which it is written (ISO 8601). */
	readonly now: string;
}

export type CannotCorrect =
	| { readonly because: 'unreadable' | 'twice'; readonly figure: string }
	| { readonly because: 'no-measure'; readonly indicator: string; readonly nearest?: string }
	| {
			readonly because: 'no-figure';
			readonly indicator: IndicatorId;
			readonly period: string;
			readonly newest?: string;
	  }
	| { readonly because: 'withdrawn'; readonly indicator: IndicatorId; readonly period: string }
	| {
			readonly because: 'unsigned';
			readonly indicator: IndicatorId;
			readonly period: string;
			readonly release: ReleaseId;
	  }
	| { readonly because: 'nothing-published' }
	| { readonly because: 'too-soon'; readonly after: ReleaseId; readonly publishAt: string };

export interface Correction {
	readonly draft: Draft;
	/** As they were published: 94.1% */
	readonly figures: readonly { readonly indicator: IndicatorId; readonly period: Period; readonly was: string }[];
	/** How many figures for single groups and places stand there as they were published. */
	readonly parts: number;
	/** The report that waits behind the same one, and must now follow this. */
	readonly overtaken?: ReleaseId;
}

const USUAL_TIME = '09:30';

export function correctionOf(submission: Submission, options: CorrectionOptions): Correction | CannotCorrect {
	const { council } = submission;
	const { folders } = lineOf(submission);
	const place = placeFor(submission, folders, options);
	if ('because' in place) return place;
	const { base, publishAt } = place;
	const following = folders[folders.indexOf(base) + 1];
	const said = publish(submission, { asOf: base.release.publishAt, preview: base.id });
	const wrong: DueFigure[] = [];
	for (const figure of options.figures) {
		const found = publishedFigure(submission, said, figure);
		if ('because' in found) return found;
		if (wrong.some(({ indicator, period }) => indicator.id === found.indicator.id && samePeriod(period, found.period)))
			return { because: 'twice', figure };
		wrong.push(found);
	}
	const parts =
		options.kind === 'withdrawn' ? [] : wrong.flatMap((each) => partsAsPublished(said, each, council.units));
	const was = (each: DueFigure): string =>
		each.last
			? figureText(each.last.figure, each.indicator, council.units)
			: partsAlone(partsAsPublished(said, each, council.units).length);
	const told = wrong.map((figure) => ({
		title: figure.indicator.title,
		period: dates.period(figure.period, figure.indicator.basis, council.yearStartsInMonth),
		was: was(figure),
	}));
	const period = wrong
		.map((figure) => figure.period)
		.sort(comparePeriods)
		.at(-1)!;
	return {
		draft: {
			id: options.id ?? freeId(submission, localTime(publishAt, council.timeZone)[0].slice(0, 7)),
			period,
			settings: {
				title: correctionTitle(told.map(({ title }) => title)),
				period: period.text,
				kind: 'correction',
				publishAt,
				summary: correctionSummary(told, options.kind === 'withdrawn'),
				previous: base.id,
			},
			due: wrong,
			tables: tablesOf(wrong, options.kind, submission, was, parts),
			promises: [],
		},
		figures: wrong.map((figure) => ({ indicator: figure.indicator.id, period: figure.period, was: was(figure) })),
		parts: parts.length,
		...(following ? { overtaken: following.id } : {}),
	};
}

/**
 * The report that the correction follows, and when it comes out. It follows the newest that everybody has signed, or what
 * is public where it is urgent; where that is not before the next report, it follows that one.
 */
function placeFor(
	submission: Submission,
	folders: readonly ReleaseFolder[],
	{ on, isUrgent, now }: CorrectionOptions,
): { readonly base: ReleaseFolder; readonly publishAt: string } | CannotCorrect {
	const { timeZone } = submission.council;
	const visible = new Set(visibleReleases(submission, now));
	const isBase = (folder: ReleaseFolder): boolean =>
		visible.has(folder) || (!isUrgent && unsignedStages(submission, folder).length === 0);
	let at = folders.findLastIndex(isBase);
	if (at === -1) return { because: 'nothing-published' };
	const soonest = addWorkingDays(localTime(now, timeZone)[0], 1);
	for (;;) {
		const base = folders[at]!;
		const [day] = localTime(base.release.publishAt, timeZone);
		const free = dateOfDay(dayNumber(day) + 1);
		const publishAt = instantIn(timeZone, on ?? (soonest > free ? soonest : free), USUAL_TIME);
		if (instantOf(publishAt) <= instantOf(base.release.publishAt))
			return { because: 'too-soon', after: base.id, publishAt: base.release.publishAt };
		const next = folders[at + 1];
		if (!next || instantOf(publishAt) < instantOf(next.release.publishAt)) return { base, publishAt };
		at++;
	}
}

function publishedFigure(submission: Submission, said: Publication, text: string): DueFigure | CannotCorrect {
	const [, id = '', spelled = ''] = /^([^:]+):(.+)$/.exec(text) ?? [];
	const period = parsePeriod(spelled.trim(), submission.council.yearStartsInMonth);
	if (!period) return { because: 'unreadable', figure: text };
	const measure = said.byId.get(id.trim());
	if (!measure) {
		const nearest = nearestId(id.trim(), said.byId.keys());
		return { because: 'no-measure', indicator: id.trim(), ...(nearest === undefined ? {} : { nearest }) };
	}
	const is = (other: { readonly period: Period }): boolean => samePeriod(other.period, period);
	const about = { indicator: measure.id, period: period.text };
	const entry = measure.figures.find(is);
	const ofPart = measure.breakdowns
		.flatMap(({ categories }) => categories.flatMap(({ figures }) => figures))
		.find((figure) => is(figure) && newest(figure).figure.kind !== 'withdrawn');
	if (!entry && ofPart) return { indicator: measure.indicator, period: ofPart.period };
	if (!entry) {
		const waiting = submission.releases.find(({ observations }) =>
			observations.some(({ record }) => record.indicator === measure.id && is(record)),
		);
		if (waiting) return { because: 'unsigned', ...about, release: waiting.id };
		const last = measure.figures.at(-1)?.period.text;
		return { because: 'no-figure', ...about, ...(last === undefined ? {} : { newest: last }) };
	}
	const { figure } = newest(entry);
	if (figure.kind === 'withdrawn') return { because: 'withdrawn', ...about };
	const target = judge(said, measure, entry.period).target?.target;
	return {
		indicator: measure.indicator,
		period: entry.period,
		last: { period: entry.period, figure },
		...(target ? { target } : {}),
	};
}

function tablesOf(
	wrong: readonly DueFigure[],
	kind: RevisionKind,
	{ council: { units } }: Submission,
	was: (figure: DueFigure) => string,
	parts: readonly DraftRow[],
): DraftTable[] {
	const key = ({ indicator, period }: DueFigure) => ({ indicator: indicator.id, period: period.text });
	const headlines = wrong.filter(({ last }) => last);
	const figures = headlines.map((figure): DraftRow => ({
		cells: key(figure),
		beside: [
			...[figure.indicator.title, unitName(figure.indicator, units), was(figure)],
			targetText(figure.target, figure.indicator, units),
		],
	}));
	const hasFractions = headlines.some(({ last }) => last!.figure.numerator || last!.figure.denominator);
	const words = wrong.map(({ indicator }): DraftRow => ({
		cells: { indicator: indicator.id, by: indicator.responsibleOfficer ?? '' },
		beside: [indicator.title],
	}));
	return [
		{
			table: RELEASE_TABLES.observations,
			beside: [BESIDE.measure, BESIDE.unit, BESIDE.published, BESIDE.target],
			rows: kind === 'withdrawn' ? [] : figures,
			asked: ['value', ...(hasFractions ? ['numerator', 'denominator'] : []), 'marker', 'note'],
		},
		{
			table: RELEASE_TABLES.breakdowns,
			beside: [BESIDE.measure, BESIDE.part, BESIDE.unit, BESIDE.published],
			rows: parts,
			asked: [],
		},
		{
			table: RELEASE_TABLES.revisions,
			beside: [],
			rows: wrong.map((figure) => ({ cells: { ...key(figure), kind }, beside: [] })),
			asked: [],
		},
		{ table: COMMENTARY_TABLE, beside: [BESIDE.measure], rows: words, asked: [] },
	];
}

/** correction-2026-10, or with a number behind it where that is taken. */
function freeId({ releases, unreadable }: Submission, month: string): ReleaseId {
	const taken = new Set([...releases, ...unreadable].map(({ id }) => id));
	for (let number = 1; ; number++) {
		const id = `correction-${month}${number === 1 ? '' : `-${number}`}`;
		if (!taken.has(id)) return id;
	}
}
