/** One indicator of an Open SDG repository: a measure for each of its series and units, and all that they say. */

import { slug } from '../../domain/ids.ts';
import { question, thousandOf, why } from '../../words/import.ts';
import type { Answers } from '../foreign/answers.ts';
import type { Changes } from '../foreign/changes.ts';
import type { MeasureDraft, Said, SaidPart } from '../foreign/said.ts';
import { newId } from '../foreign/new-id.ts';
import { isPlaceHeading, nestingOf, tellingColumns } from '../foreign/parts.ts';
import type { PartColumn } from '../foreign/parts.ts';
import type { SourceRow, SourceTable } from '../foreign/source.ts';
import type { Columns } from './columns.ts';
import type { Description } from './describe.ts';
import type { Repository } from './repository.ts';

export interface IndicatorContext {
	readonly number: string;
	readonly description: Description;
	/** The node of the plan that its measures hang on. */
	readonly objective: string;
	readonly repository: Repository;
	readonly answers: Answers;
	readonly changes: Changes;
	readonly taken: Set<string>;
}

const TOTAL = /^(?:all|total|both sexes|all ages|all persons|persons)$/i;

export function saidByIndicator(table: SourceTable, columns: Columns, context: IndicatorContext): readonly Said[] {
	const { number, answers } = context;
	const cell = (row: SourceRow, column: number): string => (column === -1 ? '' : (row.cells[column] ?? ''));
	const parts = columns.parts.map((at): PartColumn => ({
		heading: table.headings[at]!,
		isPlace: isPlaceHeading(table.headings[at]!),
	}));
	const totals = new Map<number, ReadonlySet<string>>();
	const rows = table.rows.map((row) => ({ row, unit: unitText(row), cells: partCells(row) }));
	const keys = new Map<string, { series: string; unit: string; at: SourceRow }>();
	for (const { row, unit } of rows) {
		if (unit === undefined || isWords(row)) continue;
		const key = `${cell(row, columns.series)}\u0000${unit.name}`;
		if (!keys.has(key)) keys.set(key, { series: cell(row, columns.series), unit: unit.name, at: row });
	}
	const said: Said[] = [];
	const headings = {
		period: table.headings[columns.year]!,
		value: table.headings[columns.value]!,
		marker: table.headings[columns.status] ?? '',
		area_code: table.headings[columns.code] ?? '',
	};
	for (const [key, { series, unit, at }] of keys) {
		const own = rows.filter(({ row, unit: its }) => its && `${cell(row, columns.series)}\u0000${its.name}` === key);
		const nesting = nestingOf(parts, own, isWithin);
		const measure = draft(
			series,
			unit,
			at,
			[...nesting.constant].map((column) => [parts[column]!.heading, own[0]!.cells[column]!] as const),
		);
		for (const each of own) said.push(saidOf(each.row, each.cells, each.unit!.power, measure, nesting));
	}
	// A sentence in place of a period stands in no series; it is told as a row that says nothing.
	const [first] = said;
	for (const { row } of rows)
		if (isWords(row) && !said.some(({ at }) => at.line === row.line)) tellWords(row, first?.measure);
	return said;

	function isWithin({ heading: child }: PartColumn, { heading: parent }: PartColumn): boolean {
		const at = { file: table.file, line: 1 };
		const answer = answers.to({
			...{ key: `within:${number}:${child}`, text: question.within(child, parent), at },
			...{ options: ['within', 'cross'], suggested: 'within' },
		});
		return answer === 'within';
	}

	function isWords(row: SourceRow): boolean {
		return cell(row, columns.value) === '' && cell(row, columns.year).split(/\s+/).length > 4;
	}

	function tellWords(row: SourceRow, _: MeasureDraft | undefined): void {
		context.changes.add({
			...({ kind: 'dropped', at: { file: table.file, line: row.line }, column: '' } as const),
			...{ found: cell(row, columns.year), written: '', why: why.placeholder },
		});
	}

	/** What stands for the total is blank, as everywhere else. */
	function partCells(row: SourceRow): string[] {
		return columns.parts.map((column) => {
			const text = cell(row, column);
			if (!TOTAL.test(text) && text !== context.description.coverage) return text;
			const heading = table.headings[column]!;
			const at = { file: table.file, line: row.line };
			const answer = answers.to({
				...{
					key: `total:${heading}=${text}`,
					narrow: `total:${number}:${heading}=${text}`,
					text: question.total(heading, text),
				},
				...{
					options: ['total', 'part'],
					suggested: totalsBeside(column).has(keyWithout(row, column)) ? 'part' : 'total',
					at,
				},
			});
			if (answer !== 'total') return text;
			context.changes.add({ kind: 'converted', at, column: heading, found: text, written: '', why: why.total });
			return '';
		});
	}

	/** Everything that a row says but its figure and what stands in one column. */
	function keyWithout({ cells }: SourceRow, column: number): string {
		return cells.filter((_, at) => at !== column && at !== columns.value && at !== columns.code).join('\u0000');
	}

	/** Rows with a total in a column, by all else that they say: beside one, a word for everything is a part of its own. */
	function totalsBeside(column: number): ReadonlySet<string> {
		let found = totals.get(column);
		if (!found) {
			const blank = table.rows.filter((row) => cell(row, column) === '');
			totals.set(column, (found = new Set(blank.map((row) => keyWithout(row, column)))));
		}
		return found;
	}

	/** undefined while a question is open. */
	function unitText(row: SourceRow): { name: string; power: number } | undefined {
		const name = cell(row, columns.unit);
		const multiplier = cell(row, columns.multiplier);
		const code = context.repository.codes.get('UNIT_MULT')?.get(multiplier);
		const power = Number(code ?? POWERS[multiplier.toLowerCase()] ?? 'NaN');
		if (multiplier === '' || power === 0) return { name, power: 0 };
		const at = { file: table.file, line: row.line };
		const answer = answers.to({
			...{ key: `multiplier:${multiplier}`, narrow: `multiplier:${number}:${multiplier}`, at },
			...{
				text: question.multiplier(multiplier, name),
				options: Number.isNaN(power) ? ['ignore'] : ['name', 'multiply', 'ignore'],
			},
			suggested: Number.isNaN(power) ? 'ignore' : 'name',
		});
		if (answer === undefined) return undefined;
		const because = { name: why.unitNamed, multiply: why.multiplied(multiplier), ignore: why.multiplierIgnored };
		const written = answer === 'name' ? thousandOf(multiplier, name) : name;
		context.changes.add({
			...({
				kind: answer === 'ignore' ? 'dropped' : 'converted',
				at,
				column: table.headings[columns.multiplier]!,
			} as const),
			...{ found: multiplier, written, why: because[answer as keyof typeof because] },
		});
		return { name: written, power: answer === 'multiply' ? power : 0 };
	}

	function draft(
		series: string,
		unit: string,
		row: SourceRow,
		constant: readonly (readonly [string, string])[],
	): MeasureDraft {
		const { description, changes, taken, objective } = context;
		const isOnly = keys.size === 1;
		const severalUnits =
			new Set([...keys.values()].filter((each) => each.series === series).map((each) => each.unit)).size > 1;
		const name = [number, ...(isOnly ? [] : [series, severalUnits ? unit : ''].filter(Boolean))].join(' ');
		const id = newId(`sdg-${slug(name)}`, taken);
		const more = [series === description.title ? '' : series, severalUnits ? unit : ''].filter(Boolean).join(', ');
		const title = isOnly || more === '' ? description.title : `${description.title.replace(/[.:]$/, '')}: ${more}`;
		const at = { file: table.file, line: row.line };
		changes.add({
			kind: 'renamed',
			at,
			column: 'Series',
			found: name,
			written: id,
			why: id.length > 60 ? why.longId : why.id,
		});
		const fixed = constant.map(([heading, text]) => `${heading}: ${text}.`).join(' ');
		for (const [heading, text] of constant)
			changes.add({ kind: 'renamed', at, column: heading, found: text, written: 'definition', why: why.parent(id) });
		const definition = [
			description.register['definition'] ?? '',
			isOnly && series !== '' && series !== title ? series : '',
			fixed,
		]
			.filter(Boolean)
			.join(' ');
		return {
			...{ name, scope: number, id, title, unit, isKnown: false, isAcademic: description.isAcademic, at },
			register: { objective, ...description.register, definition },
		};
	}

	function saidOf(
		row: SourceRow,
		cells: readonly string[],
		power: number,
		measure: MeasureDraft,
		nesting: ReturnType<typeof nestingOf>,
	): Said {
		const at = { file: table.file, line: row.line };
		const telling = tellingColumns({ cells }, nesting);
		const code = cell(row, columns.code);
		const place = telling.length === 1 && parts[telling[0]!]!.isPlace ? telling[0] : undefined;
		if (code !== '' && place === undefined)
			context.changes.add({
				kind: 'dropped',
				at,
				column: headings.area_code,
				found: code,
				written: '',
				why: why.codeUnused,
			});
		for (const [column, text] of cells.entries())
			if (text !== '' && !telling.includes(column) && !nesting.constant.has(column))
				context.changes.add({
					...({ kind: 'dropped', at, column: parts[column]!.heading, found: text, written: '' } as const),
					why: why.parent(telling.map((child) => parts[child]!.heading).join(', ')),
				});
		const note = cell(row, columns.note);
		return {
			...{ at, measure, period: cell(row, columns.year), cells: { value: cell(row, columns.value) } },
			...{ status: cell(row, columns.status), notes: note === '' ? [] : [note], power, headings },
			parts: telling.map((column): SaidPart => ({
				dimension: parts[column]!.heading,
				category: cells[column]!,
				...(column === place && code !== '' ? { code } : {}),
				isPlace: parts[column]!.isPlace,
			})),
		};
	}
}

const POWERS: Readonly<Record<string, number>> = {
	...{ units: 0, unit: 0, thousands: 3, thousand: 3, millions: 6, million: 6, billions: 9, billion: 9 },
};
