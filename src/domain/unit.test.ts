import { expect, it, test } from 'vitest';
import { BUILT_IN_UNITS } from './unit.ts';

// data-model.md, council.json: the units that every council has.
test.each([
	['percent', 'per cent', '%', 'proportion', 100],
	['per-1000', 'per 1,000', 'per 1,000', 'rate', 1_000],
	['per-10000', 'per 10,000', 'per 10,000', 'rate', 10_000],
	['per-100000', 'per 100,000', 'per 100,000', 'rate', 100_000],
	['number', 'number', '', 'count', undefined],
	['tonnes', 'tonnes', 'tonnes', 'count', undefined],
	['kilograms', 'kilograms', 'kg', 'count', undefined],
	['pounds', 'pounds', '£', 'money', undefined],
	['days', 'days', 'days', 'mean', undefined],
	['working-days', 'working days', 'working days', 'mean', undefined],
	['weeks', 'weeks', 'weeks', 'mean', undefined],
	['hours', 'hours', 'hours', 'mean', undefined],
	['minutes', 'minutes', 'minutes', 'mean', undefined],
	['years', 'years', 'years', 'mean', undefined],
	['score', 'score', '', 'score', undefined],
])('%s is %s (%s), a %s', (id, name, symbol, kind, per) => {
	const before = id === 'pounds';
	const unit = BUILT_IN_UNITS.find((one) => one.id === id);
	expect(unit).toEqual({ id, name, symbol, kind, before, ...(per === undefined ? {} : { per }) });
	expect('per' in unit!).toBe(per !== undefined);
});

it('there are no others', () => expect(BUILT_IN_UNITS).toHaveLength(15));
