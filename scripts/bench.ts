// npm run bench [-- --site DIR …]: what a build costs, for the demonstration, a council of 1,000 measures, and any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCouncil } from './bench/council.ts';
import { measure } from './bench/measure.ts';

const { values } = parseArgs({
	options: { site: { type: 'string', multiple: true, default: [] }, measures: { type: 'string', default: '1000' } },
});
/** Never more than this (seconds, megabytes), on two processors. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = { demonstration: [8, 1200], generated: [20, 1200] };

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
	const generated = join(folder, 'generated');
	writeCouncil(generated, Number(values.measures), 40);
	const root = join(import.meta.dirname, '..');
	const sites = [['demonstration', root], ['generated', generated], ...values.site.map((dir) => [basename(dir), dir])];
	for (const [name, dir] of sites as [string, string][]) {
		const build = join(import.meta.dirname, 'build.ts');
		const cost = await measure([build, '--site', dir, '--out', join(folder, `out-${name}`), '--draft']);
		const { seconds, cpuSeconds, peakMegabytes, exitCode } = cost;
		const cpu =
			cpuSeconds === undefined ? '' : `, ${cpuSeconds.toFixed(1)} s of processor, ${peakMegabytes!.toFixed(0)} MB`;
		console.log(`${name}: ${seconds.toFixed(1)} s${cpu}. ${cost.output.trim().split('\n').at(-1)}`);
		const [mostSeconds, mostMegabytes] = LIMITS[name] ?? [Infinity, Infinity];
		const isOver = seconds > mostSeconds || (peakMegabytes ?? 0) > mostMegabytes;
		if (isOver) console.log(`  over the limit of ${mostSeconds} s and ${mostMegabytes} MB`);
		if (isOver || exitCode !== 0) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
