/** Commentary as a table: in a workbook the words on each figure are a row; in a site folder they are a file. */

import type { Commentary } from '../domain/release.ts';
import { key, maybe } from '../read/records/cell.ts';
import { tableOf } from '../read/records/table.ts';
import type { Table } from '../read/records/table.ts';

export const COMMENTARY_TABLE: Table<Omit<Commentary, 'release'>> = tableOf(
	'commentary',
	'the words on each figure: why a target was missed, and what is done about it',
	() => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		by: key.text("The post that writes, never a person's name.", 'Head of Housing'),
		on: key.date('The day of the words.', '2026-08-21'),
		action: maybe.id(
			'Where the target was missed: the id of the action that answers it, from the Actions sheet.',
			'retrofit-homes',
		),
		commentary: key.text(
			'The words: what happened, why, and what happens next. Blank lines begin a new paragraph.',
			'Two inspections were late.',
		),
	}),
	({ indicator, by, on, action, commentary: body }) => ({
		indicator,
		by,
		on,
		...(action === undefined ? {} : { action }),
		body,
	}),
);
