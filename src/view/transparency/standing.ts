/** One data set of the Code in words: the answer, why, and what is due next. */

import type { CodeId, PublishedDataSet } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { CODE } from '../../transparency/schemas/index.ts';
import type { Timeliness } from '../../transparency/timeliness.ts';
import { timeliness } from '../../transparency/timeliness.ts';
import { day, interval, localTime } from '../../words/date.ts';
import {
	cameLate,
	dueBy,
	isLate,
	neverPublished,
	onTime,
	REGISTER,
	STANDING,
	undated,
} from '../../words/transparency/register.ts';

export interface StandingView {
	/** The answer in a word or two. */
	readonly word: string;
	/** Why, in a sentence. */
	readonly detail?: string;
	/** What is due next, and by when. */
	readonly next: string;
	readonly kind: 'met' | 'late' | 'never';
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

export function standingView({ standing, next }: Timeliness): StandingView {
	const coming = next ? dueBy(interval(next.period.start, next.period.end), day(next.due)) : REGISTER.noNext;
	const said = (word: string, kind: StandingView['kind'], detail?: string): StandingView => ({
		...{ word, kind, next: coming },
		...(detail === undefined ? {} : { detail }),
	});
	if (standing.kind === 'published' || standing.kind === 'absent')
		return standing.kind === 'published' ? said(STANDING.published, 'met') : said(STANDING.never, 'never');
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
			return said(STANDING.never, 'never', neverPublished(period, due));
	}
}
