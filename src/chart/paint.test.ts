import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { EXAMPLES, SPARKLINES } from './examples.fixture.ts';
import { drawChart, drawSparkline, drawStandalone } from './index.ts';
import { LIGHT, lightPaint } from './paint.ts';
import { element } from './svg.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const sheet = readFileSync(new URL('../styles/chart.css', import.meta.url), 'utf8');
const all = Object.values(EXAMPLES)
	.flatMap((chart) => [drawChart(chart, 'wide'), drawChart(chart, 'narrow')])
	.join('');
const used = new Set([...all.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));

test.each(Object.entries(LIGHT))('%s in a file is %s, as on a light page', (token, colour) => {
	expect(new RegExp(`${token}: ([^;]+);`).exec(tokens)?.[1]).toBe(colour);
});

describe('every class of a drawing', () => {
	/** Only to tell a drawing's parts apart; they look like their neighbours. */
	const PLAIN = new Set(['chart-label', 'chart-dots-many']);
	test.each([...used].filter((name) => name !== '').toSorted())('%s has a rule in chart.css', (name) => {
		expect(PLAIN.has(name) || new RegExp(`\\.${name}\\b`).test(sheet)).toBe(true);
	});
	it('becomes attributes in a file, which keeps no class', () => {
		for (const chart of Object.values(EXAMPLES)) expect(drawStandalone(chart)).not.toContain(' class=');
	});
});

it('has no colour and no style on a page but those of the style sheet', () => {
	const page = all + Object.values(SPARKLINES).map(drawSparkline).join('');
	expect(page).not.toMatch(/ (style|fill|stroke|color)=|#[0-9a-f]{6}"/i);
});

test.each([
	['chart-line chart-ours chart-series-1', { stroke: '#12436d', 'stroke-width': '3' }],
	['chart-line chart-ours chart-series-2 chart-provisional', { stroke: '#f46a25', 'stroke-dasharray': '7 5' }],
	['chart-line chart-context', { stroke: '#7a8792', 'stroke-width': '1.5' }],
	['chart-point chart-reference', { fill: '#42525f' }],
	['chart-point chart-ours chart-series-1 chart-provisional', { fill: '#ffffff', stroke: '#12436d' }],
	['chart-bar chart-context', { fill: '#7a8792' }],
	['chart-grid chart-zero', { stroke: '#42525f' }],
	['chart-target', { stroke: '#10202d', 'stroke-dasharray': '6 4' }],
] as const)('%s looks as it should', (className, expected) => {
	expect(lightPaint(element('path', { class: className }))).toMatchObject(expected);
});
