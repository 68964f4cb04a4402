/** Who works for the council and what they earn: tables of the LGA (Organisation v1.5, 2015-12-02), with its spellings. */

import type { CodeDataSet } from '../schema.ts';
import type { Declared } from './declare.ts';
import { declare, FREE, NOT_NEGATIVE, OURS } from './declare.ts';

const WHO: readonly Declared[] = [
	['OrganisationLabel', 'text', 'may'],
	['OrganisationURI', 'text', 'may'],
];
const SINCE: readonly Declared[] = [...WHO, ['ApplicableDate', 'date', 'may'], ['EffectiveDate', 'date', 'may']];
const CONTRACTS = ['Permanent', 'Fixed Term', 'Temporary', 'Call-off', 'Casual', 'Bank/Pool', 'Sessional', 'Other'];

export const structure: CodeDataSet = {
	id: 'org-chart',
	frequency: 'year',
	tables: [
		declare('lga', 'OrganisationStructure', [
			...SINCE,
			['Level', 'integer', 'may', { least: 1 }],
			['JobTitle', 'text', 'row'],
			['Job number', 'text', 'may'],
			['Name', 'text', 'code'],
			['Grade', 'text', 'code'],
			['OrganisationalUnit', 'text', 'code'],
			['Service', 'text', 'code'],
			['ContractType', 'text', 'code', { values: CONTRACTS }],
			['SharedPost', 'boolean', 'may'],
			['ContactDetails', 'text', 'code'],
			['SalaryBand', 'text', 'code'],
			['MaximumSalary', 'money', 'code', NOT_NEGATIVE],
			['Vacancy', 'boolean', 'may'],
		]),
	],
	folders: ['organisation-chart', 'organisation-structure'],
};

/** Two tables: the senior posts, and how many people earn how much. */
export const salaries: CodeDataSet = {
	id: 'senior-salaries',
	frequency: 'year',
	tables: [
		declare('lga', 'SeniorSalaryCount', [
			...SINCE,
			['RemunerationBand', 'text', 'row'],
			['EmployeeCount', 'integer', 'row', NOT_NEGATIVE],
		]),
		declare('lga', 'SeniorEmployees', [
			...SINCE,
			['JobTitle', 'text', 'row'],
			['JobNumber', 'text', 'may'],
			['Name', 'text', 'may'],
			['OrganisationalUnit', 'text', 'code'],
			['Service', 'text', 'code'],
			['Salary', 'money', 'row', NOT_NEGATIVE],
			['PensionContribution', 'money', 'code'],
			['Bonuses', 'money', 'code'],
			['ExpenseAllowances', 'money', 'code'],
			['LossofPostCompensation', 'money', 'code'],
			['BenefitsinKind', 'money', 'code'],
			['BonusDetails', 'text', 'column', FREE],
			['BenefitsDetails', 'text', 'column', FREE],
			['Responsibilties', 'text', 'code', FREE],
			['FunctionServiceLabel', 'text', 'may'],
			['FunctionServiceURI', 'text', 'may'],
			['Budget', 'money', 'may'],
			['EmployeeCount', 'integer', 'may', NOT_NEGATIVE],
		]),
	],
	folders: ['senior-salary-counts', 'senior-employees'],
};

const KINDS = ['BC', 'CC', 'DC', 'LBC', 'LLP', 'MBC', 'PC', 'PLC', 'PUB', 'TC', 'UNA'];

export const payMultiple: CodeDataSet = {
	id: 'pay-multiple',
	frequency: 'year',
	tables: [
		declare('lga', 'PayMultiples', [
			...SINCE,
			['Ratio', 'text', 'row'],
			['OrganisationType', 'text', 'may', { values: KINDS }],
			['Period', 'text', 'may', OURS],
			['PayMultipleFactor', 'text', 'may', OURS],
			['RemunerationValue', 'money', 'may', { ...NOT_NEGATIVE, ...OURS }],
		]),
	],
	folders: ['pay-multiples'],
};

export const unions: CodeDataSet = {
	id: 'tu-facility',
	frequency: 'year',
	tables: [
		declare('lga', 'TradeUnionFacilityTime', [
			...SINCE,
			['TotalRepresentativeCount', 'integer', 'row', NOT_NEGATIVE],
			['FTERepresentativesCount', 'number', 'code', NOT_NEGATIVE],
			['TotalRepresentativesMajorityDutyCount', 'integer', 'code', NOT_NEGATIVE],
			['FTERepresentativesMajorityDutyCount', 'number', 'code', NOT_NEGATIVE],
			['TotalEstimateSpendingAmount', 'money', 'code', NOT_NEGATIVE],
			['RelativeEstimateSpending', 'number', 'code', NOT_NEGATIVE],
		]),
	],
	folders: ['trade-union-facility-time'],
};

export const fraud: CodeDataSet = {
	id: 'fraud',
	frequency: 'year',
	tables: [
		declare('lga', 'Fraud', [
			...WHO,
			['OrganisationCode', 'text', 'may'],
			['EffectiveDate', 'date', 'may'],
			['TotalOccasionsFraudPowers', 'integer', 'row', NOT_NEGATIVE],
			['TotalFraudEmployeesCount', 'integer', 'code', NOT_NEGATIVE],
			['FTEFraudEmployeesCount', 'number', 'code', NOT_NEGATIVE],
			['TotalFraudSpecialistsCount', 'integer', 'code', NOT_NEGATIVE],
			['FTEFraudSpecialistCount', 'number', 'code', NOT_NEGATIVE],
			['FraudSpentAmount', 'money', 'code', NOT_NEGATIVE],
			['TotalInvestigatedFraud', 'integer', 'code', NOT_NEGATIVE],
			['TotalIdentifiedFraud', 'integer', 'may', NOT_NEGATIVE],
			['ValueFraud', 'money', 'may', NOT_NEGATIVE],
			['ValueFraudRecovered', 'money', 'may', NOT_NEGATIVE],
			['TotalInvestigatedIrregularities', 'integer', 'may', NOT_NEGATIVE],
			['TotalIdentifiedIrregularities', 'integer', 'may', NOT_NEGATIVE],
			['ValueIrregularities', 'money', 'may', NOT_NEGATIVE],
			['ValueIrregularitiesRecovered', 'money', 'may', NOT_NEGATIVE],
		]),
	],
	folders: ['counter-fraud'],
};
