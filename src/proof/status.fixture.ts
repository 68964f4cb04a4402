/** Status by hand: value, target, tolerance and polarity in whole numbers, as methods.md section 2 defines them. */

import type { CouncilFacts, Row } from './council.fixture.ts';
import type { Histories } from './history.fixture.ts';
import { isSame, standing } from './history.fixture.ts';
import { interval } from './reread.fixture.ts';
import type { Said } from './reread.fixture.ts';

/** The key that a page prints with a status; undefined where a figure only gives context and has no chip. */
export type Printed = 'met' | 'close' | 'missed' | 'no-data' | 'no-target' | 'not-due' | undefined;

const PLACES = 18;

/** A decimal text as a whole number of 10⁻¹⁸. */
function whole(text: string): bigint {
	const [before = '', after = ''] = text.replace('-', '').split('.');
	const size = BigInt(before + after.slice(0, PLACES).padEnd(PLACES, '0'));
	return text.startsWith('-') ? -size : size;
}

const magnitude = (size: bigint): bigint => (size < 0n ? -size : size);

/** Met, close or missed. */
export function rated(value: string, target: Row, tolerance: string, polarity: string): 'met' | 'close' | 'missed' {
	const at = whole(value);
	let short: bigint;
	let bound: bigint;
	if (target['target']) {
		bound = whole(target['target']);
		short = polarity === 'lower' ? at - bound : bound - at;
	} else {
		const below = target['target_lower'] ? whole(target['target_lower']) - at : undefined;
		const above = target['target_upper'] ? at - whole(target['target_upper']) : undefined;
		const isBelow = below !== undefined && (above === undefined || below > above);
		short = isBelow ? below : above!;
		bound = whole(isBelow ? target['target_lower']! : target['target_upper']!);
	}
	if (short <= 0n) return 'met';
	const isPercent = tolerance.endsWith('%');
	const width = whole(tolerance.replace('%', '') || '0');
	// short ≤ |bound| × p / 100, without dividing
	const isWithin = isPercent ? short * 100n * 10n ** BigInt(PLACES) <= magnitude(bound) * width : short <= width;
	return width > 0n && isWithin ? 'close' : 'missed';
}

const KIND: Readonly<Record<string, string>> = {
	number: 'count',
	tonnes: 'count',
	kilograms: 'count',
	pounds: 'money',
};

const ends = (key: string): [string, string] => key.split('|')[1]!.split('/') as [string, string];
const days = ([start, end]: readonly [string, string]): number => Date.parse(end) - Date.parse(start);

export class Statuses {
	readonly #council: CouncilFacts;
	readonly #histories: Histories;
	readonly #kinds: Readonly<Record<string, string | undefined>>;
	readonly #byIndicator = new Map<string, { key: string; said: readonly Said[] }[]>();

	/** @param kinds the kind of each unit that the council declares */
	constructor(council: CouncilFacts, histories: Histories, kinds: Readonly<Record<string, string | undefined>>) {
		this.#council = council;
		this.#histories = histories;
		this.#kinds = { ...KIND, ...kinds };
		for (const [key, said] of histories.reading.targets) {
			const id = key.split('|')[0]!;
			this.#byIndicator.set(id, [...(this.#byIndicator.get(id) ?? []), { key, said }]);
		}
	}

	register(id: string, release: string | undefined): Row {
		const council = this.#council;
		return (release === undefined ? council.register : council.registerAt(release)).get(id)!;
	}

