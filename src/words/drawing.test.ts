import { describe, expect, it, test } from 'vitest';
import type { Unit } from '../domain/unit.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import { axisWords, besideAxis, shorthand } from './drawing.ts';

const unit = (id: string): Unit => BUILT_IN_UNITS.find((one) => one.id === id)!;

describe('the words of an axis', () => {
	test.each([
		['percent', [40, 45, 50], 5, ['40', '45', '50%'], ''],
		['percent', [0, 0.5, 1], 0.5, ['0.0', '0.5', '1.0%'], ''],
		['pounds', [0, 500, 1000], 500, ['0', '500', '£1,000'], ''],
		['pounds', [-5, 0, 5], 5, ['−5', '0', '£5'], ''],
		['pounds', [0, 5_000_000, 10_000_000], 5_000_000, ['0', '5', '£10'], 'million'],
		['tonnes', [0, 2_500_000, 5_000_000], 2_500_000, ['0.0', '2.5', '5.0'], 'million tonnes'],
		['number', [0, 2e9], 2e9, ['0', '2'], 'billion'],
		['working-days', [18, 20, 22], 2, ['18', '20', '22'], 'working days'],
		['number', [0, 10], 10, ['0', '10'], ''],
	] as const)('in %s over %j', (id, ticks, step, expected, beside) => {
		expect(axisWords(ticks, step, unit(id))).toEqual({ ticks: expected, unit: beside });
	});
});

test.each([
	['12 working days', 'working-days', '12'],
	['47.3%', 'percent', '47.3%'],
	['£1,200', 'pounds', '£1,200'],
	['1,059.5 per 100,000', 'per-100000', '1,059.5'],
	['12', 'number', '12'],
] as const)('%s beside an axis in %s is %s', (text, id, expected) => expect(besideAxis(text, unit(id))).toBe(expected));

it('puts each marker in brackets of its own', () => {
	expect(shorthand(['r', 'e'])).toBe('[r][e]');
	expect(shorthand([])).toBe('');
});
