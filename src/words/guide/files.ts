/** Examples of what goes wrong with whole files, headings and rows. */

import type { Example } from './example.ts';
import { beside, council, COUNCIL, csv, file, FIGURES, json, OBSERVATIONS, Q2, Q3, row, second } from './example.ts';

const GOOD = csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,', 'wst-01,FY2025-26-Q2,44,p,');
const table = (bad: string, more: Partial<Example> = {}): Example => ({ ...file(OBSERVATIONS, bad, GOOD), ...more });
const PLAN = 'data/plan.json';
const plan = (id: string, children: readonly unknown[] = []): string =>
	json({
		plans: [
			{
				id: 'our-plan',
				title: 'Our plan',
				from: '2024-04-01',
				levels: [{ id: 'priority', singular: 'Priority', plural: 'Priorities' }],
				nodes: [{ id, title: 'Good homes' }, ...children],
			},
		],
	});
const WARDS = 'indicator,period,dimension,category,value';

export const FILE_EXAMPLES = {
	F001: table('PK\u0003\u0004\u0014\u0000[Content_Types].xml', {
		shown: 'An Excel workbook whose name was changed to observations.csv.',
		encoding: 'latin1',
	}),
	F002: table(GOOD.replace('44,p,', '44,p,Cost £12 less'), { encoding: 'latin1' }),
	F003: table(GOOD.replaceAll(',', ';')),
	F004: table(GOOD.replace('44,p,', '44,p,"Two lorries')),
	F005: table(csv(FIGURES)),
	F006: table(`${FIGURES}\n${'x'.repeat(50_000_001)}`, { shown: 'A file of more than 50 MB.' }),
	F007: table(GOOD.replace('44,p,', '44,p,a\u0000b'), { shown: 'A note with a NUL character in the middle.' }),
	F008: table(GOOD.replace('\n', '\r\n'), {
		shown: 'A file whose first line ends as on Windows, the others as on Linux.',
	}),
	F009: table(GOOD.replaceAll('\n', '\r'), { shown: 'A file whose lines end as on very old Macs.' }),
	F010: table(GOOD.replace('44,p,', '44,p,Counted "twice" here')),
	F011: table(`${FIGURES}${',x'.repeat(200)}\n`, { shown: 'A table with more than 200 columns.' }),
	F012: table(GOOD.replace('44,p,', `44,p,${'x'.repeat(10_001)}`), { shown: 'A note of more than 10,000 characters.' }),
	F013: file(COUNCIL, council().replace('"Example",', '"Example"'), council()),
	F014: file(
		'content/commentary/q2/hsg-03.md',
		'Homes met the standard.\n',
		'---\nby: Head of Housing\non: 2025-10-20\n---\n\nHomes met the standard.\n',
	),
	H001: table(`Council KPIs Q2,,,,\n,,,,\n${GOOD}`),
	H002: table(GOOD.replace('value', 'Value (%)')),
	H003: table(GOOD.replace('note', 'value')),
	H004: table(GOOD.replace('note', 'comments')),
	H005: table(GOOD.replace('note', ' note ')),
	R001: table(GOOD.replace('44,p,', '44,p,Gardens, parks and kerbs')),
	R002: row('wst-01,FY2025-26-Q2,41,p,', 'hsg-03,FY2025-26-Q2,91.5,,'),
	R003: table(`${GOOD}Total,,135.5,,\n`),
	R004: table(`${GOOD},,,,\n,,,,\n`),
	R005: table(`${GOOD}${FIGURES}\nhsg-03,FY2025-26-Q1,91,,\n`),
	R006: table(GOOD.replace('44,p,', ' 44 ,p,')),
	R007: file(
		`${Q2}/breakdowns.csv`,
		csv(WARDS, 'hsg-03,FY2025-26-Q1,ward,North,90', 'hsg-03,FY2025-26-Q2,ward,north,91'),
		csv(WARDS, 'hsg-03,FY2025-26-Q1,ward,North,90', 'hsg-03,FY2025-26-Q2,ward,North,91'),
	),
	K001: file(COUNCIL, council({ brandColor: '#123456' }), council({ brandColour: '#123456' })),
	K002: file(COUNCIL, council({ shortName: undefined }), council()),
	K003: file(COUNCIL, council({ name: 12 }), council()),
	K004: file(COUNCIL, council({ yearStartsInMonth: 13 }), council({ yearStartsInMonth: 4 })),
	K005: file(COUNCIL, council({ roles: [] }), council()),
	L001: file(`${Q2}/observation.csv`, GOOD, undefined),
	L003: file('data/plan.json', undefined, plan('homes')),
	L004: file('content/commentary/q9/hsg-03.md', '---\nby: Head of Housing\non: 2025-10-20\n---\n\nHomes.\n', undefined),
	L005: beside(
		{ [`${Q3}/release.json`]: second()[`${Q3}/release.json`] },
		file(`${Q3}/observations.csv`, undefined, csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,')),
	),
	I001: row('hsg-3,FY2025-26-Q2,91.5,,', 'hsg-03,FY2025-26-Q2,91.5,,'),
	I002: file(
		`${Q2}/actions.csv`,
		csv('id,kind,objective,title,status', 'surveys,action,home,Survey every home,on-track'),
		csv('id,kind,objective,title,status', 'surveys,action,homes,Survey every home,on-track'),
	),
	I003: file(PLAN, plan('homes', [{ id: 'Warm Homes', title: 'Warm homes' }]), plan('homes')),
	I004: file(PLAN, plan('homes', [{ id: 'homes', title: 'Warm homes' }]), plan('homes')),
} as const satisfies Readonly<Record<string, Example>>;
