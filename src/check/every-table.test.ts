/** Rules that hold for every table of a release: each is asked of each, with a row made of the columns' own examples. */

import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { RELEASE_TABLES, REGISTER, SHARED_TABLES } from '../read/folder/layout.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { council, COUNCIL, csv, json, Q2, second } from '../words/guide/example.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { cellOf, inRelease, placesOf, tableOf, told } from './every-table.fixture.ts';
import type { Cells, Name } from './every-table.fixture.ts';
import { referencesLead } from './references.ts';
import { restatedWithReason, movedWithReason } from './revisions.ts';
import { smallCountsAreHidden } from './small-counts.ts';

describe('one thing is said once', () => {
	const KEYS: Readonly<Partial<Record<Name, Cells>>> = {
		targets: { target: '95' },
		complaints: { theme: 'Noise' },
		ratings: { objective: 'homes' },
		finance: { objective: 'homes' },
	};
	test.each(Object.keys(RELEASE_TABLES).filter((name) => name !== 'revisions') as Name[])('in %s', (name) => {
		const row = KEYS[name] ?? {};
		const [found, ...more] = told(oneRowForEachThing, inRelease(name, row, row));
		expect(more).toEqual([]);
		const first = RELEASE_TABLES[name].columns[0]!.name;
		expect(placesOf([found!])).toEqual([`${name}.csv A3`]);
		expect(found!.message).toMatch(/^Rows 2 and 3 /);
		expect(RELEASE_TABLES[name].columns.map((column) => column.name)).toContain(first);
	});

	test.each<[Name, Cells, Cells]>([
		['observations', { period: 'FY2025-26-Q1' }, { period: 'FY2025-26-Q2' }],
		['targets', { period: 'FY2025-26', target: '9' }, { period: 'FY2026-27', target: '9' }],
		['breakdowns', { category: 'north' }, { category: 'south' }],
		['breakdowns', { dimension: 'ward' }, { dimension: 'area' }],
		['judgements', { period: 'FY2025-26' }, { period: 'FY2026-27' }],
		['judgements', { indicator: 'hsg-03' }, { indicator: 'wst-01' }],
		['ratings', { objective: 'homes' }, { objective: '' }],
		['finance', { kind: 'revenue' }, { kind: 'capital' }],
		['finance', { basis: 'net' }, { basis: 'gross' }],
		['complaints', { theme: 'Noise' }, { theme: '' }],
		['complaints', { stage: '1' }, { stage: '2' }],
		['comparisons', { area_code: 'E1' }, { area_code: 'E2' }],
	])('in %s: %j is not %j', (name, one, other) =>
		expect(told(oneRowForEachThing, inRelease(name, one, other))).toEqual([]),
	);

	it('with the values, where two rows say different things', () => {
		const messages = (name: Name, ...rows: Cells[]): string[] =>
			told(oneRowForEachThing, inRelease(name, ...rows)).map(({ message }) => message);
		expect(messages('observations', { value: '41' }, { value: '', marker: 'x', note: 'Late' })).toEqual([
			'Rows 2 and 3 are both about hsg-03, FY2025-26-Q2, with different values (41 and [x]).',
		]);
		expect(messages('targets', { target: '95' }, { target_lower: '90', target_upper: '95' })).toEqual([
			'Rows 2 and 3 are both about hsg-03, FY2025-26, with different values (95 and 90..95).',
		]);
		expect(messages('targets', { target_lower: '90' }, { target_upper: '95' })).toEqual([
			'Rows 2 and 3 are both about hsg-03, FY2025-26, with different values (90.. and ..95).',
		]);
		expect(messages('breakdowns', { value: '1' }, { value: '2' })).toEqual([
			'Rows 2 and 3 are both about hsg-03, FY2025-26-Q2, ward, riverside, with different values (1 and 2).',
		]);
	});

	test.each([
		['services', 'id,title\na,A\na,B\n', 'services.csv A3'],
		['groups', 'id,title,kind\na,A,members\na,B,members\n', 'groups.csv A3'],
		['lenses', 'id,title\na,A\na,B\n', 'lenses.csv A3'],
		['dimensions', 'dimension,id,title,kind\nward,a,A,place\nward,a,B,place\narea,a,A,place\n', 'dimensions.csv A3'],
		['synonyms', 'term,means\na,b\na,c\n', 'synonyms.csv A3'],
		['redirects', 'from,to,reason\n/a/,/b/,Moved\n/a/,/c/,Moved\n', 'redirects.csv A3'],
	])('in the shared %s', (name, text, place) => {
		const { submission } = readWith({ [`data/${name}.csv`]: text });
		expect(placesOf([...oneRowForEachThing.check(submission!)])).toEqual([place]);
	});

	it('in the register that a release was signed with', () => {
		const row = { id: 'hsg-03', objective: 'homes', unit: 'percent' };
		const { submission } = readWith({ [`${Q2}/register.csv`]: tableOf({ ...REGISTER, name: 'register' }, row, row) });
		expect(placesOf([...oneRowForEachThing.check(submission!)])).toEqual(['register.csv A3']);
	});
});

