/** One figure as a foreign table says it, before anything is understood. */

import type { Where } from './answers.ts';

/** What a source calls a measure, and what it says of it. */
export interface MeasureDraft {
	/** As the source calls it; questions about it name it so. */
	readonly name: string;
	/** The part of the source that it stands in: an indicator's number, a file. */
	readonly scope: string;
	readonly id: string;
	readonly title: string;
	/** As the source writes it; blank where it says nothing. */
	readonly unit: string;
	/** What else the register is to say, by its own column names. */
	readonly register: Readonly<Record<string, string>>;
	/** Whether the register has it already: then it says what the unit is. */
	readonly isKnown: boolean;
	/** Whether the source speaks of academic years. */
	readonly isAcademic: boolean;
	/** Where it is first spoken of. */
	readonly at: Where;
}

export interface SaidPart {
	/** The dimension as the source calls it: Age group. */
	readonly dimension: string;
	readonly category: string;
	/** Its official code. */
	readonly code?: string;
	readonly isPlace: boolean;
}

/** Cells of a figure by the names of our columns. */
export type FigureCells = Readonly<
	Partial<Record<'value' | 'numerator' | 'denominator' | 'lower' | 'upper' | 'target', string>>
>;

export interface Said {
	readonly at: Where;
	readonly measure: MeasureDraft;
	readonly period: string;
	readonly cells: FigureCells;
	/** What the source says is special about it, as it writes it. */
	readonly status: string;
	readonly notes: readonly string[];
	readonly parts: readonly SaidPart[];
	/** A power of ten by which its figures are to be multiplied. */
	readonly power: number;
	/** Of another area than the council's: they are comparisons. */
	readonly area?: { readonly group: string; readonly code: string; readonly name: string };
	/** Headings of the source for our columns, for the report. */
	readonly headings: Readonly<Record<string, string>>;
}

/** The plan of a new site, as plan.json has it. */
export interface PlanDraft {
	readonly levels: readonly { readonly id: string; readonly singular: string; readonly plural: string }[];
	readonly nodes: readonly {
		readonly id: string;
		readonly code?: string;
		readonly title: string;
		readonly children?: PlanDraft['nodes'];
	}[];
}
