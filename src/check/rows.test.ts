import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { HEADER, OBSERVATIONS, readWith } from '../read/folder/site.fixture.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { CODES } from '../words/problems/index.ts';
import type { Code } from '../words/problems/index.ts';
import { rules } from './index.ts';
import { indicatorsExist } from './known-indicators.ts';
import { referencesLead } from './references.ts';
import type { Rule } from './rule.ts';

function judged(rule: Rule, changed: Readonly<Record<string, Content>>): readonly Problem[] {
	const { submission, problems } = readWith(changed);
	expect(problems).toEqual([]);
	return [...rule.check(submission!)];
}

const GROUPS = 'id,title,kind\nnear,Neighbours,members\nfar,All districts,members\nmedian,Median,statistic\n';
const COMPARISONS = 'data/releases/q2/comparisons.csv';
const compared = (...rows: string[]): Record<string, string> => ({
	'data/groups.csv': GROUPS,
	[COMPARISONS]: ['indicator,period,group,area_code,area,value', ...rows, ''].join('\n'),
});

describe('one thing is said once', () => {
	it('in the register', () => {
		const row = 'hsg-03,Decent homes,homes,percent,1,higher,quarter,financial,in-period,Homes';
		const register = `id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition\n${row}\n${row}\n`;
		const [problem] = judged(oneRowForEachThing, { 'data/indicators.csv': register });
		expect(problem).toMatchObject({
			check: 'R002',
			message: 'Rows 2 and 3 say the same (hsg-03).',
			at: { cell: 'A3' },
		});
	});

	it('but an area may stand in two groups, if both say the same', () => {
		const rows = ['hsg-03,2025,near,E1,Bury,5', 'hsg-03,2025,far,E1,Bury,5.0', 'hsg-03,2025,far,E2,Leeds,6'];
		expect(judged(oneRowForEachThing, compared(...rows))).toEqual([]);
		const different = judged(oneRowForEachThing, compared(...rows, 'hsg-03,2025-M01..2025-M12,far,E1,Bury,7'));
		expect(different.map(({ message }) => message)).toEqual([
			'Rows 2 and 5 are both about hsg-03, 2025-M01..2025-M12, E1, with different values (5 and 7).',
		]);
		expect(judged(oneRowForEachThing, compared(...rows, 'hsg-03,2025,near,E1,Bury,5')).length).toBe(1);
	});

	it('and statistics of two groups are two things, whatever their area', () => {
		const rows = ['hsg-03,2025,median,E9,England,5', 'hsg-03,2025,near,E9,England,6'];
		expect(judged(oneRowForEachThing, compared(...rows))).toEqual([]);
	});
});

describe('every row is about a measure that exists', () => {
	it('in the working register or in the one its release was signed with', () => {
		const old =
			'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition\nold-01,Old,homes,percent,1,higher,quarter,financial,in-period,Old\n';
		const observations = `${HEADER}\nold-01,FY2025-26-Q2,5,,\n`;
		const signed = { [OBSERVATIONS]: observations, 'data/releases/q2/register.csv': old };
		expect(judged(indicatorsExist, signed)).toEqual([]);
		expect(judged(indicatorsExist, { [OBSERVATIONS]: observations })).toEqual([
			expect.objectContaining({ check: 'I001', message: 'There is no measure "old-01".', release: 'q2' }),
		]);
	});

	it('beside a cell that cannot be read too: one mistake does not hide another', () => {
		const { submission, problems } = readWith({
			[OBSERVATIONS]: `${HEADER}\nhsg-30,2025 Q2,5,,\nhsg-30,FY2025-26-Q2,,,\nhsg 30,2025 Q2,5,,\nhsg-03,2025 Q2,5,,\n`,
		});
		expect(problems.map(({ check, at }) => `${check} ${at.cell}`)).toEqual([
			...['D002 B2', 'V001 C3', 'I003 A4', 'D002 B4', 'D002 B5'],
		]);
		const found = [...indicatorsExist.check(submission!)];
		expect(found.map(({ check, at, fix }) => `${check} ${at.cell} ${fix}`)).toEqual([
			'I001 A2 hsg-03',
			'I001 A3 hsg-03',
		]);
	});

	it('and so is every text', () => {
		const commentary = { 'content/commentary/q2/hsg-30.md': '---\nby: Head of Housing\non: 2025-10-20\n---\nWords\n' };
		expect(judged(indicatorsExist, commentary)).toEqual([
			expect.objectContaining({ check: 'I001', fix: 'hsg-03', at: expect.objectContaining({ line: 1 }) }),
		]);
	});
});

