import { describe, expect, it, test } from 'vitest';
import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication } from '../publication/publication.ts';
import { reportName, reportNames } from './report-name.ts';
import type { Quarter } from './report.fixture.ts';
import { council, indicator, period, publicationOf } from './report.fixture.ts';
import type { ReportView } from './report.ts';
import { changedSince, reportView } from './report.ts';
import { reportsView } from './reports.ts';
import type { TableView } from './table.ts';

const none = { siteUrl: 'https://performance.ashford.example', entries: [], files: new Map<string, FileFacts>() };
const view = (publication: Publication, order = publication.releases.length - 1): ReportView =>
	reportView(publication, publication.releases[order]!, none);
const texts = (table: TableView | undefined): string[][] =>
	(table?.rows ?? []).map(({ cells }) =>
		cells.map(({ status, direction, text, detail }) =>
			[status?.word, direction?.text, text, detail].filter(Boolean).join(' | '),
		),
	);

const targets = { bins: { 'FY2025-26-Q1': 90, 'FY2025-26-Q2': 90 } };
const q1: Quarter = {
	id: 'q1',
	on: '2025-08-07',
	period: 'FY2025-26-Q1',
	targets,
	figures: { bins: { 'FY2025-26-Q1': 95 } },
};
const q2: Quarter = { id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2', figures: { bins: { 'FY2025-26-Q2': 80 } } };
const fix: Quarter = {
	id: 'fix',
	on: '2025-11-13',
	period: 'FY2025-26-Q2',
	release: { kind: 'correction', title: 'Correction: missed bins' },
	figures: { bins: { 'FY2025-26-Q2': 92 } },
	revisions: { 'bins FY2025-26-Q2': ['error', 'Four streets were left out.'] },
};

describe('what a report is called', () => {
	test.each([
		[{ kind: 'quarterly', title: 'May 2025' }, 'Performance report: July to September 2025'],
		[{ kind: 'quarterly', title: 'Quarter 2, July to September 2025' }, 'Quarter 2, July to September 2025'],
		[{ kind: 'annual', title: 'Year', period: period('FY2024-25') }, 'Annual performance report: 2024 to 2025'],
		[{ kind: 'correction', title: 'Correction: missed bins' }, 'Correction: missed bins'],
		[{ kind: 'ad-hoc', title: 'A'.repeat(65) }, 'Update between reports published 6 November 2025'],
	] as const)('%j is %s', (release, title) => {
		expect(reportName(publicationOf([{ ...q2, release }]), 0).title).toBe(title);
	});
	it('no two reports of one period share a title', () => {
		const twins = publicationOf([q2, { ...q2, id: 'again', on: '2025-12-01' }]);
		expect(reportNames(twins).map(({ title }) => title)).toEqual([
			'Performance report: July to September 2025',
			'Performance report published 1 December 2025',
		]);
	});
	it('every title is shorter than 66 characters', () => {
		for (const { title } of reportNames(publicationOf([q1, q2, fix]))) expect(title.length).toBeLessThanOrEqual(65);
	});
});

describe('the newest report and older ones', () => {
	const publication = publicationOf([q1, q2, fix]);
	it('the newest says that it is the latest', () =>
		expect(view(publication)).toMatchObject({ tag: 'Latest report', isLatest: true }));
	it('an older one says so, and leads to the newest', () => {
		expect(view(publication, 0)).toMatchObject({
			tag: 'Not the latest report',
			newer: { link: { title: 'Correction: missed bins', href: '/reports/fix/' } },
		});
	});
	it('an older one says on which days it was what had been said last', () => {
		expect(view(publication, 0).newer?.asItWas).toBe(
			'This page shows what was known from 7 August 2025 until the next report on 6 November 2025. Later reports may have changed these figures.',
		);
	});
	it('the parts of its results are named at the top, under addresses that no other part of the page has', () => {
		const { contents, sections } = view(publication, 0);
		const inner = contents.find(({ href }) => href === '#results')?.inner ?? [];
		expect(inner.map(({ href }) => href)).toEqual(sections.map(({ anchor }) => `#${anchor}`));
		expect(inner.length).toBeGreaterThan(0);
		expect(inner.every(({ href }) => href.startsWith('#results-'))).toBe(true);
	});
	it('each leads to its neighbours', () => {
		expect(view(publication, 1)).toMatchObject({ previous: { href: '/reports/q1/' }, next: { href: '/reports/fix/' } });
		expect(view(publication, 0).previous).toBeUndefined();
		expect(view(publication, 2).next).toBeUndefined();
	});
});

describe('results are those known at the report', () => {
	const publication = publicationOf([q1, q2, fix]);
	it('in the table, even where a later report corrected them', () => {
		expect(texts(view(publication, 1).sections[0]?.table)[0]?.slice(0, 4)).toEqual([
			'Measure bins',
			'80.0% | July to September 2025',
			'90%',
			'Target missed',
		]);
	});
	it('in the counts, beside those of the report before', () => {
		expect(texts(view(publication, 1).counts)).toEqual([
			['Target met', '0', '1'],
			['Target missed', '1', '0'],
		]);
	});
	it('a correction lists only what it changed, and gives no counts', () => {
		const many = publicationOf([{ ...q1, figures: { ...q1.figures, roads: { 'FY2025-26-Q1': 5 } } }, q2, fix]);
		const { sections, counts, headline } = view(many);
		expect(texts(sections[0]?.table).map(([title]) => title)).toEqual(['Measure bins']);
		expect([counts, headline]).toEqual([undefined, []]);
	});
});

describe('what missed its target', () => {
	const commentary = [
		{ release: 'q2', indicator: 'bins', by: 'Head of Streets', on: '2025-10-30', action: 'crews', body: 'Why.' },
	];
	const action = {
		id: 'crews',
		kind: 'action',
		also: [],
		title: 'Train two crews',
		status: 'on-track',
		due: '2026-01-31',
		owner: 'Streets Manager',
	} as const;
	it('carries the words and the action of its report', () => {
		const publication = publicationOf([q1, { ...q2, published: { commentary } }], {
			actionHistory: [{ release: 1, rows: [action] }],
		});
		expect(view(publication, 1).sections[0]?.notes).toMatchObject([
			{
				title: 'Measure bins',
				figure: { text: '80.0%' },
				rest: ' in July to September 2025. The target was 90%.',
				said: { entry: 'q2/bins', by: 'Head of Streets, 30 October 2025' },
				action: { title: 'Train two crews', detail: 'Owner: Streets Manager. Due: 31 January 2026.' },
			},
		]);
	});
	it('says so when no reason and no action were published', () => {
		expect(view(publicationOf([q1, q2]), 1).sections[0]?.notes[0]).toMatchObject({
			nothingSaid: 'No reason was published with this report.',
			noAction: 'No action was published with this report.',
		});
	});
	it('says for how many results in a row', () => {
		const again = {
			...q2,
			id: 'q3',
			on: '2026-02-05',
			period: 'FY2025-26-Q3',
			figures: { bins: { 'FY2025-26-Q3': 70 } },
		};
		const target = { ...q1, targets: { bins: { ...targets.bins, 'FY2025-26-Q3': 90 } } };
		expect(view(publicationOf([target, q2, again])).sections[0]?.notes[0]?.rest).toContain('Missed 2 times in a row.');
	});
});

describe('corrections since', () => {
	const publication = publicationOf([q1, q2, fix]);
	it('count figures that the report knew and a later one changed', () => {
		expect(changedSince(publication, 1)).toMatchObject({ count: 1 });
		expect(texts(view(publication, 1).since.tables[0])).toEqual([
			[
				'Measure bins',
				'80.0% | July to September 2025',
				'92.0% | Better than said before. Its status was “Target missed” before this change and “Target met” after it.',
				'Error corrected | Four streets were left out.',
				'13 November 2025 | Correction: missed bins',
			],
		]);
	});
	it('leave out figures that the report knew but did not publish: those are corrections of the report that did', () => {
		const later = { ...q1, id: 'other', on: '2025-12-01', figures: { roads: { 'FY2025-26-Q2': 5 } }, targets: {} };
		const again = { ...fix, id: 'again', on: '2026-01-10', figures: { bins: { 'FY2025-26-Q1': 94 } } };
		const corrected = publicationOf([q1, q2, later, again]);
		expect([0, 1, 2].map((order) => changedSince(corrected, order).count)).toEqual([1, 0, 0]);
		expect(texts(reportsView(corrected).table).map(([, , since]) => since)).toEqual(['No', 'No', 'No', '1 change']);
	});
	it('count a target moved after a figure of the report had been judged by it, whichever report had set it', () => {
		const moved = { ...fix, figures: {}, revisions: {}, targets: { bins: { 'FY2025-26-Q2': 78 } } };
		const corrected = publicationOf([q1, q2, moved]);
		expect([0, 1].map((order) => changedSince(corrected, order).count)).toEqual([1, 1]);
	});
	it('leave out figures that the report did not know yet', () => expect(changedSince(publication, 0).count).toBe(0));
	it('are counted in the list of reports, newest first', () => {
		expect(texts(reportsView(publication).table).map(([report, , since]) => [report?.split(' | ')[1], since])).toEqual([
			['Published 13 November 2025. Latest report.', 'No'],
			['Published 6 November 2025. The newest until 13 November 2025.', '1 change'],
			['Published 7 August 2025. The newest until 6 November 2025.', 'No'],
		]);
	});
});

describe('sign-off', () => {
	const stages = [
		{ id: 'check', title: 'Checked', required: true, scope: 'service', differentFrom: [] },
		{ id: 'director', title: 'Signed by the director', required: true, scope: 'release', differentFrom: [] },
	] as const;
	const signatures = [
		{
			stage: 'director',
			role: 'Director of Resources',
			on: '2025-10-28',
			digest: 'abc',
			reference: 'https://minutes.example/1',
		},
		{
			stage: 'check',
			role: 'Head of Streets',
			on: '2025-10-20',
			digest: 'abc',
			covers: ['streets'],
			onBehalfOf: 'Head of Waste',
		},
	];
	const signOff = { canonicalForm: 'golden-thread-1', digest: 'abc', previousDigest: '', stages: signatures };
	const signed = (more: Quarter['published']) =>
		publicationOf([{ ...q2, published: { signOff, ...more } }], {
			council: council({ stages }),
			services: [{ id: 'streets', title: 'Streets' }],
		});
	it('shows posts and dates in the order of the stages; the last one signed the report off', () => {
		const { signOff: box, facts } = view(signed({ isSealed: true }));
		expect(texts(box.table)).toEqual([
			['Checked', 'Head of Streets, on behalf of Head of Waste | for Streets', '20 October 2025', 'None given'],
			['Signed by the director', 'Director of Resources', '28 October 2025', 'Sign-off record'],
		]);
		expect(facts).toContainEqual({ term: 'Signed off by', text: 'Director of Resources, 28 October 2025' });
	});
	it('shows the digest of a sealed report', () =>
		expect(view(signed({ isSealed: true })).signOff).toMatchObject({ seal: 'Sealed', digest: 'abc' }));
	it('never calls an unsealed report sealed', () => {
		const { signOff: box } = view(signed({ isSealed: false }));
		expect([box.seal, box.digest]).toEqual(['Not sealed', undefined]);
	});
});

describe('a council without targets', () => {
	const publication = publicationOf([
		{ ...q1, targets: {}, register: [indicator('bins')] },
		{ ...q2, targets: {} },
	]);
	it('says so, and counts by direction instead', () => {
		const { headline, counts, changes } = view(publication);
		expect(headline[0]).toBe('No targets are published for these measures.');
		expect(counts).toBeUndefined();
		expect(changes.lead).toEqual(['1 measure has a result for a newer period: 1 got worse.']);
	});
});

describe('what changed, in words', () => {
	it('leads with the moves of status both ways', () => {
		expect(view(publicationOf([q1, q2])).changes.lead[0]).toBe(
			'Since the report before, 1 measure moved away from its target.',
		);
	});
	it('prints how much each of the biggest changes is, and since when', () => {
		const biggest = view(publicationOf([q1, q2])).changes.blocks.find(({ id }) => id === 'biggest')!;
		expect(texts(biggest.tables[0])).toEqual([
			[
				'Measure bins',
				'95.0% | April to June 2025',
				'80.0% | July to September 2025',
				'Down, getting worse | 15.0 percentage points on April to June 2025',
				'Cannot be tested',
			],
		]);
	});
	it('leaves out what did not happen', () => {
		expect(view(publicationOf([q1, q2])).changes.blocks.map(({ id }) => id)).toEqual(['worse', 'biggest']);
	});
	it('says when a report changed nothing', () => {
		const publication = publicationOf([q1, { id: 'note', on: '2025-09-01', period: 'FY2025-26-Q1', register: [] }]);
		expect(view(publication).changes).toEqual({
			lead: ['This report changed no status, no target and no published figure.'],
			blocks: [],
		});
	});
});

it('offers the files of the report that exist, each with its lasting address', () => {
	const publication = publicationOf([q1]);
	const path = '/data/releases/q1/observations.csv';
	const files = new Map([[path, { path, bytes: 2000, rows: 1, sha256: '' }]]);
	const entries = [
		{ path, title: 'q1: figures' },
		{ path: '/data/releases/q1/targets.csv', title: 'q1: targets' },
	];
	expect(reportView(publication, publication.releases[0]!, { ...none, entries, files }).downloads).toEqual([
		{
			text: 'Download figures (CSV, 2 KB, 1 row)',
			href: path,
			detail: 'https://performance.ashford.example/data/releases/q1/observations.csv',
		},
	]);
});
