import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { layerProblems, readLayers } from './layers.ts';

const layers = readLayers(readFileSync('src/README.md', 'utf8'));

function sources(): Map<string, string> {
	const paths = ['src', 'scripts'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
	);
	const code = paths.filter((path) => /\.(ts|mjs|astro)$/.test(path)).sort();
	return new Map(code.map((path) => [path, readFileSync(path, 'utf8')]));
}

const problemsOf = (files: Record<string, string>): string[] => layerProblems(new Map(Object.entries(files)), layers);

describe('the source', () => {
	it('is found', () => {
		expect(sources().has('src/layers.ts')).toBe(true);
		expect(sources().has('scripts/run.mjs')).toBe(true);
	});

	it('keeps to the table of src/README.md', () => {
		expect(layerProblems(sources(), layers).join('\n')).toBe('');
	});

	it('names in the table only folders that the table itself has, or a part of one', () => {
		const known = layers.map(({ folder }) => folder);
		const named = layers.flatMap(({ mayImport }) => mayImport);
		const unknown = named.filter(
			(name) =>
				!known.some((folder) => folder === name || folder.startsWith(`${name}/`) || name.startsWith(`${folder}/`)),
		);
		expect(unknown).toEqual([]);
	});
});

describe('the checker', () => {
	it('passes what the table allows', () => {
		const problems = problemsOf({
			'src/domain/period.ts': `import { ascending } from 'd3-array';\nexport const today = new Date('2026-01-01');`,
			'src/words/period.ts': `import { today } from '../domain/period.ts';`,
			'src/load.ts': `import { resolve } from 'node:path';\nconst now = Date.now();`,
			'src/layouts/Page.astro': `---\nimport '../styles/layers.css';\nimport type { A } from 'astro/types';\n---\n<p>new words</p>`,
			'src/pages/services/[service].astro': `---\nimport { site } from '../../site.ts';\n---\n<p/>`,
			'src/islands/checker/index.ts': `import { rule } from '../../check/index.ts';`,
			'src/words/number.test.ts': `import fc from 'fast-check';\nprocess.env.TZ;`,
			'src/domain/notes.ts': `// new Date() and process.env in a comment, import x from 'zod'\nconst text = "Date.now()";`,
		});
		expect(problems).toEqual([]);
	});

	const refused: [about: string, path: string, text: string, problem: RegExp][] = [
		[
			'an upward import',
			'src/domain/a.ts',
			`\nimport { b } from '../words/b.ts';`,
			/^src\/domain\/a\.ts:2 .*may not import words\/b/,
		],
		[
			'an upward import of a type',
			'src/view/a.ts',
			`import type { B } from '../chart/b.ts';`,
			/may not import chart\/b/,
		],
		[
			'an upward import inside a type',
			'src/view/a.ts',
			`type B = import('../chart/b.ts').B;`,
			/may not import chart\/b/,
		],
		['an upward re-export', 'src/view/a.ts', `export * from '../export/b.ts';`, /may not import export\/b/],
		['an upward import() call', 'src/view/a.ts', `const b = await import('../pages/b.ts');`, /may not import pages\/b/],
		[
			'the reader in an island',
			'src/islands/table.ts',
			`import { csv } from '../read/text/csv.ts';`,
			/may not import read\/text\/csv/,
		],
		[
			'a worker above',
			'src/view/a.ts',
			`new Worker(new URL('../islands/b.ts', import.meta.url));`,
			/may not import islands\/b/,
		],
		[
			'a package of another folder',
			'src/domain/a.ts',
			`import * as z from 'zod';`,
			/domain may not use the package zod\. Only read\/text, read\/records may/,
		],
		['a package of nobody', 'src/view/a.ts', `import _ from 'lodash';`, /No folder may/],
		['a file from outside', 'src/view/a.ts', `import data from '../../data/council.json';`, /lies outside src/],
		[
			'an import in a component',
			'src/components/A.astro',
			`---\nimport { site } from '../site.ts';\n---\n<p/>`,
			/A\.astro:2 .*may not import site/,
		],
		[
			'an import in its script',
			'src/components/A.astro',
			`<p/>\n<script>\n\timport '../pages/b.ts';\n</script>`,
			/A\.astro:3 .*pages\/b/,
		],
		['no extension', 'src/words/a.ts', `import { b } from '../domain/b';`, /lacks its extension/],
		['a fixture outside tests', 'src/words/a.ts', `import { b } from '../domain/b.fixture.ts';`, /is for tests/],
		['the time of day', 'src/view/a.ts', `\n\nconst now = Date.now();`, /a\.ts:3 .*Date\.now is for load\.ts/],
		['an empty new Date()', 'src/view/a.ts', `const now = new Date();`, /new Date\(\) without an argument/],
		['the environment', 'src/export/a.ts', `const zone = process.env.TZ;`, /process\.env is for load\.ts/],
		[
			'the time in markup',
			'src/components/A.astro',
			`---\n---\n<p>\n{new Date().getFullYear()}</p>`,
			/A\.astro:4 .*new Date\(\)/,
		],
		['a drawer', 'src/view/utils.ts', '', /"utils" says nothing/],
		['a drawer in a name', 'src/view/date-helpers.ts', '', /"date-helpers" says nothing/],
		['a drawer of tests', 'src/view/utils.test.ts', '', /"utils.test" says nothing/],
		['a folder of drawers', 'src/view/shared/a.ts', '', /"shared" says nothing/],
		['a service outside pages', 'src/export/service.ts', '', /"service" says nothing/],
		['a test among pages', 'src/pages/index.test.ts', '', /taken for a page/],
		['a file of no folder', 'src/lib/a.ts', '', /No row of the table/],
		['a long file', 'src/view/a.ts', '\n'.repeat(401), /401 lines, where 400 is the most/],
		['a long script', 'scripts/a.ts', '\n'.repeat(81), /81 lines, where 80 is the most/],
	];
	test.each(refused)('refuses %s', (_about, path, text, problem) => {
		expect(problemsOf({ [path]: text })).toEqual([expect.stringMatching(problem)]);
	});

	it('refuses a circle, and tells it once', () => {
		const problems = problemsOf({
			'src/domain/a.ts': `import './b.ts';`,
			'src/domain/b.ts': `import type { C } from './c.ts';`,
			'src/domain/c.ts': `import './a.ts';`,
			'src/words/d.ts': `import '../domain/b.ts';`,
		});
		expect(problems).toEqual([expect.stringContaining('domain/a → domain/b → domain/c → domain/a')]);
	});

	it('needs the table', () => {
		expect(() => readLayers('# No table')).toThrow('no table');
	});
});
