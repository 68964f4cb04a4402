// npm run bench [-- --site DIR …]: what a build costs, for the demonstration, a council of 1,000 measures and any other;
// and what the statistical methods cost by themselves. With --record, the times go onto /about/how-we-test/.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCouncil } from './bench/council.ts';
import { measure } from './bench/measure.ts';
import { METHODS } from './bench/methods.ts';
import { madeSeries } from './bench/series.ts';
import { record, whenOf } from './record/measured.ts';

const { values } = parseArgs({
	options: {
		site: { type: 'string', multiple: true, default: [] },
		measures: { type: 'string', default: '1000' },
		record: { type: 'boolean', default: false },
	},
});
/** Never more than this (seconds, megabytes), on two processors. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = { demonstration: [8, 1200], generated: [20, 1200] };

const PERIODS = 40;
/** Processor seconds for every method over every series. */
const MOST_FOR_METHODS = 1.5;

/** Rows of the register of a site folder. */
const measuresOf = (dir: string): number =>
	readFileSync(join(dir, 'data/indicators.csv'), 'utf8').trimEnd().split('\n').length - 1;

/** Prints what each method costs and what they cost together. */
function weighMethods(measures: number): void {
	const all = madeSeries(measures, PERIODS);
	let together = 0;
	for (const [name, method] of Object.entries(METHODS)) {
		const before = process.cpuUsage();
		for (const series of all) method(series);
		const { user, system } = process.cpuUsage(before);
		const seconds = (user + system) / 1e6;
		together += seconds;
		console.log(`  ${seconds.toFixed(2)} s of processor: ${name}`);
	}
	const isOver = together > MOST_FOR_METHODS;
	if (isOver) process.exitCode = 1;
	const end = isOver ? `, over the limit of ${MOST_FOR_METHODS} s` : '';
	console.log(`methods, ${measures} measures of ${PERIODS} periods: ${together.toFixed(2)} s of processor${end}.`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
	const generated = join(folder, 'generated');
	weighMethods(Number(values.measures));
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
} finally {
	rmSync(folder, { recursive: true, force: true });
}
