/** No text tells who somebody is. */

import type { Decimal } from '../domain/decimal.ts';
import { isPostcode, personalDataIn } from '../domain/personal-data.ts';
import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { privacy, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { freeTexts, sharedTexts } from './texts.ts';
import type { FreeText } from './texts.ts';

/** A postcode is some fifteen homes: fewer cases than this in one of them point at a door. */
const FEW = 10;

export const noPersonalData: Rule = {
	code: 'A001',
	*check(submission: Submission): Generator<Problem> {
		for (const text of textsOf(submission)) {
			for (const { kind, found, at } of personalDataIn(text.text)) {
				if (kind === 'work-email' || kind === 'phone') continue;
				yield problem(unquoted(text.place(at, found.length)), privacy.personalData(kind, found));
			}
		}
		for (const { breakdowns } of submission.releases) {
			for (const { record, source } of breakdowns) {
				if (!isPostcode(record.category)) continue;
				const { figure } = record;
				const counts: readonly (Decimal | undefined)[] = [
					figure.kind === 'reported' ? figure.value : undefined,
					figure.numerator,
					figure.denominator,
				];
				if (!counts.some((count) => count !== undefined && count.value > 0 && count.value < FEW)) continue;
				yield problem(unquoted(source.place('category')), privacy.personalData('postcode', record.category));
			}
		}
	},
};

/** Reports are read by many and kept for long: they say where personal data stand, and do not repeat them. */
const unquoted = ({ file, line, column, cell }: Place): Place => ({
	file,
	line,
	column,
	...(cell === undefined ? {} : { cell }),
});

export const noContactDetails: Rule = {
	code: 'A007',
	*check(submission: Submission): Generator<Problem> {
		const { email, press, phone } = submission.council.contact;
		const digits = (text: string): string => text.replace(/\D/g, '');
		const ours = new Set([email, press].map((address) => address?.toLowerCase()));
		for (const text of textsOf(submission)) {
			for (const { kind, found, at } of personalDataIn(text.text)) {
				if (kind !== 'work-email' && kind !== 'phone') continue;
				if (ours.has(found.toLowerCase()) || (phone !== undefined && digits(phone) === digits(found))) continue;
				yield problem(text.place(at, found.length), privacy.contactDetail(kind === 'phone' ? 'phone' : 'email', found));
			}
		}
	},
};

function* textsOf(submission: Submission): Generator<FreeText> {
	yield* sharedTexts(submission);
	for (const folder of submission.releases) yield* freeTexts(folder);
}
