import { describe, expect, it } from 'vitest';
import type { PublishedFigure, Publication } from '../publication/publication.ts';
import { asSaidBy } from '../publication/publication.ts';
import { loadSite } from '../load.ts';
import { agreed } from '../view/measured.fixture.ts';
import { readTable } from './council.fixture.ts';
import { FIGURE_TABLES, standing } from './history.fixture.ts';
import type { Table, Told } from './history.fixture.ts';
import { interval } from './reread.fixture.ts';
import { rereadCouncil, SITES } from './sites.fixture.ts';

/** The product's histories under the reread's keys. */
function published(publication: Publication): Record<Table, Map<string, PublishedFigure>> {
	const found = { observations: new Map(), breakdowns: new Map(), comparisons: new Map() } as Record<
		Table,
		Map<string, PublishedFigure>
	>;
	for (const measure of publication.indicators) {
		const add = (table: Table, parts: readonly string[], figures: readonly PublishedFigure[]): void => {
			for (const figure of figures) {
				const { start, end } = figure.period;
				found[table].set([measure.id, `${start}/${end}`, ...parts].join('|'), figure);
			}
		};
		add('observations', [], measure.figures);
		for (const { dimension, categories } of measure.breakdowns)
			for (const { category, figures } of categories) add('breakdowns', [dimension, category], figures);
		for (const { key, dimension, category, figures } of measure.comparators) {
			// The product's key of a series already holds its dimension and category.
			const place = dimension === undefined ? key : key.slice(0, key.length - `|${dimension}|${category}`.length);
			add('comparisons', dimension === undefined ? [place] : [place, dimension, category ?? ''], figures);
		}
	}
	return found;
}

const valueOf = (figure: PublishedFigure['statements'][number]['figure']): string =>
	figure.kind === 'reported' ? figure.value.text : '';

describe.each(SITES)('the publication of the %s council', async (name) => {
	const { council, histories } = rereadCouncil(name);
	const { publication, blocking } = await loadSite({ dir: council.dir, now: council.now });
	if (!publication) throw new Error(blocking.map(({ at, message }) => `${at.file}:${at.line} ${message}`).join('\n'));
	const { reading, told } = histories;
	const ours = published(publication);

	it('has the releases that a second reading finds public', () => {
		expect(publication.releases.map(({ id }) => id)).toEqual(reading.releases);
	});

	it.each(FIGURE_TABLES)('has every key of %s, and no other', (table) => {
		expect([...ours[table].keys()].sort()).toEqual([...told[table].keys()].sort());
	});

	it.each(FIGURE_TABLES)('tells of every key of %s the same history', (table) => {
		let agreeing = 0;
		const differing: string[] = [];
		for (const [key, all] of told[table]) {
			const expected = all.map(({ release, value, change }) => ({ release, value, change }));
			const statements: Omit<Told, 'row'>[] = (ours[table].get(key)?.statements ?? []).map(
				({ release, figure, change }) => ({
					release: publication.releases[release]!.id,
					value: valueOf(figure),
					change,
				}),
			);
			if (JSON.stringify(statements) === JSON.stringify(expected)) agreeing += 1;
			else
				differing.push(
					`${key}\n\tpublication ${JSON.stringify(statements)}\n\tsecond reading ${JSON.stringify(expected)}`,
				);
		}
		agreed(name, 'histories', agreeing, differing.length, `histories agree, ${table}`);
		expect(differing).toEqual([]);
	});

	it.each(FIGURE_TABLES)('knows of %s after every release what was known then', (table) => {
		const wrong: string[] = [];
		for (const { order, id } of publication.releases) {
			for (const [key, expected] of told[table]) {
				const then = asSaidBy(ours[table].get(key), order);
				const right = standing(expected, reading.releases, id);
				if ((then && valueOf(then.figure)) !== right?.value) wrong.push(`${key} after ${id}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('puts every area into the groups under which it was ever stated', () => {
		const stated = new Set<string>();
		const missing: string[] = [];
		for (const release of reading.releases) {
			for (const row of readTable(council.dir, `data/releases/${release}/comparisons.csv`)) {
				const { indicator, period, group, area_code: code } = row as Record<string, string>;
				const measure = publication.byId.get(indicator!);
				const series = measure?.comparators.filter(({ groups }) => groups.includes(group!));
				if (!series?.some(({ key, areaCode }) => areaCode === code || key === group))
					missing.push(`${indicator} ${group} ${code}`);
				stated.add([indicator, interval(period!, council.startMonth), group, code].join('|'));
			}
		}
		expect(missing).toEqual([]);
		// The counts that the real council's own README gives.
		const counts = [told.observations.size, told.breakdowns.size, stated.size];
		if (name === 'real') expect(counts).toEqual([639, 870, 52_250]);
		else expect(Math.min(...counts)).toBeGreaterThan(0);
	});

	it('has every target as every release set it', () => {
		const targets = new Map<string, { release: string; value: string }[]>(
			publication.indicators.flatMap((measure) =>
				measure.targets.map(({ period, statements }) => {
					const said = statements.map(({ release, target }) => ({
						release: publication.releases[release]!.id,
						value: target.value?.text ?? `${target.lower?.text ?? ''}..${target.upper?.text ?? ''}`,
					}));
					return [`${measure.id}|${period.start}/${period.end}`, said] as const;
				}),
			),
		);
		expect([...targets.keys()].sort()).toEqual([...reading.targets.keys()].sort());
		for (const [key, said] of reading.targets) {
			const expected = said.filter((one, index) => index === 0 || isOther(said[index - 1]!.row, one.row));
			expect.soft(targets.get(key), key).toEqual(expected.map(({ release, value }) => ({ release, value })));
		}
	});
});

const isOther = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
	['target', 'target_lower', 'target_upper', 'tolerance'].some((name) => (a[name] ?? '') !== (b[name] ?? ''));
