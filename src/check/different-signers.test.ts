import { describe, expect, test } from 'vitest';
import { council, COUNCIL, csv, FIGURES, json, Q2, second } from '../words/guide/example.ts';
import { signersDiffer } from './different-signers.ts';
import { said } from './said.fixture.ts';

const STAGES = [
	{ id: 'check', title: 'Checked', required: true, scope: 'release' },
	{ id: 'director', title: 'Signed off', required: true, scope: 'release', differentFrom: ['check'] },
];
type Signed = readonly [stage: string, role: string, onBehalfOf?: string];
const signed = (signatures: readonly Signed[], stages: readonly object[] = STAGES) => ({
	[COUNCIL]: council({ signOff: { stages } }),
	[`${Q2}/sign-off.json`]: json({
		canonicalForm: 'unsealed',
		digest: '',
		previousDigest: '',
		stages: signatures.map(([stage, role, onBehalfOf]) => ({ stage, role, onBehalfOf, on: '2025-11-01', digest: '' })),
	}),
});
const both = (role: string): string[] => [
	`S010 error q2/sign-off.json 1:1 in q2: "${role}" signed both "Signed off" and "Checked", which two different posts must sign.`,
];

describe('two stages of which two posts must sign', () => {
	test.each<[string, Signed[], string[]]>([
		[
			'signed by two',
			[
				['check', 'Head of Data'],
				['director', 'Director'],
			],
			[],
		],
		[
			'signed by one',
			[
				['check', 'Head of Data'],
				['director', 'Head of Data'],
			],
			both('Head of Data'),
		],
		[
			'by a deputy for the post that signed the other',
			[
				['check', 'Head of Data'],
				['director', 'Deputy', 'Head of Data'],
			],
			both('Head of Data'),
		],
		[
			'by the deputy of the other',
			[
				['check', 'Deputy', 'Head of Data'],
				['director', 'Deputy'],
			],
			both('Deputy'),
		],
		[
			'by one deputy for both',
			[
				['check', 'Deputy', 'Head of Data'],
				['director', 'Deputy', 'Director'],
			],
			both('Deputy'),
		],
		[
			'by the post whose deputy signed the other',
			[
				['check', 'Deputy', 'Director'],
				['director', 'Director'],
			],
			both('Director'),
		],
		[
			'by two deputies for two posts',
			[
				['check', 'Deputy', 'Head of Data'],
				['director', 'Other deputy', 'Director'],
			],
			[],
		],
		[
			'by names that only look different',
			[
				['check', 'Head of Planning'],
				['director', 'Head of P1anning'],
			],
			both('Head of P1anning'),
		],
		[
			'by names of which one has a letter of another script',
			[
				['check', 'Head of Data'],
				['director', 'He\u0430d of D\u03b1ta'],
			],
			both('He\u0430d of D\u03b1ta'),
		],
		['of which one has not signed yet', [['director', 'Head of Data']], []],
		[
			'of which one post signed the same twice',
			[
				['director', 'Head of Data'],
				['director', 'Head of Data'],
			],
			[],
		],
		[
			'signed again by the other post later',
			[
				['check', 'Head of Data'],
				['director', 'Director'],
				['director', 'Head of Data'],
			],
			both('Head of Data'),
		],
	])('%s', (_what, signatures, expected) => expect(said(signersDiffer, signed(signatures))).toEqual(expected));

	test('of which one is no stage of the council any more is named by its id', () => {
		const [, director] = STAGES;
		const files = signed(
			[
				['check', 'Head of Data'],
				['director', 'Head of Data'],
			],
			[director!],
		);
		expect(said(signersDiffer, files)).toEqual([both('Head of Data')[0]!.replace('"Checked"', '"check"')]);
	});

	test('of a report that nobody has signed are no matter', () => {
		const unsigned = { ...second(), 'data/releases/q3/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,') };
		expect(said(signersDiffer, { ...unsigned, [COUNCIL]: council({ signOff: { stages: STAGES } }) })).toEqual([]);
	});
});
