/** How measures are doing together: how many met their targets, how many are improving, and what the counts leave out. */

import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import {
	COUNT_NOTES,
	NO_TARGETS,
	WORSE_ARE,
	besides,
	directionLead,
	directionNotes,
	resultsSentence,
} from '../words/counting.ts';
import { address } from './address.ts';
import { countDirections, countStatuses, gettingWorse, hasTargets } from './counts.ts';
import type { SiteLink } from './frame.ts';
import type { StatusCount } from './status-counts.ts';
import { strip } from './strip.ts';
import { tooCloseView } from './too-close.ts';
import type { TooClose } from './too-close.ts';

export interface CountedView {
	/** Whether any of them has a target; without one they are told by direction. */
	readonly isJudged: boolean;
	/** 34 of the 52 measures with a target met it; without targets, how many are improving. */
	readonly lede: string;
	readonly tooClose?: TooClose;
	readonly strip: readonly StatusCount[];
	/** How many are improving; empty where the lede says so. */
	readonly directions: string;
	/** The measures that are getting worse, where they are few enough to be named. */
	readonly worse?: { readonly label: string; readonly links: readonly SiteLink[] };
	/** What a careful reader wants to know of the counts, folded away at first. */
	readonly notes?: { readonly summary: string; readonly sentences: readonly string[] };
}

/** So many measures that are getting worse are named. */
const MOST_NAMED = 8;

export function countedView(publication: Publication, measures: readonly PublishedIndicator[]): CountedView {
	const counts = countStatuses(publication, measures);
	const isJudged = hasTargets(counts);
	const directions = countDirections(publication, measures);
	const worse = gettingWorse(publication, measures).map(({ id, indicator }) => ({
		title: indicator.title,
		href: address.measure(id),
	}));
	const sentences = [...directionNotes(directions), ...besides(counts)];
	return {
		isJudged,
		lede: isJudged ? resultsSentence(counts) : [NO_TARGETS, directionLead(directions)].filter(Boolean).join(' '),
		...tooCloseView(counts),
		strip: isJudged ? strip(publication, counts) : [],
		directions: isJudged ? directionLead(directions) : '',
		...(worse.length > 0 && worse.length <= MOST_NAMED ? { worse: { label: WORSE_ARE, links: worse } } : {}),
		...(sentences.length > 0 ? { notes: { summary: COUNT_NOTES, sentences } } : {}),
	};
}
