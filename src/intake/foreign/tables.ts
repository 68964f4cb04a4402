/** The tables of a release from what a foreign source says, once every question is answered. */

import type { Period } from '../../domain/period.ts';
import { comparePeriods } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Cells } from '../../read/records/table.ts';
import { question, why } from '../../words/import.ts';
import type { Changes } from './changes.ts';
import { categorised } from './categories.ts';
import { isWithheld, registerRow } from './register.ts';
import { newId } from './new-id.ts';
import { withoutRepeats } from './repeats.ts';
import type { Step } from './rhythm.ts';
import { stepOf } from './rhythm.ts';
import type { MeasureDraft, Said } from './said.ts';
import type { Understanding, Understood } from './understand.ts';
import { understand } from './understand.ts';
import { unitOf } from './units.ts';

export interface ImportedMeasure {
	readonly id: string;
	readonly title: string;
	readonly scope: string;
	readonly figures: number;
	readonly parts: number;
}

export interface ImportedTables {
	readonly measures: readonly ImportedMeasure[];
	/** Rows of the register for measures that are new. */
	readonly register: readonly Cells[];
	/** Units of the council that the measures need. */
	readonly units: readonly Unit[];
	/** Rows of dimensions.csv. */
	readonly categories: readonly Cells[];
	readonly observations: readonly Cells[];
	readonly breakdowns: readonly Cells[];
	readonly comparisons: readonly Cells[];
	readonly targets: readonly Cells[];
	readonly newest?: Period;
}

/** @param known units by id, and what the register says of the unit of measures that it has */
export function tablesOf(
	said: readonly Said[],
	by: Understanding,
	known: { readonly units: ReadonlyMap<string, Unit>; readonly unitOf: ReadonlyMap<string, Unit> },
): ImportedTables {
	const { answers, changes } = by;
	const groups = Map.groupBy(said, ({ measure }) => measure);
	const taken = new Set([...groups.keys()].map(({ id }) => id));
	const units = new Map<string, Unit>();
	const register: Cells[] = [];
	const understood: Understood[] = [];
	for (const [measure, rows] of groups) {
		const unit = measure.isKnown
			? known.unitOf.get(measure.id)
			: unitOf(measure.unit, new Map([...known.units, ...units]), answers, measure.at);
		const figures = understand(measure, rows, unit, by);
		for (const [draft, own] of byRhythm(measure, figures, taken, by)) {
			if (measure.isKnown || !unit || own.length === 0) {
				understood.push(...own);
				continue;
			}
			if (!known.units.has(unit.id)) units.set(unit.id, unit);
			const isOwn = !known.units.has(unit.id);
			if (unit.id !== draft.unit)
				changes.add({
					...({ kind: 'renamed', at: measure.at, column: `${draft.id} unit`, found: draft.unit } as const),
					...{ written: unit.id, why: isOwn ? why.ownUnit : why.unit },
				});
			const values = own.flatMap(({ cells }) => (cells.value ? [cells.value] : []));
			const row = registerRow(
				draft,
				unit,
				own.map(({ period }) => period),
				values,
				answers,
				changes,
			);
			if (row) register.push(row);
			understood.push(...(row ? withheld(row, unit, own, changes) : own));
		}
	}
	const single = withoutRepeats(understood, answers, changes);
	const { figures, rows: categories } = categorised(withoutTargets(single, changes), changes);
	const headline = figures.filter(({ part, said: { area } }) => !part && !area);
	const tables = {
		observations: headline.filter(({ cells, marker }) => cells.value || marker).map(observation),
		targets: headline.filter(({ cells }) => cells.target).map(target),
		breakdowns: figures.filter(({ part, said: { area } }) => part && !area).map(breakdown),
		comparisons: figures.filter(({ said: { area } }) => area).map(comparison),
	};
	for (const { said: row, part } of figures)
		changes.add({
			...({ kind: 'read', at: row.at, column: '', found: '' } as const),
			...{ written: row.area ? 'comparisons.csv' : part ? 'breakdowns.csv' : 'observations.csv', why: why.wholeFile },
		});
	const newest = figures
		.map(({ period }) => period)
		.sort(comparePeriods)
		.at(-1);
	const measures = countsOf(figures);
	const reported = new Set(measures.map(({ id }) => id));
	return {
		measures,
		register: register.filter(({ id }) => reported.has(id!)),
		units: [...units.values()],
		categories,
		...tables,
		...(newest ? { newest } : {}),
	};
}

