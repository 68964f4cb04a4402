import { describe, expect, it, test } from 'vitest';
import { readJson } from './council.fixture.ts';
import { pagesOf, textOf } from './html.fixture.ts';
import { intervalOf, Statuses } from './status.fixture.ts';
import { builtSite } from './sites.fixture.ts';

/** Results a year, as the register spells how often there are any. */
const PER_YEAR: Readonly<Record<string, number>> = {
	month: 12,
	'two-months': 6,
	quarter: 4,
	half: 2,
	year: 1,
	irregular: 1,
};

describe('the exceptions of the demonstration council, chosen a second time by hand', async () => {
	const { out, council, histories } = await builtSite('demonstration');
	const { reading, told } = histories;
	const units = (readJson(council.dir, 'data/council.json')!['units'] ?? {}) as Record<string, { kind: string }>;
	const kinds = Object.fromEntries(Object.entries(units).map(([id, { kind }]) => [id, kind]));
	const statuses = new Statuses(council, histories, kinds);
	const page = pagesOf(out).find(({ path }) => path === '/exceptions/')!.html;

	const releaseJson = (id: string): Record<string, unknown> =>
		readJson(council.dir, `data/releases/${id}/release.json`)!;
	const asAt = new Date(releaseJson(reading.releases.at(-1)!)['publishAt'] as string).toISOString().slice(0, 10);
	const judged = [...council.register.keys()].filter((id) => {
		if (![...told.observations.keys()].some((key) => key.startsWith(`${id}|`))) return false;
		const last = statuses.register(id, undefined)['last_period'];
		const isOver = last !== undefined && last !== '' && intervalOf(council, last).split('/')[1]! < asAt;
		return !isOver && !statuses.isContext(id);
	});
	const now = (id: string, release?: string): string | undefined => {
		const at = statuses.newest(id, release);
		return at === undefined ? undefined : statuses.of(id, at, release);
	};

	/** Measures that a class of the page lists, each once. */
	function listed(name: string): string[] {
		const section = new RegExp(`<section id="${name}">[^]*?</section>`).exec(page)?.[0] ?? '';
		const body = /<tbody[^]*<\/tbody>/.exec(section)?.[0] ?? '';
		return [...body.matchAll(/href="[^"]*\/measures\/([a-z0-9-]+)\/"/g)].map(([, id]) => id!).sort();
	}

	/** The newest results in a row that did not meet their target; those without a status are passed over. */
	function unmetRun(id: string): number {
		const keys = [...told.observations.keys()].filter((key) => key.startsWith(`${id}|`));
		const intervals = keys
			.map((key) => key.split('|')[1]!)
			.sort((a, b) => (a.split('/')[1]! < b.split('/')[1]! ? -1 : 1));
		let run = 0;
		for (const at of intervals.toReversed()) {
			const status = statuses.of(id, at);
			if (status === 'met') break;
			if (status === 'close' || status === 'missed') run++;
		}
		return run;
	}

	const report = reading.releases.findLastIndex((id) => releaseJson(id)['kind'] !== 'correction');
	const before = reading.releases[report - 1];

	test.each<[string, (id: string) => boolean]>([
		['missed', (id) => now(id) === 'missed'],
		['stubborn', (id) => unmetRun(id) > PER_YEAR[statuses.register(id, undefined)['frequency']!]!],
		['newly-missed', (id) => now(id) === 'missed' && ['met', 'close'].includes(now(id, before) ?? '')],
		['recovered', (id) => now(id) === 'met' && now(id, before) === 'missed'],
	])('%s', (name, belongs) => {
		const expected = judged.filter(belongs).sort();
		expect(listed(name)).toEqual(expected);
		expect(expected.length).toBeGreaterThan(0);
	});

	it('say how many of how many, and by which rule', () => {
		const sections = [...page.matchAll(/<section id="([a-z-]+)">\s*<h2>[^]*?<\/section>/g)];
		const counted = sections.filter(([, name]) => listed(name!).length > 0);
		expect(counted.length).toBeGreaterThan(8);
		for (const [html, name] of counted) {
			const caption = textOf(/<caption[^]*?<\/caption>/.exec(html)![0]);
			const [shown] = /\d+(?= of)/.exec(caption)!;
			expect([name, Number(shown)]).toEqual([name, listed(name!).length]);
		}
	});
});
