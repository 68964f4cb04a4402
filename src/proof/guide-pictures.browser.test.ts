/**
 * The pictures of the officers' guide are of what is really there. To make them again:
 * GOLDEN_THREAD_PICTURES=make vitest run --project site src/proof/guide-pictures.browser.test.ts
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { inputOf } from '../../scripts/validate/input.ts';
import { draftRelease } from '../intake/draft.ts';
import { draftTargets, nextYear } from '../intake/new-year.ts';
import { workbookOf } from '../intake/workbook/template.ts';
import { parsePeriod } from '../domain/period.ts';
import { readSite } from '../read/folder.ts';
import { TINY_COUNCIL } from '../read/folder/site.fixture.ts';
import { render } from '../report/index.ts';
import { chapterIds, chapterView } from '../view/guide.ts';
import { PICTURES } from '../words/pages/text.ts';
import { openBrowser } from './browser.fixture.ts';
import { serve } from './server.fixture.ts';
import { builtSite } from './sites.fixture.ts';

const FOLDER = 'src/components/pictures';
const WIDTH = 860;
const isMaking = process.env['GOLDEN_THREAD_PICTURES'] === 'make';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const page = (style: string, body: string): string =>
	`<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff;color:#111;font:14px/1.4 Arial,sans-serif;width:${WIDTH}px}${style}</style>${body}`;

/** A sheet as a spreadsheet shows it: letters above, numbers beside, what explains in grey. */
function sheetPicture(
	bytes: Uint8Array,
	name: string,
	columns: readonly string[],
	typed: Readonly<Record<string, string>>,
): string {
	const rows = XLSX.utils.sheet_to_json<string[]>(XLSX.read(bytes).Sheets[name]!, { header: 1, defval: '' });
	const [headings = []] = rows;
	const shown = columns.map((column) => headings.indexOf(column));
	expect(shown).not.toContain(-1);
	const isGrey = (heading: string): boolean => /^[A-Z]/.test(heading);
	const isKey = (heading: string): boolean => ['indicator', 'period'].includes(heading);
	const cell = (row: number, at: number): string => {
		const heading = headings[at]!;
		const said = row === 1 ? (typed[heading] ?? rows[row]![at]!) : rows[row]![at]!;
		return `<td class="${isGrey(heading) ? 'grey' : isKey(heading) ? 'key' : ''}">${escape(String(said))}</td>`;
	};
	const lines = rows
		.slice(1, 8)
		.map((_, at) => `<tr><th>${at + 2}</th>${shown.map((column) => cell(at + 1, column)).join('')}</tr>`);
	return page(
		'table{border-collapse:collapse;width:100%;font-size:12px}td,th{border:1px solid #bbb;padding:3px 5px;text-align:left;vertical-align:top}thead th,tbody th{background:#f3f3f3;font-weight:normal;color:#555;text-align:center}.head td{font-weight:bold}.grey{background:#ededed;color:#444}.key{background:#dce9f2}',
		`<table><thead><tr><th></th>${shown.map((at) => `<th>${XLSX.utils.encode_col(at)}</th>`).join('')}</tr></thead><tbody><tr class="head"><th>1</th>${shown
			.map((at) => `<td class="${isGrey(headings[at]!) ? 'grey' : ''}">${escape(headings[at]!)}</td>`)
			.join('')}</tr>${lines.join('')}</tbody></table>`,
	);
}

interface Node {
	readonly type: string;
	readonly value?: string;
	readonly depth?: number;
	readonly children?: readonly Node[];
}
/** The comment as a repository shows it. */
function commentPicture(markdown: string): string {
	const html = ({ type, value = '', children = [] }: Node): string => {
		const within = children.map(html).join('');
		const tags: Record<string, string> = {
			paragraph: 'p',
			heading: 'h3',
			list: 'ul',
			listItem: 'li',
			strong: 'b',
			emphasis: 'i',
			link: 'u',
			table: 'table',
			tableRow: 'tr',
			tableCell: 'td',
		};
		if (type === 'inlineCode') return `<code>${escape(value)}</code>`;
		// The machine that makes the picture may have no letters for such signs.
		if (type === 'text') return escape(value.replace(/\p{Extended_Pictographic}\ufe0f?\s*/gu, ''));
		return tags[type] === undefined ? within : `<${tags[type]}>${within}</${tags[type]}>`;
	};
	const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
	return page(
		'body{padding:16px;box-sizing:border-box}table{border-collapse:collapse}td{border:1px solid #ccc;padding:5px 8px;vertical-align:top}tr:first-child td{font-weight:bold}code{background:#eef;padding:0 3px}h3{margin:12px 0 4px}u{color:#0550ae}',
		html(tree),
	);
}

/** What was typed and what came back, in a terminal. */
const terminalPicture = (lines: readonly (readonly [said: string, isTyped: boolean])[]): string =>
	page(
		'body{background:#16191d;color:#e6e6e6;font:14px/1.5 monospace;padding:16px;box-sizing:border-box}b{color:#8fd18f}p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}',
		lines.map(([said, isTyped]) => `<p>${isTyped ? `<b>$ ${escape(said)}</b>` : escape(said)}</p>`).join(''),
	);

