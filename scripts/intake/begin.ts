// Which report new-release writes: one that has been begun, with what stands in its folder, or the one after it.
import { shiftPeriod } from '../../src/domain/period.ts';
import type { Submission } from '../../src/domain/submission.ts';
import type { Asked } from '../../src/intake/begun.ts';
import { begunReport, resumed } from '../../src/intake/begun.ts';
import type { Draft } from '../../src/intake/draft.ts';
import { draftRelease } from '../../src/intake/draft.ts';
import { stepAfter } from '../../src/intake/when.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { printed } from '../../src/words/intake.ts';
import { Refusal } from './command.ts';
import { standingRows } from './standing.ts';

export interface Begun {
	readonly draft: Draft;
	readonly notes: readonly string[];
}

/** @throws Refusal where a folder was asked for, and there is one that nobody has finished */
export function begin(
	dir: string,
	submission: Submission,
	{ isForm, ...asked }: Asked & { readonly isForm: boolean },
): Begun | undefined {
	const folder = begunReport(submission, asked);
	if (!folder) {
		const draft = draftRelease(submission, asked);
		return draft && { draft, notes: [] };
	}
	const path = releaseFile(folder.id, '');
	if (!isForm) {
		if (asked.id !== undefined || asked.period) throw new Refusal(printed.exists(path));
		const { period } = folder.release;
		const months = stepAfter(period);
		const next = months === undefined ? undefined : shiftPeriod(period, months, submission.council.yearStartsInMonth);
		throw new Refusal(printed.inPreparation(path, next?.text));
	}
	const draft = resumed(submission, folder, ({ name, columns }) => {
		const file = releaseFile(folder.id, `${name}.csv`);
		const rows = standingRows(dir, file);
		const known = new Set(columns.map((column) => column.name));
		const filled = rows.flatMap((cells) => Object.keys(cells).filter((column) => cells[column] !== ''));
		const other = filled.find((column) => !known.has(column));
		if (other !== undefined) throw new Refusal(printed.noSheetFor(file, other));
		return rows;
	});
	const isSigned = (folder.signOff?.stages.length ?? 0) > 0;
	return draft && { draft, notes: [printed.resumed(path), ...(isSigned ? [`  ${printed.signed(folder.id)}`] : [])] };
}
