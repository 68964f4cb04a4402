import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { pagesOf, tableRowsIn, textOf } from './html.fixture.ts';
import { actionsIn, promisesByHand } from './promise.fixture.ts';
import type { Fate } from './promise.fixture.ts';
import { rows } from './reread.fixture.ts';
import { builtSite } from './sites.fixture.ts';

describe('the second reading knows a promise', () => {
	const asAt = '2026-09-10';
	const one = { id: 'a', kind: 'action', title: 'A', due: '2026-06-30', done: '', status: 'on-track' };
	const fate = (...said: Record<string, string>[]): Fate | undefined =>
		promisesByHand(
			said.map((row, at) => ({ id: `r${at}`, rows: [{ ...one, ...row }] })),
			asAt,
		)[0]?.fate;
	test.each<[Fate | undefined, string, Record<string, string>[]]>([
		['overdue', 'its date has passed and it is not done', [{}]],
		['under-way', 'its date is the day of the report', [{ due: asAt }]],
		['under-way', 'its date was moved past the report', [{}, { due: '2026-12-31' }]],
		['under-way', 'no date was ever named', [{ due: '' }]],
		['done', 'by the day first promised', [{ done: '2026-06-30', status: 'complete' }]],
		['done-late', 'a day after the day first promised', [{ done: '2026-07-01', status: 'complete' }]],
		['done-late', 'by a moved date', [{}, { due: '2026-12-31', done: '2026-08-01', status: 'complete' }]],
		['done', 'without a date', [{ due: '', status: 'complete', done: '2026-08-01' }]],
		['done-late', 'the first date named came later', [{ due: '' }, { done: '2026-07-01', status: 'complete' }]],
		['stopped', 'whatever its date', [{ status: 'stopped' }]],
		[undefined, 'a programme is none', [{ kind: 'programme' }]],
	])('%s: %s', (is, _, said) => expect(fate(...said)).toBe(is));
});

describe('what became of every promise of the demonstration council, worked out a second time by hand', async () => {
	const { out, council, histories } = await builtSite('demonstration');
	const { rows: releases, asAt } = actionsIn(council.dir, histories.reading.releases);
	const promises = promisesByHand(releases, asAt);
	const pages = pagesOf(out);
	const page = pages.find(({ path }) => path === '/promises/')!.html;
	const many = (fate: Fate): number => promises.filter((one) => one.fate === fate).length;

	it('meets every fate, and promises kept only by a date that had been moved', () => {
		const found = new Set(promises.map(({ fate }) => fate));
		expect([...found].sort()).toEqual(['done', 'done-late', 'overdue', 'stopped', 'under-way']);
		expect(promises.some(({ fate, done, due }) => fate === 'done-late' && done <= due)).toBe(true);
	});

	it('is in the table of actions, once for each promise, in the row of the newest report that names it', () => {
		const published = rows(readFileSync(join(out, 'data/latest/actions.csv'), 'utf8'));
		const filled = published.filter((row) => row['fate'] !== '');
		const spelled = (id: string, release: string, fate: string): string => `${id} ${release} ${fate}`;
		expect(filled.map((row) => spelled(row['id']!, row['release']!, row['fate']!)).sort()).toEqual(
			promises.map(({ id, release, fate }) => spelled(id, release, fate)).sort(),
		);
	});

	/** Under which anchor the page of promises lists each fate. */
	const SECTION: Readonly<Record<Fate, string>> = {
		overdue: 'overdue',
		stopped: 'stopped',
		'under-way': 'underWay',
		'done-late': 'late',
		done: 'done',
	};
	test.each(Object.entries(SECTION) as [Fate, string][])('%s: its section of the page lists just these', (fate, id) => {
		const section = page.slice(page.indexOf(`<section id="${id}"`)).split('</section>')[0]!;
		const heads = tableRowsIn(section).flatMap(
			(row) => /<th scope="row"[^>]*><a [^>]*>([^]*?)<\/a>/.exec(row)?.[1] ?? [],
		);
		expect(heads.map(textOf).sort()).toEqual(
			promises
				.filter((one) => one.fate === fate)
				.map(({ title }) => title)
				.sort(),
		);
	});

	it('is counted in one sentence, the same on every page that says it', () => {
		const sentences = pages.flatMap(({ path, html }) =>
			[
				...textOf(html).matchAll(/Of (\d+) promised actions, (\d+) are done( \((\d+) of them later[^)]*\))?([^.]*)\./g),
			].map(([whole, all, done, , late, rest]) => ({ path, whole, counts: [all, done, late ?? '0', rest].join('|') })),
		);
		expect(sentences.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/promises/', '/exceptions/']));
		const is = (count: number, word: string): string => `${count} ${count === 1 ? 'is' : 'are'} ${word}`;
		const rest = `, ${is(many('under-way'), 'under way')}, ${is(many('overdue'), 'overdue')} and ${is(many('stopped'), 'stopped')}`;
		const right = [promises.length, many('done') + many('done-late'), many('done-late'), rest].join('|');
		expect(sentences.filter(({ counts }) => counts !== right)).toEqual([]);
	});
});
