import { describe, expect, it, test } from 'vitest';
import { MARKERS } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import { obsStatus } from '../export/figure-columns.ts';
import { SDMX } from '../words/data-hub.ts';
import { REQUIRED, accessibilityText } from '../words/pages/accessibility.ts';
import { aboutText, notPublishedText } from '../words/pages/about.ts';
import { howWeTestText } from '../words/pages/how-we-test.ts';
import { glossaryTerms } from '../words/pages/glossary.ts';
import type { TextSection } from '../words/pages/text.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews, spansOf } from './built-in-text.ts';
import { glossaryView } from './glossary.ts';
import { methodsView } from './methods.ts';
import { council, publicationOf } from './report.fixture.ts';
import { tombstones } from './tombstone.ts';

test.each([
	[
		'See [corrections](/corrections/).',
		[{ text: 'See ' }, { text: 'corrections', href: '/corrections/' }, { text: '.' }],
	],
	['[All](/a/) and [more](/b/)', [{ text: 'All', href: '/a/' }, { text: ' and ' }, { text: 'more', href: '/b/' }]],
	['Marked [b]. No link (here).', [{ text: 'Marked [b]. No link (here).' }]],
])('%s', (line, spans) => expect(spansOf(line)).toEqual(spans));

const facts = {
	council: 'Ashford Borough Council',
	standing: 'council' as const,
	siteUrl: 'https://performance.ashford.example/',
	team: 'Performance team',
	email: 'performance@ashford.example',
	prepared: '6 November 2025',
	link: links,
};
const quarter = {
	id: 'q1',
	on: '2025-08-07',
	targets: { bins: { 'FY2025-26-Q1': 90 } },
	figures: { bins: { 'FY2025-26-Q1': 95 } },
};
const methodsOf = (tolerance: Parameters<typeof council>[0]) =>
	methodsView(publicationOf([quarter], { council: council(tolerance) }));
const allText = (sections: readonly SectionView[]): string => JSON.stringify(sections);

describe('the worked example of status', () => {
	it('follows a tolerance in per cent of the target', () => {
		const text = allText(
			methodsOf({ status: { tolerance: { kind: 'percent', value: 5 }, words: {}, marks: 'shapes' } }).sections,
		);
		expect(text).toContain('From 85.5% up to the target is “close to target”. Less than 85.5% is “target missed”.');
		expect(text).toContain('A result of 21 days is still “close to target”; more than 21 days is “target missed”.');
	});
	it('follows an absolute tolerance', () => {
		const text = allText(
			methodsOf({ status: { tolerance: { kind: 'absolute', value: 2 }, words: {}, marks: 'shapes' } }).sections,
		);
		expect(text).toContain('From 88% up to the target is “close to target”.');
	});
	it('speaks of two states only where there is no tolerance, in the council’s own words', () => {
		const text = allText(
			methodsOf({ status: { tolerance: 'none', words: { met: 'On target' }, marks: 'shapes' } }).sections,
		);
		expect(text).toContain('On target');
		expect(text).not.toContain('Close to target');
	});
	it('is left out for a council without targets', () => {
		const { sections } = methodsView(publicationOf([{ ...quarter, targets: {} }]));
		expect(sections.map(({ id }) => id)).not.toContain('status');
	});
});

it('the accessibility statement keeps the sentences that the law requires', () => {
	const text = accessibilityText(facts).flatMap(({ blocks }) =>
		blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')),
	);
	expect(text).toContain(REQUIRED.enforcement);
	expect(text).toContain(REQUIRED.commitment(facts.council));
	expect(text).toContain(REQUIRED.compliance);
	expect(accessibilityText(facts).map(({ title }) => title)).toEqual([
		'What this statement covers',
		'How accessible this website is',
		'Feedback and contact information',
		'Enforcement procedure',
		'Technical information about this website’s accessibility',
		'Compliance status',
		'Non-accessible content',
		'Disproportionate burden',
		'Preparation of this accessibility statement',
		'What we’re doing to improve accessibility',
	]);
});

