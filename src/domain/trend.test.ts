import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Polarity } from './indicator.ts';
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';
import { CHI_SQUARED_LIMIT, recentTrend, trendLabel } from './trend.ts';
import type { RecentTrend, TrendPath, TrendPoint, WhyNoTrend } from './trend.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface Row {
	year: number;
	count: number;
	denominator: number;
	value: number;
	lo: number | null;
	hi: number | null;
}
interface Case {
	id: string;
	path: 'proportion' | 'ci';
	data: Row[];
	computed: { chi2: number; slope: number; consistent: boolean; significant: boolean; marker: string };
	published: { chi2_2dp?: number; marker?: string; polarity?: string; label?: string };
}
interface Vectors {
	chi2_threshold: number;
	cases: Case[];
	invalid: { id: string; data?: Row[]; published: { marker: string } }[];
	polarity_labels: { trend: string; polarity: Polarity; label: string }[];
}
const vectors = readVectors<Vectors>('trend.json');

const year = (text: number | string): Period => parsePeriod(String(text))!;
const pointOf = ({ year: when, count, denominator, value, lo, hi }: Row): TrendPoint => ({
	period: year(when),
	value,
	numerator: count,
	denominator,
	...(lo === null || hi === null ? {} : { lower: lo, upper: hi }),
});
const PATH = { proportion: 'parts', ci: 'intervals' } as const;
const POLARITY: Record<string, Polarity> = {
	'High is good': 'higher',
	'Low is good': 'lower',
	'No judgement': 'neither',
};
/** GettingBetter, as Fingertips writes it, in our spelling. */
const kebab = (label: string): string =>
	label
		.replace('And', '')
		.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
		.toLowerCase();

