import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import type { Category } from '../domain/organisation.ts';
import type { PublishedIndicator, Publication } from '../publication/publication.ts';
import { councilOf, indicator } from './council.fixture.ts';
import { gapFacts } from './gap.ts';
import type { GapFacts } from './gap.ts';
import { lensView, lensesView } from './lens.ts';
import { breakdownGap } from './measure/breakdown-gap.ts';
import { subjectOf } from './measure/subject.ts';

const council = (
	breakdowns: readonly string[],
	more: Partial<Indicator> = {},
	figures: readonly string[] = [],
	categories: readonly Category[] = [],
): Publication =>
	councilOf({
		categories,
		indicators: [
			indicator('safe', { title: 'Feeling safe', frequency: 'year', ...more }),
			indicator('bins', { title: 'Bins emptied' }),
		],
		releases: [
			{
				id: 'all',
				publishAt: '2026-11-06T09:30:00Z',
				figures: ['bins 25Q2 45', ...figures],
				breakdowns: breakdowns.map((line) => `safe ${line}`),
			},
		],
	});
const only = (publication: Publication): { measure: PublishedIndicator; facts: GapFacts } => {
	const measure = publication.byId.get('safe')!;
	return { measure, facts: gapFacts(publication, measure, measure.breakdowns[0]!)! };
};
const told = (publication: Publication): string => {
	const { facts } = only(publication);
	return facts.told ? `${facts.told.kind} by ${facts.told.by}` : String(facts.now);
};
const sentences = (publication: Publication): string => {
	const { measure } = only(publication);
	return breakdownGap(subjectOf(publication, measure, new Map()), measure.breakdowns[0]!)!.sentences.join(' ');
};
/** Women and men, of 4,000 each. */
const bySex = (year: string, women: number, men: number): string[] => [
	`${year} sex Women ${women / 40} ${women}/4000`,
	`${year} sex Men ${men / 40} ${men}/4000`,
];
const bare = (years: number, gapAt: (at: number) => number): string[] =>
	Array.from({ length: years }, (_, at) => [
		`${2005 + at} sex Women 40`,
		`${2005 + at} sex Men ${40 + gapAt(at)}`,
	]).flat();

describe('whether a gap is closing', () => {
	test.each([
		['by its interval', [...bySex('2024', 2000, 2600), ...bySex('2025', 2000, 2100)], {}, 'closing by intervals'],
		['widening', [...bySex('2024', 2000, 2100), ...bySex('2025', 2000, 2600)], {}, 'widening by intervals'],
		['turned round', [...bySex('2024', 2000, 2600), ...bySex('2025', 2600, 2000)], {}, 'turned by intervals'],
		['within chance', [...bySex('2024', 2000, 2040), ...bySex('2025', 2000, 2030)], {}, 'cannot-be-told by intervals'],
		['without an earlier period', bySex('2025', 2000, 2100), {}, 'cannot-be-told by no-earlier'],
		[
			'where periods share cases',
			[...bySex('2022..2024', 2000, 2600), ...bySex('2023..2025', 2000, 2100)],
			{ basis: 'pooled' },
			'cannot-be-told by overlapping',
		],
		['without cases, of few figures', bare(5, () => 10), {}, 'cannot-be-told by few-gaps'],
		['without cases, of seasonal figures', bare(20, () => 10), { seasonal: true }, 'cannot-be-told by no-chart'],
		['by a chart: ups and downs', bare(16, (at) => 10 + (at % 2)), {}, 'cannot-be-told by control-chart'],
		['by a chart: far below', bare(16, (at) => (at === 15 ? 1 : 10 + (at % 2))), {}, 'closing by control-chart'],
		['by a chart: far above', bare(16, (at) => (at === 15 ? 30 : 10 + (at % 2))), {}, 'widening by control-chart'],
		['by a chart that never moved', bare(16, () => 10), {}, 'cannot-be-told by no-chart'],
	] as const)('%s', (_, lines, more, expected) => {
		expect(told(council([...lines], more as Partial<Indicator>))).toBe(expected);
	});

	it('is not told across a break, of a group or of the whole', () => {
		const lines = [...bySex('2024', 2000, 2600), ...bySex('2025', 2000, 2100)];
		expect(told(council(lines, {}, ['safe 2024 60', 'safe 2025 60 b']))).toBe('cannot-be-told by break');
		expect(told(council(lines.map((line) => (line.startsWith('2025 sex Men') ? `${line} b` : line))))).toBe(
			'cannot-be-told by break',
		);
	});

	it('holds a survey’s gap to its effective cases, and gives none where the sample is not described', () => {
		const lines = bySex('2025', 2000, 2100);
		const size = (publication: Publication): number | undefined => {
			const { now } = only(publication).facts;
			return typeof now === 'string' || !now.gap.interval ? undefined : now.gap.interval.upper - now.gap.interval.lower;
		};
		const plainCases = size(council(lines))!;
		expect(size(council(lines, { sourceStatus: 'survey', designEffect: 4 }))! / plainCases).toBeCloseTo(2, 2);
		expect(size(council(lines, { sourceStatus: 'survey' }))).toBeUndefined();
		expect(only(council(lines, { sourceStatus: 'survey' })).facts.whyNoInterval).toBe('no-design-effect');
	});
});

