// What the statistical methods cost by themselves.
import { METHODS } from './methods.ts';
import { madeSeries } from './series.ts';

/** Processor seconds for every method over every series. */
const MOST_FOR_METHODS = 1.5;

/** Prints what each method costs and what they cost together. */
export function weighMethods(measures: number, periods: number): void {
	const all = madeSeries(measures, periods);
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
	console.log(`methods, ${measures} measures of ${periods} periods: ${together.toFixed(2)} s of processor${end}.`);
}
