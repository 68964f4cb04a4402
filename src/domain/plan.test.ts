import { expect, test } from 'vitest';
import { decimalOf, isBelow, sameNumber } from './decimal.ts';
import { STEP_MONTHS } from './indicator.ts';
import { breaksSeries, isProvisional, isReported } from './observation.ts';
import type { Figure } from './observation.ts';
import type { Plan, PlanNode } from './plan.ts';
import { placedNodes } from './plan.ts';
import { isError } from './problem.ts';
import { instantOf } from './release.ts';

const node = (id: string, ...children: readonly PlanNode[]): PlanNode => ({ id, title: id, leads: [], children });
const plan = (id: string, levels: readonly string[], ...nodes: readonly PlanNode[]): Plan => ({
	...{ id, title: id, from: '2024-04-01', nodes },
	levels: levels.map((level) => ({ id: level, singular: level, plural: level })),
});

test('every part of every plan is found in its order, with the word of its level and what is above it', () => {
	const plans = [
		plan('one', ['theme', 'aim'], node('a', node('b', node('c')), node('d')), node('e')),
		plan('none', [], node('x')),
		plan('two', ['goal'], node('f')),
	];
	const found = [...placedNodes(plans)].map(({ node: { id }, plan: of, level, ancestors }) =>
		[of.id, level.id, ...ancestors.map((above) => above.id), id].join(' '),
	);
	expect(found).toEqual(['one theme a', 'one aim a b', 'one aim a b c', 'one aim a d', 'one theme e', 'two goal f']);
});

test.each<[a: number, b: number, same: boolean, below: boolean]>([
	[1, 1, true, false],
	[0.1 + 0.2, 0.3, true, false],
	[93, 100 - 0.07 * 100, true, false],
	[1, 1.000000002, false, true],
	[1, 1.0000000009, true, false],
	[1e12, 1e12 + 500, true, false],
	[1e12, 1e12 + 2000, false, true],
	[0, 1e-9, true, false],
	[0, 2e-9, false, true],
	[-5, 5, false, true],
	[5, -5, false, false],
])('%d and %d are the same number: %s; the first is below: %s', (a, b, same, below) =>
	expect([sameNumber(a, b), sameNumber(b, a), isBelow(a, b)]).toEqual([same, same, below]),
);

test('a figure says whether it is there, final and of the same series', () => {
	const figure = (...markers: Figure['markers']): Figure => ({ kind: 'reported', value: decimalOf(5), markers });
	const absent: Figure = { kind: 'absent', because: 'x', markers: ['x'] };
	expect([isReported(figure()), isReported(absent), isReported(undefined)]).toEqual([true, false, false]);
	expect([figure('p'), figure('b', 'p'), figure('e')].map(isProvisional)).toEqual([true, true, false]);
	expect([figure('b'), figure('p', 'b'), figure('p')].map(breaksSeries)).toEqual([true, true, false]);
	expect(decimalOf(5.5)).toEqual({ value: 5.5, text: '5.5' });
});

test('how many months lie between two figures', () => {
	expect(STEP_MONTHS).toEqual({ month: 1, 'two-months': 2, quarter: 3, half: 6, year: 12, irregular: undefined });
});

test('an instant is one, however its offset is written', () => {
	expect(instantOf('2025-11-06T09:30:00Z')).toBe(instantOf('2025-11-06T10:30:00+01:00'));
	expect(instantOf('soon')).toBeNaN();
});

test('only errors are errors', () => {
	const problem = { check: 'V001', at: { file: 'a', line: 1, column: 1 }, message: '', remedy: '' };
	expect((['error', 'warning', 'notice'] as const).map((severity) => isError({ ...problem, severity }))).toEqual([
		true,
		false,
		false,
	]);
});