test.each([
	['council', 'This website is run by ', true],
	['demonstration', 'does not exist', true],
	['unsealed', 'says who does', false],
] as const)('an accessibility statement of a %s speaks for it only where it may', (standing, expected, isNamed) => {
	const texts = accessibilityText({ ...facts, standing }).flatMap(({ blocks }) =>
		blocks.flatMap((block) =>
			block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? [...block.items] : [],
		),
	);
	expect(texts.join(' ')).toContain(expected);
	expect(texts.join(' ').includes(`run by ${facts.council}.`)).toBe(standing === 'council');
	expect(texts.includes(REQUIRED.commitment(facts.council))).toBe(isNamed);
	expect(texts.some((text) => text.endsWith(REQUIRED.commitment('').trim()))).toBe(true);
});

describe('built-in texts', () => {
	const about = aboutText({
		...facts,
		isDemonstration: false,
		licence: 'OGL',
		measures: '1 measure',
		reports: '1 report',
	});
	const tested = howWeTestText({
		measured: { tests: [], mutation: [], facts: [] },
		version: '1.0.0',
		intervalOf: () => ({ lower: 0, upper: 1 }),
		link: links,
	});
	const own: TextSection[] = [...about, ...notPublishedText({ ...facts, smallNumber: 5 }), ...tested];
	const terms = glossaryTerms({ met: 'Target met', close: 'Close to target', missed: 'Target missed' });
	const sentences = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);
	const lines = [
		...own.flatMap(({ blocks }) => blocks),
		...methodsOf({}).sections.flatMap(({ blocks }) => blocks),
	].flatMap((block) => {
		if (block.kind === 'paragraph')
			return ['spans' in block ? block.spans.map(({ text }) => text).join('') : block.text];
		if (block.kind === 'list')
			return block.items.map((item) => (typeof item === 'string' ? item : item.map(({ text }) => text).join('')));
		return [];
	});
	it('hold no sentence of more than 25 words', () => {
		const long = [...lines, ...terms.map(({ meaning }) => meaning)]
			.flatMap(sentences)
			.filter((one) => one.split(/\s+/).length > 25);
		expect(long).toEqual([]);
	});
	it('never say KPI, RAG or dashboard, and never "below target"', () => {
		expect(lines.filter((line) => /\b(KPI|RAG|dashboard|below target)\b/i.test(line))).toEqual([]);
	});
	it('lead only to addresses that this site has', () => {
		const targets = sectionViews(own).flatMap(({ blocks }) =>
			blocks
				.flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : block.kind === 'list' ? block.items : []))
				.flat(),
		);
		const known = new Set<unknown>(Object.values(links));
		const unknown = targets.flatMap(({ href }) =>
			href?.startsWith('/') && !known.has(href.split('#')[0]) ? [href] : [],
		);
		expect(unknown).toEqual([]);
	});
});

it('glossary anchors are unique, in alphabetical order, with the council’s own status words', () => {
	const publication = publicationOf([quarter], {
		council: council({ status: { tolerance: 'none', words: { met: 'On course' }, marks: 'shapes' } }),
	});
	const { terms, letters } = glossaryView(publication);
	expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
	expect(terms.map(({ term }) => term)).toContain('On course');
	expect(letters.map(({ title }) => title)).toEqual([...letters.map(({ title }) => title)].sort());
});

it('the shorthand of the data page names the status that the files carry', () => {
	for (const marker of MARKERS) {
		const isAbsent = ['c', 'x', 'z', 'w'].includes(marker);
		const figure = (
			isAbsent
				? { kind: 'absent', because: marker, markers: [marker] }
				: { kind: 'reported', value: { value: 0, text: '0' }, markers: [marker] }
		) as Figure;
		expect(SDMX[marker]).toBe(obsStatus(figure));
	}
});

describe('addresses that moved or went', () => {
	const stones = tombstones(
		publicationOf([quarter], {
			redirects: [
				{ from: '/measures/old/', to: '/measures/new/', reason: 'Renamed.' },
				{ from: '/measures/gone/', reason: 'Published by mistake.' },
				{ from: '/', to: '/x/', reason: 'Never.' },
			],
		}),
	);
	it('one that moved leads on, and search engines keep the new address', () => {
		expect(stones[0]).toMatchObject({
			route: 'measures/old',
			canonical: '/measures/new/',
			moved: { link: { href: '/measures/new/' } },
		});
	});
	it('one that went says why', () => {
		expect(stones[1]).toMatchObject({ reason: 'Published by mistake.', canonical: '/measures/gone/' });
		expect(stones[1]?.moved).toBeUndefined();
	});
	it('the home page is never replaced', () => expect(stones).toHaveLength(2));
});
