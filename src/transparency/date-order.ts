/** Whether a column of dates such as 04/05/2025 says by itself that the day stands first, or has to be asked about. */

import type { IsoDate, Period } from '../domain/period.ts';
import type { Place } from '../domain/source.ts';

/** The same two numbers the other way round; undefined where that is no other date. */
function turned(date: IsoDate): IsoDate | undefined {
	const [year, month, day] = date.split('-') as [string, string, string];
	return month === day || Number(day) > 12 ? undefined : `${year}-${day}-${month}`;
}

export interface OpenDate {
	readonly dayFirst: IsoDate;
	readonly monthFirst: IsoDate;
	readonly at: Place;
}

/**
 * Told by a day after the twelfth, or by the period of the file: where all dates lie in it with the day first, and not
 * all of them with the month first, the day stands first.
 */
export class DateOrder {
	readonly #period: Period | undefined;
	#isTold = false;
	/** Whether every date so far lies in the period, read in either order. */
	#fits = { dayFirst: true, monthFirst: true };
	#first: OpenDate | undefined;
	#last = '';

	constructor(period: Period | undefined) {
		this.#period = period;
	}

	/** @param date as it was read, day first. */
	see(date: IsoDate, at: () => Place): void {
		// Dates of a payment file come in runs.
		if (this.#isTold || date === this.#last) return;
		this.#last = date;
		if (Number(date.slice(8)) > 12) {
			this.#isTold = true;
			return;
		}
		const other = turned(date);
		if (other !== undefined) this.#first ??= { dayFirst: date, monthFirst: other, at: at() };
		this.#fits = {
			dayFirst: this.#fits.dayFirst && this.#isInside(date),
			monthFirst: this.#fits.monthFirst && this.#isInside(other ?? date),
		};
	}

	/** The first date with two readings, where nothing told which is meant. */
	open(): OpenDate | undefined {
		const { dayFirst, monthFirst } = this.#fits;
		return this.#isTold || (dayFirst && !monthFirst) ? undefined : this.#first;
	}

	#isInside = (date: IsoDate): boolean =>
		this.#period === undefined || (date >= this.#period.start && date <= this.#period.end);
}
