/** Which pages stand for all: one of every type of address, and of measures every kind that looks different. */

import type { BuiltPage } from './html.fixture.ts';

/** The type of an address: what is one folder for each thing becomes a star. */
export function typeOf(path: string): string {
	const parts = path.split('/').filter(Boolean);
	if (parts[1] === 'checks' && parts.length > 2) return '/guide/checks/*/';
	if (parts[0] === 'spending') return parts.length > 2 ? '/spending/suppliers/*/' : path;
	if (parts.length < 2 || ['crosswalk', 'not-published', 'how-we-test', 'template'].includes(parts[1]!)) return path;
	return `/${parts.map((part, at) => (at === 1 ? '*' : part)).join('/')}/`;
}

/** Features of a page that change how it looks. A page with one that no earlier page has is looked at too. */
const FEATURES: readonly (readonly [name: string, pattern: RegExp])[] = [
	['time series', /class="chart [^"]*"[^>]*id-?|-time-series-wide-title/],
	['small multiples', /-breakdown-wide-title/],
	['bars', /-bars-wide-title/],
	['strip', /-strip-wide-title/],
	['band', /chart-band|class="band/],
	['met', /data-status="met"/],
	['close', /data-status="close"/],
	['missed', /data-status="missed"/],
	['no data', /data-status="no-data"/],
	['no target', /data-status="no-target"/],
	['not due', /data-status="not-due"/],
	['folded rows', /<details\b[^>]*table-earlier/],
	['notice', /class="[^"]*notice/],
	['commentary', /class="[^"]*said/],
	['corrections', /id="corrections"/],
	['code', /<pre\b/],
];

/** The pages to look at: for each type one of middling size, and those that show what no chosen page of the type shows. */
export function representatives(pages: readonly BuiltPage[], most = 4): BuiltPage[] {
	const byType = new Map<string, BuiltPage[]>();
	for (const page of pages) byType.set(typeOf(page.path), [...(byType.get(typeOf(page.path)) ?? []), page]);
	return [...byType.values()].flatMap((all) => {
		const waiting = all.toSorted((a, b) => b.html.length - a.html.length);
		const chosen = waiting.splice(Math.floor(waiting.length / 2), 1);
		const seen = new Set<string>();
		const has = (page: BuiltPage): string[] =>
			FEATURES.filter(([, pattern]) => pattern.test(page.html)).map(([name]) => name);
		for (const name of has(chosen[0]!)) seen.add(name);
		while (chosen.length < most && waiting.length > 0) {
			const news = (page: BuiltPage): number => has(page).filter((name) => !seen.has(name)).length;
			const best = waiting.reduce((a, b) => (news(b) > news(a) ? b : a));
			if (news(best) === 0) break;
			waiting.splice(waiting.indexOf(best), 1);
			chosen.push(best);
			for (const name of has(best)) seen.add(name);
		}
		return chosen;
	});
}
