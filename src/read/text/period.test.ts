import { describe, expect, it, test } from 'vitest';
import { isFault } from '../../words/problems/index.ts';
import { readPeriod } from './period.ts';

const offered = (text: string): string[] => {
	const fault = readPeriod(text, 4);
	if (!isFault(fault)) throw new Error(`${text} was read`);
	return [...fault.remedy.matchAll(/\b([A-Z0-9][A-Z0-9.-]*) for /g)].map(([, spelling]) => spelling!);
};

describe('a period in another spelling', () => {
	test.each([
		['2025 Q2', ['FY2025-26-Q2', '2025-Q2']],
		['Q2 2025', ['FY2025-26-Q2', '2025-Q2']],
		['2025Q2', ['FY2025-26-Q2', '2025-Q2']],
		['FY2025 Q2', ['FY2025-26-Q2']],
		['2025/26 Q2', ['FY2025-26-Q2']],
		['Q2 2025/26', ['FY2025-26-Q2']],
		['2025-26-H1', ['FY2025-26-H1']],
		['FY25/26', ['FY2025-26']],
		['2025/26', ['FY2025-26', 'AY2025-26']],
		['2025-26', ['FY2025-26', 'AY2025-26']],
		['2010-11', ['FY2010-11', 'AY2010-11', '2010-M11']],
		['2010 - 12', ['2010..2012', '2010-M12']],
		['2010-2012', ['2010..2012']],
		['2020 to 2022', ['2020..2022']],
		['fy2025-26-q2', ['FY2025-26-Q2']],
		['July 2025', ['2025-M07']],
		['Jul-25', ['2025-M07']],
		['07/2025', ['2025-M07']],
		['2025-07', ['2025-M07']],
		['31/03/2025', ['FY2024-25-Q4', '2025-M03', 'D2025-03-31']],
		['28/02/2025', ['2025-M02', 'D2025-02-28']],
		['30/03/2025', ['D2025-03-30']],
		['03/04/2025', ['D2025-04-03', 'D2025-03-04']],
		['2025-03-31', ['FY2024-25-Q4', '2025-M03', 'D2025-03-31']],
		['FY2025-26 - FY2027-28', ['FY2025-26..FY2027-28']],
		['whenever', []],
		['', []],
	])('%s may be %j', (text, spellings) => {
		expect(offered(text)).toEqual(spellings);
	});

	it('is explained, with the exact text for each meaning', () => {
		expect(readPeriod('2025 Q2', 4)).toMatchObject({
			check: 'D002',
			message: '"2025 Q2" is not a period that we know.',
			remedy:
				'Type FY2025-26-Q2 for the financial quarter July to September 2025 or 2025-Q2 for the calendar quarter April to June 2025.',
		});
	});

	it('that Excel made a number is named as one', () => {
		expect(readPeriod('45658', 4)).toMatchObject({ check: 'D004', fix: 'D2025-01-01' });
	});
});

it('a financial quarter follows the council’s own year', () => {
	expect(readPeriod('FY2025-26-Q1', 7)).toMatchObject({ start: '2025-07-01', end: '2025-09-30' });
});