describe('every id in the council, the plan and the shared tables leads somewhere', () => {
	const STAGE = { id: 'check', title: 'Checked', required: true, scope: 'release' };
	const plan = (more: object, node: object = {}): string =>
		json({
			plans: [
				{
					...{ id: 'our-plan', title: 'Our plan', from: '2024-04-01' },
					levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
					nodes: [
						{ id: 'homes', title: 'Good homes' },
						{ id: 'parks', title: 'Green parks', ...node },
					],
				},
			],
			...more,
		});
	const audience = (more: object) => ({
		audiences: [{ id: 'cabinet', title: 'Cabinet', shows: 'everything', ...more }],
	});
	test.each<[string, Record<string, string>, string, string]>([
		[
			'differentFrom of a stage',
			{ [COUNCIL]: council({ signOff: { stages: [{ ...STAGE, differentFrom: ['chek'] }] } }) },
			'There is no sign-off stage "chek". Did you mean check?',
			'council.json "signOff"',
		],
		[
			'objectives of an audience',
			{ [COUNCIL]: council(audience({ objectives: ['home'] })) },
			'There is no part of the plan "home". Did you mean homes?',
			'council.json "audiences"',
		],
		[
			'services of an audience',
			{ [COUNCIL]: council(audience({ services: ['waste'] })) },
			'There is no service "waste".',
			'council.json "audiences"',
		],
		[
			'lenses of an audience',
			{ [COUNCIL]: council(audience({ lenses: ['equality'] })) },
			'There is no lens "equality".',
			'council.json "audiences"',
		],
		[
			'the service of a part of the plan',
			{ 'data/plan.json': plan({}, { service: 'waste' }) },
			'There is no service "waste".',
			'plan.json parks',
		],
		[
			'what replaced a part of the plan',
			{ 'data/plan.json': plan({}, { replacedBy: 'homs' }) },
			'There is no part of the plan "homs". Did you mean homes?',
			'plan.json parks',
		],
		[
			'the start of a link',
			{ 'data/plan.json': plan({ links: [{ from: 'homs', to: ['parks'] }] }) },
			'There is no part of the plan "homs". Did you mean homes?',
			'plan.json parks',
		],
		[
			'the end of a link',
			{ 'data/plan.json': plan({ links: [{ from: 'homes', to: ['parcs'] }] }) },
			'There is no part of the plan "parcs". Did you mean parks?',
			'plan.json homes',
		],
		[
			'the parent of a service',
			{ 'data/services.csv': csv('id,title,parent', 'waste,Waste,place') },
			'There is no service "place".',
			'services.csv waste,Waste',
		],
		[
			'the group of a member',
			{ 'data/group-members.csv': csv('group,area_code,area,from', 'near,E1,Bury,2024-04-01') },
			'There is no group "near".',
			'group-members.csv near,E1',
		],
		[
			'the service of what is not published',
			{ 'data/not-published.csv': tableOf(SHARED_TABLES.notPublished, { service: 'waste' }) },
			'There is no service "waste".',
			'not-published.csv waste',
		],
		[
			'the stage of a signature',
			{
				[`${Q2}/sign-off.json`]: json({
					canonicalForm: 'unsealed',
					digest: '',
					previousDigest: '',
					stages: [{ stage: 'chek', role: 'Head', on: '2025-11-01', digest: '' }],
				}),
				[COUNCIL]: council({ signOff: { stages: [STAGE] } }),
			},
			'There is no sign-off stage "chek". Did you mean check?',
			'sign-off.json "canonicalForm"',
		],
		[
			'the services of a signature',
			{
				[`${Q2}/sign-off.json`]: json({
					canonicalForm: 'unsealed',
					digest: '',
					previousDigest: '',
					stages: [{ stage: 'check', role: 'Head', on: '2025-11-01', digest: '', covers: ['waste'] }],
				}),
				[COUNCIL]: council({ signOff: { stages: [STAGE] } }),
			},
			'There is no service "waste".',
			'sign-off.json "canonicalForm"',
		],
	])('%s', (_, files, message, place) => {
		const { submission } = readWith(files);
		const found = [...referencesLead.check(submission!)];
		expect(found.map((problem) => problem.message)).toEqual([message]);
		const [file, start] = [place.slice(0, place.indexOf(' ')), place.slice(place.indexOf(' ') + 1)];
		const [{ at }] = found as [Problem];
		expect(at.file.split('/').at(-1)).toBe(file);
		const text = files[Object.keys(files).find((path) => path.endsWith(`/${file}`))!]!.split('\n');
		const line = text[at.line - 1]!;
		// A part of the plan is told of at its opening bracket.
		const next = text[at.line]!;
		expect(line.trim() === '{' ? next : line).toContain(start);
	});

	test.each<[Name, Cells, string]>([
		['actions', { objective: 'home' }, 'part of the plan'],
		['actions', { also: 'homes;park' }, 'part of the plan'],
		['actions', { service: 'waste' }, 'service'],
		['actions', { parent: 'warm-homes' }, 'action'],
		['risks', { service: 'waste' }, 'service'],
		['risks', { objective: 'home' }, 'part of the plan'],
		['ratings', { service: 'waste' }, 'service'],
		['finance', { service: 'waste' }, 'service'],
		['complaints', { service: 'waste' }, 'service'],
		['findings', { objective: 'home' }, 'part of the plan'],
		['recommendations', { objective: 'home' }, 'part of the plan'],
		['evidence', { objective: 'home' }, 'part of the plan'],
		['revisions', { group: 'near' }, 'group'],
	])('in %s: %j', (name, cells, kind) => {
		const found = told(referencesLead, inRelease(name, cells));
		const [column] = Object.keys(cells) as [string];
		expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(`There is no ${kind} "`)]);
		expect(placesOf(found)).toEqual([`${name}.csv ${cellOf(RELEASE_TABLES[name], column)}`]);
	});
});

