/** The sixteen data sets of the Local Government Transparency Code 2015: what each is, and how often the Code wants it. */

import type { CodeId } from '../../domain/data-set.ts';

interface Named {
	readonly title: string;
	/** What the Code wants, in a sentence. */
	readonly asks: string;
}

export const CODE_DATA_SET: Readonly<Record<CodeId, Named>> = {
	'spend-500': {
		title: 'Spending over £500',
		asks: 'Each payment over £500: when, by which department, to whom, what for and how much.',
	},
	gpc: {
		title: 'Procurement card transactions',
		asks: 'Every payment with a Government Procurement Card, whatever the amount.',
	},
	tenders: { title: 'Invitations to tender', asks: 'Each invitation to tender for a contract worth more than £5,000.' },
	contracts: {
		title: 'Contracts',
		asks: 'Each contract worth more than £5,000: with whom, for what, how much, from when to when.',
	},
	'grants-vcse': {
		title: 'Grants to voluntary and community organisations',
		asks: 'All grants to voluntary, community and social enterprise organisations.',
	},
	'org-chart': {
		title: 'Organisation chart',
		asks: 'The posts of the top three tiers, with grade, department and bracket of salary.',
	},
	'senior-salaries': {
		title: 'Senior salaries',
		asks: 'How many people earn £50,000 or more, in brackets of £5,000, and what the senior posts are responsible for.',
	},
	'pay-multiple': {
		title: 'Pay multiple',
		asks: 'How many times the median pay of everybody at the council the highest pay is.',
	},
	'tu-facility': {
		title: 'Trade union facility time',
		asks: 'How many people represent a union, how much of their time it takes and what that costs.',
	},
	'parking-account': {
		title: 'Parking account',
		asks: 'What parking brought in, on the street and off it, and what the surplus was spent on.',
	},
	'parking-spaces': {
		title: 'Parking spaces',
		asks: 'How many parking spaces the council controls, on the street and off it.',
	},
	land: {
		title: 'Land and building assets',
		asks: 'Every piece of land and every building that the council owns or uses.',
	},
	'social-housing': {
		title: 'Value of social housing',
		asks: 'What the homes of the council are worth, by postal sector and range of value.',
	},
	fraud: {
		title: 'Counter fraud work',
		asks: 'How many people fight fraud, what that costs and how many cases they looked into.',
	},
	constitution: { title: 'Constitution', asks: 'The rules by which the council decides.' },
	'waste-contracts': {
		title: 'Waste collection contracts',
		asks: 'The contracts for collecting waste that stood in 2014, published once.',
	},
};

export const LAW = {
	quarter: 'Every quarter, within a month of its end',
	year: 'Every year, within a month of its end',
	current: 'Always up to date',
	once: 'Once',
} as const;

/** How often the council publishes, by the frequency of dataset.json. */
export const PUBLISHES = {
	month: 'Every month',
	'two-months': 'Every two months',
	quarter: 'Every quarter',
	half: 'Every half year',
	year: 'Every year',
	irregular: 'From time to time',
} as const;
