// What building a site costs, held against its limits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/root.ts';
import { record, whenOf } from '../record/measured.ts';
import { measure } from './measure.ts';

/** Never more than this (seconds, megabytes), on two processors. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = { demonstration: [8, 1200], generated: [20, 1200] };

/** Rows of the register of a site folder. */
const measuresOf = (dir: string): number =>
	readFileSync(join(dir, 'data/indicators.csv'), 'utf8').trimEnd().split('\n').length - 1;

interface Build {
	/** What is built, as the limits and the records name it. */
	readonly name: string;
	/** The site folder. */
	readonly dir: string;
	readonly out: string;
	/** Whether the page on how we test gets the figures. */
	readonly isRecorded: boolean;
}

/** Builds, and prints what that took; the exit code of this process says whether it kept within its limits. */
export async function weighBuild({ name, dir, out, isRecorded }: Build): Promise<void> {
	const cost = await measure([join(ROOT, 'scripts/build.ts'), '--site', dir, '--out', out, '--draft']);
	const { seconds, cpuSeconds, peakMegabytes, exitCode } = cost;
	const cpu =
		cpuSeconds === undefined ? '' : `, ${cpuSeconds.toFixed(1)} s of processor, ${peakMegabytes!.toFixed(0)} MB`;
	console.log(`${name}: ${seconds.toFixed(1)} s${cpu}. ${cost.output.trim().split('\n').at(-1)}`);
	if (isRecorded && name in LIMITS && exitCode === 0 && cpuSeconds !== undefined)
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
