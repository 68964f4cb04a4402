import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import type { MeasureComparisonsView } from './comparisons-page.ts';
import { measureComparisonsView } from './comparisons-page.ts';

const NAMES = ['Abbey', 'Bury', 'Crewe', 'Derby', 'Epsom', 'Frome', 'Goole', 'Hythe', 'Ilkley'];

function viewOf(
	figures: readonly string[],
	others: Readonly<Record<string, readonly (string | number)[]>>,
	more: Partial<Indicator> = {},
	lines: readonly string[] = [],
): MeasureComparisonsView {
	const publication = councilOf({
		council: { areaCode: 'E1' },
		groups: [
			{ id: 'england', title: 'England', kind: 'area', source: 'The Office' },
			{ id: 'club', title: 'Median of the club', kind: 'statistic', source: 'The Club' },
			{ id: 'near', title: 'Neighbours', kind: 'members', source: 'CIPFA', asOf: '2025' },
		],
		indicators: [indicator('health', { title: 'Health', ...more })],
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				figures: figures.map((figure) => `health ${figure}`),
				comparisons: [
					...Object.entries(others).flatMap(([when, values]) =>
						values.map((value, at) => `health ${when} near E${at + 10} ${NAMES[at]} ${value}`),
					),
					...lines,
				],
			},
		],
	});
	return measureComparisonsView(publication, 'health', new Map());
}

const fact = (view: MeasureComparisonsView, term: string): string | undefined =>
	view.groups[0]!.facts.find((one) => one.term === term)?.text;
const texts = (rows: MeasureComparisonsView['beside']['rows']): string[] =>
	rows.map(({ cells }) => cells.map(({ text, markers }) => text ?? markers?.[0]?.letter).join(' | '));
const EIGHT = [40, 41, 42, 43, 44, 45, 46, 47];

describe('a group of areas', () => {
	const view = viewOf(['25Q1 41', '25Q2 46'], { '25Q1': EIGHT, '25Q2': [...EIGHT, 'c'] });

	it('leads with our figure, the median and the quarter, all of one period', () => {
		expect(view.lead).toBe(
			'In July to September 2025, Exampleshire was at 46.0%. The median of Neighbours was 43.5%. Exampleshire was among the best quarter of the group.',
		);
	});

	it('says how many reported, and who did not and why', () => {
		expect(fact(view, 'Figures')).toBe('8 of 9 other areas have a figure. No figure: Ilkley (confidential).');
	});

	it('tells a joint place with the number of areas, and that small gaps may be chance', () => {
		expect(fact(view, 'Our place')).toBe(
			'Joint 2nd of 9 areas with a figure, ours included. The best is 1st. Small gaps between areas may be chance.',
		);
	});

	it('says why there is no test for chance', () => {
		expect(fact(view, 'Allowing for chance')).toBe(
			'There is no test for chance, because the counts behind our figure are not published.',
		);
	});

	it('names the best with its figure', () => expect(fact(view, 'Best in the group')).toBe('Hythe: 47.0%.'));

	it('lists every member, best first, those without a figure last, with the quarter of each', () => {
		const rows = texts(view.groups[0]!.members.rows);
		expect(rows.slice(0, 3)).toEqual([
			'Hythe | 47.0 | Best quarter',
			'Exampleshire | 46.0 | Best quarter',
			'Goole | 46.0 | Best quarter',
		]);
		expect(rows.at(-1)).toBe('Ilkley | c | Not published');
	});

	it('follows our quarter over time', () => {
		expect(texts(view.groups[0]!.history.rows)).toEqual([
			'July to September 2025 | 46.0 | 43.5 | 41.8 to 45.3 | Best quarter | Joint 2nd of 9 | 8 of 9',
			'April to June 2025 | 41.0 | 43.5 | 41.8 to 45.3 | Worst quarter | Joint 7th of 9 | 8 of 9',
		]);
	});
});