describe.skipIf(!vectors)(`outside reference: recent trends of Fingertips ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.cases ?? [])('$id is $computed.marker', ({ data, path, computed, published }) => {
		const trend = recentTrend(data.map(pointOf), PATH[path]);
		if (trend.kind === 'withheld') throw new Error(trend.because);
		expect(agree(trend.chiSquared, computed.chi2, 1e-9)).toBe(true);
		expect(agree(trend.slope, computed.slope, 1e-9)).toBe(true);
		expect(trend.keepsSign).toBe(computed.consistent);
		expect(trend.isSignificant).toBe(computed.significant);
		expect(trend.direction).toBe(computed.marker);
		if (published.chi2_2dp) expect(Math.round(trend.chiSquared * 100) / 100).toBe(published.chi2_2dp);
		if (published.marker) expect(trend.direction).toBe(published.marker);
		if (published.label) expect(trendLabel(trend, POLARITY[published.polarity!]!)).toBe(kebab(published.label));
	});
	test.each(vectors?.invalid ?? [])('$id cannot be calculated', ({ data, published }) => {
		// The case without figures is one of pooled years.
		const points = data?.map(pointOf) ?? pooled;
		for (const path of ['parts', 'intervals'] as const) {
			expect(trendLabel(recentTrend(points, path), 'higher')).toBe(published.marker);
		}
	});
	test.each(vectors?.polarity_labels ?? [])(
		'$trend where $polarity is better: $label',
		({ trend, polarity, label }) => {
			const told =
				trend === 'cannot-be-calculated'
					? ({ kind: 'withheld', because: 'few-points' } as const)
					: ({ kind: 'tested', direction: trend } as unknown as RecentTrend);
			expect(trendLabel(told, polarity)).toBe(label);
		},
	);
	it('takes its limit from the same table', () => {
		expect(CHI_SQUARED_LIMIT).toBe(vectors?.chi2_threshold);
	});
});

const rising: TrendPoint[] = [2018, 2019, 2020, 2021, 2022, 2023].map((when, index) => ({
	period: year(when),
	value: 20 + 5 * index,
	numerator: 200 + 50 * index,
	denominator: 1000,
	lower: 18 + 5 * index,
	upper: 22 + 5 * index,
}));
const pooled = rising.map((point, index) => ({ ...point, period: year(`${2016 + index}..${2018 + index}`) }));
const change = (at: number, unlike: Partial<TrendPoint>): TrendPoint[] =>
	rising.map((point, index) => (index === at ? { ...point, ...unlike } : point));

describe('a recent trend', () => {
	it('is that of the newest five points, with the size of the change', () => {
		const trend = recentTrend(rising, 'parts');
		expect(trend).toMatchObject({ direction: 'increasing', from: { text: '2019' }, to: { text: '2023' }, change: 20 });
	});

	test.each<[string, TrendPoint[], TrendPath, WhyNoTrend]>([
		['four points', rising.slice(2), 'parts', 'few-points'],
		['a missing year', rising.filter((_, index) => index !== 3), 'parts', 'gap'],
		['pooled years', pooled, 'parts', 'not-yearly'],
		[
			'quarters',
			rising.map((point, index) => ({ ...point, period: year(`2021-Q${(index % 4) + 1}`) })),
			'parts',
			'not-yearly',
		],
		['a break among them', change(4, { isBreak: true }), 'parts', 'break'],
		['a figure without its parts', change(4, { denominator: undefined }), 'parts', 'missing-inputs'],
		['a figure without its interval', change(4, { upper: undefined }), 'intervals', 'missing-inputs'],
		['no figure', change(4, { value: undefined }), 'parts', 'missing-inputs'],
		['nobody who counts', change(2, { numerator: 0 }), 'parts', 'all-or-none'],
		['everybody who counts', change(2, { numerator: 1000 }), 'parts', 'all-or-none'],
		['an interval of no width', change(2, { lower: 25, upper: 25 }), 'intervals', 'no-width'],
	])('is not told of %s', (_, points, path, because) => {
		expect(recentTrend(points, path)).toEqual({ kind: 'withheld', because });
	});

	it('does not mind what came before its five points', () => {
		expect(recentTrend(change(1, { isBreak: true }), 'parts')).toMatchObject({ direction: 'increasing' });
		expect(recentTrend(change(0, { numerator: 0 }), 'parts')).toMatchObject({ direction: 'increasing' });
	});

	it('is told of the same quarter of each year', () => {
		const points = rising.map((point, index) => ({ ...point, period: year(`FY${2018 + index}-${19 + index}-Q2`) }));
		expect(recentTrend(points, 'parts')).toMatchObject({ direction: 'increasing' });
	});

	it('does not rest on one point: a slope that is nought without it has no sign (decision 22)', () => {
		const only = rising.slice(1).map((point, index) => ({ ...point, value: index < 4 ? 10 : 30 }));
		expect(recentTrend(only, 'intervals')).toMatchObject({ keepsSign: false, direction: 'no-change' });
		const fallen = rising.slice(1).map((point, index) => ({ ...point, value: index < 4 ? 30 : 10 }));
		expect(recentTrend(fallen, 'intervals')).toMatchObject({ keepsSign: false, direction: 'no-change' });
	});

	it('keeps its digits where one figure weighs a million times as much as the others', () => {
		const parts = [
			[15, 21],
			[9_198_252, 11_723_823],
			[14, 17],
			[13, 17],
			[29, 40],
		] as const;
		const ends = [
			[71.4286, 52.1067, 90.7505],
			[78.4578, 78.4342, 78.4814],
			[82.3529, 64.2307, 100.4751],
			[76.4706, 56.3061, 96.6351],
			[72.5, 58.6623, 86.3377],
		] as const;
		const points = parts.map(([numerator, denominator], index): TrendPoint => {
			const [value, lower, upper] = ends[index]!;
			return { period: year(2014 + index), numerator, denominator, value, lower, upper };
		});
		// Worked out with whole fractions, and for the parts with forty digits.
		const exact = [
			['parts', 0.41058175705781563, -0.0007671643257462663],
			['intervals', 0.3221156684418995, -1.1576907145107564],
		] as const;
		for (const [path, chiSquared, slope] of exact) {
			const trend = recentTrend(points, path);
			if (trend.kind === 'withheld') throw new Error(trend.because);
			expect(agree(trend.chiSquared, chiSquared, 1e-11)).toBe(true);
			expect(agree(trend.slope, slope, 1e-11)).toBe(true);
		}
	});

	it('is refused for parts and intervals that cannot be', () => {
		expect(() => recentTrend(change(3, { numerator: 1001 }), 'parts')).toThrow(RangeError);
		expect(() => recentTrend(change(3, { lower: 9, upper: 8 }), 'intervals')).toThrow(RangeError);
	});
});

describe('laws of the trend test', () => {
	const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 3000 })), {
		minLength: 5,
		maxLength: 8,
	});
	const series = counts.map((parts) =>
		parts.map(([r, n], index): TrendPoint => {
			const value = (r / n) * 100;
			return { period: year(2010 + index), value, numerator: r, denominator: n, lower: value - 3, upper: value + 4 };
		}),
	);
	const paths = fc.constantFrom<TrendPath>('parts', 'intervals');

	it('the order of rows does not matter', () => {
		const shuffled = series.chain((points) =>
			fc.tuple(fc.constant(points), fc.shuffledSubarray(points, { minLength: points.length })),
		);
		const holds = ([points, mixed]: [TrendPoint[], TrendPoint[]], path: TrendPath): void => {
			expect(recentTrend(mixed, path)).toEqual(recentTrend(points, path));
		};
		fc.assert(fc.property(shuffled, paths, holds));
	});
	it('counting those who do not count turns it over', () => {
		const turned = { increasing: 'decreasing', decreasing: 'increasing', 'no-change': 'no-change' } as const;
		const holds = (points: TrendPoint[]): void => {
			const others = points.map((point) => ({ ...point, numerator: point.denominator! - point.numerator! }));
			const [ours, theirs] = [recentTrend(points, 'parts'), recentTrend(others, 'parts')];
			if (ours.kind === 'withheld' || theirs.kind === 'withheld') throw new Error('withheld');
			expect(theirs.direction).toBe(turned[ours.direction]);
			expect(agree(theirs.chiSquared, ours.chiSquared, 1e-6)).toBe(true);
		};
		fc.assert(fc.property(series, holds));
	});
	it('the unit does not matter', () => {
		const holds = (points: TrendPoint[], a: number, b: number): void => {
			const scaled = points.map((point) => ({
				...point,
				value: a * point.value! + b,
				lower: a * point.lower! + b,
				upper: a * point.upper! + b,
			}));
			const [ours, theirs] = [recentTrend(points, 'intervals'), recentTrend(scaled, 'intervals')];
			if (ours.kind === 'withheld' || theirs.kind === 'withheld') throw new Error('withheld');
			expect(theirs.direction).toBe(ours.direction);
			expect(theirs.chiSquared).toBeCloseTo(ours.chiSquared, 6);
		};
		fc.assert(fc.property(series, fc.constantFrom(0.01, 3, 1000), fc.constantFrom(-5, 0, 20), holds));
	});
});
