import { describe, expect, it, test } from 'vitest';
import { councilOf, indicator, node, plan } from '../view/council.fixture.ts';
import { serviceSaid } from '../words/search.ts';
import { isFoundAsDrawn, pageRecords, searchRecords, searchTerms, withSynonyms } from './search.ts';
import type { SearchRecord } from './search.ts';

const publication = councilOf({
	plans: [
		plan([node('streets', 'Safe streets', [node('roads', 'Good roads')])]),
		{ ...plan([node('vision', 'A place to live')]), id: 'vision-2040' },
	],
	links: [{ from: 'vision', to: ['roads'] }],
	indicators: [
		indicator('roads-repaired', {
			title: 'Road defects repaired in time',
			objective: 'roads',
			definition: 'Carriageway defects.',
		}),
		indicator('trees', {
			title: 'Trees planted',
			objective: 'streets',
			definition: 'Trees that were planted by work teams.',
		}),
	],
	releases: [
		{
			id: 'q1',
			publishAt: '2025-11-06T09:30:00Z',
			figures: ['roads-repaired 25Q2 90'],
			targets: ['roads-repaired 25Q2 95'],
		},
	],
	synonyms: [
		{ term: 'road defects', synonyms: ['potholes', 'holes in the road'] },
		{ term: 'jobs', synonyms: ['work'] },
	],
});
const recordsOf = (of: typeof publication): SearchRecord[] => Array.from(searchRecords(of).values(), (make) => make());
const records = recordsOf(publication);
const record = (url: string) => withSynonyms(records, publication).find((each) => each.url === url);

describe('what can be found', () => {
	it('is each published measure with its priorities, also of other plans, and status, each node of the plan and each report', () => {
		expect(records.map(({ url, type, priorities, status }) => [url, type, priorities, status])).toEqual([
			['/measures/roads-repaired/', 'measure', ['streets', 'vision'], 'missed'],
			['/plan/streets/', 'plan', ['streets'], undefined],
			['/plan/roads/', 'plan', ['streets', 'vision'], undefined],
			['/plan/vision/', 'plan', ['vision', 'streets'], undefined],
			['/reports/q1/', 'report', undefined, undefined],
		]);
	});

	it('knows which measures are key to the council', () => {
		const two = councilOf({
			indicators: [indicator('a', { tier: 'key' }), indicator('b', { tier: 'service' })],
			releases: [{ id: 'q', publishAt: '2025-11-06T09:30:00Z', figures: ['a 25Q2 90', 'b 25Q2 90'] }],
		});
		const found = recordsOf(two).filter(({ type }) => type === 'measure');
		expect(found.map(({ standing }) => standing)).toEqual(['key', undefined]);
	});

	it('shows the answer of the measure, not the words that it is found by', () => {
		const found = record('/measures/roads-repaired/');
		expect(found?.excerpt).toBe(
			'The result was 90.0% in July to September 2025. That missed the 95% target by 5.0 percentage points.',
		);
		expect(found?.excerpt).not.toMatch(/potholes/);
	});

	it('is found by the words of residents too', () => {
		expect(record('/measures/roads-repaired/')?.content).toMatch(/Also called: .*potholes, holes in the road/);
	});

	it('finds what people call the dates of the next results, and what tenants call theirs', () => {
		const page = { url: '/timetable/', title: 'Timetable', type: 'page', content: 'A.', description: 'B.' } as const;
		expect(withSynonyms([page], publication)[0]).toMatchObject({
			content: expect.stringMatching(/dates of the next results/) as string,
			excerpt: 'B.',
		});
		const guide = { ...page, title: 'A publication date is missing' };
		expect(withSynonyms([guide], publication)).toEqual([guide]);
		const repairs = { ...page, type: 'measure', title: 'Repairs on time', about: 'Repairs to council homes.' } as const;
		expect(withSynonyms([repairs], publication)[0]!.content).toMatch(/damp, mould/);
		expect(withSynonyms([repairs], publication)[0]!.content).toMatch(/rent/);
	});

	it('is not found by a word that is only said in passing', () => {
		const passing = {
			url: '/measures/trees/',
			title: 'Trees planted',
			type: 'measure',
			content: 'Planted by work teams.',
		} as const;
		expect(withSynonyms([passing], publication)[0]).toEqual(passing);
	});

	it('has every word that occurs, and none that nothing is called, for suggestions', () => {
		const terms = searchTerms(withSynonyms(records, publication));
		// Of a group that names nothing here: the engine would answer it with whatever begins like it.
		expect(terms).not.toContain('jobs');
		expect(terms).toEqual(terms.toSorted());
		for (const term of ['defects', 'repaired', 'potholes', 'streets']) expect(terms).toContain(term);
	});
});

