import { describe, expect, it, test } from 'vitest';
import type { LockedTable } from '../domain/data-set.ts';
import type { Problem } from '../domain/problem.ts';
import { digest } from '../load.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import { TRANSPARENCY } from '../read/folder/layout.ts';
import { readTransparency } from '../read/folder/transparency.ts';
import { terminalReport } from '../report/terminal.ts';
import { checkDataSets } from '../transparency/check.ts';
import type { Example, Files } from '../words/guide/example.ts';
import { EXAMPLES } from '../words/guide/examples.ts';
import { CODES } from '../words/problems/index.ts';
import { rules } from './index.ts';

const examples = Object.entries(EXAMPLES) as [string, Example][];

function content(text: string | undefined, { encoding }: Example): Content {
	if (text === undefined || encoding === undefined) return text;
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Everything that is said of the tiny council with these files. */
function judged(files: Files, example: Example): readonly Problem[] {
	const changed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, content(text, example)]));
	const isLarge = (path: string): boolean => path.startsWith(`${TRANSPARENCY}/`);
	const { submission, problems } = readWith(
		Object.fromEntries(Object.entries(changed).filter(([path]) => !isLarge(path))),
	);
	const large = Object.entries(changed).filter(([path, bytes]) => isLarge(path) && bytes !== undefined);
	const payments = judgedTables(large as [string, string | Uint8Array][], submission?.lockedTables ?? []);
	return submission
		? [...problems, ...rules.flatMap((rule) => [...rule.check(submission)]), ...payments]
		: [...problems, ...payments];
}

/** What is said of the files in data/transparency/. */
function judgedTables(
	files: readonly (readonly [string, string | Uint8Array])[],
	locked: readonly LockedTable[],
): readonly Problem[] {
	const bytes = new Map(
		files.map(([path, text]) => [path, typeof text === 'string' ? new TextEncoder().encode(text) : text] as const),
	);
	const json = new Map([...bytes].filter(([path]) => path.endsWith('.json')));
	const sizes = new Map(
		[...bytes].filter(([path]) => !path.endsWith('.json')).map(([path, { length }]) => [path, length] as const),
	);
	const { folders, problems } = readTransparency({ json, sizes }, 4);
	return [
		...problems,
		...checkDataSets(folders, (path) => [bytes.get(path)!], { locked, digest, today: '2026-02-03' }),
	];
}
const reportOf = (example: Example): string =>
	terminalReport(judged(example.bad, example), { releases: ['q2', 'q3'], colour: false });

describe('the example of', () => {
	test.each(examples)('%s brings its message, and nothing graver', (code, example) => {
		const problems = judged(example.bad, example);
		expect(problems.map(({ check }) => check)).toContain(code);
		const others = problems.filter(({ check, severity }) => check !== code && severity === 'error');
		expect(others.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
	});

	test.each(examples)('%s is mended by what the guide says', (code, example) => {
		const problems = judged(example.good, {
			...example,
			...(example.encoding ? { encoding: undefined } : {}),
		} as Example);
		expect(
			problems.filter(({ severity }) => severity !== 'notice').map(({ check, message }) => `${check} ${message}`),
		).toEqual([]);
		expect(problems.map(({ check }) => check)).not.toContain(code);
	});
});

it('every report stands in the guide as the check gives it', async () => {
	const reports = Object.fromEntries(examples.map(([code, example]) => [code, reportOf(example)]));
	const text = `${JSON.stringify(reports, Object.keys(reports).sort(), '\t')}\n`;
	await expect(text).toMatchFileSnapshot('../words/guide/reports.json');
});

it('every message has an example, but for those about workbooks, the file system and the seal', () => {
	const without = Object.keys(CODES).filter((code) => !(code in EXAMPLES));
	expect(without.filter((code) => !/^(L002|L006|S00[157-9]|S011|E\d{3})$/.test(code))).toEqual([]);
});
