/** One chart of every kind that a council's figures can need: drawn into goldens/, to be looked at. */

import { addMonths, dateOfDay, dayNumber } from '../domain/period.ts';
import type { Chart, ChartSeries, Sparkline } from '../view/chart.ts';
import type { Value } from './figures.fixture.ts';
import { PROCESSES } from './process-examples.fixture.ts';
import {
	bell,
	days,
	ours,
	percent,
	points,
	pounds,
	rate,
	recycling,
	since,
	step,
	texts,
	timeSeries,
	unit,
	wander,
} from './figures.fixture.ts';

export const EXAMPLES: Readonly<Record<string, Chart>> = {
	...PROCESSES,
	'line-target-steps': timeSeries(
		'recycling',
		'Recycling has risen above target for two quarters running',
		'Percentage of household waste recycled or composted, Exampleshire, April 2023 to September 2025',
		percent,
		[ours(points(since, 3, recycling, percent))],
		{
			targets: [
				step('2023-04-01', '2024-03-31', 42, 'Target 42%', { closeTo: 40 }),
				step('2024-04-01', '2026-03-31', 45, 'Target 45%', { closeTo: 43, closeLabel: 'Close from 43%' }),
			],
		},
	),
	'line-provisional': timeSeries(
		'planning',
		'Planning decisions are quicker, but the last two figures may change',
		'Percentage of major planning applications decided in time, Exampleshire',
		percent,
		[ours(points(since, 3, [71, 74.2, [73.8, 'e'], 78, 80.4, 79, 83.3, 86, [88.1, 'p'], [87.5, 'p']], percent))],
		{ targets: [step('2023-04-01', '2026-03-31', 80, 'Target 80%')] },
	),
	'line-break': timeSeries(
		'sickness',
		'Days lost to sickness fell after the new policy',
		'Working days lost to sickness for each employee, Exampleshire',
		{ unit: unit('working-days'), decimals: 1 },
		[
			ours(
				points('2018-03-31', 12, [9.8, 10.4, 10.1, 8.2, [9.9, 'b'], 9.1, 8.8, 8.4], {
					unit: unit('working-days'),
					decimals: 1,
				}),
			),
		],
		{
			notes: [
				{ at: '2021-04-01', text: 'Agency staff counted from 2021', kind: 'break' },
				{ at: '2020-03-23', text: 'First lockdown', kind: 'note' },
			],
			targets: [step('2017-04-01', '2025-03-31', 8.5, 'Target 8.5 working days', { closeTo: 9 })],
		},
	),
	'line-range': timeSeries(
		'occupancy',
		'Temporary homes are used within the planned range',
		'Percentage of temporary homes occupied, Exampleshire',
		percent,
		[ours(points('2024-04-30', 1, [88, 90.2, 93.4, 96.1, 97.8, 95, 93.2, 92.7, 91.1, 89.9, 91.6, 92.4], percent))],
		{
			targets: [
				{
					from: '2024-04-01',
					to: '2025-03-31',
					lower: 90,
					upper: 95,
					closeLower: 88,
					closeUpper: 97,
					label: 'Target 90% to 95%',
				},
			],
		},
	),
	'line-comparators': timeSeries(
		'obesity',
		'Fewer children are obese than in England as a whole',
		'Children aged 10 to 11 classified as obese, per cent',
		percent,
		[
			ours(points('2016-08-31', 12, [17.1, 17.9, 18.2, 18.0, 'x', 19.4, 18.9, 18.3, 17.9], percent)),
			{
				id: 'england',
				title: 'England',
				role: 'reference',
				points: points('2016-08-31', 12, [19.8, 20, 20.1, 20.2, 21, 23.4, 22.7, 22.1, 22], percent),
			},
			{
				id: 'neighbours',
				title: 'Nearest neighbours median',
				role: 'context',
				points: points('2016-08-31', 12, [18.8, 19, 19.3, 19.5, 'x', 21.9, 21, 20.8, 20.9], percent),
			},
		],
	),
	'line-intervals': timeSeries(
		'suicide',
		'Chance alone may explain the changes from year to year',
		'Deaths by suicide per 100,000 residents, three years together, with 95 per cent intervals',
		rate,
		[
			ours(
				points('2017-12-31', 12, [9.1, 10.4, 9.6, 8.8, 10.9, 10.2, 9.7], rate).map((point, index) => ({
					...point,
					lower: point.value! - 1.9 - index / 10,
					upper: point.value! + 2.3,
				})),
			),
			{
				id: 'england',
				title: 'England',
				role: 'reference',
				points: points('2017-12-31', 12, [10, 9.9, 10.1, 10.4, 10.4, 10.3, 10.7], rate),
			},
		],
	),
	'line-four-series': timeSeries(
		'places',
		'Four places, four paths',
		'Violent crime, offences per 100,000 residents',
		rate,
		['Northbridge', 'Market Aldham', 'Sea Harbour', 'Upper Vale'].map((title, index) => ({
			id: `s${index}`,
			title,
			role: 'ours' as const,
			points: points('2019-03-31', 12, wander(index + 7, 7, 900 + index * 40, 160), rate),
		})),
	),
	'line-many-context': timeSeries(
		'unemployment',
		'Unemployment is lower than in most councils',
		'Percentage of people aged 16 to 64 who claim, each grey line is one council',
		percent,
		[
			ours(
				points(
					since,
					3,
					wander(3, 20, 3.2, 0.8).map((v) => Math.abs(v)),
					percent,
				),
			),
			{
				id: 'england',
				title: 'England',
				role: 'reference',
				points: points(since, 3, wander(5, 20, 4.4, 0.4), percent),
			},
			...Array.from({ length: 60 }, (_, index): ChartSeries => ({
				id: `c${index}`,
				title: `Council ${index}`,
				role: 'context',
				points: points(
					since,
					3,
					wander(index + 40, 20, 2 + ((index * 37) % 60) / 12, 0.9).map((v) => Math.max(0.2, v)),
					percent,
				),
			})),
		],
	),
	'line-long': timeSeries(
		'calls',
		'Calls are answered faster than three years ago',
		'Seconds until a call is answered, monthly average',
		{ unit: { ...unit('minutes'), symbol: 'seconds', name: 'seconds' }, decimals: 0 },
		[
			ours(
				points(
					'2021-04-30',
					1,
					wander(11, 54, 180, 40).map((v, i) =>
						i === 20 || i === 21 ? 'x' : i > 51 ? ([Math.round(v - i), 'p'] as const) : Math.round(v - i),
					),
					{ unit: { ...unit('minutes'), symbol: 'seconds', name: 'seconds' }, decimals: 0 },
				),
			),
		],
		{
			targets: [
				step('2021-04-01', '2023-03-31', 150, 'Target 150 seconds'),
				step('2023-04-01', '2026-03-31', 120, 'Target 120 seconds', { closeTo: 132 }),
			],
		},
	),
	'line-running-total': timeSeries(
		'homes',
		'More affordable homes were finished than planned',
		'Affordable homes finished since the start of the year, Exampleshire',
		{ unit: unit('number'), decimals: 0 },
		[
			ours(
				points(since, 3, [18, 49, 88, 131, 31, 74, 110, 158, 22, 60], { unit: unit('number'), decimals: 0 }).map(
					(point, index) => ({
						...point,
						startsAgain: index % 4 === 0,
					}),
				),
			),
		],
		{
			targets: [30, 60, 95, 130, 35, 70, 115, 150, 40, 80].map((value, index) => {
				const end = addMonths(since, 3 * index);
				return step(dateOfDay(dayNumber(addMonths(end, -3)) + 1), end, value, `Target ${value}`);
			}),
		},
	),
	'line-long-comparators': timeSeries(
		'in-time',
		'Target met in seven of the last eight quarters',
		'Large planning applications decided in time, per cent',
		percent,
		[
			ours(points('2022-06-30', 3, wander(21, 16, 82, 9), percent)),
			{
				id: 'england',
				title: 'England',
				role: 'reference',
				points: points('2022-06-30', 3, wander(22, 15, 86, 6), percent),
			},
			{
				id: 'similar',
				title: 'Median of similar councils',
				role: 'reference',
				points: points('2022-06-30', 3, wander(23, 15, 84, 7), percent),
			},
		],
		{ targets: [step('2022-04-01', '2026-03-31', 80, 'Target 80%', { closeTo: 76 })] },
	),
	'line-money': timeSeries(
		'council-tax',
		'More council tax was collected than ever before',
		'Council tax collected, Exampleshire',
		pounds,
		[ours(points('2021-03-31', 12, [81_250_000, 84_900_000, 88_400_000, 93_100_000, 97_700_000], pounds))],
	),
	'line-negative': timeSeries(
		'variance',
		'The budget was overspent in two years of five',
		'Difference between budget and spending, Exampleshire',
		pounds,
		[ours(points('2021-03-31', 12, [-420_000, 180_000, 260_000, -90_000, -310_000], pounds))],
	),
	'line-all-equal': timeSeries('inspections', 'Every inspection was done', 'Inspections done, per cent', percent, [
		ours(points(since, 3, [100, 100, 100, 100, 100, 100], percent)),
	]),
	'line-one-point': timeSeries(
		'new-measure',
		'First figure',
		'Days to relet a home',
		days,
		[ours(points('2025-09-30', 3, [23], days))],
		{ targets: [step('2025-04-01', '2026-03-31', 20, 'Target 20 working days')] },
	),
	'line-two-points': timeSeries('second', 'Second figure', 'Days to relet a home', days, [
		ours(points(since, 3, [23, 19], days)),
	]),
	'line-no-values': timeSeries('withheld', 'No figures are published', 'Small numbers', days, [
		ours(points(since, 3, ['c', 'c', 'c', 'x'], days)),
	]),
	'line-empty': timeSeries('empty', 'Nothing yet', 'No periods', days, []),
	breakdown: {
		kind: 'breakdown',
		...texts(
			'air',
			'Air is cleanest in the west',
			'Nitrogen dioxide by monitoring station, micrograms per cubic metre',
		),
		scale: { unit: { ...unit('number'), symbol: 'µg/m³', kind: 'mean' }, decimals: 1 },
		panels: [
			'High Street',
			'Station Road',
			'Northbridge ring road and bus station',
			'Harbour',
			'Mill Lane',
			'Upper Vale School',
			'Aldham',
		].map((title, index) => ({
			id: `p${index}`,
			title,
			role: 'ours' as const,
			points: points(
				'2018-03-31',
				12,
				wander(index + 2, 8, 38 - index * 3, 7).map((v, i): Value =>
					index === 2 && i === 4 ? 'x' : index === 4 && i > 5 ? [v, 'p'] : v,
				),
				{ unit: { ...unit('number'), symbol: 'µg/m³', kind: 'mean' }, decimals: 1 },
			),
		})),
	},
	bars: {
		kind: 'bars',
		...texts('bars', 'Two of six services answered in time', 'Complaints answered in time, July to September 2025'),
		scale: percent,
		bars: [
			{ label: 'Exampleshire', value: 93.1, text: '93.1%', isOurs: true },
			{ label: 'Highways, transport and parking services', value: 88.4, text: '88.4%' },
			{ label: 'Housing', value: 71, text: '71.0%' },
			{ label: 'Adult social care', value: 12.5, text: '12.5%' },
			{ label: 'Libraries', text: '[x]' },
			{ label: 'Planning', value: 0, text: '0.0% [low]' },
		],
	},
	'bars-negative': {
		kind: 'bars',
		...texts('bars-negative', 'Three services spent less than planned', 'Spending against budget, 2024 to 2025'),
		scale: pounds,
		bars: [
			{ label: 'Children', value: 1_240_000, text: '£1,240,000' },
			{ label: 'Adults', value: 310_000, text: '£310,000' },
			{ label: 'Waste', value: -120_000, text: '−£120,000' },
			{ label: 'Corporate', value: -880_000, text: '−£880,000' },
		],
	},
	strip: {
		kind: 'strip',
		...texts(
			'strip',
			'Exampleshire is among the middle of councils',
			'Children aged 10 to 11 classified as obese, each dot is one council',
		),
		scale: percent,
		rows: [
			{
				title: 'All 300 upper-tier councils, 2023/24',
				ours: { value: 20.9, label: 'Exampleshire 20.9%' },
				others: Array.from({ length: 300 }, (_, index) => 21.5 + bell(index) * 3.4),
				references: [
					{ value: 22.1, label: 'England 22.1%' },
					{ value: 21.5, label: 'Median 21.5%' },
				],
			},
			{
				title: 'Nearest neighbours, 2023/24',
				ours: { value: 20.9, label: 'Exampleshire 20.9%' },
				others: Array.from({ length: 15 }, (_, index) => 20 + bell(index * 17) * 2.4),
				references: [{ value: 20.2, label: 'Median 20.2%' }],
			},
		],
	},
	'strip-few': {
		kind: 'strip',
		...texts('strip-few', 'No figure for Exampleshire', 'Waiting time for a decision'),
		scale: days,
		rows: [
			{
				title: 'Family group',
				others: [12, 13, 13, 13, 19],
				references: [{ value: 13, label: 'Median 13 working days' }],
			},
		],
	},
	matrix: {
		kind: 'matrix',
		...texts('matrix', 'Exampleshire costs less and does well', 'Cost of collecting waste against waste recycled'),
		points: Array.from({ length: 13 }, (_, at) => ({
			x: (at + 0.5) / 13,
			y: (((at * 5 + 7) % 13) + 0.5) / 13,
			...(at === 3 ? { label: 'Exampleshire', lower: 0.55, upper: 0.95 } : {}),
			...(at === 8 ? { lower: 0.1, upper: 0.4 } : {}),
		})),
		middle: { from: 0.45, to: 0.55 },
		corners: {
			topLeft: 'Costs less, does well: what can others learn?',
			topRight: 'Costs more, does well: is it worth it?',
			bottomLeft: 'Costs less, does less well: is it enough?',
			bottomRight: 'Costs more, does less well: why?',
		},
	},
};

export const SPARKLINES: Readonly<Record<string, Sparkline>> = {
	sparkline: {
		kind: 'sparkline',
		values: [41.2, 42, 40.1, 39.4, 43.5, 44.1, undefined, 42.7, 46, 47.3],
		target: 45,
		description: 'Up from 41.2% to 47.3%',
	},
	'sparkline-gaps': {
		kind: 'sparkline',
		values: [3, undefined, 5, undefined, 4, 4.5],
		description: 'Up from 3 to 4.5',
	},
	'sparkline-one': { kind: 'sparkline', values: [7], description: '7' },
	'sparkline-empty': { kind: 'sparkline', values: [], description: '' },
};
