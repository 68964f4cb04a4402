import { expect, it } from 'vitest';
import { tableText } from './table-text.ts';

const table = (links: readonly (readonly [string, string, string])[]): string =>
	tableText({
		caption: 'Files',
		columns: [
			{ title: 'Measure', kind: 'text' },
			{ title: 'Chart', kind: 'text' },
		],
		rows: links.map(([measure, text, href]) => ({ cells: [{ text: measure }, { text, href }] })),
	});
const linksOf = (html: string): string[] => [...html.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text]) => text!);

it('tells links of one text apart by their column and the heading of their row, heard and not seen', () => {
	expect(
		linksOf(
			table([
				['Bins', 'SVG, 5 KB', 'https://a.example/1'],
				['Trees', 'SVG, 5 KB', 'https://a.example/2'],
			]),
		),
	).toEqual([
		'SVG, 5 KB <span class="visually-hidden">(Chart: Bins)</span>',
		'SVG, 5 KB <span class="visually-hidden">(Chart: Trees)</span>',
	]);
});

it('adds nothing to a text that stands once, or leads to one place', () => {
	expect(
		linksOf(
			table([
				['Bins', 'SVG, 5 KB', 'https://a.example/1'],
				['Trees', 'SVG, 6 KB', 'https://a.example/2'],
			]),
		),
	).toEqual(['SVG, 5 KB', 'SVG, 6 KB']);
	expect(
		linksOf(
			table([
				['Bins', 'The plan', 'https://a.example/1'],
				['Trees', 'The plan', 'https://a.example/1'],
			]),
		),
	).toEqual(['The plan', 'The plan']);
});

it('says what a link is about where its cell says so', () => {
	const columns = [{ title: 'Now', kind: 'text' as const }];
	const cell = { text: 'See each figure', href: 'https://a.example/', about: 'Bins <2025>' };
	expect(linksOf(tableText({ caption: 'Changes', columns, rows: [{ cells: [cell] }] }))).toEqual([
		'See each figure <span class="visually-hidden">(Bins &lt;2025&gt;)</span>',
	]);
});

it('repeats the title of a column in each cell for phones, unless the cells say by themselves what they are', () => {
	const html = tableText({
		caption: 'Results',
		columns: [
			{ title: 'Measure', kind: 'text' },
			{ title: 'Result', kind: 'number' },
			{ title: 'Status', kind: 'text', isPlain: true },
		],
		rows: [{ cells: [{ text: 'Bins' }, { text: '47.3%' }, { text: 'For context' }] }],
	});
	expect([...html.matchAll(/data-label="([^"]*)"/g)].map(([, label]) => label)).toEqual(['Result']);
	// A screen reader hears all three of the heading cells, whatever the width.
	expect(html.match(/role="columnheader"/g)).toHaveLength(3);
});

it('sets the second line of a cell apart by a space, because on a phone it runs on in the same line', () => {
	const rows = [{ cells: [{ text: 'Bins' }, { text: '47.3%', detail: 'April to June 2026' }] }];
	const columns = [
		{ title: 'Measure', kind: 'text' },
		{ title: 'Result', kind: 'number' },
	] as const;
	const html = tableText({ caption: 'Results', columns, rows });
	expect(html.replaceAll(/<[^>]*>/g, '')).toContain('47.3% April to June 2026');
});
