/** What the council owns: LandAssets of the LGA, and our tables for parking, social housing and the constitution. */

import type { CodeDataSet } from '../schema.ts';
import { declare, FREE, NOT_NEGATIVE, OURS } from './declare.ts';

const TENURES = [
	'Owner occupied',
	'Ground leasehold out',
	'Ground leasehold in',
	'Leasehold out',
	'Leasehold in',
	'Sub leasehold out',
	'Sub leasehold in',
	'Licence in',
	'Licence out',
	'Vacant',
	'Other',
];

export const land: CodeDataSet = {
	id: 'land',
	frequency: 'year',
	tables: [
		declare('lga', 'LandAssets', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['ApplicableDate', 'date', 'may'],
			['EffectiveDate', 'date', 'may', OURS],
			['UPRN', 'text', 'column'],
			['AssetCode', 'text', 'row'],
			['PropertyName', 'text', 'column'],
			['PropertyNumber', 'text', 'column'],
			['StreetName', 'text', 'column'],
			['PostTown', 'text', 'column'],
			['PostCode', 'text', 'column'],
			['CoordinateReferenceSystem', 'text', 'may', { values: ['WGS84', 'OSGB36'] }],
			['GeoX', 'number', 'column'],
			['GeoY', 'number', 'column'],
			['GeoPointLicensingURL', 'text', 'may'],
			['TenureType', 'text', 'code', { values: ['Freehold', 'Leasehold', 'Other'] }],
			['TenureDetail', 'text', 'code', { values: TENURES }],
			['OtherDetail', 'text', 'may'],
			['HoldingType', 'text', 'code', { values: ['Buildings Only', 'Land Only', 'Land/Buildings'] }],
			['BuildingSize', 'number', 'may', NOT_NEGATIVE],
			['LandArea', 'number', 'may', NOT_NEGATIVE],
			['FunctionLabel', 'text', 'may'],
			['FunctionURI', 'text', 'may'],
			['Purpose', 'text', 'may', FREE],
			['BuildingCosts', 'money', 'may', NOT_NEGATIVE],
			['RequiredMaintenance', 'money', 'may', NOT_NEGATIVE],
			['SuitabilityRating', 'text', 'may', { values: ['Good', 'Satisfactory', 'Poor', 'Unsuitable'] }],
			['EnergyRating', 'text', 'may'],
			['LandRegistryTitleNumber', 'text', 'may'],
			['InspireURL', 'text', 'may'],
		]),
	],
	folders: ['land-and-buildings', 'land-and-building-assets', 'assets'],
};

export const parkingAccount: CodeDataSet = {
	id: 'parking-account',
	frequency: 'year',
	tables: [
		declare('ours', 'ParkingAccount', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['Period', 'text', 'row'],
			['OnStreetIncome', 'money', 'row', NOT_NEGATIVE],
			['OffStreetIncome', 'money', 'row', NOT_NEGATIVE],
			['PenaltyIncome', 'money', 'code', NOT_NEGATIVE],
			['Costs', 'money', 'may', NOT_NEGATIVE],
			['Surplus', 'money', 'code'],
			['SurplusUse', 'text', 'code', FREE],
		]),
	],
	folders: [],
};

export const parkingSpaces: CodeDataSet = {
	id: 'parking-spaces',
	frequency: 'year',
	tables: [
		declare('ours', 'ParkingSpaces', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['EffectiveDate', 'date', 'may'],
			['Location', 'text', 'row'],
			['Kind', 'text', 'row', { values: ['On-street', 'Off-street'] }],
			['ParkingSpaces', 'integer', 'row', NOT_NEGATIVE],
			['FreeSpaces', 'integer', 'may', NOT_NEGATIVE],
			['ChargedSpaces', 'integer', 'may', NOT_NEGATIVE],
			['IsEstimate', 'boolean', 'may'],
		]),
	],
	folders: ['on-street-parking-spaces', 'off-street-parking-spaces'],
};

export const socialHousing: CodeDataSet = {
	id: 'social-housing',
	frequency: 'year',
	tables: [
		declare('ours', 'SocialHousing', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['EffectiveDate', 'date', 'may'],
			['PostalSector', 'text', 'row'],
			['ValuationBand', 'text', 'row'],
			['Dwellings', 'integer', 'row', NOT_NEGATIVE],
			['TotalEUVSHValue', 'money', 'code', NOT_NEGATIVE],
			['AverageEUVSHValue', 'money', 'code', NOT_NEGATIVE],
			['TotalMarketValue', 'money', 'code', NOT_NEGATIVE],
			['AverageMarketValue', 'money', 'code', NOT_NEGATIVE],
			['PercentOccupied', 'number', 'code', { least: 0, most: 100 }],
			['PercentVacant', 'number', 'code', { least: 0, most: 100 }],
		]),
	],
	folders: ['social-housing-assets', 'social-housing-stock'],
};

export const constitution: CodeDataSet = {
	id: 'constitution',
	frequency: 'current',
	tables: [
		declare('ours', 'Constitution', [
			['OrganisationLabel', 'text', 'may'],
			['OrganisationURI', 'text', 'may'],
			['DocumentTitle', 'text', 'row'],
			['DocumentURL', 'text', 'row'],
			['AdoptedDate', 'date', 'code'],
		]),
	],
	folders: [],
};
