import { expect, it, test } from 'vitest';
import { FREQUENCIES } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import * as words from './index.ts';
import { TABLE_SAMPLES } from './table.fixture.ts';
import { PAYMENT_SAMPLES } from './transparency.fixture.ts';
import type { Fault } from './index.ts';
import { older } from './release-problems.fixture.ts';

type Said = (...args: never[]) => Fault;

const SIGNED = { role: 'Director', on: '2025-10-28' };

/** Arguments for every message; some twice, so that singular and plural and what may be left out are both said. */
const SAMPLES: Readonly<Record<string, Readonly<Record<string, readonly (readonly unknown[])[]>>>> = {
	payments: PAYMENT_SAMPLES,
	workbooks: {
		notAWorkbook: [[]],
		unknownSheet: [
			['My sums', undefined],
			['Figurs', 'Figures'],
		],
		renamedSheet: [['Sheet1', 'Figures']],
		twoSheets: [['Copy', 'Figures']],
		extraColumn: [['my sum']],
		becameDate: [['2026-02-01', 'indicator']],
		readPercentage: [['12%', '12']],
		readFormula: [['41']],
		noResult: [[]],
		missingHeadings: [['Figures', ['indicator', 'period', 'value']]],
		hiddenRows: [[1], [2]],
	},
	dates: {
		ambiguousDate: [['03/04/2026', '2026-04-03', '2026-03-04']],
		unknownPeriod: [
			['soon', []],
			['2025 Q2', [{ text: 'FY2025-26-Q2', means: 'one quarter' }]],
			[
				'2025 Q2',
				[
					{ text: 'FY2025-26-Q2', means: 'one quarter' },
					{ text: '2025-Q2', means: 'another' },
				],
			],
		],
		otherDateSpelling: [['31/03/2026', '2026-03-31']],
		excelSerial: [['45658', '2025-01-01', 'D2025-01-01']],
		impossibleDate: [['31/02/2026']],
		unreadableDate: [['soon']],
		unreadableInstant: [['noon']],
		unreadableTime: [['noon']],
	},
	figures: {
		belowNothing: [['-1']],
		aboveTheWhole: [['104', 100]],
		partAboveWhole: [['104', '100']],
		outsideOwnInterval: [
			['45', '50', '60'],
			['45', '50', undefined],
			['45', undefined, '40'],
		],
		dividedByNothing: [['5', '3']],
		partsDisagree: [
			['50', '3', '4', 100, 75, 1],
			['5', '3', '4', 1, 0.75, 0],
			['5', '3', '4', 1000, 750, 2],
		],
		notYetOver: [['hsg-03', parsePeriod('FY2025-26-Q2'), '2025-07-01']],
		farOutside: [
			['hsg-03', '9.15', true, '90', '91.2', 4, '91.5'],
			['hsg-03', '300', false, '90', '91.2', 8],
		],
		otherLength: [
			...FREQUENCIES.map((frequency) => ['hsg-03', parsePeriod('FY2025-26'), frequency]),
			['hsg-03', parsePeriod('D2025-09-30'), 'quarter', 'FY2025-26-Q2'],
		],
	},
	files: {
		disguised: ['xlsx', 'xls', 'gzip', 'zip', 'html', 'pdf'].map((is) => [is, 'csv']),
		notUtf8: [
			['\ufffd12', '£12', 'csv'],
			['\ufffd12', '£12', 'md'],
		],
		utf16: [['csv'], ['json']],
		wrongSeparator: [[';'], ['\t'], ['|']],
		unclosedQuote: [[31]],
		emptyFile: [
			[true, true],
			[false, true],
			[false, false],
		],
		tooLarge: [[60, 50]],
		nulCharacter: [[1], [3]],
		mixedLineEndings: [[]],
		oldMacLineEndings: [[]],
		strayQuote: [['a"b']],
		tooManyColumns: [[201, 200]],
		cellTooLong: [[10_001, 10_000]],
		notJson: [
			[',', 'a value'],
			['', 'a value'],
		],
		jsonTooDeep: [[64]],
		duplicateKey: [['plans', 2]],
		frontMatter: [['the second --- is missing']],
		noFrontMatter: [[['by', 'on']]],
		unknownFile: [['observation.csv', 'observations.csv'], ['x.txt']],
		twoTexts: [['about.mdx', 'about.md']],
		symbolicLink: [['plan.json']],
		missingFile: [['data/plan.json', 'the plan']],
		commentaryWithoutRelease: [['q2', 'q1'], ['q2']],
		emptyRelease: [['q2']],
		unopened: [['plan.json', 'EACCES']],
	},
	ids: {
		unknownIndicator: [['hsg-3', 'hsg-03'], ['hsg-3']],
		unknownReference: [
			['service', 'house', 'data/services.csv', 'housing'],
			['service', 'house', 'data/services.csv'],
		],
		badId: [
			['a b', 'spelling', 'a-b'],
			['mar-1', 'spreadsheet'],
			['con', 'reserved'],
			['a'.repeat(65), 'too-long'],
		],
		duplicateId: [['homes', 'line 4']],
		pageOfTheSite: [['crosswalk']],
		samePlace: [['riverside', 'ward', 'Riverside']],
	},
	keys: {
		unknownKey: [['brandColor', 'brandColour'], ['colour']],
		missingKey: [['name']],
		wrongType: [
			['name', 'number', 'string'],
			['plans', 'null', 'array'],
		],
		notAllowed: [
			['marks', 'shape', ['shapes', 'letters'], 'shapes'],
			['marks', 'dots', ['shapes', 'letters']],
		],
		unusable: [['month', '13', '12 or less']],
		unusedKey: [['roles']],
	},
	releases: {
		comparisonRestated: [['hsg-03', 'FY2025-26-Q2', 'Bury', '41', '44']],
		nothingToWithdraw: [
			['hsg-03', 'FY2025-26-Q2', false],
			['hsg-03', 'FY2025-26-Q2', true],
		],
		withdrawnAndStated: [['hsg-03', 'FY2025-26-Q2', 'observations', '41']],
		sameRole: [['Director', 'Checked', 'Signed off']],
		meaningChanged: [
			['hsg-03', 'unit', 'percent', 'number'],
			['hsg-03', 'polarity', 'higher', 'lower'],
		],
		missedWithoutWords: [
			['hsg-03', 'FY2025-26-Q2', '91', '95', 'q2', 'nothing'],
			['hsg-03', 'FY2025-26-Q2', '91', '95', 'q2', 'commentary'],
		],
		promiseUnreported: [
			['surveys', 'hsg-03', 'July to September 2025', '2026-01-31', true],
			['surveys', 'hsg-03', 'July to September 2025', undefined, false],
		],
		easierThanResult: [['hsg-03', 'FY2025-26', '85', '91.5', 'FY2024-25']],
		figureLate: [
			['hsg-03', 'FY2025-26-Q1', '2025-08-01', 1],
			['hsg-03', 'FY2025-26-Q1', '2025-08-01', 2],
			['hsg-03', 'FY2025-26-Q1', '2025-08-01', 5],
		],
		notAMember: [['near', 'York', '31 March 2026']],
		membersMissing: [
			['near', 'hsg-03', 'FY2025-26-Q2', 12, ['York']],
			['near', 'hsg-03', 'FY2025-26-Q2', 8, ['Abbey', 'Bury', 'Crewe', 'Derby', 'Epsom', 'Frome', 'Goole']],
		],
	},
	privacy: {
		personalData: [
			['national-insurance', 'AB123456C'],
			['nhs', '9434765919'],
			['email', 'jo.smith@example.org'],
			['postcode', 'SW1A 1AA'],
		],
		contactDetail: [
			['email', 'parks@example.org'],
			['phone', '01632 960123'],
		],
		smallCount: [['hsg-03', 'FY2025-26-Q2', 'numerator', '3', 5]],
		fewComplaints: [
			['housing', 'Stage 1', 'Repairs', 'in_time', '3', 5],
			['housing', 'Stage 1', undefined, 'upheld', '3', 5],
		],
		recoverable: [
			['hsg-03', 'FY2025-26-Q2', 'West', words.privacy.bySubtraction.others('40', '37')],
			['hsg-03', 'FY2025-26-Q2', 'West', words.privacy.bySubtraction.parts],
			['hsg-03', 'FY2025-26-Q2', 'The figure', words.privacy.bySubtraction.quarters('40', '37')],
		],
	},
	threads: {
		endedNode: [
			['hsg-03', 'Good homes', '2025-03-31', 'warm'],
			['hsg-03', 'Good homes', '2025-03-31'],
		],
		placeless: [
			['action', 'surveys'],
			['risk', 'builders'],
		],
		nothingBeneath: [['parks', 'Green parks']],
		neverApproved: [['hsg-03']],
	},
	seals: {
		changed: [
			[{ path: 'observations.csv', about: 'hsg-03, FY2025-26-Q2', field: 'value', was: '41', now: '44' }, SIGNED],
			[{ path: 'observations.csv', about: 'hsg-03, FY2025-26-Q2', field: 'note', was: '', now: 'New' }, SIGNED],
			[{ path: 'observations.csv', about: 'hsg-03, FY2025-26-Q2', field: 'note', was: 'Old', now: '' }, SIGNED],
			[{ path: 'observations.csv', about: 'hsg-03, FY2025-26-Q2', was: 'value 41', now: '' }, SIGNED],
			[{ path: 'judgements.csv', about: 'hsg-03', was: '', now: '' }, SIGNED, { mayBeUnread: true, isOut: true }],
			[{ path: 'observations.csv', about: 'hsg-03, FY2025-26-Q2', was: '', now: 'there' }, SIGNED],
			[{ path: 'targets.csv', about: '', was: 'there', now: '' }, SIGNED],
			[{ path: 'observations.csv', about: '', was: 'there', now: '' }, SIGNED, { isOut: true }],
			[{ path: 'targets.csv', about: '', was: '', now: 'there' }, SIGNED],
		],
		moreChanged: [
			['q2', 1],
			['q2', 3],
		],
		changedSomewhere: [
			['q2', SIGNED, true],
			['q2', SIGNED, false],
		],
		brokenChain: [
			['q2', 'q1', false],
			['q2', 'q1', true],
			['q2', undefined, false],
			['q2', undefined, true],
		],
		signedOutOfTurn: [
			[SIGNED, SIGNED, false],
			[SIGNED, SIGNED, true],
		],
		signatureGone: [['q1', 'Signed off', 'q2']],
		stageNeverSigned: [['Signed off by the Chief Executive']],
		notItsService: [
			['Head of Parks', ['waste'], ['Head of Waste']],
			['Head of Parks', ['housing', 'waste'], ['Head of Housing', 'Head of Waste']],
			['Head of Parks', ['housing', 'waste'], ['Director of Places']],
		],
		anyPost: [
			[['Checked'], ['Head of Data']],
			[
				['Checked', 'Signed off'],
				['Head of Data', 'Director'],
			],
		],
		lacksRole: [
			['Head of Parks', 'Checked', ['Head of Data'], false],
			['Head of Parks', 'Checked', ['Head of Data', 'Data Lead'], false],
			['Head of Parks', 'Checked', ['Head 0f Parks'], true],
		],
		signedTooLate: [['Director', '2025-11-07', '2025-11-06']],
		signedLongBefore: [['Director', '2024-11-05', '2025-11-06']],
		unknownForm: [['golden-thread-9']],
		otherContent: [['Director', 'Signed off']],
	},
	tables: TABLE_SAMPLES,
	texts: {
		rawHtml: [['<b>']],
		refersToFile: [
			['![a](b.png)', true],
			['b.pdf', false],
		],
		namesParty: [['Labour group']],
		claimsCause: [['thanks to our work']],
	},
	values: {
		blankFigure: [['wst-01', 'FY2025-26-Q2']],
		notANumber: [['n/a'], ['about 75', { number: '75', marker: 'e' }]],
		noWords: [[]],
		notANumberHere: [['n/a'], ['about 75', { number: '75' }]],
		percentSign: [['12%', '12'], ['about 12%']],
		thousandsSeparator: [['1,234', '1234']],
		decimalComma: [['12,5', '12.5']],
		currencyOrSuffix: [['£1.2m', '1200000'], ['£']],
		exponent: [['1.23E+15']],
		excelError: [['#REF!']],
		oddNumber: [
			['-0', 'negative-zero', '0'],
			['NaN', 'infinite'],
		],
		notWhole: [['1.5']],
		outOfRange: [
			['7', 0, 6],
			['-1', 0, undefined],
		],
		notOneOf: [
			['hgher', ['higher', 'lower'], 'higher'],
			['x', ['yes']],
		],
		requiredBlank: [['title', 'Homes'], ['title']],
		badTolerance: [['five']],
		badAddress: [['www.example.org', 'https://www.example.org'], ['x']],
		upsideDown: [['7', '6']],
		markerWithValue: [['x', '5']],
		markerWithoutValue: [['p']],
		twoReasons: [['x', 'c']],
		lowNotZero: [['0.2']],
		unknownMarker: [['r'], ['[p]', 'p'], ['oops']],
		formulaLike: [['=1+2']],
		controlCharacter: [['U+202E']],
	},
};

