// Open questions: one after the other at the keyboard, or all of them as a list.
import type { Interface } from 'node:readline/promises';
import type { Question } from '../../src/intake/foreign/answers.ts';
import { printed } from '../../src/words/import.ts';

/** The questions as a list, each with what answers it. */
export const questionList = (questions: readonly Question[]): string =>
	[
		printed.questions(questions.length),
		...questions.map(
			(question) =>
				`${about(question)}\n${printed.flag(question.key, question.suggested ?? question.options?.[0] ?? '…')}`,
		),
		...(questions.some(({ suggested }) => suggested !== undefined) ? [printed.allSuggested] : []),
	].join('\n\n');

function about({ key, text, options, suggested, at, rows, refused }: Question): string {
	return [
		`${key}   (${printed.asked(rows, at.file, at.line)})`,
		`  ${text}`,
		...(refused === undefined ? [] : [printed.refused(refused)]),
		...(options ? [printed.oneOf(options)] : []),
		...(suggested === undefined ? [] : [printed.suggested(suggested)]),
	].join('\n');
}

/** The answers typed; an empty line takes what we would answer. */
export async function askAll(
	keyboard: Interface,
	questions: readonly Question[],
	answers: Map<string, string>,
): Promise<void> {
	for (const question of questions) {
		console.log(`\n${about(question)}`);
		const typed = (await keyboard.question(printed.prompt(question.suggested))).trim();
		const answer = typed === '' ? question.suggested : typed;
		if (answer !== undefined) answers.set(question.key, answer);
	}
}
