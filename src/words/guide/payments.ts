/** Examples of what goes wrong in spending files and the other tables of data/transparency/. */

import type { Example } from './example.ts';
import { beside, csv, file, json } from './example.ts';

const FOLDER = 'data/transparency/spending';
const PAYMENTS = `${FOLDER}/2025-M07.csv`;
const PAYMENTS_OF_YEAR = `${FOLDER}/FY2025-26.csv`;
const HEADINGS = 'OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose';
const FIRST = 'Housing,Example Builders Ltd,2025-07-03,1250.00,0.00,Roof repairs';
const SECOND = 'Libraries,Example Books Ltd,2025-07-09,640.50,0.00,Books';
const settings = (more: Readonly<Record<string, unknown>> = {}): string =>
	json({
		title: 'Payments over £500',
		description: 'What we paid.',
		frequency: 'month',
		schema: 'spend-500',
		...more,
	});

const payments = (bad: string, good: string): Example =>
	beside({ [`${FOLDER}/dataset.json`]: settings() }, file(PAYMENTS, bad, good));
/** The second of two rows, wrong and right. */
const second = (bad: string, good = SECOND): Example => payments(csv(HEADINGS, FIRST, bad), csv(HEADINGS, FIRST, good));
const GOOD = csv(HEADINGS, FIRST, SECOND);

export const PAYMENT_EXAMPLES = {
	P001: payments(csv(`${HEADINGS},Batch`, `${FIRST},7`, `${SECOND},8`), GOOD),
	P002: payments(GOOD.replace(',IrrecoverableVATAmount', '').replaceAll(',0.00,', ','), GOOD),
	P003: payments(
		csv(
			'BeneficiaryName,OrganisationalUnit,PaymentDate,Amount,IrrecoverableVATAmount,Purpose',
			'Example Builders Ltd,Housing,2025-07-03,1250.00,0.00,Roof repairs',
		),
		GOOD,
	),
	P004: second(SECOND.replace('2025-07-09', '09/07/2025')),
	P005: payments(GOOD.replace('2025-07-03', '03/07/2025').replace('2025-07-09', '09/07/2025'), GOOD),
	P006: second(SECOND.replace('640.50', '640.505')),
	P007: payments(GOOD.slice(0, GOOD.indexOf('640.50')), GOOD),
	P008: second(FIRST),
	P009: beside(
		{
			[`${FOLDER}/table.json`]: json({ fields: [{ name: 'InvoiceNumber', type: 'string' }] }),
		},
		payments(csv(`${HEADINGS},InvoiceNumber`, `${FIRST},A7`, `${SECOND},B8`), GOOD),
	),
	P010: second(SECOND.replace(/Books$/, 'Taxi for Mrs Jones'), SECOND.replace(/Books$/, 'Taxi for a pupil')),
	P011: second(SECOND.replace('2025-07-09', '2025-01-07')),
	P012: second(SECOND.replace(/Books$/, '')),
	P013: second(SECOND.replace(/Books$/, 'Books \u0096 new')),
	P015: second(SECOND.replace('Example Books Ltd', 'Grand Total:')),
	P016: beside(
		{ [PAYMENTS_OF_YEAR]: csv(HEADINGS, FIRST.replace('2025-07-03', '04/05/2025')) },
		file(`${FOLDER}/dataset.json`, settings(), settings({ dates: 'day-first' })),
	),
	P017: beside(
		{ [PAYMENTS]: GOOD, 'data/tables.lock': `${'5e'.repeat(32)} 2 765500 0 spending/2025-M07.csv\n` },
		file(
			`${FOLDER}/dataset.json`,
			settings(),
			settings({
				corrected: [{ period: '2025-M07', on: '2026-02-03', reason: 'An amount was typed ten times too large.' }],
			}),
		),
	),
	P018: beside(
		{ [`${FOLDER}/2026-M03.csv`]: GOOD.replaceAll('2025-07-', '2026-03-') },
		file(`${FOLDER}/dataset.json`, settings(), settings({ publishAt: { '2026-M03': '2026-04-30T09:30:00+01:00' } })),
	),
	P014: beside(
		{ [`${FOLDER}/dataset.json`]: settings(), [PAYMENTS]: GOOD },
		file(`${FOLDER}/FY2025-26-Q2.csv`, GOOD, undefined),
	),
} as const satisfies Readonly<Record<string, Example>>;
