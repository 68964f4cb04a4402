/** The four rules of special cause, each over plain arrays: what chance alone would hardly do (methods.md section 5). */

/** Below, on and above the mean; or falling, level and rising. */
export type Sign = -1 | 0 | 1;

/** Points in a row that make a shift or a trend. */
export const RUN_LENGTH = 7;

const signOf = (value: number): Sign => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** How many points in a row, up to and with each one, lie on its side of the mean. A point on the mean has no run. */
export function sideRuns(sides: readonly Sign[]): number[] {
	let run = 0;
	return sides.map((side, at) => (run = side === 0 ? 0 : side === sides[at - 1] ? run + 1 : 1));
}

/**
 * How many points, up to and with each one, rise (or, negative, fall) without a stop; 1 or −1 has no meaning but "no run".
 * A tie ends a run.
 * @param isSame whether two figures are one figure; differences of rounding are no rises
 */
export function trendRuns(
	values: readonly number[],
	isSame: (a: number, b: number) => boolean = (a, b) => a === b,
): number[] {
	let run = 1;
	return values.map((value, at) => {
		const before = values[at - 1];
		const step = before === undefined || isSame(value, before) ? 0 : signOf(value - before);
		run = step === 0 ? 1 : signOf(run) === step && Math.abs(run) > 1 ? run + step : 2 * step;
		return run;
	});
}

/** The points on each side of a run of seven on one side of the mean: −1 or 1 for all of them, 0 for others. */
export function shifts(sides: readonly Sign[]): Sign[] {
	return partsOf(sideRuns(sides), (at) => sides[at]!);
}

/**
 * All the points of seven that strictly rise (1) or fall (−1). Seven points are six steps.
 * A point that ends one trend and starts another belongs to the later one.
 */
export function trends(values: readonly number[], isSame?: (a: number, b: number) => boolean): Sign[] {
	const runs = trendRuns(values, isSame);
	return partsOf(
		runs.map((run) => Math.abs(run)),
		(at) => signOf(runs[at]!),
	);
}

/** Marks every point of every run that is long enough; later runs are written over earlier ones. */
function partsOf(runs: readonly number[], signAt: (at: number) => Sign): Sign[] {
	const marks: Sign[] = runs.map(() => 0);
	runs.forEach((run, at) => {
		if (run >= RUN_LENGTH) marks.fill(signAt(at), at - RUN_LENGTH + 1, at + 1);
	});
	return marks;
}

/**
 * Points near a limit of which two of three neighbours are near it: only the near ones are marked.
 * @param near between the near limit and the limit; points outside the limits are not near
 * @param sides all three must lie on the same side of the mean
 */
export function twoInThree(near: readonly boolean[], sides: readonly Sign[]): boolean[] {
	const marks = near.map(() => false);
	for (let at = 0; at + 2 < near.length; at++) {
		const three = [at, at + 1, at + 2];
		const isOneSide = sides[at] !== 0 && three.every((index) => sides[index] === sides[at]);
		if (!isOneSide || three.filter((index) => near[index]).length < 2) continue;
		for (const index of three) if (near[index]) marks[index] = true;
	}
	return marks;
}
