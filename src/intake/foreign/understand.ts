/** From what a source says to figures of ours: period, number, marker and part of each, with every change reported. */

import { ABSENT_MARKERS, MARKERS } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import { SKIP, bracketNote, inNote, question, why } from '../../words/import.ts';
import type { Answers, Where } from './answers.ts';
import type { Changes } from './changes.ts';
import { readFigure, timesPowerOfTen } from './figures.ts';
import type { Meaning } from './markers.ts';
import { meaningOf } from './markers.ts';
import { dimensionId } from './parts.ts';
import type { PeriodSettings } from './periods.ts';
import { PeriodReader } from './periods.ts';
import type { FigureCells, MeasureDraft, Said, SaidPart } from './said.ts';

/** A figure as one of our tables will have it. */
export interface Understood {
	readonly said: Said;
	readonly period: Period;
	readonly cells: FigureCells;
	readonly marker: string;
	readonly note: string;
	/** undefined for the headline figure. */
	readonly part?: {
		readonly dimension: string;
		readonly category: string;
		readonly code?: string;
		readonly isPlace: boolean;
	};
}

export interface Understanding {
	readonly answers: Answers;
	readonly changes: Changes;
	readonly yearStartsInMonth: number;
	readonly knownPeriods: Readonly<Record<string, string>>;
	readonly knownMarkers: Readonly<Record<string, string>>;
	/** SDMX codes by the words that the source writes for them. */
	readonly statusCodes: ReadonlyMap<string, string>;
	readonly quarters: PeriodSettings['quarters'];
}

const ABSENT = new Set<string>(ABSENT_MARKERS);

/** The figures of one measure; rows that wait for an answer, or say nothing, are left out. */
export function understand(
	measure: MeasureDraft,
	rows: readonly Said[],
	unit: Unit | undefined,
	by: Understanding,
): readonly Understood[] {
	const periods = new PeriodReader(new Set(rows.map(({ period }) => period)), by.answers, {
		scope: measure.scope,
		yearStartsInMonth: by.yearStartsInMonth,
		known: by.knownPeriods,
		isAcademic: measure.isAcademic,
		quarters: by.quarters,
	});
	return rows.flatMap((said) => {
		const period = periodOf(said, periods, by);
		const figure = period && figureOf(said, unit, by);
		if (!period || !figure) return [];
		const part = partOf(said, by);
		if (part === 'open') return [];
		const note = [...said.notes, ...(period.note === undefined ? [] : [period.note]), ...figure.notes].map(safeText);
		return [
			{
				...{ said, period: period.period, cells: figure.cells, marker: figure.marker, note: note.join('. ') },
				...(part ? { part } : {}),
			},
		];
	});
}

const dropped = (said: Said, by: Understanding, found: string, because: string): undefined =>
	void by.changes.add({ kind: 'dropped', at: said.at, column: '', found, written: '', why: because });

function periodOf(said: Said, periods: PeriodReader, by: Understanding): { period: Period; note?: string } | undefined {
	let read = periods.read(said.period, said.at);
	if (read === 'sentence') {
		if ((said.cells.value ?? '') === '') return dropped(said, by, said.period, why.placeholder);
		read = periods.ask(said.period, said.at);
	}
	if (read === 'skip') return dropped(said, by, said.period, why.skippedPeriod);
	if (typeof read !== 'object') return undefined;
	const { text, note } = read;
	if (text !== said.period) {
		const because = note === undefined ? why.ownSpelling : why.noteInPeriod;
		const column = said.headings['period'] ?? '';
		by.changes.add({ kind: 'converted', at: said.at, column, found: said.period, written: text, why: because });
	}
	return { period: parsePeriod(text, by.yearStartsInMonth)!, ...(note === undefined ? {} : { note }) };
}

interface ReadCells {
	readonly cells: FigureCells;
	readonly marker: string;
	readonly notes: readonly string[];
}

/** undefined while a question is open, and for a row that is left out. */
function figureOf(said: Said, unit: Unit | undefined, by: Understanding): ReadCells | undefined {
	const cells: Record<string, string> = {};
	let meanings = meaningOf(said.status, by.knownMarkers, by.statusCodes, by.answers, said.at);
	for (const [column, written] of Object.entries(said.cells)) {
		const cell = cellOf(said, column, written, unit, by);
		if (cell === undefined) return undefined;
		if (typeof cell === 'string') cells[column] = cell;
		else {
			const found = meaningOf(cell.word, by.knownMarkers, by.statusCodes, by.answers, said.at);
			if (!found) return undefined;
			meanings = meanings && [...meanings, ...found];
			const markers = found.join(';');
			const change = { kind: 'converted', at: said.at, column: said.headings[column] ?? column } as const;
			by.changes.add({ ...change, found: cell.word, written: markers, why: why.marker });
		}
	}
	if (!meanings) return undefined;
	return withMarkers(said, cells, meanings, by);
}

