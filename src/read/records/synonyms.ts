import type { Synonym } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const synonyms = table<Synonym>('synonyms', 'other words that people search by', () => ({
	term: key.text('The word that the site uses.', 'waste'),
	synonyms: maybe.words('Words that should find it too, with semicolons between them.', 'rubbish;bins;refuse'),
}));
