import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import { categoriesSpelledAlike } from './category-spellings.ts';
import { signersDiffer } from './different-signers.ts';
import { signersHeadTheirServices } from './signers.ts';
import { comparisonsRestatedWithReason } from './restated-comparisons.ts';
import type { Rule } from './rule.ts';
import { withdrawalsMeetFigures } from './withdrawals.ts';

const RELEASE = {
	title: 'October to December 2025',
	period: 'FY2025-26-Q3',
	kind: 'quarterly',
	publishAt: '2026-02-06T09:30:00+00:00',
	summary: '',
	previous: 'q2',
};
const GROUPS = 'id,title,kind\nnear,Neighbours,members\nfar,All districts,members\nmedian,Median,statistic\n';

/** The tiny council after its second release: tables by release and name, each as its rows. */
function judged(rule: Rule, tables: Readonly<Record<string, readonly string[]>>, more: Record<string, Content> = {}) {
	const files: Record<string, Content> = {
		'data/groups.csv': GROUPS,
		'data/releases/q3/release.json': JSON.stringify(RELEASE),
		'data/releases/q3/observations.csv': 'indicator,period,value\nhsg-03,FY2025-26-Q3,92\n',
		...more,
	};
	for (const [path, rows] of Object.entries(tables)) files[`data/releases/${path}.csv`] = [...rows, ''].join('\n');
	const { submission, problems } = readWith(files);
	expect(problems).toEqual([]);
	return [...rule.check(submission!)];
}
const messages = (problems: readonly Problem[]): string[] =>
	problems.map(({ check, severity, release, at, message }) => `${check} ${severity} ${release} ${at.cell}: ${message}`);

const COMPARISONS = 'indicator,period,group,area_code,area,value';
const REVISIONS = 'indicator,period,kind,reason,table,dimension,category,group';
const Q2 = 'FY2025-26-Q2';

describe('a restated figure of another area', () => {
	const before = [COMPARISONS, `hsg-03,${Q2},near,E1,Bury,41`, `hsg-03,${Q2},near,E2,Leeds,50`];
	const after = [COMPARISONS, `hsg-03,${Q2},near,E1,Bury,44`, `hsg-03,${Q2},near,E2,Leeds,51`];
	const told = (now: readonly string[], ...reasons: string[]): string[] =>
		messages(
			judged(comparisonsRestatedWithReason, {
				'q2/comparisons': before,
				'q3/comparisons': now,
				...(reasons.length > 0 ? { 'q3/revisions': [REVISIONS, ...reasons] } : {}),
			}),
		);

	it('asks for one reason for its measure and period, however many areas moved', () => {
		expect(told(after)).toEqual([
			`X004 warning q3 F2: Bury for hsg-03 in ${Q2} was published as 41 and is now 44, but revisions.csv does not say why.`,
		]);
	});

	test.each([
		['for all', `hsg-03,${Q2},source,Recalculated,,,,`, 0],
		['for comparisons', `hsg-03,${Q2},source,Recalculated,comparisons,,,`, 0],
		['for their group', `hsg-03,${Q2},source,Recalculated,,,,near`, 0],
		['for another group', `hsg-03,${Q2},source,Recalculated,,,,far`, 1],
		['for our own figures', `hsg-03,${Q2},source,Recalculated,observations,,,`, 1],
		['for another period', 'hsg-03,FY2025-26-Q1,source,Recalculated,,,,', 1],
		['for another measure', `wst-01,${Q2},source,Recalculated,,,,`, 1],
	])('with a reason %s', (_, reason, problems) => expect(told(after, reason)).toHaveLength(problems));

	it('is not one that says the same again, is new, or belongs to another statistic', () => {
		const now = [`hsg-03,${Q2},far,E1,Bury,41.0`, `hsg-03,${Q2},far,E3,Hull,9`, `hsg-03,${Q2},median,E1,Bury,47`];
		expect(told([COMPARISONS, ...now])).toEqual([]);
	});
});