describe('what was published is restated with a reason', () => {
	const OBSERVATIONS = 'observations.csv';
	const after = (file: string, before: readonly string[], now: readonly string[], ...reasons: readonly string[]) => ({
		...second(),
		[`${Q2}/${file}`]: csv(...before),
		'data/releases/q3/observations.csv': csv('indicator,period,value', 'hsg-03,FY2025-26-Q3,92'),
		[`data/releases/q3/${file}`]: csv(...now),
		...(reasons.length === 0
			? {}
			: { 'data/releases/q3/revisions.csv': csv('indicator,period,kind,reason,table,dimension,category', ...reasons) }),
	});
	const FIGURES = 'indicator,period,value,marker';
	const WARDS = 'indicator,period,dimension,category,value';
	const first = 'hsg-03,FY2025-26-Q2,ward,north,41';

	test.each([
		['the same figure', ['hsg-03,FY2025-26-Q2,91.5,'], []],
		['the same figure in other digits', ['hsg-03,FY2025-26-Q2,91.50,'], []],
		['another figure', ['hsg-03,FY2025-26-Q2,90,'], ['91.5 and is now 90']],
		['a figure of the same quarter in another spelling', ['hsg-03,2025-Q3,90,'], ['91.5 and is now 90']],
		['no figure any more', ['hsg-03,FY2025-26-Q2,,x'], ['91.5 and is now [x]']],
		['a figure of another quarter', ['hsg-03,FY2025-26-Q1,90,'], []],
		['a figure of another measure', ['wst-01,FY2025-26-Q2,90,'], []],
	])('%s', (_, rows, expected) => {
		const found = told(
			restatedWithReason,
			after(OBSERVATIONS, [FIGURES, 'hsg-03,FY2025-26-Q2,91.5,'], [FIGURES, ...rows]),
		);
		expect(
			found.map(({ message, at, release }) => [
				message.slice(message.indexOf('published as ') + 13).split(',')[0],
				at.cell,
				release,
			]),
		).toEqual(expected.map((text) => [text, 'C2', 'q3']));
	});

	test.each([
		['hsg-03,FY2025-26-Q2,error,Counted twice,,,', 0],
		['hsg-03,FY2025-26-Q2,error,Counted twice,breakdowns,ward,north', 0],
		['hsg-03,FY2025-26-Q2,error,Counted twice,breakdowns,ward,south', 1],
		['hsg-03,FY2025-26-Q2,error,Counted twice,breakdowns,age,', 1],
		['hsg-03,FY2025-26-Q2,error,Counted twice,observations,,', 1],
		['hsg-03,FY2025-26-Q1,error,Counted twice,,,', 1],
		['wst-01,FY2025-26-Q2,error,Counted twice,,,', 1],
	])('a part, with the reason %s', (reason, many) => {
		const files = after('breakdowns.csv', [WARDS, first], [WARDS, first.replace('41', '44')], reason);
		expect(placesOf(told(restatedWithReason, files))).toEqual(Array(many).fill('breakdowns.csv E2'));
		const other = after('breakdowns.csv', [WARDS, first], [WARDS, first.replace('41', '44').replace('north', 'south')]);
		expect(told(restatedWithReason, other)).toEqual([]);
	});

	it('and a target too, if it was given before', () => {
		const TARGETS = 'indicator,period,target,reason';
		const moved = (row: string): string[] =>
			placesOf(told(movedWithReason, after('targets.csv', [TARGETS, 'hsg-03,FY2025-26,95,'], [TARGETS, row])));
		expect(moved('hsg-03,FY2025-26,90,')).toEqual(['targets.csv C2']);
		expect(moved('hsg-03,FY2025-26,90,The budget was cut')).toEqual([]);
		expect(moved('hsg-03,FY2025-26,95.0,')).toEqual([]);
		expect(moved('hsg-03,FY2026-27,90,')).toEqual([]);
		expect(moved('wst-01,FY2025-26,90,')).toEqual([]);
		// The year's target is replaced for a quarter whose result was known; for one that is to come it is only made finer.
		expect(moved('hsg-03,FY2025-26-Q2,90,')).toEqual(['targets.csv C2']);
		expect(moved('hsg-03,FY2025-26-Q4,90,')).toEqual([]);
	});
});

