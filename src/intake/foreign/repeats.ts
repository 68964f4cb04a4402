/** Two figures for one key: the same said twice is one; two different ones are asked. */

import { periodKey } from '../../domain/period.ts';
import { keyed, question, rowsOf, why } from '../../words/import.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';
import type { Understood } from './understand.ts';

export const keyOf = ({ said, period, part }: Understood): string =>
	[
		said.measure.id,
		periodKey(period),
		said.area?.code || (said.area?.name ?? ''),
		part?.dimension ?? '',
		part?.category ?? '',
	].join('\u0000');

const saysTheSame = (a: Understood, b: Understood): boolean =>
	a.marker === b.marker && JSON.stringify(a.cells) === JSON.stringify(b.cells);

export function withoutRepeats(
	figures: readonly Understood[],
	answers: Answers,
	changes: Changes,
): readonly Understood[] {
	const kept = new Map<string, Understood | undefined>();
	const drop = ({ said }: Understood, because: string): void =>
		changes.add({ kind: 'dropped', at: said.at, column: '', found: said.cells.value ?? '', written: '', why: because });
	for (const figure of figures) {
		const key = keyOf(figure);
		const before = kept.get(key);
		if (!kept.has(key)) kept.set(key, figure);
		else if (!before) drop(figure, why.duplicate('drop'));
		else if (saysTheSame(before, figure)) drop(figure, why.sameTwice);
		else {
			const { id } = figure.said.measure;
			const answer = answers.to({
				...{ key: `duplicates:${id}`, wide: 'duplicates', at: figure.said.at },
				text: question.duplicates(
					keyed(id, figure.period.text, figure.part?.category ?? ''),
					rowsOf(figure.said.at.file, before.said.at.line, figure.said.at.line),
				),
				...{ options: ['first', 'last', 'drop'], suggested: 'drop' },
			});
			if (answer === undefined) continue;
			if (answer !== 'last') drop(figure, why.duplicate(answer));
			if (answer !== 'first') drop(before, why.duplicate(answer));
			kept.set(key, answer === 'first' ? before : answer === 'last' ? figure : undefined);
		}
	}
	return [...kept.values()].filter((figure) => figure !== undefined);
}
