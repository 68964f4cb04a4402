import { describe, expect, it, test } from 'vitest';
import type { RollUp } from '../domain/council.ts';
import type { Service } from '../domain/organisation.ts';
import type { Rating } from '../domain/reporting.ts';
import { alphabetView } from './alphabet.ts';
import { councilOf, indicator, node, plan } from './council.fixture.ts';
import type { CouncilLines } from './council.fixture.ts';
import { nodeView } from './node.ts';
import { scorecardIds, scorecardView, scorecardsView, serviceScorecard } from './scorecard.ts';
import type { ScorecardView } from './scorecard.ts';
import { servicesView } from './service-tree.ts';

const service = (id: string, level: string, parent?: string): Service => ({
	id,
	level,
	title: id,
	...(parent === undefined ? {} : { parent }),
});
const rating = (of: string, is: Rating['rating'], more: Partial<Rating> = {}): Rating => ({
	service: of,
	rating: is,
	reason: `Why ${of}.`,
	by: `Head of ${of}`,
	on: '2025-10-20',
	...more,
});

/** Place has waste (bins, streets) and planning; Legal has nobody below it. */
const services = [
	service('place', 'directorate'),
	service('waste', 'service', 'place'),
	service('bins', 'team', 'waste'),
	service('streets', 'team', 'waste'),
	service('planning', 'service', 'place'),
	service('legal', 'directorate'),
];

function councilRated(ratings: readonly Rating[], rollUp: Partial<RollUp> = {}, earlier?: readonly Rating[]) {
	const releases: CouncilLines['releases'] = [
		...(earlier ? [{ id: 'q1', publishAt: '2025-08-06T09:30:00Z', ratings: earlier }] : []),
		{
			id: 'q2',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['missed-bins 25Q2 80', 'litter 25Q2 95'],
			targets: ['missed-bins 25 90 2', 'litter 25 90 2'],
			ratings,
		},
	];
	return councilOf({
		council: { rollUp: { rule: 'counts', from: 'leaves', ...rollUp } },
		plans: [plan([node('places', 'Cleaner places')])],
		services,
		indicators: [indicator('missed-bins', { service: 'bins' }), indicator('litter', { service: 'streets' })],
		releases,
	});
}

const RATINGS = [
	rating('bins', 'missed', { objective: 'places', evidence: 'The audit.' }),
	rating('streets', 'met'),
	rating('planning', 'unrated'),
];
const rows = ({ table }: Pick<ScorecardView, 'table'>) =>
	table.rows.map(({ cells }) =>
		cells.map(({ text, status, detail }) => [status?.word ?? text, detail].filter(Boolean).join(' / ')),
	);

test('a scorecard goes from directorate to service to team, and says of each rating whether it is judged or rolled up', () => {
	const view = scorecardView(councilRated(RATINGS), 'place');
	expect(rows(view)).toEqual([
		[
			'place / Directorate',
			'1 “Target met”, 1 “Target missed” and 1 not rated / Rolled up from the ratings below it',
			'See the ratings below it.',
			'By the council’s rule',
			'1 of 2 measures with a target met it',
		],
		[
			'waste / Service',
			'1 “Target met” and 1 “Target missed” / Rolled up from the ratings below it',
			'See the ratings below it.',
			'By the council’s rule',
			'1 of 2 measures with a target met it',
		],
		[
			'bins / Team. Cleaner places',
			'Target missed / Judged',
			'Why bins. / The audit.',
			'Head of bins, 20 October 2025',
			'0 of 1 measure with a target met it',
		],
		[
			'streets / Team',
			'Target met / Judged',
			'Why streets.',
			'Head of streets, 20 October 2025',
			'1 of 1 measure with a target met it',
		],
		['planning / Service', 'Not rated', 'Why planning.', 'Head of planning, 20 October 2025', 'No measures'],
	]);
	expect(view.table.caption).toBe('Ratings of place, as reported on 6 November 2025');
	expect(view.lede).toBe('Ratings of its teams and services: 1 “Target met”, 1 “Target missed” and 1 not rated.');
	expect(view.note).toMatch(/^A rating is a judgement by the post named/);
});