/** The plain number; a word that stands for one; undefined while a question is open or when the row is left out. */
function cellOf(
	said: Said,
	column: string,
	written: string,
	unit: Unit | undefined,
	by: Understanding,
): string | { word: string } | undefined {
	const read = readFigure(written, unit?.per, unit?.kind === 'money');
	const change = { kind: 'converted', at: said.at, column: said.headings[column] ?? column, found: written } as const;
	switch (read.kind) {
		case 'blank':
			return '';
		case 'word':
			return { word: read.text };
		case 'unsure': {
			const isComma = read.of === 'comma';
			const answer = by.answers.to({
				...(isComma
					? { key: 'decimal-comma', text: question.decimalComma(written, read.offer), options: ['yes', SKIP] }
					: {
							key: `percent-sign:${said.measure.id}`,
							wide: 'percent-sign',
							text: question.percentSign(written, unit?.name ?? said.measure.unit),
							options: ['number', SKIP],
						}),
				at: said.at,
			});
			if (answer === SKIP) dropped(said, by, written, why.ignored);
			if (answer === undefined || answer === SKIP) return undefined;
			by.changes.add({ ...change, written: read.offer, why: isComma ? why.decimalComma : why.percentSign });
			return read.offer;
		}
		case 'number': {
			if (read.because !== undefined) by.changes.add({ ...change, written: read.text, why: read.because });
			if (said.power === 0 || column === 'denominator') return read.text;
			const text = timesPowerOfTen(read.text, said.power);
			by.changes.add({ ...change, written: text, why: why.multiplied(`10^${said.power}`) });
			return text;
		}
	}
}

function withMarkers(
	said: Said,
	cells: Record<string, string>,
	meanings: readonly Meaning[],
	by: Understanding,
): ReadCells | undefined {
	const notes = meanings.includes('note') ? [inNote(said.status)] : [];
	let markers = MARKERS.filter((marker) => meanings.includes(marker));
	const isBlank = (cells['value'] ?? '') === '';
	const column = said.headings['marker'] ?? '';
	const tell = (kind: 'converted' | 'dropped', found: string, written: string, because: string): void =>
		by.changes.add({ kind, at: said.at, column, found, written, why: because });
	if (isBlank && (cells['target'] ?? '') !== '' && markers.length === 0) return { cells, marker: '', notes };
	if (isBlank && !markers.some((marker) => ABSENT.has(marker))) {
		const answer = by.answers.to({
			...{ key: `blank:${said.status}`, wide: 'blank', text: question.blank(said.status), at: said.at },
			...{ options: [...ABSENT_MARKERS, SKIP], suggested: 'x' },
		});
		if (answer === SKIP) dropped(said, by, '', why.blankAnswered);
		if (answer === undefined || answer === SKIP) return undefined;
		tell('converted', said.status, answer, why.blankAnswered);
		return { cells, marker: answer, notes };
	}
	if (!isBlank && markers.some((marker) => ABSENT.has(marker))) {
		const answer = by.answers.to({
			...{ key: `figure-beside:${said.status}`, wide: 'figure-beside', text: question.contradictory(said.status) },
			...{ options: ['keep', 'drop'], suggested: 'keep', at: said.at },
		});
		if (answer === undefined) return undefined;
		if (answer === 'drop') {
			tell('dropped', cells['value']!, '', why.contradictory);
			cells['value'] = '';
			markers = markers.filter((marker) => ABSENT.has(marker)).slice(0, 1);
		} else {
			tell('converted', said.status, inNote(said.status), why.contradictory);
			return { cells, marker: markers.filter((marker) => !ABSENT.has(marker)).join(';'), notes: [inNote(said.status)] };
		}
	}
	const marker = isBlank ? markers.filter((each) => ABSENT.has(each))[0]! : markers.join(';');
	if (said.status !== '' && said.status !== marker) {
		const isNormal = meanings.includes('none');
		const written = notes[0] ?? marker;
		tell(
			isNormal ? 'dropped' : 'converted',
			said.status,
			written,
			isNormal ? why.normal : notes[0] ? why.statusNote : why.marker,
		);
	}
	return { cells, marker, notes };
}

/** A text that a spreadsheet would run is written so that it does not begin so. */
const safeText = (text: string): string => (/^[=+\-@]/.test(text) ? bracketNote(text) : text);

function partOf({ parts: given, at }: Said, { changes, answers }: Understanding): Understood['part'] | 'open' {
	const parts: SaidPart[] = [];
	for (const part of given) {
		const category = wordBefore(part, at, answers, changes);
		if (category === undefined) return 'open';
		parts.push({ ...part, category });
	}
	const [first] = parts;
	if (!first) return undefined;
	const titles = parts.map(({ dimension }) => dimension);
	const dimension = dimensionId(titles);
	const because = parts.length > 1 ? why.crossed : why.dimension;
	changes.add({
		kind: 'renamed',
		at,
		column: titles.join(', '),
		found: titles.join(', '),
		written: dimension,
		why: because,
	});
	const category = parts.map((part) => part.category).join(', ');
	const isSafe = !/^[=+\-@]/.test(category);
	const written = isSafe ? category : `(${category})`;
	if (!isSafe)
		changes.add({ kind: 'converted', at, column: titles[0]!, found: category, written, why: why.unsafeText });
	const code = parts.length === 1 ? first.code : undefined;
	return {
		...{ dimension, category: written, isPlace: parts.length === 1 && first.isPlace },
		...(code === undefined ? {} : { code }),
	};
}

const TEN_DIGITS = /(?<![\d.,£/-])\d{10}(?![\d/-]|[.,]\d)/;

/** Ten digits alone can be somebody's number: a word joined to them says what they are. undefined while that is open. */
function wordBefore(
	{ dimension, category }: SaidPart,
	at: Where,
	answers: Answers,
	changes: Changes,
): string | undefined {
	if (!TEN_DIGITS.test(category)) return category;
	const word = answers.to({
		...{ key: `word-before:${dimension}`, text: question.bareNumber(dimension, category), at },
		suggested: /\(([^)]+)\)$/.exec(dimension)?.[1] ?? dimension,
	});
	if (word === undefined) return undefined;
	const written = category.replace(TEN_DIGITS, `${word}-$&`);
	changes.add({ kind: 'converted', at, column: dimension, found: category, written, why: why.bareNumber });
	return written;
}
