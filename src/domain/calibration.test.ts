import { expect, it } from 'vitest';
import { calibration } from './calibration.ts';
import { wilson } from './interval.ts';

const band = { lower80: 40, upper80: 50 };

it('counts the bands that held, those that did not, and those still waiting', () => {
	const past = [40, 45, 50, 50.1, undefined].map((outcome) => ({ ...band, outcome }));
	expect(calibration(past)).toEqual({ held: 3, of: 4, waiting: 1, share: { value: 0.75, ...wilson(3, 4) } });
});

it('has no share while nothing is known', () => {
	expect(calibration([band])).toEqual({ held: 0, of: 0, waiting: 1 });
	expect(calibration([])).toEqual({ held: 0, of: 0, waiting: 0 });
});
