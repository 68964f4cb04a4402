import type { NotPublished } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const notPublished = table<NotPublished>('not-published', 'what is withheld, and why', () => ({
	title: key.text('What is withheld, in general words.', 'Outcomes of individual safeguarding cases'),
	service: maybe.id('The id of the service that holds it.', 'childrens-services'),
	count: maybe.whole(0)('How many measures or files it is.', '3'),
	reason: key.text('Why it is withheld.', 'Few cases: people could be recognised'),
	exemption: maybe.text('The exemption that applies.', 'FOIA section 40'),
}));