describe('a withdrawal', () => {
	const told = (row: string, more: Readonly<Record<string, readonly string[]>> = {}): string[] =>
		messages(judged(withdrawalsMeetFigures, { 'q3/revisions': [REVISIONS, row], ...more }));
	const wards = ['indicator,period,dimension,category,value', `hsg-03,${Q2},ward,North,5`];

	it('of a published figure is fine', () => {
		expect(told(`hsg-03,${Q2},withdrawn,Counted twice,,,,`)).toEqual([]);
		expect(told(`hsg-03,${Q2},withdrawn,Lost,,ward,North,`, { 'q2/breakdowns': wards })).toEqual([]);
	});

	test.each([
		['a period never published', 'hsg-03,FY2024-25-Q4,withdrawn,Lost,,,,', 'hsg-03 for FY2024-25-Q4'],
		['a table never published', `hsg-03,${Q2},withdrawn,Lost,breakdowns,,,`, `hsg-03 for ${Q2}`],
		['a category never published', `hsg-03,${Q2},withdrawn,Lost,,ward,South,`, `hsg-03 for ${Q2}`],
	])('of %s is an error', (_, row, what) => {
		expect(told(row, { 'q3/breakdowns': [wards[0]!, 'hsg-03,FY2025-26-Q3,ward,North,5'] })).toEqual([
			`X005 error q3 B2: The figure of ${what} is withdrawn, but no earlier release published such a figure.`,
		]);
	});

	it('of a target is an error', () => {
		expect(told(`hsg-03,${Q2},withdrawn,Lost,targets,,,`)).toEqual([
			`X005 error q3 B2: The target of hsg-03 for ${Q2} is withdrawn, but only figures can be.`,
		]);
	});

	it('of a figure that the same release states is an error, until the row is narrowed', () => {
		const stated = { 'q3/observations': ['indicator,period,value', `hsg-03,${Q2},90`], 'q2/breakdowns': wards };
		expect(told(`hsg-03,${Q2},withdrawn,Lost,,,,`, stated)).toEqual([
			`X005 error q3 B2: The figure of hsg-03 for ${Q2} is withdrawn, but observations.csv of the same release gives it as 90.`,
		]);
		expect(told(`hsg-03,${Q2},withdrawn,Lost,breakdowns,,,`, stated)).toEqual([]);
	});

	it('of what only the release itself would publish takes nothing back', () => {
		expect(told('hsg-03,FY2025-26-Q3,withdrawn,Lost,,,,')).toHaveLength(1);
	});
});

describe('a category', () => {
	const HEADER = 'indicator,period,dimension,category,value';

	it('spelled in two ways is told once, with both spellings and places', () => {
		const q2 = [HEADER, `hsg-03,${Q2},ward,North,5`, `hsg-03,${Q2},ward,Town centre,5`];
		const q3 = ['north', 'Town  centre', 'South'].map((ward) => `hsg-03,FY2025-26-Q3,ward,${ward},5`);
		const again = `wst-01,FY2025-26-Q3,ward,north,5`;
		const problems = judged(categoriesSpelledAlike, { 'q2/breakdowns': q2, 'q3/breakdowns': [HEADER, ...q3, again] });
		expect(messages(problems)).toEqual([
			'R007 warning q3 D2: In the breakdown by ward, "north" (data/releases/q3/breakdowns.csv, cell D2) is spelled "North" elsewhere (data/releases/q2/breakdowns.csv, cell D2).',
			'R007 warning q3 D3: In the breakdown by ward, "Town  centre" (data/releases/q3/breakdowns.csv, cell D3) is spelled "Town centre" elsewhere (data/releases/q2/breakdowns.csv, cell D3).',
		]);
	});

	it('that would share an address with another is told too; signs and other letters tell apart', () => {
		const wards = ["St Mary's", "St. Mary's", 'Łódź', 'Лодзь', 'Минск'].map((ward) => `hsg-03,${Q2},ward,${ward},5`);
		const ages = ['5+ years', '<5 years', '5-9', '5–9'].map((age) => `hsg-03,${Q2},age,${age},5`);
		const problems = judged(categoriesSpelledAlike, { 'q2/breakdowns': [HEADER, ...wards, ...ages] });
		expect(messages(problems)).toEqual([
			`R007 warning q2 D3: In the breakdown by ward, "St. Mary's" (data/releases/q2/breakdowns.csv, cell D3) is spelled "St Mary's" elsewhere (data/releases/q2/breakdowns.csv, cell D2).`,
		]);
	});

	it('of another dimension is another category', () => {
		const rows = [HEADER, `hsg-03,${Q2},ward,North,5`, `hsg-03,${Q2},depot,north,5`];
		expect(judged(categoriesSpelledAlike, { 'q2/breakdowns': rows })).toEqual([]);
	});
});

describe('stages that two posts must sign', () => {
	const council = (required: boolean, differentFrom: readonly string[]): string =>
		JSON.stringify({
			name: 'Example Council',
			shortName: 'Example',
			siteUrl: 'https://performance.example/',
			contact: { team: 'Performance', email: 'performance@example.org' },
			signOff: {
				stages: [
					{ id: 'check', title: 'Checked', required: true, scope: 'release' },
					{ id: 'director', title: 'Signed off', required, scope: 'release', differentFrom },
				],
			},
		});
	const told = (role: string, required = true, differentFrom: readonly string[] = ['check']): string[] => {
		const stage = (id: string, by: string) => ({ stage: id, role: by, on: '2025-11-01', digest: '' });
		const stages = [stage('check', 'Head of Data'), stage('director', role)];
		const signOff = { canonicalForm: 'unsealed', digest: '', previousDigest: '', stages };
		return judged(
			signersDiffer,
			{},
			{
				'data/council.json': council(required, differentFrom),
				'data/releases/q2/sign-off.json': JSON.stringify(signOff),
			},
		).map(({ check, severity, at, message }) => `${check} ${severity} ${at.file}: ${message}`);
	};

	test.each(['Head of Data', 'head of  data', 'Head of  Data.', 'Head of\u00a0Data', 'Ｈead-of-Data'])(
		'and one does: %j',
		(role) => {
			expect(told(role)).toEqual([
				`S010 error data/releases/q2/sign-off.json: "${role}" signed both "Signed off" and "Checked", which two different posts must sign.`,
			]);
		},
	);

	it('and two do, or that one post may sign', () => {
		expect(told('Director')).toEqual([]);
		expect(told('Head of Data', true, [])).toEqual([]);
		expect(told('Head of Data', false)).toEqual([]);
	});
});

