import type { Lens } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const lenses = table<Lens>('lenses', 'views that cut across the plan, such as equality or climate', () => ({
	id: key.id('A short name of its own, never reused.', 'equality'),
	title: key.text('Its name as readers see it.', 'Equality'),
	duty: maybe.text('The duty behind it.', 'Public sector equality duty'),
}));