/** A tiny council on the disk, with two stages, in which the mistakes are planted or something is signed. */
function council(changed: Readonly<Record<string, string>>): string {
	const dir = mkdtempSync(join(tmpdir(), 'gt-pictures-'));
	const settings = {
		...(JSON.parse(TINY_COUNCIL['data/council.json']!) as object),
		signOff: {
			stages: [
				{ id: 'check', title: 'Checked' },
				{ id: 'sign', title: 'Signed off', differentFrom: ['check'] },
			],
		},
		demonstration: { now: '2025-11-03T12:00:00+00:00' },
	};
	for (const [path, text] of Object.entries({
		...TINY_COUNCIL,
		'data/council.json': JSON.stringify(settings),
		...changed,
	})) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
	return dir;
}

/** Registered only when asked for: a test run makes no pictures, and so skips none. */
const making = (): void => {
	let browser: Browser;
	beforeAll(async () => {
		mkdirSync(FOLDER, { recursive: true });
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());
	const draw = async (name: (typeof PICTURES)[number], html: string): Promise<void> => {
		const tab = await browser.newPage({ viewport: { width: WIDTH, height: 200 } });
		await tab.setContent(html);
		await tab.locator('body').screenshot({ path: join(FOLDER, `${name}.png`) });
		await tab.close();
	};

	it('the sheet of figures, and that of targets', async () => {
		const { submission } = readSite('.');
		const draft = draftRelease(submission!, { id: 'fy2026-27-q2', period: parsePeriod('FY2026-27-Q2')! })!;
		const figures = ['indicator', 'period', 'Measure', 'Unit', 'Last figure', 'Target', 'value', 'marker', 'note'];
		await draw('workbook', sheetPicture(workbookOf(draft, submission!.council), 'Figures', figures, { value: '52' }));
		const year = draftTargets(submission!, nextYear(submission!)!);
		const targets = [
			'indicator',
			'period',
			'Measure',
			'Newest figure',
			'Earlier figures',
			'Target',
			'Comparison',
			'target',
			'rationale',
		];
		await draw('targets', sheetPicture(workbookOf(year, submission!.council), 'Targets', targets, {}));
	});

	it('the check page with three mistakes', async () => {
		const built = await builtSite('demonstration');
		const host = await serve(built.out, built.council.base);
		const tab = await browser.newPage({ viewport: { width: WIDTH, height: 800 } });
		await tab.goto(`${host.home}check/`);
		const rows = [
			'recycling-rate,FY2026-27-Q2,44.1%,,',
			'missed-bins,FY2026-27-Q2,"1,234",,',
			'calls,FY2026-27-Q2,12,,',
		];
		const text = ['indicator,period,value,marker,note', ...rows, ''].join('\n');
		await tab
			.locator('check-file input')
			.setInputFiles({ name: 'observations.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await tab.locator('.check-result:not([hidden])').waitFor();
		await tab.locator('check-file').screenshot({ path: join(FOLDER, 'check.png') });
		await tab.close();
		await host.close();
	});

	it('the comment under a change', async () => {
		const dir = council({
			'data/releases/q2/observations.csv':
				'indicator,period,value,marker,note\nhsg-03,FY2025-26-Q2,91.5%,,\nwst-1,FY2025-26-Q2,44,p,\n',
		});
		await draw('comment', commentPicture(render('markdown', inputOf(dir, true), { colour: false, isAll: false })));
		rmSync(dir, { recursive: true });
	});

	it('the terminal in which two posts sign', async () => {
		const dir = council({});
		const signed = [
			['check', 'Performance Lead', '2025-11-02'],
			['sign', 'Director of Resources', '2025-11-03'],
		].flatMap(([stage, role, on]) => {
			const typed = ['--release', 'q2', '--stage', stage!, '--role', role!];
			const { stdout, stderr } = spawnSync(
				process.execPath,
				['scripts/sign-off.ts', ...typed, '--on', on!, '--site', dir],
				{ encoding: 'utf8' },
			);
			const command = `npm run sign-off -- --release q2 --stage ${stage} --role "${role}"`;
			return [
				[command, true] as const,
				...`${stdout}${stderr}`
					.replaceAll(` --site ${dir}`, '')
					.trimEnd()
					.split('\n')
					.map((line) => [line, false] as const),
				['\u00a0', false] as const,
			];
		});
		expect(signed.map(([line]) => line).join('\n')).toContain('Every required stage has signed.');
		await draw('sign-off', terminalPicture(signed));
		rmSync(dir, { recursive: true });
	});
};
if (isMaking) describe('makes', making);

const shown = chapterIds().flatMap((id) =>
	chapterView(id).sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
	),
);

test('every picture stands in the guide, with words for who does not see it', () => {
	expect(shown.map(({ name }) => name).toSorted()).toEqual([...PICTURES].toSorted());
	for (const { alt } of shown) expect(alt.length).toBeGreaterThan(80);
});

test('all pictures together weigh less than 400 KB', () => {
	const files = readdirSync(FOLDER);
	expect(files.toSorted()).toEqual(PICTURES.map((name) => `${name}.png`).toSorted());
	expect(files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)).toBeLessThan(400_000);
	for (const file of files) expect(readFileSync(join(FOLDER, file)).subarray(1, 4).toString()).toBe('PNG');
});
