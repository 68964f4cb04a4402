/** The sixteen data sets of the Code, in its order. */

import type { CodeId } from '../../domain/data-set.ts';
import type { CodeDataSet } from '../schema.ts';
import { contracts, tenders, waste } from './contracts.ts';
import { fraud, payMultiple, salaries, structure, unions } from './people.ts';
import { constitution, land, parkingAccount, parkingSpaces, socialHousing } from './property.ts';
import { cards, grants, spend } from './spend.ts';

export const CODE: Readonly<Record<CodeId, CodeDataSet>> = {
	'spend-500': spend,
	gpc: cards,
	tenders,
	contracts,
	'grants-vcse': grants,
	'org-chart': structure,
	'senior-salaries': salaries,
	'pay-multiple': payMultiple,
	'tu-facility': unions,
	'parking-account': parkingAccount,
	'parking-spaces': parkingSpaces,
	land,
	'social-housing': socialHousing,
	fraud,
	constitution,
	'waste-contracts': waste,
};

/** The data set of the Code that a folder of this name holds, where it does not say so itself. */
export const codeOfFolder = (folder: string): CodeId | undefined =>
	Object.values(CODE).find(({ id, folders }) => id === folder || folders.includes(folder))?.id;