describe('the words of a gap', () => {
	it('give the two figures, the gap, how sure it is and what became of it', () => {
		expect(sentences(council([...bySex('2024', 2000, 2600), ...bySex('2025', 2000, 2100)]))).toBe(
			'In 2025 the figure was 52.5% for Men and 50.0% for Women. The gap between them was 2.5 percentage points. The higher is 1.05 times the lower. Allowing for chance, the gap lies between 0.3 and 4.7 percentage points (95% interval). It was 15.0 percentage points in 2024, so it is now 12.5 percentage points smaller. It is closing: the change is more than chance explains.',
		);
	});

	it('leave out and count a group that is kept back', () => {
		const text = sentences(council(['2025 ward Abbey 40', '2025 ward Brook 50', '2025 ward Castle c']));
		expect(text).toContain('Only 2 of 3 groups have a figure. The others could lie further out.');
		expect(text).toContain(
			'How far chance may have moved the gap cannot be calculated: the numbers of cases behind the figures are not published.',
		);
		expect(sentences(council(['2025 ward Abbey 40', '2025 ward Castle c']))).toBe(
			'No gap can be given in 2025: fewer than 2 groups have a figure.',
		);
	});

	it.each([
		['income', ['Highest_income_fifth', 'Middle_fifth', 'Lowest_income_fifth'], 'declared'],
		['rurality', ['Most_rural_areas', 'Other_areas', 'Least_rural_areas'], 'declared'],
		['two scales', ['Most_rural_areas', 'Other_areas', 'Least_deprived_areas'], 'extremes'],
		['two tops', ['Most_rural_areas', 'Most_rural_towns', 'Least_rural_areas'], 'extremes'],
	])('know the ends of a scale by their names: %s', (_, names, pairing) => {
		const { facts } = only(council(names.map((name, at) => `2025 deprivation-quintile ${name} ${40 + at}`)));
		expect(typeof facts.now === 'string' ? facts.now : facts.now.gap.pairing).toBe(pairing);
	});

	it('hold the ends against each other that dimensions.csv declares, and say what they mean', () => {
		const lines = ['2025 decile d1 50', '2025 decile d5 60', '2025 decile d10 20'];
		const decile = (id: string, order: number, scaleEnd?: string): Category => ({
			dimension: 'decile',
			id,
			title: `Tenth ${order}`,
			kind: 'people',
			order,
			...(scaleEnd ? { scaleEnd } : {}),
		});
		const categories = [decile('d1', 1, 'most deprived'), decile('d5', 5), decile('d10', 10, 'least deprived')];
		expect(sentences(council(lines, {}, [], categories))).toContain(
			'In 2025 the figure was 50.0% for Tenth 1 (most deprived) and 20.0% for Tenth 10 (least deprived).',
		);
		expect(sentences(council(lines.slice(0, 2), {}, [], categories))).toBe(
			'No gap can be given in 2025: one of the two ends of the scale has no figure.',
		);
		const { lede, gaps } = lensView(council(lines, {}, [], categories), 'decile');
		expect(lede).toContain('These groups are a scale, from Tenth 1 (most deprived) to Tenth 10 (least deprived).');
		expect(gaps?.rows[0]?.cells.map(({ detail }) => detail)).toContain('Tenth 10 (least deprived)');
	});

	it('hold the two ends of a scale against each other, and nothing else where one is missing', () => {
		const scale = (most: string): string[] => [
			`2025 deprivation-quintile Most_deprived_fifth ${most}`,
			'2025 deprivation-quintile Second_most_deprived_fifth 60',
			'2025 deprivation-quintile Least_deprived_fifth 20',
		];
		expect(sentences(council(scale('50')))).toContain(
			'In 2025 the figure was 50.0% for Most deprived fifth and 20.0% for Least deprived fifth.',
		);
		expect(sentences(council(scale('x')))).toBe(
			'No gap can be given in 2025: one of the two ends of the scale has no figure.',
		);
	});

	it('are not said of breakdowns that are neither of people nor of places', () => {
		const publication = council(['2025 energy-rating A 40', '2025 energy-rating B 50']);
		expect(only(publication).facts).toBeUndefined();
		expect(lensesView(publication).lede).toBe('No measure has been published by groups of people or by places.');
	});
});

test('the page of a breakdown lists every gap, and the measures that have none', () => {
	const publication = council([...bySex('2024', 2000, 2600), ...bySex('2025', 2000, 2100)]);
	const view = lensView(publication, 'sex');
	expect(view.lede).toBe('1 of 2 measures has figures by sex. 1 gap is closing, by more than chance explains.');
	expect(view.gaps!.rows.map(({ cells }) => cells.map(({ text, detail }) => detail ?? text))).toEqual([
		['Feeling safe', '2025', 'Men', 'Women', '2.5 percentage points', '1.05', '0.3 to 4.7', 'Closing'],
	]);
	expect(view.without.text).toBe(
		'1 of the 2 measures still measured has no figures by sex. Differences there are not seen here.',
	);
	expect(view.without.links).toEqual([{ title: 'Bins emptied', href: '/measures/bins/' }]);
	expect(() => lensView(publication, 'ward')).toThrow('no lens is called ward');
});
