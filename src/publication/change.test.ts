import { describe, expect, test } from 'vitest';
import { decimalOf } from '../domain/decimal.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { changeOf, isSameTarget } from './change.ts';

type More = Partial<Pick<Extract<Figure, { kind: 'reported' }>, 'note'>> & {
	readonly numerator?: number;
	readonly denominator?: number;
	readonly lower?: number;
	readonly upper?: number;
};
const decimals = (more: More): object =>
	Object.fromEntries(
		Object.entries(more).map(([name, value]) => [name, typeof value === 'number' ? decimalOf(value) : value]),
	);
const of = (value: number, markers: readonly Marker[] = [], more: More = {}): Figure => ({
	...{ kind: 'reported', value: decimalOf(value), markers },
	...decimals(more),
});
const absent = (because: 'c' | 'x', more: More = {}): Figure => ({
	...{ kind: 'absent', because, markers: [because] },
	...decimals(more),
});
const withdrawn: Figure = { kind: 'withdrawn', reason: 'Counted twice', markers: [] };

describe('a newer row', () => {
	test.each<[what: string, before: Figure | undefined, after: Figure, change: string | undefined]>([
		['where nothing stood is the first', undefined, of(5), 'first'],
		['where nothing stood is the first, also of a figure that is not there', undefined, absent('x'), 'first'],
		['with the same number says nothing new', of(5), of(5), undefined],
		['with another number revises', of(5), of(6), 'revised'],
		['that takes the number back for a marker revises', of(5), absent('c'), 'revised'],
		['that withdraws a number withdraws', of(5), withdrawn, 'withdrew'],
		['that withdraws what was not there withdraws', absent('x'), withdrawn, 'withdrew'],
		['that withdraws twice says nothing new', withdrawn, withdrawn, undefined],
		['that brings back a withdrawn number revises', withdrawn, of(5), 'revised'],
		['that says why a withdrawn number is not there is a detail', withdrawn, absent('x'), 'detail'],
		['with a number where there was none supplies it', absent('x'), of(5), 'supplied'],
		['with the same reason for none says nothing new', absent('x'), absent('x'), undefined],
		['with another reason for none is a detail', absent('x'), absent('c'), 'detail'],
		['of a final number after a provisional one confirms it', of(5, ['p']), of(5), 'confirmed'],
		['of a provisional number after a final one is a detail', of(5), of(5, ['p']), 'detail'],
		['of a number that stays provisional says nothing new', of(5, ['p']), of(5, ['p']), undefined],
		['of another final number after a provisional one revises', of(5, ['p']), of(6), 'revised'],
		['with another marker is a detail', of(5, ['e']), of(5, ['b']), 'detail'],
		['with one marker more is a detail', of(5, ['e']), of(5, ['e', 'b']), 'detail'],
		['with the markers in another order says nothing new', of(5, ['e', 'b']), of(5, ['b', 'e']), undefined],
		['with another note is a detail', of(5, [], { note: 'a' }), of(5, [], { note: 'b' }), 'detail'],
		['with the same note says nothing new', of(5, [], { note: 'a' }), of(5, [], { note: 'a' }), undefined],
		['with another numerator is a detail', of(5, [], { numerator: 1 }), of(5, [], { numerator: 2 }), 'detail'],
		['with a numerator where none was is a detail', of(5), of(5, [], { numerator: 2 }), 'detail'],
		['without the denominator that was is a detail', of(5, [], { denominator: 2 }), of(5), 'detail'],
		['with another lower end is a detail', of(5, [], { lower: 1 }), of(5, [], { lower: 2 }), 'detail'],
		['with another upper end is a detail', of(5, [], { upper: 8 }), of(5, [], { upper: 9 }), 'detail'],
		[
			'with all the same parts says nothing new',
			of(5, ['e'], { numerator: 1, denominator: 2, lower: 4, upper: 6 }),
			of(5, ['e'], { numerator: 1, denominator: 2, lower: 4, upper: 6 }),
			undefined,
		],
		['with parts of a figure that is not there is a detail', absent('c'), absent('c', { numerator: 3 }), 'detail'],
	])('%s', (_what, before, after, change) => expect(changeOf(before, after)).toBe(change));
});

describe('two targets', () => {
	const target = (more: object): Target => ({ indicator: 'a', ...more }) as Target;
	const five = { kind: 'percent', value: 5 } as const;
	test.each<[what: string, a: object, b: object, isSame: boolean]>([
		['of one level are the same', { value: decimalOf(5) }, { value: decimalOf(5) }, true],
		['of two levels differ', { value: decimalOf(5) }, { value: decimalOf(6) }, false],
		['one with a level and one without differ', { value: decimalOf(5) }, {}, false],
		['with another lower end differ', { lower: decimalOf(1) }, { lower: decimalOf(2) }, false],
		['with another upper end differ', { upper: decimalOf(1) }, { upper: decimalOf(2) }, false],
		[
			'of one range are the same',
			{ lower: decimalOf(1), upper: decimalOf(2) },
			{ lower: decimalOf(1), upper: decimalOf(2) },
			true,
		],
		['with one tolerance are the same', { tolerance: five }, { tolerance: { ...five } }, true],
		['with a tolerance of another size differ', { tolerance: five }, { tolerance: { ...five, value: 6 } }, false],
		[
			'with a tolerance of another kind differ',
			{ tolerance: five },
			{ tolerance: { kind: 'absolute', value: 5 } },
			false,
		],
		['one with a tolerance and one with none differ', { tolerance: five }, { tolerance: 'none' }, false],
		['one with a tolerance of its own and one without differ', { tolerance: five }, {}, false],
		['both without tolerance are the same', { tolerance: 'none' }, { tolerance: 'none' }, true],
	])('%s', (_what, a, b, isSame) => expect(isSameTarget(target(a), target(b))).toBe(isSame));
});
