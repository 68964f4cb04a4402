import { describe, expect, it, test } from 'vitest';
import type { Basis } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Status } from '../domain/status.ts';
import { period as periodName } from './date.ts';
import type { Answer } from './sentence.ts';
import { answerSentence, inPeriod, inYearToDate, noResultYet, theTarget } from './sentence.ts';

const met: Status = { kind: 'met', margin: 2.3 };
const close: Status = { kind: 'close', shortfall: 0.8 };
const missed: Status = { kind: 'missed', shortfall: 4.1 };
const unrated = (because: Extract<Status, { kind: 'unrated' }>['because']): Status => ({ kind: 'unrated', because });

const result: Answer = { when: 'in July to September 2025', value: '47.3%', status: met, target: '45%' };
const up = 'up 3.2 percentage points on the same quarter last year';

describe('the answer of a measure’s page', () => {
	const cases: readonly [about: string, answer: Answer, sentence: string][] = [
		[
			'met, with a change',
			{ ...result, change: up },
			'The result was 47.3% in July to September 2025. That met the 45% target and was up 3.2 percentage points on the same quarter last year.',
		],
		[
			'met, with nothing to compare',
			result,
			'The result was 47.3% in July to September 2025. That met the 45% target.',
		],
		[
			'close',
			{ ...result, value: '44.2%', status: close, shortfall: '0.8 percentage points', change: up },
			'The result was 44.2% in July to September 2025. That came close to the 45% target, 0.8 percentage points from it, and was up 3.2 percentage points on the same quarter last year.',
		],
		[
			'close, with nothing to compare',
			{ ...result, value: '44.2%', status: close, shortfall: '0.8 percentage points' },
			'The result was 44.2% in July to September 2025. That came close to the 45% target, 0.8 percentage points from it.',
		],
		[
			'missed, where lower is better',
			{
				when: 'in June 2026',
				value: '23 days',
				status: missed,
				target: '20 days',
				shortfall: '3 days',
				change: 'unchanged on the same month last year',
			},
			'The result was 23 days in June 2026. That missed the target of 20 days by 3 days and was unchanged on the same month last year.',
		],
		[
			'a range',
			{ ...result, target: 'between 40% and 50%' },
			'The result was 47.3% in July to September 2025. That met the target of between 40% and 50%.',
		],
		[
			'provisional',
			{ ...result, isProvisional: true },
			'The provisional result was 47.3% in July to September 2025. That met the 45% target.',
		],
		[
			'a change that the council counts as none',
			{ ...result, change: 'up 0.1 percentage points on the year before', isNoRealChange: true },
			'The result was 47.3% in July to September 2025. That met the 45% target and was up 0.1 percentage points on the year before, which is no real change.',
		],
		[
			'a change inside the target range',
			{
				...result,
				target: 'between 40% and 50%',
				change: 'down 2.8 percentage points on the year before',
				meaning: 'inside the target range both times',
			},
			'The result was 47.3% in July to September 2025. That met the target of between 40% and 50% and was down 2.8 percentage points on the year before, inside the target range both times.',
		],
		[
			'a forecast, which is no result',
			{ ...result, status: unrated('not-due'), isForecast: true, change: up },
			'The forecast is 47.3% for July to September 2025. That would be up 3.2 percentage points on the same quarter last year.',
		],
		[
			'an estimate that is provisional too',
			{ ...result, isEstimate: true, isProvisional: true },
			'The provisional estimated result was 47.3% in July to September 2025. That met the 45% target.',
		],
		[
			'no target',
			{ ...result, status: unrated('no-target'), target: undefined, change: up },
			'The result was 47.3% in July to September 2025. That was up 3.2 percentage points on the same quarter last year. No target is set for this measure.',
		],
		[
			'for context',
			{ ...result, status: unrated('no-polarity'), change: up },
			'The result was 47.3% in July to September 2025. That was up 3.2 percentage points on the same quarter last year.',
		],
		[
			'not available, with a note and an earlier result',
			{
				when: 'in July to September 2025',
				status: unrated('no-data'),
				absent: { because: 'x', note: 'supplier return late' },
				before: { value: '44.1%', when: 'in April to June 2025' },
			},
			'There is no figure for July to September 2025: it is not available. Supplier return late. The result before was 44.1%, in April to June 2025.',
		],
		[
			'confidential',
			{ when: 'on 31 March 2026', status: unrated('no-data'), absent: { because: 'c' } },
			'There is no figure for 31 March 2026: it is confidential.',
		],
		[
			'not applicable',
			{ when: 'in 2025', status: unrated('no-data'), absent: { because: 'z' } },
			'There is no figure for 2025: it does not apply.',
		],
		[
			'none recorded',
			{ when: 'in 2025', status: unrated('no-data'), absent: { because: 'w' } },
			'There is no figure for 2025: none was recorded.',
		],
		[
			'withdrawn',
			{
				when: 'in 2025',
				status: unrated('no-data'),
				absent: { because: 'withdrawn', note: 'The wrong year was sent.' },
			},
			'There is no figure for 2025: it was withdrawn. The wrong year was sent.',
		],
	];
	test.each(cases)('%s', (_, answer, sentence) => expect(answerSentence(answer)).toBe(sentence));

	it('never says below, above, only or because', () => {
		for (const [, answer] of cases) expect(answerSentence(answer)).not.toMatch(/\b(below|above|only|just|because)\b/);
	});

	it('keeps every sentence to 25 words or fewer', () => {
		for (const [, answer] of cases)
			for (const one of answerSentence(answer).split(/(?<=\.) /)) expect(one.split(' ').length).toBeLessThanOrEqual(25);
	});
});

describe('before the first result', () => {
	test.each([
		[undefined, undefined, 'No result has been published yet.'],
		['2025', undefined, 'No result has been published yet. The first will be for 2025.'],
		['2025', '4 March 2026', 'No result has been published yet. The first, for 2025, is due by 4 March 2026.'],
	])('%s, due %s', (first, due, sentence) => expect(noResultYet(first, due)).toBe(sentence));
});

test.each([
	[false, true, 'so far this year, April to June 2026'],
	[true, true, 'over the whole year, April to June 2026'],
	[false, false, 'from the start of the year, April to June 2026'],
])('a running total: whole year %s, this year %s', (isWhole, isThis, said) =>
	expect(inYearToDate('April to June 2026', isWhole, isThis)).toBe(said),
);

describe('the preposition of a period', () => {
	test.each<[string, Basis, string]>([
		['FY2025-26-Q2', 'in-period', 'in July to September 2025'],
		['FY2025-26-Q2', 'year-to-date', 'in April to September 2025'],
		['FY2025-26-Q4', 'rolling-12-months', 'in the 12 months to March 2026'],
		['FY2025-26-Q4', 'snapshot', 'on 31 March 2026'],
		['D2026-07-01', 'in-period', 'on 1 July 2026'],
		['AY2024-25', 'in-period', 'in the academic year 2024 to 2025'],
		['2020..2022', 'pooled', 'over 2020 to 2022'],
	])('%s, %s, is said "%s"', (text, basis, said) => {
		const period = parsePeriod(text)!;
		expect(inPeriod(period, basis, periodName(period, basis))).toBe(said);
	});
});

test.each([
	['45%', 'the 45% target'],
	['£1,200', 'the £1,200 target'],
	['20 days', 'the target of 20 days'],
	['at least 40%', 'the target of at least 40%'],
])('a target of %s is called %s', (target, name) => expect(theTarget(target)).toBe(name));