describe('every reference leads somewhere', () => {
	it('beside a cell that cannot be read too', () => {
		const { submission } = readWith({
			'data/groups.csv': GROUPS,
			'data/dimensions.csv': 'dimension,id,title,kind\nward,north,North,place\n',
			[COMPARISONS]: 'indicator,period,group,area_code,area,value\nhsg-03,2025,nearest,E1,Bury,many\n',
			'data/releases/q2/breakdowns.csv':
				'indicator,period,dimension,category,value\nhsg-03,FY2025-26-Q2,ward,nort,"1,5"\nhsg-03,FY2025-26-Q2,party,nort,"1,5"\n',
			'data/releases/q2/actions.csv': 'id,kind,objective,title,status\na,action,home,A,on-trak\n',
			'data/releases/q2/complaints.csv': 'service,stage,received\nhousing,1,few\n',
		});
		const found = [...referencesLead.check(submission!)].map(({ at }) => `${at.file.slice(17)} ${at.cell}`);
		expect(found.toSorted()).toEqual([
			'actions.csv C2',
			'breakdowns.csv D2',
			'comparisons.csv C2',
			'complaints.csv A2',
		]);
	});

	const register = (objective: string, unit: string, service: string, lenses: string): Record<string, string> => ({
		'data/indicators.csv': `id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition,service,lenses
hsg-03,Decent homes,${objective},${unit},1,higher,quarter,financial,in-period,Homes,${service},${lenses}
wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste,,
`,
	});

	test.each([
		[
			'a part of the plan',
			register('home', 'percent', '', ''),
			'There is no part of the plan "home". Did you mean homes?',
			'C2',
		],
		['a unit', register('homes', 'percents', '', ''), 'There is no unit "percents". Did you mean percent?', 'D2'],
		['a service', register('homes', 'percent', 'housing', ''), 'There is no service "housing".', 'K2'],
		['a lens', register('homes', 'percent', '', 'equality'), 'There is no lens "equality".', 'L2'],
		['a group', compared('hsg-03,2025,neer,E1,Bury,5'), 'There is no group "neer". Did you mean near?', 'C2'],
		[
			'an area',
			compared('hsg-03,2025,near,E1,,5'),
			'The cell in the column "area" is blank, but every row needs it.',
			'E2',
		],
		[
			'a category of a listed dimension',
			{
				'data/dimensions.csv': 'dimension,id,title,kind\nward,riverside,Riverside,place\n',
				'data/releases/q2/breakdowns.csv':
					'indicator,period,dimension,category,value\nhsg-03,2025,ward,Riverside,5\nhsg-03,2025,age,75+,5\n',
			},
			'There is no category "Riverside". Did you mean riverside?',
			'D2',
		],
		[
			'an action',
			{ 'content/commentary/q2/hsg-03.md': '---\nby: Head of Housing\non: 2025-10-20\naction: retrofit\n---\nWords\n' },
			'There is no action "retrofit".',
			undefined,
		],
	])('%s', (_what, changed, message, cell) => {
		const problems = judged(referencesLead, changed);
		expect(problems.map((problem) => [problem.message, problem.at.cell])).toEqual([[message, cell]]);
	});

	it('but a statistic needs no area, and what a release was signed with stays known to it', () => {
		expect(judged(referencesLead, compared('hsg-03,2025,median,,,5'))).toEqual([]);
		const context = JSON.stringify({ groups: [{ id: 'old', title: 'Old neighbours', kind: 'members' }] });
		const signed = { ...compared('hsg-03,2025,old,E1,Bury,5'), 'data/releases/q2/context.json': context };
		expect(judged(referencesLead, signed)).toEqual([]);
	});
});

it('every rule has a code of its own, a title and a why', () => {
	expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
	for (const { code } of rules) {
		expect(code).toMatch(/^[A-Z]\d{3}$/);
		const { title, why } = CODES[code as Code];
		expect(title).not.toBe('');
		expect(why).toMatch(/\.$/);
	}
});
