/** A copy of the demonstration council in which a rehearsal runs the commands, and what officers do between them. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { loadSite } from '../load.ts';

export type Row = Record<string, string>;

export class Rehearsal {
	readonly dir = mkdtempSync(join(tmpdir(), 'gt-rehearsal-'));

	/** @param without a release of the demonstration that the rehearsal makes itself */
	constructor(without?: string) {
		for (const folder of ['data', 'content']) cpSync(folder, join(this.dir, folder), { recursive: true });
		if (without !== undefined) rmSync(join(this.dir, 'data/releases', without), { recursive: true });
	}
	end(): void {
		rmSync(this.dir, { recursive: true, force: true });
	}

	/** Runs a command of npm run as an officer does. */
	run(command: string, ...args: string[]): { status: number | null; text: string } {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[`scripts/${command}.ts`, ...args, '--site', this.dir],
			{ encoding: 'utf8', maxBuffer: 50_000_000 },
		);
		return { status, text: stdout + stderr };
	}

	read = (path: string): string => readFileSync(join(this.dir, path), 'utf8');
	write(path: string, text: string): void {
		mkdirSync(dirname(join(this.dir, path)), { recursive: true });
		writeFileSync(join(this.dir, path), text);
	}

	/** The demonstration stands still at an instant: this moves it on. */
	itIsNow(instant: string): void {
		const council = JSON.parse(this.read('data/council.json')) as { demonstration: { now: string } };
		council.demonstration.now = instant;
		this.write('data/council.json', JSON.stringify(council));
	}

	/** Signs for every required post of this council, in their order; the last answer. */
	signAll(release: string, on: string) {
		this.sign(release, 'data-quality', 'Performance and Data Lead', on);
		return this.sign(release, 'director', 'Corporate Director for Resources', on);
	}
	sign(release: string, stage: string, role: string, on: string): { status: number | null; text: string } {
		return this.run(
			'sign-off',
			...['--release', release, '--stage', stage, '--role', role, '--on', on, '--accept-warnings'],
		);
	}

	/** The codes of the errors of a release. */
	errors = (release: string): string[] =>
		loadSite({ dir: this.dir }).problems.flatMap(({ check, release: of, severity }) =>
			of === release && severity === 'error' ? [check] : [],
		);

	/** What the public sees at an instant. @throws where an error stops publication */
	published(now: string) {
		const { publication, blocking } = loadSite({ dir: this.dir, now });
		if (!publication) throw new Error(blocking.map(({ check, message }) => `${check} ${message}`).join('\n'));
		return publication;
	}
	shown = (now: string): string[] => this.published(now).releases.map(({ id }) => id);
}

/** Opens a workbook in another program, changes the rows of a sheet, and saves it. */
export function edit(workbook: string, title: string, change: (row: Row, at: number) => void): void {
	const book = XLSX.read(readFileSync(workbook));
	const sheet = book.Sheets[title]!;
	const [header = []] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
	const rows = XLSX.utils.sheet_to_json<Row>(sheet, { defval: '' });
	for (const [at, row] of rows.entries()) change(row, at);
	book.Sheets[title] = XLSX.utils.json_to_sheet(rows, { header });
	writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

/** Fills a workbook in with the figures of last time, and words on each. */
export function fillIn(workbook: string, on: string): void {
	const repeat = (row: Row): void => {
		const last = row['Last figure']!;
		const digits = /[\u2212-]?\d[\d,]*(?:\.\d+)?/.exec(last)?.[0];
		if (last === 'None yet' || last.startsWith('no figure')) row['marker'] = 'x';
		else if (last.startsWith('withheld')) row['marker'] = 'c';
		else row['value'] = digits!.replaceAll(',', '').replace('\u2212', '-');
	};
	edit(workbook, 'Figures', repeat);
	edit(workbook, 'Breakdowns', repeat);
	edit(workbook, 'Commentary', (row) => {
		row['by'] ||= 'Head of Service';
		row['on'] = on;
		row['action'] ||= 'homes-programme';
		row['commentary'] =
			'The figure is as it was in the quarter before. The work goes on, and the next report says more.';
	});
	edit(workbook, 'Ratings', (row) => Object.assign(row, { rating: 'close', reason: 'As in the quarter before.', on }));
}
