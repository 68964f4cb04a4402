/** Settings read from a JSON text, for tests: the record, or what is said of it. */

import type * as z from 'zod';
import { readJson } from '../text/json.ts';
import { SourceText } from '../text/source-text.ts';
import { readSettings } from './settings.ts';

/** The record of a JSON text, or each problem as CHECK LINE:COLUMN+LENGTH MESSAGE. */
export function settingsIn(schema: z.ZodType, text: string): unknown {
	const { record, problems } = readSettings(readJson(new SourceText('a.json', text)).document!, schema);
	return (
		record ??
		problems.map(
			({ check, at, message, fix }) =>
				`${check} ${at.line}:${at.column}+${at.length} ${message}${fix === undefined ? '' : ` > ${fix}`}`,
		)
	);
}
