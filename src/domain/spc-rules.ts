/** The four rules of special cause, each over plain arrays: what chance alone would hardly do (methods.md section 5). */

/** Below, on and above the mean; or falling, level and rising. */
export type Sign = -1 | 0 | 1;

/** Points in a row that make a shift or a trend. */
export const RUN_LENGTH = 7;

/** The side of a value, or the direction of a step: within the tolerance of nought it has none. */
export const signOf = (value: number, tolerance = 0): Sign => (value > tolerance ? 1 : value < -tolerance ? -1 : 0);

/** How many points in a row, up to and with each one, lie on its side of the mean. A point on the mean has no run. */
export function sideRuns(sides: readonly Sign[]): number[] {
	let run = 0;
	return sides.map((side, at) => (run = side === 0 ? 0 : side === sides[at - 1] ? run + 1 : 1));
}

/**
 * How many points, up to and with each one, rise (or, negative, fall) without a stop; 1 or −1 has no meaning but "no run".
 * A tie ends a run.
 * @param tolerance smallest difference that counts, so that one of rounding is no rise
 */
export function trendRuns(values: readonly number[], tolerance = 0): number[] {
	let run = 1;
	return values.map((value, at) => {
		const step = at === 0 ? 0 : signOf(value - values[at - 1]!, tolerance);
		run = step === 0 ? 1 : run * step > 1 ? run + step : 2 * step;
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
export function trends(values: readonly number[], tolerance = 0): Sign[] {
	const runs = trendRuns(values, tolerance);
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
		const isOneSide = sides[at] !== 0 && sides[at + 1] === sides[at] && sides[at + 2] === sides[at];
		if (!isOneSide || Number(near[at]) + Number(near[at + 1]) + Number(near[at + 2]) < 2) continue;
		for (const index of [at, at + 1, at + 2]) marks[index] ||= near[index]!;
	}
	return marks;
}