	/** What was said of the target for a figure's interval: its own, else the narrowest longer one that may judge it. */
	#targetsFor(id: string, at: string): readonly Said[] | undefined {
		const [start, end] = at.split('/') as [string, string];
		const all = this.#byIndicator.get(id) ?? [];
		const own = all.find(({ key }) => key === `${id}|${at}`);
		if (own) return own.said;
		const row = this.#council.register.get(id)!;
		const kind = row['kind'] || this.#kinds[row['unit']!];
		const growsInYear = row['basis'] === 'year-to-date';
		const addsUp = growsInYear || (row['basis'] === 'in-period' && (kind === 'count' || kind === 'money'));
		const longer = all.filter(({ key }) => {
			const [from, to] = ends(key);
			return from <= start && end <= to && (!addsUp || (growsInYear && to === end));
		});
		return longer.sort((a, b) => days(ends(a.key)) - days(ends(b.key)))[0]?.said;
	}

	/** The row of targets.csv that counts: in force when the figure was first published. */
	inForce(id: string, at: string, release?: string): Row | undefined {
		const { reading, told } = this.#histories;
		const order = (one: string): number => reading.releases.indexOf(one);
		const last = release === undefined ? Infinity : order(release);
		const known = (this.#targetsFor(id, at) ?? []).filter((one) => order(one.release) <= last);
		const first = told.observations.get(`${id}|${at}`)?.find(({ value }) => value !== '');
		if (!first || order(first.release) > last) return known.at(-1)?.row;
		// A target that nobody had set when the value came out counts as it was first said.
		return (known.findLast((one) => order(one.release) <= order(first.release)) ?? known[0])?.row;
	}

	/** The release that first gave the value: its register is the one that judges. */
	#signedAt(id: string, at: string, release?: string): string | undefined {
		const { reading, told } = this.#histories;
		const last = release === undefined ? Infinity : reading.releases.indexOf(release);
		const first = told.observations.get(`${id}|${at}`)?.find(({ value }) => value !== '');
		return first && reading.releases.indexOf(first.release) <= last ? first.release : release;
	}

	/** The newest row that replaced it, where that sets another level or tolerance. */
	moved(id: string, at: string): Row | undefined {
		const newest = this.#targetsFor(id, at)?.at(-1)?.row;
		const old = this.inForce(id, at);
		const isOther = ['target', 'target_lower', 'target_upper', 'tolerance'].some(
			(name) => !isSame(newest?.[name] ?? '', old?.[name] ?? '') && newest?.[name] !== old?.[name],
		);
		return newest && old && isOther ? newest : undefined;
	}

	/** The tolerance that applies to a target. */
	tolerance(id: string, target: Row, release?: string): string {
		return target['tolerance'] || this.register(id, release)['tolerance'] || this.#council.tolerance;
	}

	isContext(id: string, release?: string): boolean {
		const row = this.register(id, release);
		return row['tier'] === 'context' || row['polarity'] === 'neither';
	}

	/** The status of a figure as known after a release, or now. */
	of(id: string, at: string, release?: string): Printed {
		const { reading, told } = this.#histories;
		const stood = standing(told.observations.get(`${id}|${at}`), reading.releases, release);
		const target = this.inForce(id, at, release);
		if (!stood) return target ? 'not-due' : 'no-data';
		if (stood.value === '') return 'no-data';
		// What is expected is no result.
		if ((stood.row?.['marker'] ?? '').split(';').includes('f')) return 'not-due';
		const signed = this.#signedAt(id, at, release);
		if (this.isContext(id, signed)) return undefined;
		if (!target) return 'no-target';
		return rated(stood.value, target, this.tolerance(id, target, signed), this.register(id, signed)['polarity']!);
	}

	/** The interval of the newest figure of a measure as known after a release; the first target's before any figure. */
	newest(id: string, release?: string): string | undefined {
		const { reading, told } = this.#histories;
		const known = [...told.observations.keys()].filter(
			(key) => key.startsWith(`${id}|`) && standing(told.observations.get(key), reading.releases, release),
		);
		// The later end is newer; of two that end on one day, the shorter.
		const byEnd = (a: string, b: string): number => {
			const [one, other] = [ends(a), ends(b)];
			return one[1] === other[1] ? (one[0] < other[0] ? -1 : 1) : one[1] < other[1] ? -1 : 1;
		};
		if (known.length > 0) return known.sort(byEnd).at(-1)!.split('|')[1];
		const targets = (this.#byIndicator.get(id) ?? []).map(({ key }) => key).sort(byEnd);
		return targets[0]?.split('|')[1];
	}
}

/** The interval that a period text means. */
export const intervalOf = (council: CouncilFacts, period: string): string => interval(period, council.startMonth);
