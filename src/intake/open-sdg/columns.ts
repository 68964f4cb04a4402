/** Which column of an Open SDG table is what: reserved names, the repository's own settings, and SDMX concepts. */

import { question, why } from '../../words/import.ts';
import type { Answers } from '../foreign/answers.ts';
import type { Changes } from '../foreign/changes.ts';
import type { SourceTable } from '../foreign/source.ts';
import type { Repository } from './repository.ts';

export interface Columns {
	readonly year: number;
	readonly value: number;
	readonly series: number;
	readonly unit: number;
	readonly multiplier: number;
	readonly status: number;
	readonly code: number;
	readonly note: number;
	/** Everything else divides. */
	readonly parts: readonly number[];
}

const LEFT = ['comment_ts', 'data_last_update', 'progress', 'frequency', 'freq', 'source_detail'];
const UNITS = ['units', 'unit measure', 'unit_measure', 'unit', 'unit of measurement'];

/** 'none' where it is no table of figures; undefined while a question is open. */
export function columnsOf(
	{ file, headings, rows }: SourceTable,
	number: string,
	repository: Repository,
	answers: Answers,
	changes: Changes,
): Columns | 'none' | undefined {
	const names = headings.map((heading) => heading.toLowerCase());
	const concept = (at: number): string | undefined => repository.concepts.get(headings[at]!);
	const find = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name));
	const byConcept = (code: string, ...wanted: string[]): number => {
		const at = headings.findIndex((_, index) => concept(index) === code);
		return at === -1 ? find(...wanted) : at;
	};
	const [year, value] = [find('year'), find('value')];
	if (year === -1 || value === -1) return 'none';
	const at = { file, line: 1 };
	const isFilled = (column: number): boolean => rows.some(({ cells }) => (cells[column] ?? '') !== '');
	const units = names.flatMap((name, index) =>
		name === repository.unitColumn.toLowerCase() || UNITS.includes(name) ? (isFilled(index) ? [index] : []) : [],
	);
	const chosen = unitColumn(units);
	if (chosen === undefined) return undefined;
	const named = {
		...{ year, value, unit: chosen, series: find(repository.seriesColumn.toLowerCase(), 'series') },
		multiplier: byConcept('UNIT_MULT', 'unit multiplier', 'unit_mult'),
		status: byConcept('OBS_STATUS', 'observation status', 'obs_status'),
		...{ code: find('geocode'), note: find('comment_obs') },
	};
	const taken = new Set(Object.values(named));
	const left = new Set([...LEFT, ...repository.notParts.map((name) => name.toLowerCase())]);
	const parts: number[] = [];
	for (const [column, name] of names.entries()) {
		if (name === '' || taken.has(column)) continue;
		const isUnit = UNITS.includes(name);
		if (!isUnit && !left.has(name)) parts.push(column);
		else if (isFilled(column))
			changes.add({
				kind: 'dropped',
				at,
				column: headings[column]!,
				found: headings[column]!,
				written: '',
				why: why.notTaken,
			});
	}
	return { ...named, parts };

	/** -1 where there is none. */
	function unitColumn(candidates: readonly number[]): number | undefined {
		if (candidates.length < 2) return candidates[0] ?? -1;
		const options = candidates.map((column) => headings[column]!);
		// A column that says "Units" throughout names no unit.
		const telling = candidates.find((column) => rows.some(({ cells }) => !/^(?:units?)?$/i.test(cells[column] ?? '')));
		const answer = answers.to({
			...{ key: `unit-column:${number}`, text: question.unitColumn(file), options, at },
			suggested: telling === undefined ? undefined : headings[telling],
		});
		return answer === undefined ? undefined : headings.indexOf(answer);
	}
}
