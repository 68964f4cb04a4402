import type { Service } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const services = table<Service>('services', 'directorates, services and teams, from the top down', () => ({
	id: key.id('A short name of its own, never reused.', 'housing'),
	parent: maybe.id('The id of the service it belongs to; blank at the top.', 'place-directorate'),
	level: maybe.text('What you call it: directorate, service, team.', 'service'),
	title: key.text('Its name as readers see it.', 'Housing'),
	head: maybe.text("The post that leads it, never a person's name.", 'Head of Housing'),
	url: maybe.webAddress('Its page on your website.', 'https://www.example.gov.uk/housing'),
	report_url: maybe.webAddress('Where people report a problem to it.', 'https://www.example.gov.uk/report/repairs'),
	contact: maybe.text('How to reach it.', 'housing@example.gov.uk'),
}));
