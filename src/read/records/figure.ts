/** The columns of a figure, and the rule that joins them: a value, or a marker that says why there is none. */

import type { Decimal } from '../../domain/decimal.ts';
import { isBelow } from '../../domain/decimal.ts';
import { ABSENT_MARKERS, MARKERS } from '../../domain/observation.ts';
import type { AbsentMarker, Figure, Marker } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Fault } from '../../words/problems/index.ts';
import { values } from '../../words/problems/index.ts';
import { blankable, cell, maybe, remembering } from './cell.ts';
import type { Refuse } from './table.ts';

const isMarker = (text: string): text is Marker => (MARKERS as readonly string[]).includes(text);
const isAbsent = (marker: Marker): marker is AbsentMarker => (ABSENT_MARKERS as readonly string[]).includes(marker);

/** What other publishers write for a marker of ours. */
const OTHER_SPELLINGS: ReadonlyMap<string, Marker> = new Map<string, Marker>(
	Object.entries({
		':': 'x',
		'..': 'x',
		'n/a': 'x',
		na: 'x',
		'*': 'c',
		'-': 'low',
		'~': 'low',
		provisional: 'p',
		estimate: 'e',
		estimated: 'e',
		forecast: 'f',
		confidential: 'c',
		suppressed: 'c',
		break: 'b',
	} as const),
);

/** Markers in the order of MARKERS, so that p;b and b;p are one. */
const readMarkers = remembering((text): readonly Marker[] | Fault => {
	const found = new Set<Marker>();
	for (const written of text.split(';').map((part) => part.trim())) {
		if (written === '') continue;
		const bare = written.replace(/^\[|\]$/g, '').toLowerCase();
		if (!isMarker(written)) return values.unknownMarker(written, isMarker(bare) ? bare : OTHER_SPELLINGS.get(bare));
		found.add(written);
	}
	return MARKERS.filter((marker) => found.has(marker));
});

export const valueColumns = {
	value: blankable.figure(
		'The figure itself: digits, with a full stop before decimals. Blank only with a marker that says why.',
		'1234.5',
	),
	numerator: maybe.figure('The part, for a share or a rate.', '412'),
	denominator: maybe.figure('The whole, for a share or a rate.', '871'),
	lower: maybe.figure('The lower end of the 95% interval that the source publishes.', '44.1'),
	upper: maybe.figure('The upper end of that interval.', '50.5'),
	marker: cell(readMarkers, {
		description:
			'What is special about it, joined with semicolons: c, x, z and w stand for a missing value; low, u, p, e, f and b go with one.',
		example: 'p',
		required: false,
		filled: false,
	}),
	note: maybe.text('What readers should know about this figure.', 'Two weeks of data are missing'),
};

interface FigureCells {
	readonly indicator: string;
	readonly period: Period;
	readonly value: Decimal | undefined;
	readonly numerator: Decimal | undefined;
	readonly denominator: Decimal | undefined;
	readonly lower: Decimal | undefined;
	readonly upper: Decimal | undefined;
	readonly marker: readonly Marker[];
	readonly note: string | undefined;
}

interface Building {
	markers: readonly Marker[];
	numerator?: Decimal;
	denominator?: Decimal;
	note?: string;
}

/** Joins the cells of a row to a figure; refuses a blank without a reason and a reason beside a value. */
export function figureOf(row: FigureCells, refuse: Refuse): Figure {
	const { value, marker: markers, lower, upper } = row;
	const said: Building = { markers };
	if (row.numerator) said.numerator = row.numerator;
	if (row.denominator) said.denominator = row.denominator;
	if (row.note !== undefined) said.note = row.note;
	const because = markers.length === 0 ? undefined : markers.find(isAbsent);
	if (value) {
		if (because) refuse('marker', values.markerWithValue(because, value.text));
		if (markers.includes('low') && value.value !== 0) refuse('value', values.lowNotZero(value.text));
		if (lower && upper && isBelow(upper.value, lower.value)) refuse('lower', values.upsideDown(lower.text, upper.text));
		if (!lower && !upper) return { kind: 'reported', value, ...said };
		return { kind: 'reported', value, ...said, ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
	}
	if (!because) {
		const [first] = markers;
		refuse(
			first ? 'marker' : 'value',
			first ? values.markerWithoutValue(first) : values.blankFigure(row.indicator, row.period.text),
		);
	}
	const other = markers.find((marker) => marker !== because);
	if (other) refuse('marker', isAbsent(other) ? values.twoReasons(because!, other) : values.markerWithoutValue(other));
	return { kind: 'absent', because: because!, ...said };
}
