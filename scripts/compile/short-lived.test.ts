import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { ROOT } from '../build/root.ts';
import { named } from './short-lived.ts';

const after = (code: string): string => named(code, parseAst(code));

describe('functions of the drawing', () => {
	it('are named before they are assigned to a property', () => {
		expect(after("for (const n in s) o.slots[n] = () => s[n]('é');")).toBe(
			"for (const n in s) { const young = () => s[n]('é'); o.slots[n] = young; }",
		);
		expect(after('if (a) b.c = async function (x) { return x; }; else d[e] = 1;')).toBe(
			'if (a) { const young = async function (x) { return x; }; b.c = young; } else d[e] = 1;',
		);
		expect(after('const f = () => { a.b = () => 1; a.c = (x) => x; };')).toBe(
			'const f = () => { { const young = () => 1; a.b = young; } { const young = (x) => x; a.c = young; } };',
		);
	});

	it('get a name that nothing else has', () =>
		expect(after('const young = 5; o.f = () => young;')).toBe(
			'const young = 5; { const young_ = () => young; o.f = young_; }',
		));

	it('stay as they are elsewhere', () => {
		const code = 'let f = () => 1; f = () => 2; a.b = f; a.b ??= () => 3; x(a.b = () => 4); a.b = { c: () => 5 };';
		expect(after(code)).toBe(code);
	});

	it('are assigned in what is installed, and no longer once they are named', () => {
		const slots = 'node_modules/astro/dist/runtime/server/render/astro/instance.js';
		const code = readFileSync(join(ROOT, slots), 'utf8');
		expect(code).toContain('this.slotValues[name] = () =>');
		expect(after(code)).toContain('this.slotValues[name] = young;');
	});
});
