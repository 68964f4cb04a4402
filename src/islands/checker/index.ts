/** <check-file>: reads files in the browser and lists what is wrong with them, as the command line does. */

import '../../read/text/jitless.ts';
import { slug } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { uploadAddress } from '../../domain/repository.ts';
import type { CheckContext } from '../../publication/check-context.ts';
import { tallyOf } from '../../report/order.ts';
import {
	CHECK,
	blanksCaption,
	correctedNote,
	downloaded,
	fixLine,
	more,
	notFilledIn,
	placeOf,
	verdict,
} from '../../words/check.ts';
import { values, verdicts } from '../../words/problems/index.ts';
import { checkFiles } from './dropped.ts';
import type { Checked } from './dropped.ts';
import type { DroppedFile } from './read-files.ts';
import { filesToSend } from './send.ts';

/** So many problems of one kind in one file are told in full, as in a terminal. */
const MOST = 10;

class CheckFile extends HTMLElement {
	readonly #input = this.querySelector('input')!;
	readonly #status = this.querySelector<HTMLElement>('[role=status]')!;
	readonly #result = this.querySelector<HTMLElement>('.check-result')!;
	#context: Promise<CheckContext> | undefined;
	#run = 0;

	connectedCallback(): void {
		this.#input.addEventListener('change', () => this.#check([...(this.#input.files ?? [])]));
		this.addEventListener('dragover', (event) => event.preventDefault());
		this.addEventListener('drop', (event) => {
			event.preventDefault();
			this.#check([...(event.dataTransfer?.files ?? [])]);
		});
	}

	async #check(chosen: readonly File[]): Promise<void> {
		if (chosen.length === 0) return;
		const run = ++this.#run;
		this.#status.textContent = CHECK.reading;
		this.#result.hidden = true;
		try {
			const files = await Promise.all(
				chosen.map(async (file): Promise<DroppedFile> => ({
					name: file.name,
					bytes: new Uint8Array(await file.arrayBuffer()),
					savedAt: file.lastModified,
				})),
			);
			const context = await (this.#context ??= this.#load());
			const checked = checkFiles(files, context);
			if (run === this.#run) this.#show(files.map(({ name }) => name).join(', '), checked, context);
		} catch (error) {
			const isLoading = this.#context === undefined;
			this.#status.textContent = isLoading ? CHECK.contextFailed : CHECK.failed;
			if (!isLoading) throw error;
		}
		// The same file can be chosen again after it was put right.
		this.#input.value = '';
	}

	async #load(): Promise<CheckContext> {
		try {
			const response = await fetch(this.dataset['context']!);
			if (!response.ok) throw new Error(String(response.status));
			return await response.json();
		} catch (error) {
			this.#context = undefined;
			throw error;
		}
	}

	#show(names: string, checked: Checked, context: CheckContext): void {
		const { problems, tables } = checked;
		const rows = tables.reduce((sum, { corrected }) => sum + corrected.rows, 0);
		const blanks = problems.filter(isBlank).length;
		const told = [
			verdicts.tally(tallyOf(problems.filter((one) => !isBlank(one)))),
			...(blanks > 0 ? [notFilledIn(blanks)] : []),
		];
		this.#status.textContent = verdict(names, rows, told.filter(Boolean).join(', '));
		const heading = document.createElement('h2');
		heading.textContent = CHECK.resultTitle;
		const fixed = tables.reduce((sum, { corrected }) => sum + corrected.many, 0);
		this.#result.replaceChildren(
			heading,
			...(problems.length > 0 ? tablesOf(problems) : [paragraph(CHECK.fine)]),
			...(fixed > 0 ? [paragraph(correctedNote(fixed, tables.length === 1 ? 'copy' : 'files'))] : []),
			...this.#buttons(problems, checked),
		);
		this.#result.hidden = false;
		this.#lead(checked, context);
	}

	#buttons(problems: readonly Problem[], checked: Checked): HTMLElement[] {
		const { tables } = checked;
		const bar = document.createElement('p');
		bar.className = 'check-actions';
		if (problems.length > 0) bar.append(button(CHECK.copy, () => this.#copy(problems)));
		const send = filesToSend(checked, releaseOf(checked) ?? 'release');
		// One service may send its part of a form that others fill in; nobody should send a mistake.
		const isReady = problems.every((one) => one.severity !== 'error' || isBlank(one));
		if (send && (isReady || tables.some(({ corrected }) => corrected.many > 0))) {
			const isFixed = tables.length === 1 && tables[0]!.corrected.many > 0;
			const save = (): void => {
				download(send.name, send.bytes);
				this.#status.textContent = downloaded(send.name);
			};
			bar.append(button(isFixed ? CHECK.download : CHECK.downloadFiles, save));
		}
		return send?.name.endsWith('.zip') ? [bar, paragraph(CHECK.unpack)] : [bar];
	}

	async #copy(problems: readonly Problem[]): Promise<void> {
		const lines = problems.map(({ at, message, remedy }) =>
			fixLine(placeOf(at.file, at.cell, at.line), message, remedy),
		);
		try {
			await navigator.clipboard.writeText(lines.join('\n'));
			this.#status.textContent = CHECK.copied;
		} catch {
			this.#status.textContent = CHECK.copyFailed;
		}
	}

	/** Points the upload link at the folder of the release. */
	#lead(checked: Checked, { council: { repository } }: CheckContext): void {
		const id = releaseOf(checked);
		if (!repository || id === undefined) return;
		const folder = `data/releases/${id}`;
		const link = this.querySelector<HTMLAnchorElement>('.check-upload a')!;
		link.href = uploadAddress(repository, folder);
		this.querySelector('.check-upload code')!.textContent = folder;
	}
}