describe('the rating of a directorate follows the rule of the council', () => {
	test.each<[Partial<RollUp>, string | undefined, string]>([
		[{ rule: 'counts' }, undefined, 'Of 2 ratings, 1 met and 1 missed.'],
		[{ rule: 'worst-of' }, 'Target missed', 'The worst is “Target missed”, of 1 of 2 that are rated.'],
		[
			{ rule: 'points', from: 'levels' },
			'Close to target',
			'1 × 1 = 1 point over 1, which is 1.00 on average. That is at least 0.50 and less than 1.50: “Close to target”.',
		],
	])('%j: %s', (rollUp, word, why) => {
		const { rollUp: view, table } = scorecardView(councilRated(RATINGS, rollUp), 'place');
		expect([view?.mark?.word, view?.why]).toEqual([word, why]);
		expect(table.rows[0]!.cells[1]!.status?.word).toBe(word);
		expect(view?.worst?.links).toEqual([{ title: 'bins', href: '/services/bins/' }]);
	});

	it('and so does that of the council as a whole', () => {
		const view = scorecardsView(councilRated(RATINGS, { rule: 'worst-of' }))!;
		expect(view.rollUp?.mark?.word).toBe('Target missed');
		expect(view.table.rows.map(({ cells }) => [cells[0]!.text, cells[0]!.href])).toEqual([
			['place', '/scorecards/place/'],
			['waste', '/services/waste/'],
			['planning', '/services/planning/'],
		]);
	});
});

describe('what nobody rated', () => {
	it('is counted and said: a team is not left out because it was forgotten', () => {
		const view = scorecardView(councilRated([rating('bins', 'met')]), 'place');
		expect(view.rollUp?.rule).toContain('1 of 3 teams and services is rated; 2 are not, and have no say in any mark.');
		expect(rows(view).filter(([, judged]) => judged === 'Not judged')).toHaveLength(2);
	});
	it('makes no page: not for a directorate, and none at all where there are no ratings', () => {
		expect(scorecardIds(councilRated(RATINGS))).toEqual(['place']);
		const without = councilRated([]);
		expect(scorecardIds(without)).toEqual([]);
		expect(scorecardsView(without)).toBeUndefined();
		expect(serviceScorecard(without, 'place')).toBeUndefined();
		expect(servicesView(without).scorecards).toBeUndefined();
		expect(JSON.stringify(alphabetView(without))).not.toContain('/scorecards/');
	});
	it('is led to where there is something', () => {
		const rated = councilRated(RATINGS);
		expect(servicesView(rated).scorecards?.href).toBe('/scorecards/');
		expect(JSON.stringify(alphabetView(rated))).toContain('/scorecards/');
		expect(serviceScorecard(rated, 'bins')).toMatchObject({ link: { href: '/scorecards/place/' } });
		expect(serviceScorecard(rated, 'legal')).toBeUndefined();
	});
});

test('a rating that changed says what it was before, and when', () => {
	const earlier = [rating('bins', 'met', { on: '2025-07-20', objective: 'places' }), rating('streets', 'met')];
	const view = scorecardView(councilRated(RATINGS, {}, earlier), 'place');
	expect(rows(view)[2]![1]).toBe('Target missed / Judged. Before: “Target met” on 20 July 2025');
	expect(rows(view)[3]![1]).toBe('Target met / Judged');
});

test('a rating given for a part of the plan stands on its page, beside what is worked out', () => {
	const view = nodeView(councilRated(RATINGS), 'places');
	expect(view.ratings?.rows.map(({ cells }) => cells[0]!.text)).toEqual(['bins']);
	expect(view.ratings?.note).toMatch(/not worked out from figures/);
});