const FAMILIES = [
	'dates',
	'figures',
	'files',
	'ids',
	'keys',
	'privacy',
	'releases',
	'seals',
	'payments',
	'tables',
	'texts',
	'threads',
	'values',
	'workbooks',
] as const;
const said = FAMILIES.flatMap((family) =>
	Object.entries(words[family] as unknown as Readonly<Record<string, Said>>)
		.filter(([, say]) => typeof say === 'function')
		.flatMap(([name, say]) =>
			(SAMPLES[family]![name] ?? [undefined]).map((args) => [`${family}.${name}`, say, args] as const),
		),
);

test.each(said)('%s is a whole sentence with a remedy', (_name, say, args) => {
	expect(args, 'has no sample here').toBeDefined();
	const fault = say(...(args as never[]));
	expect(words.CODES[fault.check].title).not.toBe('');
	for (const text of [fault.message, fault.remedy]) {
		expect(text).toMatch(/^["A-Z\d-].*[.?)]$/s);
		// An entry of a JSON file may be shown; any other brace was to be filled in.
		const filledIn = text.replaceAll(/\{"[^{}$]+"\}/g, 'entry');
		expect(filledIn).not.toMatch(/undefined|null\b(?!\))|NaN(?!")|\{|\}|\[object|  /);
		// One thing is singular, several are plural.
		expect(text).not.toMatch(
			/\b1 (cells|rows|headings|characters|columns|lines)\b|\b[2-9] (cell|row|heading|character|column)\b/,
		);
	}
	if (fault.fix !== undefined) expect(fault.fix).not.toBe('');
});

test.each(older)('%s is a whole sentence with a remedy', (_name, { message, remedy }) => {
	for (const text of [message, remedy]) {
		expect(text).toMatch(/^["A-Za-z\d-].*[.?)]$/s);
		expect(text).not.toMatch(/undefined|null\b|NaN|\{|\}|\[object|  |waste is/);
	}
});

it('every code has a message, and every message a code', () => {
	const used = new Set<string>(said.map(([, say, args]) => say(...((args ?? []) as never[])).check));
	for (const [, , code] of older) used.add(code);
	expect(Object.keys(words.CODES).filter((code) => !used.has(code))).toEqual([]);
});

it('every code says why it matters, in one sentence', () => {
	for (const { title, why } of Object.values(words.CODES)) {
		expect(title).toMatch(/^[A-Z].*[^.]$/);
		expect(why).toMatch(/^["A-Z].*\.$/);
	}
});