/** The release that a workbook names, else the one that new-release would begin for its newest figures. */
const releaseOf = ({ release, newest }: Checked): string | undefined => release ?? (newest && slug(newest.text));

/** What is said of a cell that is still blank: a figure without a reason, and anything else that a row needs. */
const BLANK = new Set<string>([values.blankFigure('', '').check, values.requiredBlank('').check]);
const isBlank = ({ check }: Problem): boolean => BLANK.has(check);

/** Cells that nobody has filled in yet come last: a form that is half done must not hide its mistakes. */
function tablesOf(problems: readonly Problem[]): HTMLElement[] {
	const [mistakes, blanks] = [problems.filter((one) => !isBlank(one)), problems.filter(isBlank)];
	return [
		...(mistakes.length > 0 ? [tableOf(mistakes, CHECK.tableCaption)] : []),
		...(blanks.length > 0 ? [tableOf(blanks, blanksCaption(blanks.length))] : []),
	];
}

function tableOf(problems: readonly Problem[], caption: string): HTMLElement {
	const table = document.createElement('table');
	table.className = 'table check-table';
	table.createCaption().textContent = caption;
	const titles = [CHECK.where, CHECK.wrong, CHECK.remedy];
	const head = table.createTHead().insertRow();
	for (const title of titles) {
		const cell = document.createElement('th');
		cell.scope = 'col';
		cell.textContent = title;
		head.append(cell);
	}
	const body = table.createTBody();
	const many = new Map<string, number>();
	const keyOf = ({ at, check }: Problem): string => `${at.file} ${check}`;
	for (const problem of problems) many.set(keyOf(problem), (many.get(keyOf(problem)) ?? 0) + 1);
	const told = new Map<string, number>();
	for (const problem of problems) {
		const key = keyOf(problem);
		const number = (told.get(key) ?? 0) + 1;
		told.set(key, number);
		const { at, severity, check, message, remedy } = problem;
		if (number <= MOST)
			addRow(
				body,
				titles,
				[placeOf(at.file, at.cell, at.line), `${CHECK.severity[severity]} ${check}: ${message}`, remedy],
				severity,
			);
		else if (number === MOST + 1) addRow(body, titles, [at.file, more(many.get(key)! - MOST, check), ''], severity);
	}
	return table;
}

function addRow(
	body: HTMLTableSectionElement,
	titles: readonly string[],
	cells: readonly string[],
	severity: string,
): void {
	const row = body.insertRow();
	row.dataset['severity'] = severity;
	for (const [at, text] of cells.entries()) {
		const cell = document.createElement(at === 0 ? 'th' : 'td');
		if (at === 0) cell.scope = 'row';
		else cell.dataset['label'] = titles[at];
		cell.textContent = text;
		row.append(cell);
	}
}

function paragraph(text: string): HTMLElement {
	const element = document.createElement('p');
	element.textContent = text;
	return element;
}

function button(text: string, act: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.textContent = text;
	element.addEventListener('click', act);
	return element;
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([bytes]));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

customElements.define('check-file', CheckFile);