/** A target is of the measure and the council alone: one beside a part or another area has no place, and is reported. */
const withoutTargets = (figures: readonly Understood[], changes: Changes): readonly Understood[] =>
	figures.flatMap((figure) => {
		const { said, part, marker } = figure;
		const { target = '', ...cells } = figure.cells;
		if (target === '' || (!part && !said.area)) return [figure];
		const column = said.headings['target'] ?? '';
		changes.add({ kind: 'dropped', at: said.at, column, found: target, written: '', why: why.targetOfPart });
		return cells.value || marker ? [{ ...figure, cells }] : [];
	});

/** Counts of a few that somebody wants withheld are withheld, and reported. */
function withheld(row: Cells, unit: Unit, figures: readonly Understood[], changes: Changes): readonly Understood[] {
	return figures.map((figure) => {
		const value = figure.cells.value ?? '';
		if (!isWithheld(row, unit, value)) return figure;
		const column = figure.said.headings['value'] ?? '';
		changes.add({ kind: 'dropped', at: figure.said.at, column, found: value, written: 'c', why: why.withheld });
		return { ...figure, cells: { value: '' }, marker: 'c' };
	});
}

const ADVERB: Readonly<Partial<Record<Step, string>>> = { month: 'monthly', quarter: 'quarterly', half: 'half-yearly' };
const COARSEST: readonly Step[] = ['year', 'half', 'quarter', 'month'];

/** Annual and quarterly figures under one name are two measures, where somebody says so. */
function byRhythm(
	measure: MeasureDraft,
	figures: readonly Understood[],
	taken: Set<string>,
	{ answers, changes }: Understanding,
): readonly (readonly [MeasureDraft, readonly Understood[]])[] {
	const steps = Map.groupBy(figures, ({ period }) => stepOf(period));
	const rhythms = COARSEST.filter((step) => steps.has(step));
	if (measure.isKnown || rhythms.length < 2) return [[measure, figures]];
	const answer = answers.to({
		...{ key: `rhythm:${measure.id}`, wide: 'rhythm', text: question.mixed(measure.id, rhythms.join(', ')) },
		...{ options: ['split', 'together'], suggested: 'split', at: measure.at },
	});
	if (answer !== 'split') return [[measure, figures]];
	const [coarsest, ...finer] = rhythms;
	const parts = finer.map((step) => {
		const adverb = ADVERB[step]!;
		const id = newId(`${measure.id.slice(0, 63 - adverb.length).replace(/-+$/, '')}-${adverb}`, taken);
		const draft = { ...measure, id, title: `${measure.title} (${adverb.replace('-', ' ')})` };
		const own = steps.get(step)!.map((figure) => ({ ...figure, said: { ...figure.said, measure: draft } }));
		changes.add({
			...({ kind: 'renamed', at: measure.at, column: '', found: measure.id, written: id, why: why.split } as const),
		});
		return [draft, own] as const;
	});
	const rest = figures.filter(({ period }) => stepOf(period) === coarsest || !rhythms.includes(stepOf(period)));
	return [[measure, rest], ...parts];
}

const figureCells = ({ said, period, cells, marker, note }: Understood): Cells => {
	const { target: _, ...figure } = cells;
	return { indicator: said.measure.id, period: period.text, ...figure, marker, note };
};
const observation = (figure: Understood): Cells => figureCells(figure);
const breakdown = (figure: Understood): Cells => ({
	...figureCells(figure),
	dimension: figure.part!.dimension,
	category: figure.part!.category,
});
const comparison = (figure: Understood): Cells => ({
	...(figure.part ? breakdown(figure) : figureCells(figure)),
	group: figure.said.area!.group,
	area_code: figure.said.area!.code,
	area: figure.said.area!.name,
});
const target = ({ said, period, cells }: Understood): Cells => ({
	indicator: said.measure.id,
	period: period.text,
	target: cells.target!,
});

function countsOf(figures: readonly Understood[]): ImportedMeasure[] {
	return [...Map.groupBy(figures, ({ said }) => said.measure.id)].map(([id, own]) => {
		const { title, scope } = own[0]!.said.measure;
		const parts = own.filter(({ part, said: { area } }) => part ?? area).length;
		return { id, title, scope, figures: own.length - parts, parts };
	});
}