it('puts the lowest first where lower is better, and calls it the best', () => {
	const view = viewOf(['25Q2 40'], { '25Q2': EIGHT }, { polarity: 'lower' });
	expect(texts(view.groups[0]!.members.rows)[0]).toBe('Abbey | 40.0 | Best quarter');
	expect(fact(view, 'Best in the group')).toBe('Abbey: 40.0%. Ours is the same.');
});

it('speaks of highest and lowest only, and of no place and no best, where neither is better', () => {
	const view = viewOf(['25Q2 47'], { '25Q2': EIGHT }, { polarity: 'neither' });
	expect(fact(view, 'Our quarter')).toBe('Exampleshire was in the highest quarter of the group.');
	expect(fact(view, 'Our place')).toBe('There is no place: neither a higher nor a lower figure is better.');
	expect(JSON.stringify(view)).not.toMatch(/[Bb]est quarter|[Ww]orst/);
});

it('gives no quarters of fewer than eight areas, nor where all are equal', () => {
	const few = viewOf(['25Q2 47'], { '25Q2': [40, 41, 42] });
	expect(fact(few, 'Our quarter')).toBe(
		'No quarter is given: fewer than 8 areas have a figure, too few to make quarters of.',
	);
	expect(few.groups[0]!.members.columns).toHaveLength(2);
	const equal = viewOf(['25Q2 47'], { '25Q2': EIGHT.map(() => 40) });
	expect(fact(equal, 'Our quarter')).toContain('most areas have the same figure');
});

it('gives amounts neither quarter nor place, and lists them by name', () => {
	const view = viewOf(['25Q2 47'], { '25Q2': EIGHT.toReversed() }, { kind: 'count' });
	expect(fact(view, 'Our quarter')).toContain('a larger area has more');
	expect(view.cautions).toContain('These are amounts, not rates: a larger area has more.');
	expect(texts(view.groups[0]!.members.rows)[0]).toBe('Abbey | 47.0');
});

describe('with the counts behind our figure', () => {
	const view = viewOf(['25Q2 46 460/1000'], { '25Q2': [...EIGHT.slice(0, 7), '47 10..50'] });

	it('tells better, similar or worse of the median and of each member by interval', () => {
		expect(fact(view, 'Allowing for chance')).toBe('Similar to the median: the difference could be chance.');
		expect(texts(view.groups[0]!.members.rows).filter((row) => /Abbey|Hythe/.test(row))).toEqual([
			'Hythe | 47.0 | Best quarter | Similar',
			'Abbey | 40.0 | Worst quarter | Better',
		]);
	});

	it('gives the places that chance leaves open', () => {
		expect(fact(view, 'Our place')).toMatch(/^Somewhere from 1st to 6th of 9 areas/);
	});
});

it('stands a published statistic and a country beside our own median, and says who made each', () => {
	const view = viewOf(['25Q2 46'], { '25Q2': EIGHT }, {}, [
		'health 25Q2 england E92000001 England 44',
		'health 25Q2 club - - 43',
	]);
	expect(view.beside.rows.map(({ cells }) => [cells[0]!.text, cells[0]!.detail])).toEqual([
		['Exampleshire', undefined],
		['England', 'A published figure. Source: The Office.'],
		['Median of the club', 'A published figure. Source: The Club.'],
		['Median of Neighbours', 'Worked out here from 8 of 8 areas, without ours.'],
	]);
	expect(view.cautions).toContain('England includes Exampleshire.');
	expect(view.periods?.table.columns.map(({ title }) => title)).toEqual([
		'Period',
		'Exampleshire (%)',
		'England (%)',
		'Median of the club (%)',
	]);
});

it('never sets figures of different periods side by side, and says when theirs are older', () => {
	const view = viewOf(['25Q1 41', '25Q2 46'], { '25Q1': EIGHT });
	expect(view.beside.caption).toContain('April to June 2025');
	expect(view.cautions[0]).toContain('Our own newest figure is for July to September 2025.');
});
