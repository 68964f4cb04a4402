// A publication with what only the writing of its large tables tells.
import type { Publication } from '../../src/publication/publication.ts';
import type { FromLarge } from './task.ts';

/** Where none is published it is the very same object, so that nothing that was worked out of it is worked out again. */
export const withTables = (publication: Publication, tables: FromLarge): Publication =>
	tables.spending || [tables.dataSets, tables.heldBack].some((all = []) => all.length > 0)
		? { ...publication, ...tables }
		: publication;
