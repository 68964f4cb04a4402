import { describe, expect, it, test } from 'vitest';
import type { Fault } from '../../words/problems/index.ts';
import type { Cell } from './cell.ts';
import { aboutCell, blankable, key, maybe, periodReader, remembering, suggestedId, webAddress, yes } from './cell.ts';

/** What a cell says: its value, or the check that refuses it with what it offers. */
function read(cell: Cell<unknown>, text: string): unknown {
	const parsed = cell.safeParse(text);
	if (parsed.success) return parsed.data;
	const { fault } = (parsed.error.issues[0] as unknown as { params: { fault: Fault } }).params;
	return fault.fix === undefined ? fault.check : `${fault.check} ${fault.fix}`;
}

const said = ['What it is.', 'example'] as const;

describe('a cell', () => {
	test.each<[kind: string, cell: Cell<unknown>, text: string, value: unknown]>([
		['an id', key.id(...said), 'hsg-03', 'hsg-03'],
		['an id', key.id(...said), '', 'V014'],
		['an id', key.id(...said), 'Hsg 03', 'I003 hsg-03'],
		['an id', key.id(...said), '2025', 'I003'],
		['an id that may be blank', maybe.id(...said), '', undefined],
		['an id that may be blank', maybe.id(...said), 'hsg-03', 'hsg-03'],
		['an id that may be blank', maybe.id(...said), 'HSG', 'I003 hsg'],
		['a release id', maybe.releaseId(...said), '2025-q2', '2025-q2'],
		['a release id', maybe.releaseId(...said), '2025 Q2', 'I003 2025-q2'],
		['a release id', maybe.releaseId(...said), 'latest', 'latest'],
		['a text', key.text(...said), 'Homes', 'Homes'],
		['a text', key.text(...said), '', 'V014'],
		['a text', key.text(...said), '=A1', 'A002'],
		['a text', key.text(...said), '+1', 'A002'],
		['a text', key.text(...said), '-1', 'A002'],
		['a text', key.text(...said), '@x', 'A002'],
		['a text', key.text(...said), 'a=b', 'a=b'],
		['a text that may be blank', maybe.text(...said), '', undefined],
		['a text that may be blank', maybe.text(...said), '=A1', 'A002'],
		['a blank text', blankable.text(...said), '', ''],
		['a blank text', blankable.text(...said), 'Bury', 'Bury'],
		['a blank text', blankable.text(...said), '=A1', 'A002'],
		['a day', key.date(...said), '2025-10-20', '2025-10-20'],
		['a day', key.date(...said), '20/10/2025', 'D003 2025-10-20'],
		['a day that may be blank', maybe.date(...said), '', undefined],
		['a time', maybe.time(...said), '00:00', '00:00'],
		['a time', maybe.time(...said), '09:30', '09:30'],
		['a time', maybe.time(...said), '19:59', '19:59'],
		['a time', maybe.time(...said), '23:59', '23:59'],
		['a time', maybe.time(...said), '24:00', 'D007'],
		['a time', maybe.time(...said), '9:30', 'D007'],
		['a time', maybe.time(...said), '09:60', 'D007'],
		['a time', maybe.time(...said), '09:30 am', 'D007'],
		['a time', maybe.time(...said), 'at 09:30', 'D007'],
		['a figure', blankable.figure(...said), '12.0', { value: 12, text: '12' }],
		['a figure', blankable.figure(...said), '', undefined],
		['a figure', blankable.figure(...said), '1,234', 'V004 1234'],
		['a figure', blankable.figure(...said), 'late', 'V002'],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '0', 0],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '100', 100],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '12.5', 12.5],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '100.1', 'V012'],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '-0.1', 'V012'],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '', undefined],
		['a number from 0 to 100', maybe.number(0, 100)(...said), 'half', 'V002'],
		['a number from 0 to 100', maybe.number(0, 100)(...said), '50%', 'V003 50'],
		['a number from 1', maybe.number(1)(...said), '1', 1],
		['a number from 1', maybe.number(1)(...said), '0.9', 'V012'],
		['a number from 1', maybe.number(1)(...said), '1000000', 1_000_000],
		['a whole number', maybe.whole(0, 6)(...said), '6', 6],
		['a whole number', maybe.whole(0, 6)(...said), '7', 'V012'],
		['a whole number', maybe.whole(0, 6)(...said), '2.5', 'V011'],
		['a whole number', maybe.whole(0, 6)(...said), '2.0', 2],
		['a whole number', key.whole(0, 6)(...said), '', 'V014'],
		['a whole number', key.whole(0, 6)(...said), '2.5', 'V011'],
		['a word', key.oneOf(['on-track', 'at-risk'])(...said), 'on-track', 'on-track'],
		['a word', key.oneOf(['on-track', 'at-risk'])(...said), 'On track', 'V013 on-track'],
		['a word', key.oneOf(['on-track', 'at-risk'])(...said), 'At__risk', 'V013 at-risk'],
		['a word', key.oneOf(['on-track', 'at-risk'])(...said), 'elsewhere', 'V013'],
		['a word', key.oneOf(['on-track', 'at-risk'])(...said), '', 'V014'],
		['a word that may be blank', maybe.oneOf(['met'])(...said), '', undefined],
		['a word that may be blank', maybe.oneOf(['met'])(...said), 'Met', 'V013 met'],
		['a tolerance', maybe.tolerance(...said), '5%', { kind: 'percent', value: 5 }],
		['a tolerance', maybe.tolerance(...said), '2', { kind: 'absolute', value: 2 }],
		['a tolerance', maybe.tolerance(...said), '0', 'none'],
		['a tolerance', maybe.tolerance(...said), 'two', 'V015'],
		['a tolerance', maybe.tolerance(...said), '', undefined],
		['ids', maybe.ids(...said), 'a; b ;;c', ['a', 'b', 'c']],
		['ids', maybe.ids(...said), '', []],
		['ids', maybe.ids(...said), 'a;B c', 'I003 b-c'],
		['words', maybe.words(...said), 'Homes;repairs, too', ['Homes', 'repairs, too']],
		['words', maybe.words(...said), 'Homes;=A1', 'A002'],
		['yes', yes(...said), 'yes', true],
		['yes', yes(...said), '', false],
		['yes', yes(...said), 'Yes', 'V013 yes'],
		['yes', yes(...said), 'no', 'V013'],
		['a period', key.period(4)(...said), '', 'V014'],
		['a period', maybe.period(4)(...said), '', undefined],
		['a period', maybe.period(4)(...said), 'FY2025-26', expect.objectContaining({ start: '2025-04-01' })],
		['a period', key.period(7)(...said), 'FY2025-26', expect.objectContaining({ start: '2025-07-01' })],
		['a period', key.period(4)(...said), '07/2025', 'D002 2025-M07'],
	])('%s, %j of %j', (_kind, cell, text, value) => expect(read(cell, text)).toEqual(value));

	test.each<[what: string, cell: Cell<unknown>, required: boolean, filled: boolean]>([
		['a key', key.id(...said), true, true],
		['what may be blank', blankable.text(...said), true, false],
		['a figure', blankable.figure(...said), true, false],
		['what may be left out', maybe.id(...said), false, false],
		['a list', maybe.ids(...said), false, false],
		['yes', yes(...said), false, false],
	])('says of %s whether its column must be there and be filled', (_what, cell, required, filled) => {
		expect(aboutCell(cell)).toEqual({ description: said[0], example: said[1], required, filled });
		expect(cell.meta()).toMatchObject({ description: said[0], example: said[1] });
	});

	it('that is blank shows an example of what belongs there', () => {
		const parsed = key.id(...said).safeParse('');
		expect((parsed.error!.issues[0] as unknown as { params: { fault: Fault } }).params.fault.remedy).toBe(
			'Fill it in, for example: example.',
		);
	});

	it.each([
		['75% (est.)', 'Type 75 alone, and put e (estimate) in marker, or say in note how sure it is.'],
		['n/a', expect.stringContaining('Type digits, or nothing and c')],
	])('that says %s is told what to type: %s', (text, remedy) => {
		const fault = (kind: Cell<unknown>): Fault =>
			(kind.safeParse(text).error!.issues[0] as unknown as { params: { fault: Fault } }).params.fault;
		expect(fault(maybe.figure(...said))).toMatchObject({ check: 'V002', remedy });
		expect(fault(maybe.figure(...said)).fix).toBeUndefined();
		if (text !== 'n/a') expect(fault(maybe.decimal(...said)).remedy).toBe('Type 75 alone.');
	});

	it('in a table without markers offers no marker', () => {
		const remedyOf = (cell: Cell<unknown>): string =>
			(cell.safeParse('late').error!.issues[0] as unknown as { params: { fault: Fault } }).params.fault.remedy;
		expect(remedyOf(maybe.decimal(...said))).toBe('Type a number such as 1234.5, or leave the cell empty.');
		expect(remedyOf(maybe.number(0)(...said))).toBe('Type a number such as 1234.5, or leave the cell empty.');
		expect(remedyOf(maybe.figure(...said))).toContain('in marker');
		expect(read(maybe.decimal(...said), '12%')).toBe('V003 12');
		expect(read(maybe.decimal(...said), '12.50')).toEqual({ value: 12.5, text: '12.5' });
	});
});

