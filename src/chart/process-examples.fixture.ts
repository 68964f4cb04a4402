/** Control charts and projections to be looked at, with the other examples. */

import type { Chart, SpecialMark } from '../view/chart.ts';
import type { Value } from './figures.fixture.ts';
import { days, percent, points, recycling, since, step, texts, wander } from './figures.fixture.ts';

const waiting = wander(11, 24, 8, 3);
const special = (values: readonly Value[], marks: Readonly<Record<number, SpecialMark>>) =>
	points('2024-01-31', 1, values, days).map((point, at) => ({
		...point,
		...(marks[at] ? { special: marks[at] } : {}),
	}));
const controlNames = {
	mean: 'Average',
	limits: 'Usual range',
	special: { improvement: 'Unusual, for the better', concern: 'Unusual, for the worse', neutral: 'Unusual' },
};

/** A control chart whose limits start anew, and projections with and without a way to a later target. */
export const PROCESSES: Readonly<Record<string, Chart>> = {
	control: {
		kind: 'control',
		...texts('waiting', 'The newest result is more than chance explains', 'Working days to answer, Exampleshire'),
		scale: days,
		points: special([...waiting.slice(0, 22), 1, 2], { 3: 'concern', 22: 'improvement', 23: 'improvement' }),
		limits: [
			{ from: '2024-01-31', to: '2024-12-31', mean: 8, lower: 4, upper: 12 },
			{ from: '2025-01-31', to: '2025-12-31', mean: 6, lower: 2.5, upper: 9.5 },
		],
		targets: [step('2024-01-01', '2025-12-31', 7, 'Target 7 working days')],
		names: controlNames,
	},
	'control-neutral': {
		kind: 'control',
		...texts('claims', 'The newest result is within the usual range', 'Percentage of people, Exampleshire'),
		scale: percent,
		points: points(
			since,
			3,
			recycling.map((value) => (value === 'x' ? 43 : value)),
			percent,
		).map((point, at) => ({
			...point,
			...(at === 9 ? { special: 'neutral' as const } : {}),
		})),
		limits: [{ from: since, to: '2025-09-30', mean: 43, lower: 38, upper: 48 }],
		targets: [],
		names: controlNames,
	},
	projection: {
		kind: 'projection',
		...texts('recycling', 'Could go either way of the target', 'Percentage recycled, Exampleshire'),
		scale: percent,
		points: points(since, 3, [41.2, 42, 40.1, 39.4, 43.5, 44.1, 42.7, 46, [47.3, 'p']], percent),
		ahead: points('2025-06-30', 3, [46.5, 47, 47.6], percent).map((point, at) => ({
			...point,
			lower: 44 - at,
			upper: 49 + at,
		})),
		path: points('2025-06-30', 3, [46.4, 46.8, 47.2, 47.6, 48], percent),
		targets: [step('2023-04-01', '2026-06-30', 48, 'Target 48%')],
		names: { band: 'Four in five', middle: 'Middle', path: 'Even steps to the target' },
	},
};
