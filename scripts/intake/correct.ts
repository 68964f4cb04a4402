// A correction as new-release --correct begins it: what cannot be corrected is refused, in words.
import { REVISION_KINDS } from '../../src/domain/release.ts';
import type { RevisionKind } from '../../src/domain/release.ts';
import { isDate } from '../../src/domain/period.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { correctionOf } from '../../src/intake/correction.ts';
import type { CannotCorrect, Correction } from '../../src/intake/correction.ts';
import type { Draft } from '../../src/intake/draft.ts';
import { dayAndTime } from '../../src/words/date.ts';
import { printed } from '../../src/words/intake.ts';
import type { Values } from './command.ts';
import { Refusal } from './command.ts';

/** @throws Refusal where there is no such published figure, or no day on which the correction could come out */
export function correction(submission: Submission, figures: readonly string[], values: Values): Correction {
	const { council } = submission;
	const kind = values['kind'] ?? 'error';
	if (!isKind(kind)) throw new Refusal(printed.badKind(kind, REVISION_KINDS));
	if (values['on'] !== undefined && !isDate(values['on'])) throw new Refusal(printed.badDay(values['on']));
	const now = council.demonstration?.now ?? new Date().toISOString();
	const isUrgent = values['urgent'] !== undefined;
	const found = correctionOf(submission, { figures, kind, id: values['id'], on: values['on'], isUrgent, now });
	if ('because' in found) throw new Refusal(refusal(found, council.timeZone));
	return found;
}

/** What the person who fills the folder in must know. */
export const correctionNotes = ({ draft, figures, parts, overtaken }: Correction, site: string): string[] => [
	...figures.map(({ indicator, period, was }) => printed.wasPublished(indicator, period.text, was)),
	printed.fillCorrection(draft.id, howToFill(draft)),
	...(parts > 0 ? [printed.fillParts(parts)] : []),
	...(overtaken === undefined ? [] : [printed.overtakes(draft.id, overtaken, site)]),
];

function howToFill({ tables }: Draft): 'figures' | 'parts' | 'withdrawal' {
	if (tables[0]!.rows.length > 0) return 'figures';
	return tables.some(({ rows }) => rows.some(({ cells }) => cells['kind'] === 'withdrawn')) ? 'withdrawal' : 'parts';
}

const isKind = (kind: string): kind is RevisionKind => (REVISION_KINDS as readonly string[]).includes(kind);

function refusal(cannot: CannotCorrect, timeZone: string): string {
	const words = printed.cannotCorrect;
	switch (cannot.because) {
		case 'unreadable':
		case 'twice':
			return words[cannot.because](cannot.figure);
		case 'no-measure':
			return words.noMeasure(cannot.indicator, cannot.nearest);
		case 'no-figure':
			return words.noFigure(cannot.indicator, cannot.period, cannot.newest);
		case 'withdrawn':
			return words.withdrawn(cannot.indicator, cannot.period);
		case 'unsigned':
			return words.unsigned(cannot.indicator, cannot.period, cannot.release);
		case 'nothing-published':
			return words.nothingPublished;
		case 'too-soon':
			return words.tooSoon(cannot.after, dayAndTime(cannot.publishAt, timeZone));
	}
}
