import { expect, test } from 'vitest';
import { readWith } from '../folder/site.fixture.ts';

const SETTINGS = '---\nby: Head of Housing\non: 2025-10-20\n---\n';
const told = (path: string, text: string): string[] =>
	readWith({ [path]: text }).problems.map(({ check, at, found }) => `${check} ${at.line}:${at.column} ${found}`);

test.each([
	['content/pages/about.md', 'so <b>bold', ['A005 1:4 <b>']],
	['content/guide/x.md', '---\ntitle: Guide\n---\n\n![a](a.png)', ['A006 5:1 ![a](a.png)']],
	['content/objectives/homes.md', 'see [it](plan.pdf)', ['A006 1:10 plan.pdf']],
	['content/vfm/housing.md', '<i>', ['A005 1:1 <i>']],
	['content/commentary/q2/hsg-03.md', `${SETTINGS}so [x\ny](javascript:z)`, ['A006 6:4 javascript:z']],
	['content/pages/about.mdx', 'so <b>bold</b>', []],
	['content/pages/about.md', 'so **bold**, see [it](/measures/)', []],
])('%s that says %j: %j', (path, text, problems) => {
	expect(told(path, text)).toEqual(problems);
});

test.each(['', '\n \n'])('commentary with settings and no words below them (%j) explains nothing', (body) => {
	expect(told('content/commentary/q2/hsg-03.md', `${SETTINGS}${body}`)).toContainEqual(expect.stringMatching(/^V014 /));
});

test.each(['=HYPERLINK("https://example.org")', '+1+1', '@SUM(1)', '\t=1+1', '\r=1+1'])(
	'commentary that begins with %j could run in a spreadsheet',
	(body) => {
		expect(told('content/commentary/q2/hsg-03.md', `${SETTINGS}\n${body}\n`)).toContainEqual(
			expect.stringMatching(/^A002 /),
		);
	},
);

test('commentary that begins with a list could not', () => {
	expect(told('content/commentary/q2/hsg-03.md', `${SETTINGS}- Two blocks\n- Three crews\n`)).toEqual([]);
});
