import { describe, expect, test } from 'vitest';
import { OBSERVATIONS, readWith } from '../folder/site.fixture.ts';

const HEADER = 'indicator,period,value,lower,upper,marker,note';
const read = (cells: string): ReturnType<typeof readWith> =>
	readWith({ [OBSERVATIONS]: `${HEADER}\nhsg-03,FY2025-26-Q2,${cells}\n` });

describe('a figure', () => {
	test.each([
		['5,,,,', { kind: 'reported', value: { value: 5, text: '5' }, markers: [] }],
		[
			'5.0,4.1,6,p;b,why',
			{ kind: 'reported', markers: ['p', 'b'], note: 'why', lower: { value: 4.1 }, upper: { value: 6 } },
		],
		['5,,,b; p,', { kind: 'reported', markers: ['p', 'b'] }],
		['0,,,low,', { kind: 'reported', value: { value: 0 }, markers: ['low'] }],
		[',,,x,late', { kind: 'absent', because: 'x', markers: ['x'], note: 'late' }],
		[',,,c,', { kind: 'absent', because: 'c', markers: ['c'] }],
	])('%s is read', (cells, figure) => {
		const { submission, problems } = read(cells);
		expect(problems).toEqual([]);
		expect(submission!.releases[0]!.observations[0]!.record.figure).toMatchObject(figure);
	});

	test.each([
		[',,,,', 'V001', 'C2', 'No value for hsg-03 in FY2025-26-Q2, and no reason given.'],
		['5,,,x,', 'M001', 'F2', 'The marker x (not available) says that there is no value, but the value is 5.'],
		[',,,p,', 'M001', 'F2', 'The marker p (provisional) describes a value, but there is none.'],
		[
			',,,x;c,',
			'M001',
			'F2',
			'The markers c (confidential) and x (not available) give two reasons for one missing value.',
		],
		[',,,x;p,', 'M001', 'F2', 'The marker p (provisional) describes a value, but there is none.'],
		[
			'0.2,,,low,',
			'M001',
			'C2',
			'The marker low (rounds to zero but is not zero) needs the value 0, but the value is 0.2.',
		],
		['5,7,6,,', 'V017', 'D2', 'The lower end (7) is above the upper end (6).'],
		['5,,,r,', 'M002', 'F2', 'The marker r (revised) is never typed: the site works it out from the releases.'],
		['5,,,[p],', 'M002', 'F2', 'We do not know the marker "[p]".'],
		['5,,,oops,', 'M002', 'F2', 'We do not know the marker "oops".'],
	])('%s is %s at %s', (cells, check, cell, message) => {
		const { problems } = read(cells);
		expect(problems).toEqual([expect.objectContaining({ check, message, at: expect.objectContaining({ cell }) })]);
	});
});

test.each([
	[':', 'x'],
	['..', 'x'],
	['n/a', 'x'],
	['NA', 'x'],
	['[x]', 'x'],
	['*', 'c'],
	['-', 'low'],
	['~', 'low'],
	['Provisional', 'p'],
	['estimate', 'e'],
	['estimated', 'e'],
	['forecast', 'f'],
	['confidential', 'c'],
	['suppressed', 'c'],
	['break', 'b'],
	['P', 'p'],
	['[p]', 'p'],
	['oops', undefined],
	['x]y', undefined],
	['constructor', undefined],
])('for the marker %s of another publisher we offer %s', (marker, offered) => {
	expect(read(`5,,,${marker},`).problems.map(({ check, fix }) => [check, fix])).toEqual([['M002', offered]]);
});

test.each([
	['5,4,,,', { lower: { value: 4 } }, 'upper'],
	['5,,6,,', { upper: { value: 6 } }, 'lower'],
])('%s has one end of an interval', (cells, figure, without) => {
	const said = read(cells).submission!.releases[0]!.observations[0]!.record.figure;
	expect(said).toMatchObject(figure);
	expect(said).not.toHaveProperty(without);
});

test('a figure keeps its parts and its note, and has none that nobody gave', () => {
	const table = (cells: string) =>
		readWith({
			[OBSERVATIONS]: `indicator,period,value,numerator,denominator,marker,note\nhsg-03,FY2025-26-Q2,${cells}\n`,
		}).submission!.releases[0]!.observations[0]!.record.figure;
	expect(table('50,1,2,,Why')).toEqual({
		kind: 'reported',
		value: { value: 50, text: '50' },
		markers: [],
		numerator: { value: 1, text: '1' },
		denominator: { value: 2, text: '2' },
		note: 'Why',
	});
	expect(table('50,,,,')).toEqual({ kind: 'reported', value: { value: 50, text: '50' }, markers: [] });
	expect(table(',1,2,c,')).toEqual({
		kind: 'absent',
		because: 'c',
		markers: ['c'],
		numerator: { value: 1, text: '1' },
		denominator: { value: 2, text: '2' },
	});
});
