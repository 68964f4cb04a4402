/** Services: what each does, how it is going, what people think of it, and what it costs. */

import type { Complaint, Finance } from '../domain/reporting.ts';

export const SERVICES = {
	title: 'Services',
	description: 'The council’s services, with their measures, actions and who answers for them.',
	lede: 'Every service with the measures it answers for.',
	none: 'No services have been published.',
	head: 'Head',
	contact: 'Contact',
	website: 'About the service',
	websiteLink: 'On the council’s website',
	report: 'Report a problem',
	reportLink: 'Tell the council',
	measures: 'How it is doing',
	noMeasures: 'No measure belongs to this service yet.',
	own: 'Of the service itself',
	actions: 'What it is doing',
	ratings: 'Judged by people',
	complaints: 'Complaints',
	complaintColumns: ['Stage', 'Received', 'Upheld', 'Answered in time', 'About', 'What was learned'],
	finance: 'Money',
	financeCaption: 'Budgets and spending',
	actionsCaption: 'Actions',
	financeColumns: ['What', 'Original budget', 'Budget now', 'Spent so far', 'Forecast', 'Why'],
	value: 'Value for money',
	parts: 'What it is made of',
	notCounted: 'Not counted',
	noReason: 'No reason published',
	notSaid: 'Not published',
} as const;

/** A service may be called as a priority or a measure is. */
export const windowTitle = (title: string): string => `${title} (service)`;
export const serviceDescription = (title: string, council: string): string =>
	`${title} at ${council}: measures, actions, and who answers for them.`;

export const asReported = (title: string, published: string): string => `${title}, as reported on ${published}`;
export const resultsOf = (title: string): string => `${title}: newest results`;

const FINANCE: Readonly<Record<Finance['kind'], string>> = {
	revenue: 'Running costs',
	capital: 'Building and buying (capital)',
	saving: 'Savings',
	reserve: 'Reserves',
};
export const financeName = ({ kind, basis }: Pick<Finance, 'kind' | 'basis'>): string =>
	`${FINANCE[kind]}, ${basis === 'net' ? 'after income (net)' : 'before income (gross)'}`;

/** Stage 1; Ombudsman */
export const stageName = (stage: string): string =>
	/^\d+$/.test(stage) ? `Stage ${stage}` : stage.slice(0, 1).toUpperCase() + stage.slice(1);
export const complaintAbout = ({ theme }: Complaint): string => theme ?? SERVICES.notSaid;
