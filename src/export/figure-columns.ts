/** The columns that every figure has, whether it is a council's own, a part of it, or another area's. */

import type { Indicator } from '../domain/indicator.ts';
import { MARKERS } from '../domain/observation.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { INTERVAL_METHODS, WHY_NO_INTERVAL } from '../domain/uncertainty.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import { uncertaintyIn } from '../publication/evidence.ts';
import { describedBy, LAST_RELEASE } from '../publication/judge.ts';
import { asSaidBy } from '../publication/publication.ts';
import type { Publication, PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import { plain } from '../words/number.ts';
import type { Cell, ColumnType } from './table.ts';

/** One figure as a release left it. */
export interface SaidFigure {
	readonly measure: PublishedIndicator;
	readonly period: Period;
	readonly figure: Figure;
	/** Order of the release that said so. */
	readonly saidBy: number;
	/** All that was said of the period; undefined in the file of a release, which knows only itself. */
	readonly history: PublishedFigure | undefined;
	/** Order of the release whose knowledge counts; LAST_RELEASE for what is known now. */
	readonly asOf: number;
	/** Whether it carries the derived marker r. */
	readonly isRevised: boolean;
}

/** With what several columns ask of it, worked out once. */
export interface FigureRow extends SaidFigure {
	/** As described by the release whose knowledge counts. */
	readonly indicator: Indicator;
	/** The 95 % interval of the figure, or why it has none. */
	readonly sure: Uncertainty | undefined;
}

type Declared = readonly [string, ColumnType, (row: FigureRow, publication: Publication) => Cell, (readonly string[])?];

export function figureRow(publication: Publication, said: SaidFigure): FigureRow {
	const { measure, period, figure, saidBy, history, asOf, isRevised } = said;
	const indicator = describedBy(measure, asOf);
	const sure = uncertaintyIn(publication, measure, figure, asOf);
	return { measure, period, figure, saidBy, history, asOf, isRevised, indicator, sure };
}

/** Every period of a series as it stands now, oldest first. */
export function figureRows(
	publication: Publication,
	measure: PublishedIndicator,
	figures: readonly PublishedFigure[],
): FigureRow[] {
	const rows: FigureRow[] = [];
	for (const history of figures) {
		const statement = asSaidBy(history, LAST_RELEASE);
		if (!statement) continue;
		const isRevised = history.statements.some(({ change }) => change === 'revised');
		const { figure, release: saidBy } = statement;
		const { period } = history;
		rows.push(figureRow(publication, { measure, period, figure, saidBy, history, asOf: LAST_RELEASE, isRevised }));
	}
	return rows;
}

const revisedBy = ({ history, asOf }: FigureRow): number | undefined =>
	history?.statements.findLast((said) => said.change === 'revised' && said.release <= asOf)?.release;

/** Markers as typed, in the order of the list, with the derived r at the end. */
export function markerCell(figure: Figure, isRevised: boolean): Cell {
	if (figure.kind === 'reported' && figure.markers.length === 0) return isRevised ? 'r' : undefined; // nearly all
	const typed = new Set<Marker>(figure.markers);
	if (figure.kind === 'absent') typed.add(figure.because);
	// A blank never stands without its reason; the reason itself is in the column withdrawn.
	if (figure.kind === 'withdrawn' && typed.size === 0) typed.add('x');
	const all = [...MARKERS.filter((marker) => typed.has(marker)), ...(isRevised ? ['r'] : [])];
	return all.length === 0 ? undefined : all.join(';');
}

const OBS_STATUS = { c: 'Q', x: 'O', z: 'M', w: 'O', b: 'B', f: 'F', e: 'E', p: 'P', u: 'U', low: 'N' } as const;

/** One letter of the SDMX code list CL_OBS_STATUS; of several markers B goes before F, E, P, U, N (standards.md, 5.6). */
export function obsStatus(figure: Figure): string {
	if (figure.kind === 'withdrawn') return 'O';
	if (figure.kind === 'absent') return OBS_STATUS[figure.because];
	if (figure.markers.length === 0) return 'A';
	const first = (['b', 'f', 'e', 'p', 'u', 'low'] as const).find((marker) => figure.markers.includes(marker));
	return first ? OBS_STATUS[first] : 'A';
}

const reported = (figure: Figure, part: 'value' | 'lower' | 'upper'): Cell =>
	figure.kind === 'reported' ? figure[part]?.text : undefined;

/** A published end keeps the digits that were signed. */
function intervalEnd({ figure, sure }: FigureRow, end: 'lower' | 'upper'): Cell {
	if (sure?.kind !== 'interval') return undefined;
	return sure.method === 'published' ? reported(figure, end) : plain(sure[end]);
}

export const periodColumns: readonly Declared[] = [
	['indicator', 'text', (row) => row.measure.id],
	['period', 'text', (row) => row.period.text],
	['period_start', 'date', (row) => row.period.start],
	['period_end', 'date', (row) => row.period.end],
];

export const valueColumns: readonly Declared[] = [
	['value', 'number', ({ figure }) => reported(figure, 'value')],
	['unit', 'text', ({ indicator }) => indicator.unit],
	['numerator', 'number', ({ figure }) => figure.numerator?.text],
	['denominator', 'number', ({ figure }) => figure.denominator?.text],
	['lower', 'number', ({ figure }) => reported(figure, 'lower')],
	['upper', 'number', ({ figure }) => reported(figure, 'upper')],
	['interval_lower', 'number', (row) => intervalEnd(row, 'lower')],
	['interval_upper', 'number', (row) => intervalEnd(row, 'upper')],
	['interval_method', 'text', ({ sure }) => (sure?.kind === 'interval' ? sure.method : undefined), INTERVAL_METHODS],
	[
		'no_interval_because',
		'text',
		({ sure }) => (sure?.kind === 'withheld' ? sure.because : undefined),
		WHY_NO_INTERVAL,
	],
	['marker', 'text', ({ figure, isRevised }) => markerCell(figure, isRevised)],
	['obs_status', 'text', ({ figure }) => obsStatus(figure), ['A', 'B', 'E', 'F', 'M', 'N', 'O', 'P', 'Q', 'U']],
	['note', 'text', ({ figure }) => figure.note],
	['withdrawn', 'text', ({ figure }) => (figure.kind === 'withdrawn' ? figure.reason : undefined)],
];

export const publishedAt = (publication: Publication, release: number | undefined): Cell =>
	release === undefined ? undefined : publication.releases[release]?.release.publishAt;

export const releaseId = (publication: Publication, release: number | undefined): Cell =>
	release === undefined ? undefined : publication.releases[release]?.id;

export const provenanceColumns: readonly Declared[] = [
	['release', 'text', (row, publication) => releaseId(publication, row.saidBy)],
	['published', 'instant', (row, publication) => publishedAt(publication, row.saidBy)],
	['revised_on', 'instant', (row, publication) => publishedAt(publication, revisedBy(row))],
];