test.each<[address: string, read: unknown]>([
	['https://www.gov.uk', 'https://www.gov.uk'],
	['https://www.gov.uk/a/b?c#d', 'https://www.gov.uk/a/b?c#d'],
	['mailto:a@example.org', 'mailto:a@example.org'],
	['http://www.gov.uk', 'V016 https://www.gov.uk'],
	['www.gov.uk', 'V016 https://www.gov.uk'],
	['www.gov.uk and more', 'V016'],
	['see www.gov.uk', 'V016'],
	['javascript:alert(1)', 'V016'],
	['https://localhost', 'V016'],
	['https://a b.uk', 'V016'],
	['https:///a.b', 'V016'],
	['https://www.gov.uk/a b', 'V016'],
	['see https://www.gov.uk', 'V016'],
	['https://[.uk', 'V016'],
	['mailto:a', 'V016'],
	['mailto:@example.org', 'V016'],
	['mailto:a@b@c', 'V016'],
	['mailto:a b@c', 'V016'],
	['mailto:a@', 'V016'],
])('%j as a web address: %j', (address, found) => {
	const value = webAddress(address);
	const { check, fix } = typeof value === 'string' ? ({} as Partial<Fault>) : value;
	expect(check === undefined ? value : fix === undefined ? check : `${check} ${fix}`).toBe(found);
});