describe('a page as it was rendered', () => {
	const html = (main: string, head = '') =>
		`<head>${head}</head><body><nav>Menu</nav><main id="main">${main}</main></body>`;

	test.each([
		[
			'is known by its heading and words, without tags',
			'<h1>Methods &amp; rules</h1><p>How we <b>rate</b>.</p>',
			'How we rate .',
		],
		['leaves out what stands under every page', '<h1>A</h1><p>B</p><p class="wrong">Is anything wrong?</p>', 'B'],
		[
			'leaves tables, drawings and forms out',
			'<h1>A</h1><table><tr><td>47.3</td></tr></table><svg><text>x</text></svg><pre>= x</pre><button>Go</button><p>B</p>',
			'B',
		],
	])('%s', (_, main, content) => {
		expect(pageRecords('/methods/', html(main))[0]).toMatchObject({ type: 'page', content });
	});

	test.each([
		['/measures/bins/comparisons/', 'second'],
		['/lenses/age/', 'second'],
		['/measures/bins/', undefined],
		['/methods/', undefined],
	])('%s stands after the measures that it tells of: %s', (url, standing) => {
		expect(pageRecords(url, html('<h1>Bins</h1>'))[0]?.standing).toBe(standing);
	});

	test.each([
		['/methods/', true],
		['/measures/bins/comparisons/', true],
		['/spending/suppliers/', true],
		['/measures/bins/', false],
		['/', false],
		['/measures/', false],
		['/spending/suppliers/a/', false],
		['/embed/bins/', false],
		['/404.html', false],
	])('%s is found by what stands on it: %s', (url, isFound) => {
		expect(isFoundAsDrawn(url, new Set(['/measures/bins/']))).toBe(isFound);
	});

	it('is found by the kind of place that it is about', () => {
		const [place] = pageRecords('/places/market/', html('<p class="caption">Ward</p><h1>Market</h1><p>B</p>'));
		expect(place).toMatchObject({ type: 'place', title: 'Market', content: 'B Market: Ward.' });
	});

	it('is found by its code where it explains a message, however long it is', () => {
		const page = (text: string) =>
			pageRecords('/guide/checks/P017/', html(`<p class="caption">Tables › P017</p><h1>Changed</h1><p>${text}</p>`))[0];
		expect(page('Why')).toMatchObject({ title: 'Changed', content: 'Why Tables › P017.' });
		expect(page('why '.repeat(5000))?.content).toMatch(/ Tables › P017\.$/);
	});

	it('is not there when search engines must not find it', () => {
		expect(pageRecords('/x/', html('<h1>A</h1>', '<meta name="robots" content="noindex">'))).toEqual([]);
	});

	it('has a record for each term of the glossary', () => {
		const terms = pageRecords(
			'/glossary/',
			html('<h1>Glossary</h1><dl><dt id="polarity">Polarity</dt><dd>Which way is better.</dd></dl>'),
		);
		expect(terms[1]).toEqual({
			url: '/glossary/#polarity',
			title: 'Polarity',
			type: 'term',
			content: 'Which way is better.',
		});
	});
});

test.each([
	['team', 'Streets', 'Bins Manager', 'This team is part of Streets. It is led by the Bins Manager.'],
	['directorate', undefined, 'Director for Place', 'This directorate is led by the Director for Place.'],
	[undefined, 'Streets', undefined, 'This service is part of Streets.'],
	['team', undefined, undefined, ''],
])('a %s in %s under %s is told in sentences', (level, parent, head, said) => {
	expect(serviceSaid(level, parent, head)).toBe(said);
});
