/** Problems of one kind together: thousands of rows with the same mistake are one mistake, and are said as one. */

import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Fault } from '../words/problems/index.ts';
import { payments, problem, SEVERITY } from '../words/problems/index.ts';

/** So many are said one by one. */
const SHOWN = { error: 3, warning: 1, notice: 1 } as const;

interface Group {
	readonly fault: Fault;
	readonly shown: Problem[];
	readonly rest: { place?: Place; first: number; last: number; many: number };
}

export class Groups {
	readonly #groups = new Map<string, Group>();
	#errors = 0;

	/**
	 * @param column what the kind is about beside its code
	 * @param place is asked only of those that are said
	 */
	add(column: string, row: number, fault: Fault, place: () => Place): void {
		const key = `${fault.check} ${column}`;
		let group = this.#groups.get(key);
		if (!group) this.#groups.set(key, (group = { fault, shown: [], rest: { first: 0, last: 0, many: 0 } }));
		const severity = SEVERITY[fault.check];
		if (severity === 'error') this.#errors++;
		if (group.shown.length < SHOWN[severity]) {
			group.shown.push(problem(place(), fault));
			return;
		}
		const { rest } = group;
		if (rest.many++ === 0) Object.assign(rest, { place: place(), first: row });
		rest.last = row;
	}

	/** Takes what was held back until now, of kinds that are not here yet. */
	adopt(held: Groups): void {
		for (const [key, group] of held.#groups) this.#groups.set(key, group);
		this.#errors += held.#errors;
	}

	/** How many errors there are, said or not. */
	get errors(): number {
		return this.#errors;
	}

	/** In the order of the file. */
	problems(): Problem[] {
		return [...this.#groups.values()]
			.flatMap(({ fault, shown, rest }) =>
				rest.place ? [...shown, problem(rest.place, payments.more(fault, rest.many, rest.first, rest.last))] : shown,
			)
			.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
	}
}
