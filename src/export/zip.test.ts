import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, it, test } from 'vitest';
import { ZipFile } from './zip.ts';

const make = `
	import { createHash } from 'node:crypto';
	import { ZipFile } from ${JSON.stringify(new URL('./zip.ts', import.meta.url).href)};
	const zip = new ZipFile('2026-03-29');
	zip.add('a.csv', new TextEncoder().encode('a,b\\r\\n'.repeat(100)));
	console.log(createHash('sha256').update(zip.finish()).digest('hex'));
`;
const hashIn = (zone: string): string =>
	spawnSync(process.execPath, ['--input-type=module', '-e', make], {
		env: { ...process.env, TZ: zone },
		encoding: 'utf8',
	}).stdout.trim();

// 29 March 2026 is the day on which clocks go forward in Europe.
test.each(['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
	'%s makes the bytes that UTC makes',
	(zone) => {
		expect(hashIn(zone)).toMatch(/^[0-9a-f]{64}$/);
		expect(hashIn(zone)).toBe(hashIn('UTC'));
	},
);

it('gives back what was put in', () => {
	const zip = new ZipFile('2025-11-06');
	const text = new TextEncoder().encode('£');
	zip.add('pounds.txt', text);
	zip.add('empty.txt', new Uint8Array());
	expect(unzipSync(zip.finish())).toEqual({ 'pounds.txt': text, 'empty.txt': new Uint8Array() });
});
