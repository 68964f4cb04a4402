import { describe, expect, it } from 'vitest';
import type { Rule } from './rule.ts';
import { council as councilOf } from '../words/guide/example.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { groupsAreWhole, groupsHaveNoStrangers } from './whole-groups.ts';

const file = (...lines: readonly string[]): string => [...lines, ''].join('\n');
const HEAD = 'indicator,period,group,area_code,area,value,marker';

const said = (members: readonly string[], ...rows: readonly string[]): string[] =>
	saidBy(groupsAreWhole, members, rows);

function saidBy(rule: Rule, members: readonly string[], rows: readonly string[]): string[] {
	const { submission } = readWith({
		'data/groups.csv': file('id,title,kind', 'near,Neighbours,members', 'far,Others,members'),
		'data/group-members.csv': file('group,area_code,area,from,to', ...members),
		'data/releases/q2/comparisons.csv': file(HEAD, ...rows),
	});
	return [...rule.check(submission!)].map(({ at, message }) => `${at.file}:${at.line}:${at.column} ${message}`);
}
const BURY = 'hsg-03,FY2025-26-Q2,near,E1,Bury,41,';

describe('a group with fewer members than stated', () => {
	it('is a problem at the group of its first row, with the names of who is missing', () => {
		expect(said(['near,E1,Bury,,', 'near,E2,York,,', 'near,E3,Derby,,'], BURY)).toEqual([
			'data/releases/q2/comparisons.csv:2:21 The group near has 3 members, but only 1 has a row for hsg-03 in FY2025-26-Q2. York, Derby are missing.',
		]);
	});

	it.each([
		[
			'when the missing one says why',
			['near,E1,Bury,,', 'near,E2,York,,'],
			[BURY, 'hsg-03,FY2025-26-Q2,near,E2,York,,x'],
		],
		[
			'for a member that had left, or had not joined',
			['near,E1,Bury,,', 'near,E2,York,,2025-03-31', 'near,E3,Derby,2026-04-01,'],
			[BURY],
		],
		[
			'for an area whose row names another of its groups',
			['near,E1,Bury,,', 'near,E2,York,,'],
			[BURY, 'hsg-03,FY2025-26-Q2,far,E2,York,40,'],
		],
		['while nobody has a value', ['near,E1,Bury,,', 'near,E2,York,,'], ['hsg-03,FY2025-26-Q2,near,E1,Bury,,x']],
		['for a group whose members are not stated', ['far,E2,York,,'], [BURY]],
	])('is none %s', (_, members, rows) => expect(said(members, ...rows)).toEqual([]));

	it('is told once for each measure, quarter and group', () => {
		const members = ['near,E1,Bury,,', 'near,E2,York,,', 'far,E1,Bury,,', 'far,E3,Hull,,'];
		const rows = [
			BURY,
			BURY.replace('Q2', 'Q1'),
			BURY.replace('hsg', 'wst').replace('03', '01'),
			BURY.replace('near', 'far'),
		];
		expect(
			said(members, ...rows, 'hsg-03,FY2025-26-Q2,far,E4,Leeds,40,').map((text) => text.split(' The group ')[1]),
		).toEqual([
			'near has 2 members, but only 1 has a row for hsg-03 in FY2025-26-Q2. York is missing.',
			'near has 2 members, but only 1 has a row for hsg-03 in FY2025-26-Q1. York is missing.',
			'near has 2 members, but only 1 has a row for wst-01 in FY2025-26-Q2. York is missing.',
			'far has 2 members, but only 1 has a row for hsg-03 in FY2025-26-Q2. Hull is missing.',
		]);
	});

	it('is not asked of parts: a breakdown may name fewer', () => {
		const { submission } = readWith({
			'data/groups.csv': file('id,title,kind', 'near,Neighbours,members'),
			'data/group-members.csv': file('group,area_code,area', 'near,E1,Bury', 'near,E2,York'),
			'data/releases/q2/comparisons.csv': file(
				'indicator,period,group,area_code,area,dimension,category,value',
				'hsg-03,FY2025-26-Q2,near,E1,Bury,sex,men,41',
			),
		});
		expect([...groupsAreWhole.check(submission!)]).toEqual([]);
	});

	it('does not count the council itself, whose figure is its own', () => {
		const council = { 'data/council.json': councilOf({ areaCode: 'E9' }) };
		const files = {
			'data/groups.csv': file('id,title,kind', 'near,Neighbours,members'),
			'data/group-members.csv': file('group,area_code,area', 'near,E1,Bury', 'near,E9,Example'),
			'data/releases/q2/comparisons.csv': file(HEAD, BURY),
		};
		expect([...groupsAreWhole.check(readWith({ ...files, ...council }).submission!)]).toEqual([]);
		expect([...groupsAreWhole.check(readWith(files).submission!)].map(({ release }) => release)).toEqual(['q2']);
	});
});

describe('a row of an area that is not a member', () => {
	const strangers = (members: readonly string[], ...rows: readonly string[]) =>
		saidBy(groupsHaveNoStrangers, members, rows);
	const YORK = 'hsg-03,FY2025-26-Q2,near,E2,York,44,';

	it.each<[string, readonly string[]]>([
		['of whom the list says nothing', ['near,E1,Bury,,']],
		['that had left', ['near,E1,Bury,,', 'near,E2,York,,2025-03-31']],
		['that had not joined', ['near,E1,Bury,,', 'near,E2,York,2025-10-01,']],
	])('is a problem at its group: an area %s', (_, members) => {
		expect(strangers(members, BURY, YORK)).toEqual([
			'data/releases/q2/comparisons.csv:3:21 York stands in the group near, but group-members.csv does not name it as a member on 30 September 2025. It is left out of the group.',
		]);
	});
	it('is none where it is a member, or where nobody lists the members', () => {
		expect(strangers(['near,E1,Bury,,', 'near,E2,York,,'], BURY, YORK)).toEqual([]);
		expect(strangers(['far,E1,Bury,,'], BURY, YORK)).toEqual([]);
		expect(strangers([], BURY, YORK)).toEqual([]);
		// Nobody is said to have been a member as long ago as that.
		expect(strangers(['near,E1,Bury,2025-10-01,'], BURY, YORK)).toEqual([]);
	});
});
