// npm run bench [-- --site DIR …]: what a build costs, for the demonstration, a council of 1,000 measures and any other;
// what the statistical methods cost by themselves. With --record, the times go onto /about/how-we-test/; with --bulk,
// what many councils' files cost as one table instead.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCouncil } from './bench/council.ts';
import { HELP } from './bench/help.ts';
import { measure } from './bench/measure.ts';
import { weighMethods } from './bench/weigh.ts';
import { record, whenOf } from './record/measured.ts';

const { values } = parseArgs({
	options: {
		site: { type: 'string', multiple: true, default: [] },
		measures: { type: 'string', default: '1000' },
		record: { type: 'boolean', default: false },
		bulk: { type: 'boolean' },
		councils: { type: 'string', default: '300' },
		help: { type: 'boolean' },
	},
});
/** Never more than this (seconds, megabytes), on two processors. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = { demonstration: [8, 1200], generated: [20, 1200] };

const PERIODS = 40;

/** Rows of the register of a site folder. */
const measuresOf = (dir: string): number =>
	readFileSync(join(dir, 'data/indicators.csv'), 'utf8').trimEnd().split('\n').length - 1;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
	const bulk = { councils: Number(values.councils), indicators: Number(values.measures), periods: 80 };
	if (values.help) console.log(HELP);
	// Only this needs DuckDB, which a copy without the development packages lacks.
	else if (!values.bulk) await weighBuilds();
	else if (!(await (await import('./bench/bulk.ts')).rehearseBulk(folder, bulk))) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function weighBuilds(): Promise<void> {
	const generated = join(folder, 'generated');
	weighMethods(Number(values.measures), PERIODS);
	writeCouncil(generated, Number(values.measures), PERIODS);
	const root = join(import.meta.dirname, '..');
	const sites = [['demonstration', root], ['generated', generated], ...values.site.map((dir) => [basename(dir), dir])];
	for (const [name, dir] of sites as [string, string][]) {
		const build = join(import.meta.dirname, 'build.ts');
		const cost = await measure([build, '--site', dir, '--out', join(folder, `out-${name}`), '--draft']);
		const { seconds, cpuSeconds, peakMegabytes, exitCode } = cost;
		const cpu =
			cpuSeconds === undefined ? '' : `, ${cpuSeconds.toFixed(1)} s of processor, ${peakMegabytes!.toFixed(0)} MB`;
		console.log(`${name}: ${seconds.toFixed(1)} s${cpu}. ${cost.output.trim().split('\n').at(-1)}`);
		if (values.record && name in LIMITS && exitCode === 0 && cpuSeconds !== undefined)
			record({
				facts: [
					{
						...{ kind: 'build', site: name as 'demonstration' | 'generated', measures: measuresOf(dir), seconds },
						...{ processorSeconds: cpuSeconds, megabytes: peakMegabytes!, ...whenOf(Date.now()) },
					},
				],
			});
		const [mostSeconds, mostMegabytes] = LIMITS[name] ?? [Infinity, Infinity];
		const isOver = seconds > mostSeconds || (peakMegabytes ?? 0) > mostMegabytes;
		if (isOver) console.log(`  over the limit of ${mostSeconds} s and ${mostMegabytes} MB`);
		if (isOver || exitCode !== 0) process.exitCode = 1;
	}
}
