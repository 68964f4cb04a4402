import { describe, expect, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Files } from '../words/guide/example.ts';
import { commentary, csv, FIGURES, json, OBSERVATIONS, Q2 } from '../words/guide/example.ts';
import type { Rule } from './rule.ts';
import { noParties, noUnshownCauses } from './wording.ts';

const told = (rule: Rule, files: Files): string[] => {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...rule.check(submission!)].map(({ found }) => found ?? '');
};

describe('a party', () => {
	test.each([
		['the Conservatives said no', 'Conservatives'],
		['as the Tory leader said', 'Tory'],
		['the Tories', 'Tories'],
		['a Lib Dem pledge', 'Lib Dem'],
		['the Liberal Democrats', 'Liberal Democrats'],
		['Plaid Cymru asked', 'Plaid Cymru'],
		['UKIP asked', 'UKIP'],
		['Reform UK asked', 'Reform UK'],
		['Sinn Féin asked', 'Sinn Féin'],
		['the Labour Party', undefined],
		['the Labour party', 'Labour party'],
		['a Conservative administration', 'Conservative administration'],
		['Green councillors asked', 'Green councillors'],
		['two Green members', 'Green members'],
		['the Independent group', 'Independent group'],
		['the Liberal manifesto', 'Liberal manifesto'],
		['Scottish National MPs', 'Scottish National MPs'],
		['the SNP government', 'SNP government'],
		['an SDLP councillor', 'SDLP councillor'],
		['DUP leadership', 'DUP leadership'],
		['an Alliance pledge', 'Alliance pledge'],
		['the Labour-led council', 'Labour-led council'],
		['a Labour-run town', 'Labour-run'],
		['a Tory-controlled borough', 'Tory'],
		['labour costs rose', undefined],
		['Labour costs rose', undefined],
		['green waste groups', undefined],
		['the reform of the service', undefined],
		['an independent group of tenants', undefined],
		['Conservative estimates', undefined],
	])('%s: %s', (words, found) =>
		expect(told(noParties, commentary(words))).toEqual(found === undefined ? [] : [found]),
	);

	test('is found in every text, not only in commentary', () => {
		const note = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,The Tories cut it') };
		expect(told(noParties, note)).toEqual(['Tories']);
	});

	test('is not asked of history that was never sealed', () => {
		const history = {
			[`${Q2}/sign-off.json`]: json({ canonicalForm: 'unsealed', digest: '', previousDigest: '', stages: [] }),
		};
		expect(told(noParties, { ...commentary('The Tories said no'), ...history })).toEqual([]);
	});
});

describe('credit that nobody has shown', () => {
	test.each([
		['It rose thanks to our hard work.', 'thanks to our hard work'],
		['Thanks to the council’s investment, it rose.', 'Thanks to the council’s investment'],
		["That is due to the council's new housing policy.", "is due to the council's new housing policy"],
		['It was due to our efforts.', 'was due to our efforts'],
		['They are due to our plans', 'are due to our plans'],
		['They were due to our approach', 'were due to our approach'],
		['It fell because of our decision.', 'because of our decision'],
		['as a result of this administration’s policies', 'as a result of this administration’s policies'],
		['as a direct result of our campaign', 'as a direct result of our campaign'],
		['driven by our strategy', 'driven by our strategy'],
		['owing to our three new street teams', 'owing to our three new street teams'],
		['a tribute to our staff', 'a tribute to our staff'],
		['Our changes led to more homes.', 'Our changes led to'],
		['Our team has delivered it.', 'Our team has delivered'],
		['our programme have produced', 'our programme have produced'],
		['our scheme had driven it', 'our scheme had driven'],
		['our leadership brought about', 'our leadership brought about'],
		['our actions resulted in more', 'our actions resulted in'],
		['It proves that our way is right.', 'proves that our'],
		['They prove that the council is right.', 'prove that the council'],
		['It fell because two sweepers wait for parts.', undefined],
		['It fell because of the weather.', undefined],
		['Our plan is to sweep twice a week.', undefined],
		['thanks to our one two three four work', undefined],
		['Thanks to all who took part.', undefined],
	])('%s: %s', (words, found) =>
		expect(told(noUnshownCauses, commentary(words))).toEqual(found === undefined ? [] : [found]),
	);

	test('is a matter of commentary only', () => {
		const note = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,91.5,,Thanks to our hard work') };
		expect(told(noUnshownCauses, note)).toEqual([]);
	});
});