test.each<[text: string, kind: 'id' | 'release' | undefined, id: string | undefined]>([
	['Good Homes', undefined, 'good-homes'],
	['good-homes', undefined, undefined],
	['???', undefined, undefined],
	['2025 Q2', undefined, undefined],
	['2025 Q2', 'release', '2025-q2'],
])('for %j as %s we suggest %j', (text, kind, id) => expect(suggestedId(text, kind)).toBe(id));

describe('what is read often', () => {
	it('is read once', () => {
		const asked: string[] = [];
		const read = remembering((text) => (asked.push(text), text.length));
		expect([read('a'), read('bb'), read('a'), read('')]).toEqual([1, 2, 1, 0]);
		expect(asked).toEqual(['a', 'bb', '']);
	});

	it('is forgotten before memory fills', () => {
		let many = 0;
		const read = remembering(() => ++many);
		for (let each = 0; each < 100_000; each++) read(String(each));
		read('0');
		expect(many).toBe(100_000);
		read('one more');
		expect(many).toBe(100_001);
		read('0');
		expect(many).toBe(100_002);
		read('one more');
		expect(many).toBe(100_002);
	});

	it('is one reader for each year', () => {
		expect(periodReader(4)).toBe(periodReader(4));
		expect(periodReader(4)).not.toBe(periodReader(7));
	});
});
