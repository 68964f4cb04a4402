/** One data set in words: whether it is on time, why, what is held back, and what is due next. */

import type { CodeId, HeldBackFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { CODE } from '../../transparency/schemas/index.ts';
import type { Timeliness } from '../../transparency/timeliness.ts';
import { timeliness } from '../../transparency/timeliness.ts';
import { day, interval, localTime } from '../../words/date.ts';
import {
	cameLate,
	dueBy,
	heldBack,
	isLate,
	neverPublished,
	onTime,
	REGISTER,
	STANDING,
	undated,
} from '../../words/transparency/register.ts';
import type { Counts } from '../../words/transparency/register.ts';

export interface StandingView {
	/** The answer in a word or two. */
	readonly word: string;
	/** Why, in a sentence. */
	readonly detail?: string;
	/** What is due next, and by when. */
	readonly next: string;
	readonly kind: keyof Counts;
}

/** A data set as the register has it: one whose every file is held back is there, too. */
export interface Registered {
	readonly id: string;
	readonly title: string;
	readonly code?: CodeId;
	/** What is published of it; undefined where every file is held back. */
	readonly published?: PublishedDataSet;
	/** Oldest first. */
	readonly heldBack: readonly HeldBackFile[];
}

/** Every data set, those of which something is published first. */
export function registered({ dataSets = [], heldBack: held = [] }: Publication): Registered[] {
	const heldOf = (id: string): HeldBackFile[] => held.filter(({ dataSet }) => dataSet === id);
	const all = dataSets.map((published): Registered => ({ ...published, published, heldBack: heldOf(published.id) }));
	for (const { dataSet: id, title, code } of held)
		if (!all.some((one) => one.id === id))
			all.push({ id, title, ...(code === undefined ? {} : { code }), heldBack: heldOf(id) });
	return all;
}

/** What is held back and why, in a sentence; undefined where nothing is. */
export function heldBackText(held: readonly HeldBackFile[]): string | undefined {
	const spans = held.flatMap(({ period }) => (period ? interval(period.start, period.end) : []));
	const isWhole = held.some(({ period }) => !period);
	const said = [
		...(spans.length > 0 ? [heldBack([...new Set(spans)])] : []),
		...(isWhole ? [REGISTER.allHeldBack] : []),
	];
	return said.length === 0 ? undefined : said.join(' ');
}

export function timelinessOf(
	publication: Publication,
	code: CodeId,
	dataSet: PublishedDataSet | undefined,
): Timeliness {
	const { council, asOf } = publication;
	const dayOf = (instant: string): string => localTime(instant, council.timeZone)[0];
	return timeliness(CODE[code].frequency, dataSet?.files ?? [], {
		today: dayOf(asOf),
		yearStartsInMonth: council.yearStartsInMonth,
		dayOf,
	});
}

/** @param held its files that are held back */
export function standingView({ standing, next }: Timeliness, held: readonly HeldBackFile[]): StandingView {
	const coming = next ? dueBy(interval(next.period.start, next.period.end), day(next.due)) : REGISTER.noNext;
	const missing = heldBackText(held);
	const said = (word: string, kind: StandingView['kind'], why?: string): StandingView => {
		const detail = [why, missing].filter(Boolean).join(' ');
		return { ...{ word, kind, next: coming }, ...(detail === '' ? {} : { detail }) };
	};
	// Of what is held back nobody knows here whether it was published before.
	const never = (why?: string): StandingView =>
		missing ? said(STANDING['held-back'], 'held', why) : said(STANDING.never, 'never', why);
	if (standing.kind === 'published' || standing.kind === 'absent')
		return standing.kind === 'published' ? said(STANDING.published, 'met') : never();
	const period = interval(standing.period.start, standing.period.end);
	const due = day(standing.due);
	switch (standing.kind) {
		case 'met':
			return said(STANDING.met, 'met', onTime(period, day(standing.on), due));
		case 'undated':
			return said(STANDING.undated, 'met', undated(period, due));
		case 'was-late':
			return said(STANDING['was-late'], 'late', cameLate(period, day(standing.on), due, standing.days));
		case 'late':
			return said(STANDING.late, 'late', isLate(period, due));
		case 'never':
			return never(neverPublished(period, due));
	}
}
