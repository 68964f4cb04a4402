/** What the officers say of a measure, release by release, and what became of the actions they promised. */

import { actionOf, lateness, outcomeOf } from '../actions.ts';
import { latest } from '../../publication/judge.ts';
import { spokenOf } from '../../publication/spoken.ts';
import { ACTION_STATUS, NO_DATE, NO_OWNER, percentDone } from '../../words/action.ts';
import { day } from '../../words/date.ts';
import { SAID, about, nothingYet, ownerSays, saidBy, showEarlierWords } from '../../words/said.ts';
import { MEASURE } from '../../words/measure.ts';
import type { Fact } from '../facts.ts';
import type { Subject } from './subject.ts';

export interface SaidView {
	/** Entry of the commentary collection: its rendered words. */
	readonly entry: string;
	/** On the result for July to September 2025 */
	readonly title: string;
	/** Head of Waste, 28 October 2025 */
	readonly by: string;
	/** The promised action as it stands now. */
	readonly action?: readonly Fact[];
}

export interface CommentaryView {
	/** What was said last, on whichever result. */
	readonly newest?: SaidView;
	/** Where the newest result did not meet its target and nobody has said why. */
	readonly nothing?: string;
	readonly earlier: readonly SaidView[];
	readonly earlierTitle: string;
	readonly nextTitle: string;
	/** The owner's expectation, marked as a judgement. */
	readonly judgement?: { readonly title: string; readonly text: string };
}

function actionFacts({ publication }: Subject, id: string | undefined): Fact[] | undefined {
	const action = id === undefined ? undefined : actionOf(publication, id);
	if (!action) return undefined;
	const { title, status, progress, due, owner, commentary, reason } = action;
	const state = [
		ACTION_STATUS[status],
		...(progress === undefined ? [] : [percentDone(progress)]),
		...(reason ? [reason] : []),
	];
	const dates = [due === undefined ? NO_DATE : day(due), ...lateness(publication, action)];
	return [
		{
			term: outcomeOf(action) === undefined ? SAID.action : SAID.promised,
			text: commentary ? `${title}. ${commentary}` : title,
		},
		{ term: SAID.progress, text: state.join('. ') },
		{ term: SAID.due, text: dates.join('. ') },
		{ term: SAID.owner, text: owner ?? NO_OWNER },
	];
}

/** Everything said of the measure, newest first; undefined where nothing was, and nothing had to be. */
export function commentaryOf(subject: Subject): CommentaryView | undefined {
	const { publication, measure, now, when } = subject;
	const said = spokenOf(publication, measure.id).map(
		({ release: order, words: { release, by, on, action } }): SaidView & { readonly release: number } => {
			const then = latest(publication, measure, order);
			const facts = actionFacts(subject, action);
			return {
				release: order,
				entry: `${release}/${measure.id}`,
				title: then ? about(when(then.period)) : MEASURE.commentary,
				by: saidBy(by, day(on)),
				...(facts ? { action: facts } : {}),
			};
		},
	);
	const newestFigure = measure.figures.find(({ period }) => period === now?.period)?.statements[0]?.release ?? 0;
	const [first, ...others] = said;
	const isCurrent = first !== undefined && first.release >= newestFigure;
	const isMissed = now?.status.kind === 'missed';
	const isShort = isMissed || (now?.status.kind === 'close' && first !== undefined);
	const judgement = judgementOf(subject);
	if (first === undefined && !isMissed && !judgement) return undefined;
	return {
		...(first ? { newest: first } : {}),
		...(!isCurrent && isShort ? { nothing: nothingYet(when(now.period)) } : {}),
		earlier: others,
		earlierTitle: showEarlierWords(others.length),
		nextTitle: SAID.next,
		...(judgement ? { judgement } : {}),
	};
}

/** Judgements are the state as of their release: only those of the newest release that has any still stand. */
function judgementOf({ publication, measure }: Subject): CommentaryView['judgement'] {
	const stated = publication.releases.findLast(({ judgements }) => judgements.length > 0);
	const own = stated?.judgements.findLast(({ indicator }) => indicator === measure.id);
	return (
		own && {
			title: SAID.judgement,
			text: ownerSays(own.judgement === 'at-risk' ? SAID.atRisk : SAID.onCourse, own.reason, own.by),
		}
	);
}
