/** Every text that is published is read for what tells who somebody is. */

import { describe, expect, it, test } from 'vitest';
import { RELEASE_TABLES, SHARED_TABLES } from '../read/folder/layout.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { council, COUNCIL, csv, json, Q2, second } from '../words/guide/example.ts';
import { cellOf, inRelease, placesOf, tableOf, told } from './every-table.fixture.ts';
import type { Name } from './every-table.fixture.ts';
import { noContactDetails, noPersonalData } from './personal-data.ts';

const INSURANCE = 'Asked by AB 12 34 56 C';
const TEXTS: readonly (readonly [Name, string])[] = [
	['observations', 'note'],
	['breakdowns', 'note'],
	['comparisons', 'note'],
	['targets', 'rationale'],
	['targets', 'reason'],
	['revisions', 'reason'],
	['judgements', 'reason'],
	['judgements', 'by'],
	['actions', 'title'],
	['actions', 'commentary'],
	['actions', 'reason'],
	['actions', 'owner'],
	['ratings', 'reason'],
	['ratings', 'by'],
	['ratings', 'evidence'],
	['risks', 'title'],
	['risks', 'mitigation'],
	['risks', 'owner'],
	['finance', 'reason'],
	['finance', 'note'],
	['complaints', 'theme'],
	['complaints', 'learned'],
	['complaints', 'action'],
	['findings', 'judgement'],
	['findings', 'recommendation'],
	['findings', 'response'],
	['recommendations', 'text'],
	['recommendations', 'response'],
	['recommendations', 'response_by'],
	['evidence', 'title'],
	['evidence', 'finding'],
	['evidence', 'method'],
];

