// What the made-up council's measures and quarters are called, and its figures: the same on every run.
const two = (value: number): string => String(value).padStart(2, '0');
const year = (quarter: number): number => 2016 + Math.floor(quarter / 4);
export const period = (quarter: number): string =>
	`FY${year(quarter)}-${two((year(quarter) + 1) % 100)}-Q${(quarter % 4) + 1}`;
export const releaseId = (quarter: number): string => period(quarter).toLowerCase();

/** Published early in the second month after the quarter. */
export function publishedOn(quarter: number): string {
	const month = 3 + quarter * 3 + 4;
	return `${2016 + Math.floor(month / 12)}-${two((month % 12) + 1)}-06`;
}

/** A number from 0 up to 1 that looks like chance and never changes. */
const chance = (a: number, b: number): number => ((((a * 7919 + b * 104_729) ^ (a << 7)) >>> 0) % 1000) / 1000;
export const isMissed = (measure: number, quarter: number): boolean => (measure + quarter) % 25 === 0;
export const idOf = (measure: number): string => `measure-${String(measure).padStart(4, '0')}`;
export const target = (measure: number): number => 40 + (measure % 40);
export const value = (measure: number, quarter: number): string =>
	(target(measure) + (isMissed(measure, quarter) ? -6 : 2) + chance(measure, quarter) * 4).toFixed(1);
