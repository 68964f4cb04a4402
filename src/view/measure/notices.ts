/** Notices above a measure's figures: late, ended, continued elsewhere, corrected in the newest release. */

import { isReported } from '../../domain/observation.ts';
import { asAtDate, isRetired, overdue } from '../../publication/due.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { day } from '../../words/date.ts';
import {
	APART_TITLE,
	CHANGES_HERE,
	CONTINUED_TITLE,
	CONTINUES_TITLE,
	CORRECTED_TITLE,
	ENDED_TITLE,
	LATE_TITLE,
	apartNotice,
	changesOfTitle,
	continuedBy,
	continues,
	correctedNotice,
	endedNotice,
	lateNotice,
	leftNotice,
} from '../../words/notice.ts';
import { REVISION_KIND, wasAndNow } from '../../words/restated.ts';
import { address } from '../address.ts';
import { publishedOn } from '../report-name.ts';
import { changesOf } from './revisions.ts';
import { putRightApart } from './same-source.ts';
import type { Subject } from './subject.ts';

export interface Notice {
	readonly title: string;
	readonly text: string;
	/** Follows the text. */
	readonly link?: { readonly title: string; readonly href: string };
}

/** Whether nothing more will be published under this measure: retired, or continued as another. */
export const isOver = (publication: Publication, measure: PublishedIndicator): boolean =>
	isRetired(measure.indicator, asAtDate(publication)) || measure.supersededBy !== undefined;

const linkTo = (publication: Publication, id: string | undefined): { title: string; href: string } | undefined => {
	const other = id === undefined ? undefined : publication.byId.get(id);
	return other && { title: other.indicator.title, href: address.measure(other.id) };
};

function lateNotices({ publication, measure, when }: Subject): Notice[] {
	if (isOver(publication, measure)) return [];
	return overdue(publication, measure).map(({ period, due }) => ({
		title: LATE_TITLE,
		text: lateNotice(when(period), day(due)),
	}));
}

/** Mistakes of ours that the newest release put right: who quoted the old figure must see it at once. */
function correctionNotices(subject: Subject): Notice[] {
	const { publication, unit, indicator, when } = subject;
	const newest = publication.releases.length - 1;
	return changesOf(subject).flatMap(({ release, revision, was, now, period, category }) => {
		if (release !== newest || revision?.kind !== 'error' || category || !isReported(now)) return [];
		const said = wasAndNow(was, now, unit, indicator.decimals);
		const on = publishedOn(publication, publication.releases[release]!);
		return { title: CORRECTED_TITLE, text: correctedNotice(on, when(period), said.was, said.now, revision.reason) };
	});
}

/** Corrections of one measure that left others of its source behind, on the pages of both. */
function apartNotices({ publication, measure }: Subject): Notice[] {
	return putRightApart(publication).flatMap(({ measure: right, release, kind, figures, left }) => {
		const on = publishedOn(publication, publication.releases[release]!);
		const word = REVISION_KIND[kind];
		if (right === measure) {
			const text = apartNotice(
				figures,
				on,
				word,
				left.map(({ indicator }) => indicator.title),
			);
			return {
				title: APART_TITLE,
				text,
				link: { title: CHANGES_HERE, href: `${address.measure(measure.id)}#corrections` },
			};
		}
		if (!left.includes(measure)) return [];
		const { title } = right.indicator;
		const link = { title: changesOfTitle(title), href: `${address.measure(right.id)}#corrections` };
		return { title: APART_TITLE, text: leftNotice(figures, title, on, word), link };
	});
}

export function noticesOf(subject: Subject): Notice[] {
	const { publication, measure, indicator, when } = subject;
	const successor = linkTo(publication, measure.supersededBy);
	const predecessor = linkTo(publication, indicator.supersedes);
	const ended: Notice[] = isRetired(measure.indicator, asAtDate(publication))
		? [
				{
					title: ENDED_TITLE,
					text: endedNotice(indicator.lastPeriod && when(indicator.lastPeriod), indicator.retiredReason),
				},
			]
		: [];
	return [
		...correctionNotices(subject),
		...apartNotices(subject),
		...ended,
		...(successor ? [{ title: CONTINUED_TITLE, text: continuedBy, link: successor }] : []),
		...(predecessor ? [{ title: CONTINUES_TITLE, text: continues, link: predecessor }] : []),
		...lateNotices(subject),
	];
}
