/** Which file may import which: the rules of src/README.md, as a pure function over the text of every file. */
import ts from 'typescript';

/** One row of the table: where a folder stands, and what it may reach. */
export interface Layer {
	readonly folder: string;
	readonly mayImport: readonly string[];
	readonly packages: readonly string[];
	readonly mayAskTheTime: boolean;
}

interface Found {
	readonly line: number;
	readonly what: string;
}

interface Import extends Found {
	/** Path of the imported file from the top of the project; undefined for a package. */
	readonly path: string | undefined;
}

const LONGEST_FILE = 400;
const LONGEST_SCRIPT = 80;
const isCode = (path: string): boolean => /\.(ts|mts|js|mjs|astro)$/.test(path) && !path.endsWith('.d.ts');
const isForTests = (path: string): boolean => /\.(test|fixture)\.ts$/.test(path);

/** Reads the table of "Who may import whom" out of src/README.md. */
export function readLayers(readme: string): Layer[] {
	const lines = readme.split('\n');
	const start = lines.findIndex((line) => /^\| *folder *\|/.test(line));
	if (start < 0) throw new Error('src/README.md has no table that begins with "| folder |".');
	const rows = lines.slice(start + 2);
	const end = rows.findIndex((line) => !line.startsWith('|'));
	return rows.slice(0, end < 0 ? undefined : end).map((row) => {
		const [folder = '', mayImport = [], packages = []] = row
			.split('|')
			.slice(1, -1)
			.map((cell, column) => {
				const names = cell.replaceAll(/[\\`]/g, '').split(',');
				const stated = names.map((name) => name.trim().replace(/\.ts$/, '')).filter((name) => name !== '–');
				return column === 0 ? (stated[0] ?? '') : stated;
			}) as [string, string[], string[]];
		return { folder, mayImport, packages, mayAskTheTime: packages.includes('the clock') };
	});
}

/** Every breach of the table and of the rules below it, as "file:line  what. Remedy." */
export function layerProblems(files: ReadonlyMap<string, string>, layers: readonly Layer[]): string[] {
	const problems: string[] = [];
	const graph = new Map<string, Import[]>();
	for (const [path, text] of files) {
		const report = (line: number, message: string): void => void problems.push(`${path}:${line}  ${message}`);
		if (!isCode(path)) continue;
		nameProblems(path, report);
		sizeProblems(path, text, report);
		if (isForTests(path)) continue;
		const layer = layerOf(path, layers);
		if (!layer) {
			report(1, 'No row of the table in src/README.md covers this file. Move it into a folder that has one.');
			continue;
		}
		const { imports, clocks } = examine(path, text);
		graph.set(path, imports);
		for (const found of imports) importProblems(found, layer, layers, report);
		if (layer.mayAskTheTime) continue;
		for (const { line, what } of clocks)
			report(line, `${what} is for load.ts and scripts. Take the instant or the setting as an argument.`);
	}
	return [...problems, ...circles(graph)];
}

type Report = (line: number, message: string) => void;

/** Path as the table names it: domain/period, site, scripts/build. */
const nameOf = (path: string): string => path.replace(/^src\//, '').replace(/\.\w+$/, '');
const covers = (folder: string, name: string): boolean => name === folder || name.startsWith(`${folder}/`);

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
	const covering = layers.filter(({ folder }) => covers(folder, nameOf(path)));
	return covering.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function importProblems({ path, what, line }: Import, layer: Layer, layers: readonly Layer[], report: Report): void {
	if (path === undefined) {
		const isAllowed = layer.packages.some((name) =>
			name.endsWith('*') ? what.startsWith(name.slice(0, -1)) : covers(name, what),
		);
		if (!isAllowed) report(line, `${layer.folder} may not use the package ${what}. ${ownersOf(what, layers)}`);
		return;
	}
	if (!/\.\w+$/.test(path)) report(line, `"${what}" lacks its extension. Write "${what}.ts".`);
	if (isForTests(path)) report(line, `"${what}" is for tests. Move what this file needs out of it.`);
	if (!path.startsWith('src/') && !path.startsWith('scripts/'))
		return report(line, `"${what}" lies outside src. Read data at run time, through read/folder.`);
	if (layerOf(path, layers) === layer || layer.mayImport.some((folder) => covers(folder, nameOf(path)))) return;
	const allowed = layer.mayImport.length > 0 ? `only ${layer.mayImport.join(', ')}` : 'no other folder';
	const remedy = 'Take what you need as an argument, or move it down.';
	report(line, `${layer.folder} may not import ${nameOf(path)} (${allowed}). ${remedy}`);
}

function ownersOf(what: string, layers: readonly Layer[]): string {
	const owners = layers.filter(({ packages }) => packages.some((name) => covers(name, what)));
	if (owners.length === 0) return 'No folder may; a row of src/README.md would have to say so.';
	return `Only ${owners.map(({ folder }) => folder).join(', ')} may: call that instead.`;
}

function nameProblems(path: string, report: Report): void {
	if (path.startsWith('src/pages/') && isForTests(path))
		report(1, 'A test under pages/ is taken for a page. Move it beside the code it tests.');
	for (const part of nameOf(path).split('/')) {
		const name = part.replaceAll(/[[\].]|\.?(test|fixture|site|browser)$/g, '');
		if (path.startsWith('src/pages/') && /^services?$/.test(name)) continue; // an address: what a council does
		if (
			/(^|[-_.])(utils?|helpers?|misc|managers?)$|(Utils?|Helpers?|Managers?)$|^(common|shared|services?)$/i.test(name)
		)
			report(1, `"${part}" says nothing of what it knows. Name its subject (decimal, svg, service-page).`);
	}
}

function sizeProblems(path: string, text: string, report: Report): void {
	const lines = text.replace(/\n$/, '').split('\n').length;
	const most = path.startsWith('scripts/') && !isForTests(path) ? LONGEST_SCRIPT : LONGEST_FILE;
	if (lines <= most) return;
	report(most + 1, `${lines} lines, where ${most} is the most. Split it by what each part knows.`);
}

/** The imports of a file, and the places where it asks for the time or the environment. */
function examine(path: string, text: string): { imports: Import[]; clocks: Found[] } {
	const code = path.endsWith('.astro') ? codeOfAstro(text) : text;
	const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	const clocks: Found[] = [];
	const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
	const visit = (node: ts.Node): void => {
		const what = importedBy(node);
		if (what !== undefined) imports.push({ line: lineOf(node), what, path: resolve(path, what) });
		const clock = clockOf(node);
		if (clock !== undefined) clocks.push({ line: lineOf(node), what: clock });
		ts.forEachChild(node, visit);
	};
	visit(source);
	if (path.endsWith('.astro')) clocks.push(...clocksInMarkup(text, code));
	return { imports, clocks };
}

function importedBy(node: ts.Node): string | undefined {
	const text = (part: ts.Node | undefined): string | undefined =>
		part && ts.isStringLiteralLike(part) ? part.text : undefined;
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return text(node.argument.literal);
	if (ts.isCallExpression(node)) {
		const called = node.expression.getText();
		return called === 'import' || called === 'import.meta.glob' ? text(node.arguments[0]) : undefined;
	}
	if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
		const url = text(node.arguments?.[0]); // new Worker(new URL('./shard.ts', import.meta.url))
		return url?.startsWith('.') && isCode(url) ? url : undefined;
	}
	return undefined;
}

function clockOf(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node)) {
		const text = node.getText();
		return ['Date.now', 'process.env', 'Temporal.Now'].includes(text) ? text : undefined;
	}
	const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
	return isDate && (ts.isCallExpression(node) || !node.arguments?.length)
		? 'new Date() without an argument'
		: undefined;
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** Front matter and scripts of a component, on their own lines; everything else is blank. */
function codeOfAstro(text: string): string {
	const front = /^\s*---\n[^]*?\n---/.exec(text)?.[0] ?? '';
	const rest = text.slice(front.length);
	let code = front.replace('---', '   ').replace(/---$/, '   ');
	let end = 0;
	for (const script of rest.matchAll(/(<script\b[^>]*>)([^]*?)<\/script>/g)) {
		const from = script.index + (script[1] ?? '').length;
		code += blank(rest.slice(end, from)) + (script[2] ?? '');
		end = from + (script[2] ?? '').length;
	}
	return code + blank(rest.slice(end));
}

function clocksInMarkup(text: string, code: string): Found[] {
	const markup = text
		.split('')
		.map((letter, at) => (code[at]?.trim() ? ' ' : letter))
		.join('');
	return [...markup.matchAll(/\bDate\.now\b|\bnew Date\(\s*\)|\bprocess\.env\b/g)].map((match) => ({
		line: text.slice(0, match.index).split('\n').length,
		what: match[0],
	}));
}

/** Path of a relative import from the top of the project; Vite's "?raw" and "?url" endings say how, not what. */
function resolve(from: string, what: string): string | undefined {
	if (!what.startsWith('.')) return undefined;
	const parts = from.split('/').slice(0, -1);
	for (const part of (what.split('?')[0] ?? '').split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/** Each circle of imports once, told as a chain of file names. */
function circles(graph: ReadonlyMap<string, readonly Import[]>): string[] {
	const problems: string[] = [];
	const finished = new Set<string>();
	const walk = (path: string, trail: readonly string[]): void => {
		for (const { path: next, line } of graph.get(path) ?? []) {
			if (next === undefined || finished.has(next)) continue;
			const start = [...trail, path].indexOf(next);
			if (start < 0) walk(next, [...trail, path]);
			else {
				const chain = [...trail, path].slice(start).concat(next).map(nameOf).join(' → ');
				problems.push(`${path}:${line}  A circle of imports: ${chain}. Move what both need into a file of its own.`);
			}
		}
		finished.add(path);
	};
	for (const path of graph.keys()) if (!finished.has(path)) walk(path, []);
	return problems;
}
