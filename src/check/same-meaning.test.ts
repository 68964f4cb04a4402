import { describe, expect, it, test } from 'vitest';
import { csv, FIGURES, json, Q2, Q3, REGISTER, register, second } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { said } from './said.fixture.ts';
import { meaningStays } from './same-meaning.ts';

const counted = register('', '', 'number');
const turned = register('', '', 'percent', 'lower');
const signed = (id: string, text = register()): Files => ({ [`data/releases/${id}/register.csv`]: text });
const q4: Files = {
	'data/releases/q4/release.json': json({
		...{ title: 'Q4', period: 'FY2025-26-Q4', kind: 'quarterly', summary: '' },
		...{ publishAt: '2026-05-05T09:30:00+00:00', previous: 'q3' },
	}),
	'data/releases/q4/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q4,92,,'),
};

describe('a measure means what it meant when it was signed', () => {
	const unit = (place: string, release: string, was = 'percent', now = 'number') =>
		`X003 error ${place} in ${release}: The unit of hsg-03 was published as ${was} and is now ${now}.`;
	test.each<[string, Files, string[]]>([
		['where nothing changed', signed('q2'), []],
		['where no release was signed with a register', { [REGISTER]: counted }, []],
		['and not what the working copy says', { ...signed('q2'), [REGISTER]: counted }, ['data/indicators.csv D2 in q3']],
		['nor which way is better', { ...signed('q2'), [REGISTER]: turned }, ['data/indicators.csv F2 in q3']],
		['nor what the next release carries', { ...signed('q2'), ...signed('q3', counted) }, ['q3/register.csv D2 in q3']],
		[
			'both at once',
			{ ...signed('q2'), ...signed('q3', register('', '', 'number', 'lower')) },
			['q3/register.csv D2 in q3', 'q3/register.csv F2 in q3'],
		],
		[
			'as the last release that carried it said',
			{ ...signed('q2'), ...signed('q3', counted), ...q4, ...signed('q4', counted) },
			['q3/register.csv D2 in q3'],
		],
		[
			'of each release that comes back to another',
			{ ...signed('q2'), ...signed('q3', counted), ...q4, ...signed('q4') },
			['q3/register.csv D2 in q3', 'q4/register.csv D2 in q4'],
		],
		[
			'unless the next release does not speak of it',
			{ ...signed('q2'), [`${Q3}/observations.csv`]: csv(FIGURES, 'wst-01,FY2025-26-Q3,92,,'), [REGISTER]: counted },
			[],
		],
		[
			'unless it is another measure',
			{ ...signed('q2', register().replace(/^hsg-03/m, 'old-01')), [REGISTER]: counted },
			[],
		],
		[
			'also where the second row of a register changed',
			{
				...signed('q2'),
				...signed('q3', register().replace(/^(wst-01,.*)percent/m, '$1number')),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,', 'wst-01,FY2025-26-Q3,92,,'),
			},
			['q3/register.csv D3 in q3'],
		],
		[
			'also where only the second row of the working copy did',
			{
				...signed('q2'),
				[REGISTER]: register().replace(/^(wst-01,.*)percent/m, '$1number'),
				[`${Q3}/observations.csv`]: csv(FIGURES, 'wst-01,FY2025-26-Q3,92,,'),
			},
			['data/indicators.csv D3 in q3'],
		],
	])('%s', (_what, files, expected) =>
		expect(
			said(meaningStays, { ...second(), ...files }).map((text) => text.replace('X003 error ', '').split(':')[0]),
		).toEqual(expected),
	);
	it('in words that name both', () => {
		expect(said(meaningStays, { ...second(), ...signed('q2'), [REGISTER]: counted })).toEqual([
			unit('data/indicators.csv D2', 'q3'),
		]);
		expect(Q2).toBe('data/releases/q2');
	});
});
