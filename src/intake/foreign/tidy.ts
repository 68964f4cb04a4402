/** A tidy table, or one with a column for each period, as figures: which column is what is in the mapping, or is asked. */

import { nearestId, slug } from '../../domain/ids.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ImportMapping, Role } from '../../read/records/import-mapping.ts';
import { SKIP, importedNode, question, why } from '../../words/import.ts';
import { idOf } from '../new-council.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';
import { newId } from './new-id.ts';
import { isPlaceHeading } from './parts.ts';
import type { MeasureDraft, PlanDraft, Said } from './said.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { powerOf } from './unit-column.ts';
import { useOf } from './uses.ts';

export interface TidyContext {
	readonly mapping: ImportMapping;
	readonly answers: Answers;
	readonly changes: Changes;
	/** The register of the site; undefined for a new site, where every measure is new. */
	readonly register: ReadonlyMap<string, Indicator> | undefined;
	/** The units of the site, by id; undefined for a new site. */
	readonly units: ReadonlyMap<string, Unit> | undefined;
	/** The council's own area. */
	readonly areaCode: string | undefined;
}

export interface SaidByTable {
	readonly said: readonly Said[];
	/** The plan of a new site. */
	readonly plan: PlanDraft;
}

export function saidByTable(table: SourceTable, context: TidyContext): SaidByTable {
	const { mapping, answers, changes, register } = context;
	const uses = useOf(table, mapping, answers, changes);
	const nodes = new Map<string, string>();
	const nodeIds = new Set<string>();
	// An id that the mapping gives is never made up for another measure.
	const ids = new Set(Object.values(mapping.measures).flatMap(({ id }) => id || []));
	const levels = [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }];
	if (!uses) return { said: [], plan: { levels, nodes: [] } };
	const { columns, dimensions, periods, notes } = uses;
	const measures = new Map<string, MeasureDraft | undefined>();
	const cell = (row: SourceRow, role: Role): string => {
		const at = columns.get(role);
		return at === undefined ? '' : (row.cells[at] ?? '');
	};
	const headings = Object.fromEntries([...columns].map(([role, at]) => [role, table.headings[at]!]));
	const said: Said[] = [];
	let above = '';
	for (const row of table.rows) {
		const at = { file: table.file, line: row.line };
		const name = mapping.measure ?? filledDown(cell(row, 'measure'), row);
		if (name === undefined) continue;
		if (!measures.has(name)) measures.set(name, measureOf(name, row));
		const measure = measures.get(name);
		if (!measure) continue;
		const area = areaOf(row);
		if (area === 'out') continue;
		const given = { column: headings['unit'] ?? '', text: cell(row, 'unit'), at };
		const unit = context.units?.get(measure.unit) ?? measure.unit;
		// What the mapping says of a new measure stands above the source's own column.
		const isTold = !measure.isKnown && Boolean(mapping.measures[name]?.['unit']);
		const power = isTold ? 0 : powerOf(given, { id: measure.id, unit }, answers, changes);
		if (power === undefined) continue;
		const cells = Object.fromEntries(
			(['numerator', 'denominator', 'lower', 'upper', 'target'] as const).flatMap((role) =>
				columns.has(role) ? [[role, cell(row, role)]] : [],
			),
		);
		const parts = dimensions.flatMap(({ column, title }) => {
			const category = row.cells[column] ?? '';
			return category === '' ? [] : [{ dimension: title, category, isPlace: isPlaceHeading(title) }];
		});
		const words = [cell(row, 'note'), ...notes.map((column) => row.cells[column] ?? '')].filter(Boolean);
		const base = { at, measure, status: cell(row, 'marker'), notes: words, parts, power, headings };
		const whole = { ...base, ...(area ? { area } : {}) };
		if (periods.length === 0)
			said.push({ ...whole, period: cell(row, 'period'), cells: { value: cell(row, 'value'), ...cells } });
		for (const { column, period } of periods) {
			const value = row.cells[column] ?? '';
			// A blank of a wide table is a figure that is not there yet, not one that is withheld.
			if (value === '')
				changes.add({
					kind: 'dropped',
					at,
					column: table.headings[column]!,
					found: '',
					written: '',
					why: why.blankCell,
				});
			else said.push({ ...whole, period, cells: { value }, headings: { ...headings, value: table.headings[column]! } });
		}
	}
	return { said, plan: { levels, nodes: [...nodes].map(([title, id]) => ({ id, title })) } };

	/** undefined where the row stands under no name, or a question is open. */
	function filledDown(name: string, row: SourceRow): string | undefined {
		if (name !== '') return (above = name);
		const at = { file: table.file, line: row.line };
		const answer = answers.to({
			...{ key: 'fill-down', text: question.fillDown(headings['measure'] ?? ''), options: ['yes', 'no'] },
			...{ suggested: 'yes', at },
		});
		if (answer === 'yes' && above !== '') {
			changes.add({
				kind: 'converted',
				at,
				column: headings['measure'] ?? '',
				found: '',
				written: above,
				why: why.filledDown,
			});
			return above;
		}
		if (answer !== undefined)
			changes.add({ kind: 'dropped', at, column: '', found: row.cells.join(', '), written: '', why: why.ignored });
		return undefined;
	}

	function measureOf(name: string, row: SourceRow): MeasureDraft | undefined {
		const at = { file: table.file, line: row.line };
		const told = mapping.measures[name] ?? {};
		const common = { name, scope: name, isAcademic: false, at };
		if (register) return known(name, told['id'], common);
		const unit =
			told['unit'] || cell(row, 'unit') || answers.to({ key: `unit-of:${name}`, text: question.noUnit(name), at });
		if (unit === undefined) return undefined;
		const objective = told['objective'] || cell(row, 'objective') || importedNode;
		const node = nodes.get(objective) ?? newId(idOf(objective, 'priority'), nodeIds);
		nodes.set(objective, node);
		const wanted = idOf(name, 'measure');
		const id = told['id'] || newId(wanted, ids);
		const because = told['id'] || id === wanted ? why.id : wanted.startsWith(id) ? why.longId : why.takenId;
		if (id !== name)
			changes.add({ kind: 'renamed', at, column: headings['measure'] ?? '', found: name, written: id, why: because });
		const { id: _, unit: __, objective: ___, title = name, ...more } = told;
		return { ...common, id, title, unit, register: { objective: node, ...more }, isKnown: false };
	}

	function known(
		name: string,
		told: string | undefined,
		common: Pick<MeasureDraft, 'name' | 'scope' | 'isAcademic' | 'at'>,
	): MeasureDraft | undefined {
		const same = [...register!.values()].find(
			({ id, title }) => id === (told ?? name) || title.toLowerCase() === name.toLowerCase(),
		);
		const answer =
			same?.id ??
			answers.to({
				...{ key: `measure:${name}`, text: question.measure(name), at: common.at },
				suggested: nearestId(slug(name), register!.keys()),
				accepts: (given) => given === SKIP || register!.has(given),
			});
		if (answer === undefined) return undefined;
		const kind = answer === SKIP ? 'dropped' : 'renamed';
		if (answer !== name)
			changes.add({
				...({ kind, at: common.at, column: headings['measure'] ?? '', found: name } as const),
				...{ written: answer === SKIP ? '' : answer, why: answer === SKIP ? why.skippedMeasure : why.matched },
			});
		const indicator = register!.get(answer);
		return (
			indicator && { ...common, id: answer, title: indicator.title, unit: indicator.unit, register: {}, isKnown: true }
		);
	}

	/** undefined for the council itself; 'out' for a row that is left out or waits for an answer. */
	function areaOf(row: SourceRow): Said['area'] | 'out' {
		const [code, name] = [cell(row, 'area_code'), cell(row, 'area')];
		if (code === '' && name === '') return undefined;
		const at = { file: table.file, line: row.line };
		const own =
			context.areaCode !== undefined && columns.has('area_code')
				? context.areaCode
				: answers.to({ key: 'own-area', text: question.ownArea, at });
		if (own === undefined) return 'out';
		if (own === code || own === name) return undefined;
		const group = answers.to({ key: 'other-areas', text: question.otherAreas, at, suggested: SKIP });
		if (group !== SKIP && group !== undefined) return { group, code, name };
		if (group === SKIP)
			changes.add({ kind: 'dropped', at, column: '', found: name || code, written: '', why: why.skippedArea });
		return 'out';
	}
}
