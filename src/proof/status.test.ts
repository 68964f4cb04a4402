import { describe, expect, it, test } from 'vitest';
import { judge, judgedSeries } from '../publication/judge.ts';
import { loadSite } from '../load.ts';
import { statusKey } from '../words/status.ts';
import { agreed } from '../view/measured.fixture.ts';
import { readJson } from './council.fixture.ts';
import { rereadCouncil } from './sites.fixture.ts';
import { rated, Statuses } from './status.fixture.ts';

describe('status by hand', () => {
	test.each([
		['95', { target: '95' }, '5%', 'higher', 'met'],
		['90.25', { target: '95' }, '5%', 'higher', 'close'],
		['90.249', { target: '95' }, '5%', 'higher', 'missed'],
		['93', { target: '100' }, '7%', 'higher', 'close'],
		['94.9', { target: '95' }, '0', 'higher', 'missed'],
		['12', { target: '10' }, '2', 'lower', 'close'],
		['12.1', { target: '10' }, '2', 'lower', 'missed'],
		['39', { target_lower: '40', target_upper: '50' }, '1', 'range', 'close'],
		['55', { target_lower: '40', target_upper: '50' }, '10%', 'range', 'close'],
		['55.1', { target_lower: '40', target_upper: '50' }, '10%', 'range', 'missed'],
		['-5', { target: '-4' }, '25%', 'higher', 'close'],
	] as const)('%s against %o within %s, %s is better: %s', (value, target, tolerance, polarity, status) => {
		expect(rated(value, target, tolerance, polarity)).toBe(status);
	});
});

describe('the demonstration', async () => {
	const { council, histories } = rereadCouncil('demonstration');
	const stated = readJson(council.dir, 'data/council.json')!['units'] as Record<string, { kind: string }>;
	const kinds = Object.fromEntries(Object.entries(stated).map(([id, { kind }]) => [id, kind]));
	const statuses = new Statuses(council, histories, kinds);
	const { publication } = await loadSite({ dir: council.dir, now: council.now });

	it('is judged alike by hand and by the product, for every figure as known after every release', () => {
		const differing: string[] = [];
		let agreeing = 0;
		for (const measure of publication!.indicators) {
			for (const { order, id } of publication!.releases) {
				for (const { period, status } of judgedSeries(publication!, measure, order)) {
					const by = statuses.of(measure.id, `${period.start}/${period.end}`, id);
					if (by === statusKey(status)) agreeing += 1;
					else differing.push(`${measure.id} ${period.text} after ${id}: ${statusKey(status)}, by hand ${by}`);
				}
			}
		}
		agreed('demonstration', 'judgements', agreeing, differing.length, 'statuses of every release agree');
		expect(differing).toEqual([]);
		expect(agreeing).toBeGreaterThan(1000);
	});

	it('gives both statuses where a target was moved after its figure', () => {
		let moved = 0;
		for (const measure of publication!.indicators) {
			for (const { period } of measure.figures) {
				const at = `${period.start}/${period.end}`;
				const other = judge(publication!, measure, period).moved;
				const row = statuses.moved(measure.id, at);
				expect.soft(other !== undefined, `${measure.id} ${period.text}`).toBe(row !== undefined);
				const value = histories.told.observations.get(`${measure.id}|${at}`)!.at(-1)!.value;
				if (!other || !row || value === '') continue;
				const by = rated(
					value,
					row,
					statuses.tolerance(measure.id, row),
					statuses.register(measure.id, undefined)['polarity']!,
				);
				expect.soft(statusKey(other.status), `${measure.id} ${period.text}`).toBe(by);
				moved += 1;
			}
		}
		expect(moved).toBeGreaterThan(0);
	});
});