describe('a signature for services', () => {
	const services =
		'id,title,head,parent\nplaces,Places,Director of Places,\nwaste,Waste,Head of Waste,places\nparks,Parks,,\n';
	const council = JSON.stringify({
		name: 'Example Council',
		shortName: 'Example',
		siteUrl: 'https://performance.example/',
		contact: { team: 'Performance', email: 'performance@example.org' },
		signOff: {
			stages: [
				{ id: 'head', title: 'Heads of service', required: true, scope: 'service' },
				{ id: 'all', title: 'Signed off', required: false, scope: 'release' },
			],
		},
	});
	const register = `id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition,service\nhsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes,waste\nwst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste,\n`;
	const signOff = (canonicalForm: string, stages: readonly object[]): string =>
		JSON.stringify({
			...{ canonicalForm, digest: '', previousDigest: '' },
			stages: stages.map((stage) => ({ stage: 'head', on: '2025-11-01', digest: '', ...stage })),
		});
	const FILES = { 'data/services.csv': services, 'data/council.json': council, 'data/indicators.csv': register };
	const told = (stages: readonly object[], form = 'golden-thread-1', more: Record<string, Content> = {}): string[] =>
		judged(
			signersHeadTheirServices,
			{},
			{
				...FILES,
				'data/releases/q2/sign-off.json': signOff(form, stages),
				...more,
			},
		).map(({ check, severity, at, message }) => {
			expect([check, severity]).toEqual(['S012', 'warning']);
			return `${at.file.slice('data/releases/'.length)}: ${message}`;
		});

	it('is of the post that heads them, or one above it, or for the post that does', () => {
		expect(told([{ role: 'head of  waste', covers: ['waste'] }])).toEqual([]);
		expect(told([{ role: 'Director of Places', covers: ['waste', 'places'] }])).toEqual([]);
		expect(told([{ role: 'Deputy', onBehalfOf: 'Head of Waste', covers: ['waste'] }])).toEqual([]);
		expect(told([{ role: 'Anybody', covers: ['parks'] }])).toEqual([]);
	});

	it('is told where it is of another, with the services and who heads them', () => {
		expect(told([{ role: 'Head of Parks', covers: ['waste', 'parks'] }])).toEqual([
			'q2/sign-off.json: "Head of Parks" signed for waste, which "Head of Waste" heads.',
		]);
		expect(told([{ role: 'Head of Waste', covers: ['waste', 'places'] }])).toEqual([
			'q2/sign-off.json: "Head of Waste" signed for places, which "Director of Places" heads.',
		]);
		expect(told([{ role: 'Head of Waste', onBehalfOf: 'Head of Parks', covers: ['waste'] }])).toEqual([
			'q2/sign-off.json: "Head of Parks" signed for waste, which "Head of Waste" heads.',
		]);
		const wrong = { role: 'Head of Parks', covers: ['waste'] };
		expect(told([{ role: 'Head of Waste', covers: ['waste'] }, wrong])).toHaveLength(1);
	});

	it('is not asked of a stage for the whole release, nor of what was published before it could be sealed', () => {
		const wrong = { role: 'Head of Parks', covers: ['waste'] };
		expect(told([{ ...wrong, stage: 'all' }])).toEqual([]);
		expect(told([wrong], 'unsealed')).toEqual([]);
	});

	it('is no longer asked when a later release is signed: that report had the heads of its own day', () => {
		const wrong = [{ role: 'Head of Parks', covers: ['waste'] }];
		const later = (stages: readonly object[]): Record<string, Content> => ({
			'data/releases/q3/sign-off.json': signOff('golden-thread-1', stages),
		});
		const right = { role: 'Head of Waste', covers: ['waste'] };
		expect(told([right, ...wrong], 'golden-thread-1', later([right]))).toEqual([]);
		expect(told([right, ...wrong], 'golden-thread-1', later([]))).toHaveLength(1);
		expect(told([right], 'golden-thread-1', later([right, ...wrong]))).toHaveLength(1);
	});
});
