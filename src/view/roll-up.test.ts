import { describe, expect, it, test } from 'vitest';
import type { RollUp } from '../domain/council.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Publication } from '../publication/publication.ts';
import { councilOf, indicator, node, plan } from './council.fixture.ts';
import { homeView } from './home.ts';
import { nodeView } from './node.ts';
import { planView } from './plan.ts';

const VALUES = { met: 95, close: 89, missed: 80 } as const;
type Told = keyof typeof VALUES | 'none';

/** `met met close | missed` under two outcomes of one priority; `none` is due and not there. */
function councilWith(
	outcomes: readonly (readonly Told[])[],
	rollUp: RollUp,
	more: Partial<Indicator> = {},
): Publication {
	const measures = outcomes.flatMap((told, at) => told.map((status, place) => ({ id: `m${at}${place}`, at, status })));
	return councilOf({
		council: { rollUp },
		plans: [
			plan([
				node(
					'places',
					'Cleaner places',
					outcomes.map((_, at) => node(`o${at}`, `Outcome ${at}`)),
				),
				node('homes', 'Better homes'),
			]),
		],
		indicators: measures.map(({ id, at, status }) =>
			indicator(id, { objective: `o${at}`, title: `${status} ${id}`, ...(id === 'm00' ? more : {}) }),
		),
		releases: [
			{
				id: 'r',
				publishAt: '2025-11-06T09:30:00Z',
				figures: measures.map(({ id, status }) => `${id} 25Q2 ${status === 'none' ? 'x' : VALUES[status]}`),
				targets: measures.map(({ id }) => `${id} 25 90 2`),
			},
		],
	});
}
const rolled = (outcomes: readonly (readonly Told[])[], rollUp: RollUp, more?: Partial<Indicator>) =>
	nodeView(councilWith(outcomes, rollUp, more), 'places').rollUp!;

describe('the mark of a part of the plan, by the rule of the council', () => {
	const mixed: Told[][] = [['met', 'met', 'met'], ['missed']];
	test.each<[RollUp, string | undefined, string]>([
		[{ rule: 'counts', from: 'leaves' }, undefined, 'Of 4 rated measures, 3 met and 1 missed.'],
		[{ rule: 'worst-of', from: 'leaves' }, 'Target missed', 'The worst is “Target missed”, of 1 of 4 that are rated.'],
		[
			{ rule: 'share', from: 'leaves' },
			'Target met',
			'1 of 4 missed (25%), which is not more than 25%; 3 met (75%), which is 75% or more: “Target met”.',
		],
		[
			{ rule: 'share', from: 'leaves', cutOffs: { shareMissed: 0.2 } },
			'Target missed',
			'1 of 4 missed (25%), which is more than 20%: “Target missed”.',
		],
		[
			{ rule: 'points', from: 'leaves' },
			'Target met',
			'3 × 2 + 1 × 0 = 6 points over 4, which is 1.50 on average. That is 1.50 or more: “Target met”.',
		],
		[
			{ rule: 'points', from: 'levels' },
			'Close to target',
			'1 × 2 + 1 × 0 = 2 points over 2, which is 1.00 on average. That is at least 0.50 and less than 1.50: “Close to target”.',
		],
	])('%j: %s', (rollUp, word, why) => {
		const view = rolled(mixed, rollUp);
		expect([view.mark?.word, view.why]).toEqual([word, why]);
		// However good the mark, the miss is named and led to.
		expect(view.worst).toEqual({
			lead: 'The worst rating among them is “Target missed”:',
			links: [{ title: 'missed m10', href: '/measures/m10/' }],
		});
	});

	it('is the same on the priority, in the plan and on the home page, with the way to its reasons', () => {
		const publication = councilWith(mixed, { rule: 'points', from: 'levels' });
		expect(planView(publication).plans[0]!.nodes[0]!.mark?.word).toBe('Close to target');
		const [first, second] = homeView(publication).priorities;
		expect(first!.mark).toMatchObject({
			status: { word: 'Close to target' },
			why: { href: '/plan/places/#rolled-up' },
		});
		expect(first!.measures).toBe('4 measures');
		expect(second!.mark).toBeUndefined();
	});

	it('is made of what the table lists, worst first, each a link', () => {
		const byLevel = rolled(mixed, { rule: 'points', from: 'levels' }).entries!;
		expect(byLevel.rows.map(({ cells }) => [cells[0]!.text, cells[0]!.href, cells[1]!.status?.key])).toEqual([
			['Outcome 1', '/plan/o1/', 'missed'],
			['Outcome 0', '/plan/o0/', 'met'],
		]);
		const pooled = rolled(mixed, { rule: 'points', from: 'leaves' }).entries!;
		expect(pooled.rows.map(({ cells }) => cells[0]!.text)).toEqual(['missed m10', 'met m00', 'met m01', 'met m02']);
		expect(rolled(mixed, { rule: 'counts', from: 'leaves' }).entries).toBeUndefined();
	});
});

describe('what is not rated', () => {
	it('is counted and has no say', () => {
		const view = rolled([['met', 'none', 'none']], { rule: 'worst-of', from: 'leaves' });
		expect(view.mark?.word).toBe('Target met');
		expect(view.rule).toContain('1 of 3 measures is rated; 2 are not, and have no say in any mark.');
		expect(view.entries!.rows.map(({ cells }) => cells[1]!.status?.key)).toEqual(['met', 'no-data', 'no-data']);
	});
	it('makes no mark by itself', () => {
		const publication = councilWith([['none'], ['met']], { rule: 'worst-of', from: 'leaves' });
		const view = nodeView(publication, 'o0');
		// Nothing has a target to be judged by here, so there is nothing to roll up.
		expect(view.rollUp).toBeUndefined();
		const parts = nodeView(publication, 'places').rollUp!;
		expect(parts.mark?.word).toBe('Target met');
	});
	it('and figures for context are in no mark and in no count', () => {
		const view = rolled([['missed', 'met']], { rule: 'worst-of', from: 'leaves' }, { tier: 'context' });
		expect([view.mark?.word, view.rule.at(-1)]).toEqual(['Target met', 'All are rated: 1 measure.']);
	});
});

describe('weights', () => {
	it('are printed beside each measure and in the sum', () => {
		const view = rolled([['met', 'missed']], { rule: 'points', from: 'leaves' }, { weight: 3 });
		expect(view.why).toBe(
			'3 × 2 + 1 × 0 = 6 points over a weight of 4, which is 1.50 on average. That is 1.50 or more: “Target met”.',
		);
		expect(view.entries!.rows.map(({ cells }) => cells[2]!.text)).toEqual(['1', '3']);
	});
});

test('the rule stands on the home page in words', () => {
	const home = homeView(councilWith([['met']], { rule: 'counts', from: 'leaves' }));
	expect(home.rollUpRule).toBe(
		'The measures are counted by their status. No single mark is made of them, because a single mark would hide something. Every measure counts once, by its newest result, at whatever level of the plan it stands.',
	);
});
