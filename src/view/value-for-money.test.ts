import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import { councilOf, indicator } from './council.fixture.ts';
import type { CostView, ValueView } from './value-for-money.ts';
import { valueView } from './value-for-money.ts';
import { QUESTIONS } from '../words/value-for-money.ts';

const AREAS = ['E2 Abbey', 'E3 Bury', 'E4 Crewe', 'E5 Derby', 'E6 Epsom', 'E7 Frome', 'E8 Goole', 'E9 Hythe'];

interface Case {
	readonly figures?: readonly string[];
	readonly costs?: readonly string[];
	readonly results?: readonly string[];
	readonly cost?: Partial<Indicator>;
	readonly result?: Partial<Indicator>;
}

function viewOf({ figures, costs, results, cost = {}, result = {} }: Case = {}): ValueView | undefined {
	const lines = (id: string, values: readonly string[]): string[] =>
		values.map((value, at) => `${id} 24 near ${AREAS[at]} ${value}`);
	const publication = councilOf({
		council: { areaCode: 'E1' },
		services: [
			{ id: 'waste', title: 'Waste' },
			{ id: 'parks', title: 'Parks' },
		],
		groups: [{ id: 'near', title: 'Neighbours', kind: 'members' }],
		indicators: [
			indicator('cost', {
				title: 'Cost of bins',
				unit: 'pounds',
				kind: 'ratio',
				polarity: 'lower',
				frequency: 'year',
				service: 'waste',
				costOf: 'recycled',
				costBasis: 'gross',
				...cost,
			}),
			indicator('recycled', { title: 'Waste recycled', frequency: 'year', ...result }),
		],
		releases: [
			{
				id: 'annual',
				publishAt: '2025-11-06T09:30:00Z',
				figures: figures ?? ['cost 24 65', 'recycled 24 75'],
				comparisons: [
					...lines('cost', costs ?? ['10', '20', '30', '40', '50', '60', '70', '80']),
					...lines('recycled', results ?? ['10', '20', '30', '40', '50', '60', '70', '80']),
				],
			},
		],
	});
	return valueView(publication, 'waste');
}
const only = (view: ValueView | undefined): CostView => view!.costs[0]!;
const fact = ({ facts }: CostView, term: string): string | undefined => facts.find((one) => one.term === term)?.text;

describe('a cost beside what it buys', () => {
	const view = only(viewOf());

	it('asks a question and never gives a verdict', () => {
		expect(fact(view, 'What this asks')).toBe('Costs more, does well: is it worth the extra?');
	});

	it('prints the gross cost, its basis and the year', () => {
		expect(fact(view, 'Cost')).toBe('£65.0, 2024 to 2025');
		expect(fact(view, 'What the cost counts')).toMatch(/^Gross cost: what was spent, before any income is taken off\./);
	});

	it('draws one mark an area, ours by name, and prints every place in the table', () => {
		expect(view.chart!.points).toHaveLength(9);
		expect(view.chart!.points.filter(({ label }) => label)).toEqual([
			expect.objectContaining({ x: 6.5 / 9, y: 7.5 / 9, label: 'Exampleshire' }),
		]);
		const ours = view.table!.rows.find(({ isOurs }) => isOurs)!.cells.map(({ text }) => text);
		expect(ours).toEqual([
			'Exampleshire',
			'65.0',
			'75.0',
			'72nd',
			'83rd',
			'Costs more, does well: is it worth the extra?',
		]);
	});

	it('reaches as far as chance may carry a result', () => {
		const chart = only(viewOf({ figures: ['cost 24 65', 'recycled 24 75 55..85'] })).chart!;
		expect(chart.points.find(({ label }) => label)).toMatchObject({ lower: 5.5 / 9, upper: 8.5 / 9 });
		expect(chart.description).toContain('An upright line');
		expect(view.chart!.description).not.toContain('An upright line');
	});
});

it('is a table alone where fewer than eight areas have both figures', () => {
	const view = only(viewOf({ costs: ['10', '20', 'x', 'x', '50', '60', '70', '80'] }));
	expect(view.chart).toBeUndefined();
	expect(view.table!.rows).toHaveLength(9);
	expect(view.notes[0]).toBe(
		'There is no chart and there are no places: only 7 areas of 8 needed have both figures, ours included.',
	);
});

it('leaves out an area without volume, whose cost is not applicable', () => {
	const view = only(viewOf({ costs: ['z', '20', '30', '40', '50', '60', '70', '80'] }));
	expect(view.chart!.points).toHaveLength(8);
	expect(view.table!.rows[0]!.cells.map(({ text, markers }) => text ?? markers![0]!.meaning)).toEqual([
		...['Abbey', 'not applicable', '10.0', 'Not placed', 'Not placed', 'Not placed'],
	]);
});

it('sets nothing side by side of different years', () => {
	const view = only(viewOf({ figures: ['cost 24 65', 'recycled 23 75'] }));
	expect([view.chart, view.table]).toEqual([undefined, undefined]);
	expect(view.notes).toEqual([
		'Cost and result are not published for the same year, so they are not set side by side.',
	]);
});

it('shows the newest year with both, and says that one of them is newer', () => {
	const view = only(viewOf({ figures: ['cost 24 65', 'cost 25 66', 'recycled 24 75'] }));
	expect(fact(view, 'Cost')).toBe('£65.0, 2024 to 2025');
	expect(view.notes).toContain(
		'The newest cost is for 2025 to 2026, and the newest result is for 2024 to 2025. The newest year with both is shown.',
	);
});

it('labels an estimate, of ours and of others, and a net cost', () => {
	const view = only(
		viewOf({
			figures: ['cost 24 65 e', 'recycled 24 75'],
			costs: ['10 f', '20', '30', '40', '50', '60', '70', '80'],
			cost: { costBasis: 'net' },
		}),
	);
	expect(fact(view, 'What the cost counts')).toMatch(
		/^Net cost.*marked as an estimate or a forecast, not what was spent/,
	);
	expect(view.notes).toContain('The cost of Abbey is marked as an estimate or a forecast, not what was spent.');
});

it('places nobody by a result without a better end', () => {
	const view = only(viewOf({ result: { polarity: 'neither' } }));
	expect(view.chart).toBeUndefined();
	expect(view.notes[0]).toContain('has no better end');
});

it('lists every question that the council has not answered', () => {
	expect(viewOf()!.unanswered).toEqual(QUESTIONS);
	expect(viewOf()!.hasAnswers).toBe(false);
});