describe('personal data', () => {
	test.each(TEXTS)('in %s, column %s, are found at their cell, and not repeated', (name, column) => {
		const [problem, ...more] = told(noPersonalData, inRelease(name, { [column]: INSURANCE }));
		expect(more).toEqual([]);
		expect(placesOf([problem!])).toEqual([`${name}.csv ${cellOf(RELEASE_TABLES[name], column)}`]);
		expect(JSON.stringify(problem)).not.toContain('12 34 56');
	});

	test.each([
		['indicators', 'title'],
		['indicators', 'definition'],
		['indicators', 'formula'],
		['indicators', 'source'],
		['indicators', 'quality_note'],
		['indicators', 'retired_reason'],
		['indicators', 'responsible_officer'],
		['indicators', 'data_compiler'],
		['indicators', 'head_of_service'],
		['annotations', 'text'],
		['notPublished', 'title'],
		['notPublished', 'reason'],
	] as const)('in the shared %s, column %s, are found at their cell', (name, column) => {
		const table = SHARED_TABLES[name];
		const files = { [`data/${table.name}.csv`]: tableOf(table, { [column]: INSURANCE }) };
		const { submission } = readWith(files);
		expect(placesOf([...noPersonalData.check(submission!)])).toEqual([`${table.name}.csv ${cellOf(table, column)}`]);
	});

	const release = (more: object): Record<string, string> => {
		const [, text] = Object.entries(second({ previous: undefined, ...more }))[0]!;
		return { [`${Q2}/release.json`]: text! };
	};
	test.each([
		['title', { title: INSURANCE }],
		['summary', { summary: INSURANCE }],
		['seenBefore', { seenBefore: ['Leader', INSURANCE] }],
		[
			'considered',
			{ considered: [{ body: INSURANCE, on: '2025-11-01', url: 'https://x.example/', decision: 'Noted' }] },
		],
		[
			'considered',
			{ considered: [{ body: 'Cabinet', on: '2025-11-01', url: 'https://x.example/', decision: INSURANCE }] },
		],
	])('in %s of release.json are found at their setting', (key, more) => {
		const files = release(more);
		const [found, ...others] = told(noPersonalData, files);
		expect(others).toEqual([]);
		const line = files[`${Q2}/release.json`]!.split('\n').findIndex((text) => text.includes(`"${key}"`)) + 1;
		expect(placesOf([found!])).toEqual([`release.json ${line}`]);
	});

	test.each(['role', 'onBehalfOf', 'reference'])('in %s of a signature are found in sign-off.json', (field) => {
		const stage = { stage: 'check', role: 'Head of Data', on: '2025-11-01', digest: '', [field]: INSURANCE };
		const signOff = { canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [stage] };
		const found = told(noPersonalData, { [`${Q2}/sign-off.json`]: json(signOff) });
		expect(placesOf(found)).toEqual(['sign-off.json 1']);
	});

	it('in who wrote the commentary, and in its words, are found on their lines', () => {
		const text = (by: string, words: string): Record<string, string> => ({
			'content/commentary/q2/hsg-03.md': `---\nby: ${by}\non: 2025-10-20\n---\n\nTwo blocks.\n\n${words}\n`,
		});
		expect(placesOf(told(noPersonalData, text(INSURANCE, 'Mended.')))).toEqual(['hsg-03.md 2']);
		expect(placesOf(told(noPersonalData, text('Head of Housing', INSURANCE)))).toEqual(['hsg-03.md 8']);
		expect(told(noPersonalData, text('Head of Housing', 'Mended.'))).toEqual([]);
	});

	test.each([
		['9,,', 1],
		['1,,', 1],
		['10,,', 0],
		['0,,', 0],
		['45,9,20', 1],
		['45,9,9', 1],
		['45,30,60', 0],
	])('are a postcode beside the few of %s', (figures, many) => {
		const part = (category: string): Record<string, string> => ({
			[`${Q2}/breakdowns.csv`]: csv(
				'indicator,period,dimension,category,value,numerator,denominator',
				`hsg-03,FY2025-26-Q2,postcode,${category},${figures}`,
			),
		});
		const found = told(noPersonalData, part('SW1A 1AA'));
		expect(placesOf(found)).toEqual(Array(many).fill('breakdowns.csv D2'));
		expect(told(noPersonalData, part('North'))).toEqual([]);
		expect(told(noPersonalData, part('Ward 9'))).toEqual([]);
	});

	it('that are a postcode without a figure are none beside the few', () => {
		const files = {
			[`${Q2}/breakdowns.csv`]: csv(
				'indicator,period,dimension,category,value,marker',
				'hsg-03,FY2025-26-Q2,postcode,SW1A 1AA,,x',
			),
		};
		expect(told(noPersonalData, files)).toEqual([]);
	});

	it('are not the contact details of a post, which another rule tells', () => {
		const files = inRelease('observations', { note: 'Ask parking@other.gov.uk or 01632 960123' });
		expect(told(noPersonalData, files)).toEqual([]);
		expect(told(noContactDetails, files).map(({ at, found }) => `${at.cell} ${found}`)).toEqual([
			'D2 parking@other.gov.uk',
			'D2 01632 960123',
		]);
		expect(told(noContactDetails, inRelease('observations', { note: INSURANCE }))).toEqual([]);
	});

	it('stand in no place that repeats them', () => {
		const [problem] = told(noPersonalData, inRelease('observations', { note: INSURANCE }));
		expect(Object.keys(problem!.at)).toEqual(['file', 'line', 'column', 'cell']);
		const words = { 'content/commentary/q2/hsg-03.md': `---\nby: Head\non: 2025-10-20\n---\n\n${INSURANCE}\n` };
		expect(Object.keys(told(noPersonalData, words)[0]!.at)).toEqual(['file', 'line', 'column']);
	});

	it('in the category of a breakdown, and in the planned answer to a risk, are found at their cell', () => {
		const files = inRelease('breakdowns', { category: INSURANCE });
		expect(placesOf(told(noPersonalData, files))).toEqual(['breakdowns.csv D2']);
		const telephone = inRelease('breakdowns', { category: '01632 960123' });
		expect(placesOf(told(noContactDetails, telephone))).toEqual(['breakdowns.csv D2']);
	});
});

describe('contact details', () => {
	const said = (note: string, contact: object = {}): string[] => {
		const of = council({ contact: { team: 'Performance', email: 'performance@example.gov.uk', ...contact } });
		return told(noContactDetails, { [COUNCIL]: of, ...inRelease('observations', { note }) }).map(
			({ message }) => message,
		);
	};

	it('are told: an address at work, a telephone number', () => {
		expect(said('Ask parking@other.gov.uk')).toEqual([expect.stringMatching(/e-mail|email/i)]);
		expect(said('Ask 01632 960123')).toEqual([expect.stringMatching(/telephone/i)]);
	});

	it('are not those that the council gives itself, however they are spelled', () => {
		expect(said('Ask Performance@Example.gov.uk')).toEqual([]);
		const press = { press: 'press@example.gov.uk', phone: '01632 960 123' };
		expect(said('Ask press@example.gov.uk or (01632) 960123', press)).toEqual([]);
		expect(said('Ask press@example.gov.uk')).toHaveLength(1);
		expect(said('Ask 01632 960124', press)).toHaveLength(1);
	});
});
