/**
 * Money paid: Spend of the LGA (v1.3, 2015-06-01), the same for cards, and our table for grants. EffectiveDate is in its
 * PDF template but not in its schema; councils publish it.
 */

import type { CodeDataSet } from '../schema.ts';
import type { Declared } from './declare.ts';
import { declare, FREE, NAME, OURS } from './declare.ts';

const CARDS = ['GPC', 'CCC', 'None'];

const COLUMNS: readonly Declared[] = [
	['OrganisationLabel', 'text', 'may'],
	['OrganisationURI', 'text', 'may'],
	['EffectiveDate', 'date', 'may', OURS],
	['OrganisationalUnit', 'text', 'code'],
	['ServiceCategoryLabel', 'text', 'may'],
	['ServiceCategoryURI', 'text', 'may'],
	['BeneficiaryName', 'text', 'row', NAME],
	['BeneficiaryOtherID', 'text', 'may'],
	['CompaniesHouseRegistrationNumber', 'text', 'may'],
	['CharityCommissionNumber', 'text', 'may'],
	['VCSEGrant', 'boolean', 'may'],
	['PaymentDate', 'date', 'row'],
	['TransactionNumber', 'text', 'may'],
	['Amount', 'money', 'row'],
	['IrrecoverableVATAmount', 'money', 'code'],
	['Purpose', 'text', 'code', FREE],
	['CategoryInternalName', 'text', 'may'],
	['CPVLabel', 'text', 'may'],
	['CPVCode', 'text', 'may'],
	['ProclassLabel', 'text', 'may'],
	['ProclassCode', 'text', 'may'],
	['CardTransaction', 'text', 'may', { values: CARDS }],
	['ContractRef', 'text', 'may'],
];

export const spend: CodeDataSet = {
	id: 'spend-500',
	frequency: 'quarter',
	tables: [declare('lga', 'Spend', COLUMNS, 'Amount')],
	folders: ['supplier-spend', 'spending', 'spend', 'expenditure'],
	amounts: ['Amount'],
};

const withMerchant = (column: Declared): Declared[] =>
	column[0] === 'CategoryInternalName' ? [column, ['MerchantCategoryCode', 'text', 'may', OURS]] : [column];

/** The LGA has no schema for cards alone: it is Spend, with the category of the merchant, which the Code asks for. */
export const cards: CodeDataSet = {
	id: 'gpc',
	frequency: 'quarter',
	tables: [declare('lga', 'Spend', COLUMNS.flatMap(withMerchant), 'Amount')],
	folders: ['procurement-cards', 'purchase-cards', 'card-transactions'],
	amounts: ['Amount'],
};

export const grants: CodeDataSet = {
	id: 'grants-vcse',
	frequency: 'year',
	tables: [
		declare(
			'ours',
			'Grants',
			[
				['OrganisationLabel', 'text', 'may'],
				['OrganisationURI', 'text', 'may'],
				['AwardDate', 'date', 'row'],
				['GrantPeriod', 'text', 'code'],
				['OrganisationalUnit', 'text', 'code'],
				['BeneficiaryName', 'text', 'row', NAME],
				['CompaniesHouseRegistrationNumber', 'text', 'may'],
				['CharityCommissionNumber', 'text', 'column'],
				['Purpose', 'text', 'code', FREE],
				['Amount', 'money', 'row'],
			],
			'Amount',
		),
	],
	folders: ['grants', 'vcse-grants'],
	amounts: ['Amount', 'Amount Awarded'],
};
