/** What the council buys and for how long: Contracts of the LGA, and our table for invitations to tender. */

import type { CodeDataSet } from '../schema.ts';
import type { Declared } from './declare.ts';
import { declare, FREE, NAME } from './declare.ts';

const TYPES = [
	'Single award contract',
	'Multiple award contract',
	'Framework agreement',
	'Dynamic purchasing system',
	'Grant agreement',
	'Other',
];

const COLUMNS: readonly Declared[] = [
	['OrganisationLabel', 'text', 'may'],
	['OrganisationURI', 'text', 'may'],
	['ContractReference', 'text', 'row'],
	['OpenContractingID', 'text', 'may'],
	['ContractTitle', 'text', 'row'],
	['ContractType', 'text', 'may', { values: TYPES }],
	['OrganisationalUnit', 'text', 'code'],
	['ServiceCategoryLabel', 'text', 'may'],
	['ServiceCategoryURI', 'text', 'may'],
	['Description', 'text', 'code', FREE],
	['ProcurementCategory', 'text', 'may'],
	['CPVLabel', 'text', 'may'],
	['CPVCode', 'text', 'may'],
	['ProclassLabel', 'text', 'may'],
	['ProclassCode', 'text', 'may'],
	['StartDate', 'date', 'code'],
	['EndDate', 'date', 'code'],
	['ReviewDate', 'date', 'column'],
	['LastExtensionDate', 'date', 'may'],
	['ContractValue', 'money', 'row'],
	['FixedCost', 'boolean', 'may'],
	['IrrecoverableVAT', 'money', 'code'],
	['SupplierName', 'text', 'row', NAME],
	['CompaniesHouseRegistrationNumber', 'text', 'may'],
	['CharityCommissionNumber', 'text', 'column'],
	['OtherSupplierID', 'text', 'may'],
	['SMESupplier', 'boolean', 'code'],
	['VCSESupplier', 'boolean', 'code'],
	['VCSESupplierType', 'text', 'may', { values: ['Voluntary sector', 'Community sector'] }],
	['ContactName', 'text', 'may'],
	['ContactEmail', 'text', 'may'],
	['ContactURL', 'text', 'may'],
	['ProcessType', 'text', 'code', { values: ['Invitation to quote', 'Published invitation to tender'] }],
	['TenderDocumentURL', 'text', 'may'],
	['ContractDocumentURL', 'text', 'may'],
	['PerformanceInformationURL', 'text', 'may'],
	['AreaServedLabel', 'text', 'may'],
	['AreaServedURI', 'text', 'may'],
];

export const contracts: CodeDataSet = {
	id: 'contracts',
	frequency: 'quarter',
	tables: [declare('lga', 'Contracts', COLUMNS, 'ContractValue')],
	folders: ['contracts-register', 'contract-register'],
	amounts: ['ContractValue'],
};

export const waste: CodeDataSet = {
	id: 'waste-contracts',
	frequency: 'once',
	tables: [declare('lga', 'Contracts', COLUMNS, 'ContractValue')],
	folders: ['waste-contract'],
	amounts: ['ContractValue'],
};

export const tenders: CodeDataSet = {
	id: 'tenders',
	frequency: 'quarter',
	tables: [
		declare('ours', 'Tenders', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['TenderReference', 'text', 'row'],
			['TenderTitle', 'text', 'row'],
			['Description', 'text', 'code', FREE],
			['OrganisationalUnit', 'text', 'code'],
			['StartDate', 'date', 'code'],
			['EndDate', 'date', 'code'],
			['ReviewDate', 'date', 'column'],
			['ClosingDate', 'date', 'may'],
			['EstimatedValue', 'money', 'may'],
			['TenderURL', 'text', 'may'],
		]),
	],
	folders: ['invitations-to-tender'],
};