describe('counts of a few people', () => {
	const of = { [COUNCIL]: council({ disclosure: { smallNumber: 5 } }) };
	test.each([
		['numerator', '4', '50', ['D2']],
		['denominator', '5', '4', ['E2']],
		['neither', '5', '5', []],
		['nobody', '0', '50', []],
	])('hide in a %s', (_, numerator, denominator, cells) => {
		const row = `hsg-03,FY2025-26-Q2,8,${numerator},${denominator}`;
		const files = { ...of, [`${Q2}/observations.csv`]: csv('indicator,period,value,numerator,denominator', row) };
		expect(told(smallCountsAreHidden, files).map(({ at }) => at.cell)).toEqual(cells);
	});

	test.each([
		['4', '', '', ['C2']],
		['5', '4', '3', ['D2', 'E2']],
		['5', '0', '5', []],
	])('hide among complaints: %s received, %s upheld, %s in time', (received, upheld, inTime, cells) => {
		const row = `housing,1,${received},${upheld},${inTime},Noise`;
		const files = { ...of, [`${Q2}/complaints.csv`]: csv('service,stage,received,upheld,in_time,theme', row) };
		const found = told(smallCountsAreHidden, files);
		expect(found.map(({ at }) => at.cell)).toEqual(cells);
		for (const { message } of found) expect(message).toContain('Noise');
	});
});
