/** Examples of what goes wrong in cells: numbers, markers, dates, texts. */

import type { Example } from './example.ts';
import {
	beside,
	commentary,
	council,
	COUNCIL,
	csv,
	file,
	FIGURES,
	OBSERVATIONS,
	PARTS,
	Q2,
	REGISTER,
	register,
	row,
	value,
} from './example.ts';

const parts = (bad: string, good: string): Example =>
	file(OBSERVATIONS, csv(PARTS, `hsg-03,FY2025-26-Q2,${bad},`), csv(PARTS, `hsg-03,FY2025-26-Q2,${good},`));
const dated = (bad: string, good: string): Example =>
	file(
		'data/timetable.csv',
		csv('date,title,status', `${bad},Our year,confirmed`),
		csv('date,title,status', `${good},Our year,confirmed`),
	);
const note = (bad: string, good: string): Example =>
	row(`hsg-03,FY2025-26-Q2,91.5,,${bad}`, `hsg-03,FY2025-26-Q2,91.5,,${good}`);
const words = (bad: string, good: string): Example => ({ bad: commentary(bad), good: commentary(good) });
const WARDS = 'indicator,period,dimension,category,value,marker';
const homes = { [REGISTER]: register('', '', 'number') };
const RANGE = 'indicator,period,value,lower,upper';

export const VALUE_EXAMPLES = {
	V001: row('hsg-03,FY2025-26-Q2,,,', 'hsg-03,FY2025-26-Q2,,x,The survey comes in May'),
	V002: row('hsg-03,FY2025-26-Q2,n/a,,', 'hsg-03,FY2025-26-Q2,,x,The survey comes in May'),
	V003: value('91.5%', '91.5'),
	V004: beside(homes, value('"1,234"', '1234')),
	V005: beside(homes, value('£1.2m', '1200000')),
	V006: beside(homes, value('1.23E+15', '1230000000000000')),
	V007: value('#REF!', '91.5'),
	V008: file(
		OBSERVATIONS,
		csv(
			FIGURES,
			...['FY2024-25-Q2,90', 'FY2024-25-Q3,91.2', 'FY2024-25-Q4,90.6', 'FY2025-26-Q1,91', 'FY2025-26-Q2,9.15'].map(
				(cells) => `hsg-03,${cells},,`,
			),
		),
		csv(
			FIGURES,
			...['FY2024-25-Q2,90', 'FY2024-25-Q3,91.2', 'FY2024-25-Q4,90.6', 'FY2025-26-Q1,91', 'FY2025-26-Q2,91.5'].map(
				(cells) => `hsg-03,${cells},,`,
			),
		),
	),
	V009: value('104', '94'),
	V010: value('−3', '3'),
	V011: beside(
		{ 'data/services.csv': csv('id,title', 'housing,Housing') },
		file(
			`${Q2}/complaints.csv`,
			csv('service,stage,received', 'housing,1,12.5'),
			csv('service,stage,received', 'housing,1,12'),
		),
	),
	V012: file(
		`${Q2}/risks.csv`,
		csv('id,objective,title,likelihood,impact', 'builders,homes,Builders stop work,11,4'),
		csv('id,objective,title,likelihood,impact', 'builders,homes,Builders stop work,4,4'),
	),
	V013: file(
		`${Q2}/actions.csv`,
		csv('id,kind,objective,title,status', 'surveys,action,homes,Survey every home,on-trak'),
		csv('id,kind,objective,title,status', 'surveys,action,homes,Survey every home,on-track'),
	),
	V014: file(
		`${Q2}/revisions.csv`,
		csv('indicator,period,kind,reason', 'hsg-03,FY2025-26-Q1,error,'),
		csv('indicator,period,kind,reason', 'hsg-03,FY2025-26-Q1,error,Two streets were counted twice.'),
	),
	V015: file(
		`${Q2}/targets.csv`,
		csv('indicator,period,target,tolerance', 'hsg-03,FY2025-26-Q3,95,five'),
		csv('indicator,period,target,tolerance', 'hsg-03,FY2025-26-Q3,95,5%'),
	),
	V016: file(
		`${Q2}/evidence.csv`,
		csv('id,kind,objective,title,finding,url', 'tenants,survey,homes,Tenants,Most are content,www.example.org'),
		csv('id,kind,objective,title,finding,url', 'tenants,survey,homes,Tenants,Most are content,https://www.example.org'),
	),
	V017: file(OBSERVATIONS, csv(RANGE, 'hsg-03,FY2025-26-Q2,91.5,93,90'), csv(RANGE, 'hsg-03,FY2025-26-Q2,91.5,90,93')),
	V018: parts('91.5,3,4', '75,3,4'),
	V019: row('hsg-03,FY2026-27-Q2,92,,', 'hsg-03,FY2026-27-Q2,92,f,What we expect'),
	V020: row('hsg-03,2025-M09,91,,', 'hsg-03,FY2025-26-Q2,91,,'),
	V021: parts('100,4,3', '75,3,4'),
	V022: file(OBSERVATIONS, csv(RANGE, 'hsg-03,FY2025-26-Q2,91.5,93,95'), csv(RANGE, 'hsg-03,FY2025-26-Q2,91.5,90,93')),
	M001: row('hsg-03,FY2025-26-Q2,91.5,x,', 'hsg-03,FY2025-26-Q2,,x,The survey comes in May'),
	M002: row('hsg-03,FY2025-26-Q2,91.5,prov,', 'hsg-03,FY2025-26-Q2,91.5,p,'),
	D001: dated('03/04/2026', '2026-04-03'),
	D002: row('hsg-03,2025 Q2,91.5,,', 'hsg-03,FY2025-26-Q2,91.5,,'),
	D003: dated('31/03/2026', '2026-03-31'),
	D004: dated('45658', '2025-01-01'),
	D005: dated('31/02/2026', '2026-02-28'),
	D006: dated('soon', '2026-03-31'),
	D007: file(
		COUNCIL,
		council({ demonstration: { now: 'noon' } }),
		council({ demonstration: { now: '2026-04-21T09:30:00+01:00' } }),
	),
	A001: note('Asked by AB 12 34 56 C', 'Asked by one tenant'),
	A002: note('=HYPERLINK("http://x")'.replaceAll('"', "'"), 'See the survey'),
	A003: beside(
		{ ...homes, [COUNCIL]: council({ disclosure: { smallNumber: 5 } }) },
		row('hsg-03,FY2025-26-Q2,3,,', 'hsg-03,FY2025-26-Q2,,c,Fewer than five'),
	),
	A004: note('Survey\u200b of May\u202e', 'Survey of May'),
	A005: words('Homes are <b>better</b> now.', 'Homes are **better** now.'),
	A006: words('See [the survey](survey.pdf).', 'See [the survey](https://www.example.org/survey).'),
	A007: note('Ask 01632 960123', 'Ask the housing team'),
	A008: beside(
		{ ...homes, [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,40,,') },
		file(
			`${Q2}/breakdowns.csv`,
			csv(WARDS, ...['North,20,', 'South,17,', 'West,,c'].map((cells) => `hsg-03,FY2025-26-Q2,ward,${cells}`)),
			csv(WARDS, ...['North,20,', 'South,,c', 'West,,c'].map((cells) => `hsg-03,FY2025-26-Q2,ward,${cells}`)),
		),
	),
	W001: words('The Labour group asked for more surveys.', 'The scrutiny committee asked for more surveys.'),
	W002: words(
		'More homes meet the standard thanks to our new repairs programme.',
		'More homes meet the standard. Our repairs programme began in April.',
	),
} as const satisfies Readonly<Record<string, Example>>;
