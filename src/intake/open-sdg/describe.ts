/** What an Open SDG repository says about an indicator, as columns of our register. */

import type { Where } from '../foreign/answers.ts';
import type { Changes } from '../foreign/changes.ts';
import { webAddress } from '../../read/records/cell.ts';
import { isFault } from '../../words/problems/index.ts';
import { why } from '../../words/import.ts';
import type { IndicatorFiles, Repository } from './repository.ts';

export interface Description {
	readonly title: string;
	/** Of the target that it belongs to, where the repository has it in words. */
	readonly targetTitle?: string;
	readonly register: Readonly<Record<string, string>>;
	readonly isAcademic: boolean;
	/** Which places its total covers, such as United Kingdom. */
	readonly coverage?: string;
}

/** Columns of the register by the keys that may fill them, the first that does. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
	definition: ['national_indicator_description', 'computation_definitions', 'STAT_CONC_DEF', 'indicator_definition'],
	formula: ['computation_calculations'],
	source: ['source_organisation_1'],
	source_url: ['source_url_1'],
	quality_note: ['data_footnote'],
	tags: ['data_keywords', 'tags'],
};
const TITLES = ['indicator_name', 'indicator_available', 'graph_title', 'graph_titles'];
/** Keys that say something about the reading itself, which the report tells elsewhere. */
const USED = new Set([
	'target_name',
	'indicator_number',
	'reporting_status',
	'national_geographical_coverage',
	'goal_name',
]);
const NOTHING = /^(?:none|n\/a|not applicable|null|-)\.?$/i;

export function describe(
	{ number, meta, grid }: IndicatorFiles,
	{ translations }: Pick<Repository, 'translations'>,
	changes: Changes,
): Description {
	const used = new Set(USED);
	const of = (keys: readonly string[]): { text: string; key: string; at: Where } | undefined => {
		for (const key of keys) {
			const setting = meta.get(key);
			if (setting === undefined || NOTHING.test(setting.text)) continue;
			const at = { file: setting.file, line: setting.line };
			const text = /^\w+\.[\w-]+$/.test(setting.text) ? translations.get(setting.text) : plain(setting.text);
			if (text === undefined || text === '') {
				used.add(key);
				changes.add({ kind: 'dropped', at, column: key, found: setting.text, written: '', why: why.noTitle });
				continue;
			}
			if (text !== setting.text) {
				const because = plain(setting.text) === text ? why.html : why.translated;
				changes.add({ kind: 'converted', at, column: key, found: setting.text, written: text, why: because });
			}
			used.add(key);
			return { text, key, at };
		}
		return undefined;
	};
	const register: Record<string, string> = {};
	for (const [column, keys] of Object.entries(COLUMNS)) {
		const found = of(keys);
		if (!found) continue;
		const written =
			column === 'tags' ? tagsOf(found.text) : column === 'source_url' ? link(found, changes) : found.text;
		if (written === '') continue;
		register[column] = safe(written);
		changes.add({
			kind: 'renamed',
			at: found.at,
			column: found.key,
			found: found.key,
			written: column,
			why: why.wholeFile,
		});
	}
	const title = of(TITLES)?.text ?? meta.get('indicator_number')?.text ?? number;
	const targetKey = meta.get('target_name')?.text ?? '';
	for (const [key, { text, file, line }] of meta)
		if (!used.has(key))
			changes.add({ kind: 'dropped', at: { file, line }, column: key, found: text, written: '', why: why.notTaken });
	const words = [...meta.values()].map(({ text }) => text).join(' ');
	const coverage = meta.get('national_geographical_coverage')?.text;
	return {
		...{ title: safe(title), register, isAcademic: /\bacademic year\b/i.test(`${words} ${grid.file}`) },
		...(translations.has(targetKey) ? { targetTitle: translations.get(targetKey)! } : {}),
		...(coverage === undefined ? {} : { coverage }),
	};
}

function link({ text, key, at }: { text: string; key: string; at: Where }, changes: Changes): string {
	const read = webAddress(text);
	if (!isFault(read)) return read;
	const because = text.startsWith('http://') ? why.httpLink : why.badLink;
	changes.add({ kind: 'dropped', at, column: key, found: text, written: '', why: because });
	return '';
}

const tagsOf = (text: string): string =>
	[
		...new Set(
			text
				.split(/[;,]/)
				.map((tag) => safe(tag.trim()))
				.filter(Boolean),
		),
	].join(';');

const safe = (text: string): string => text.replace(/^[=+\-@\s]+/, '');

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	pound: '£',
};

/** Text without its HTML: paragraphs and breaks become spaces, entities their characters. */
export const plain = (html: string): string =>
	html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, code?: string, hex?: string, name?: string) => {
			if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
			const point = code === undefined ? parseInt(hex!, 16) : Number(code);
			return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
		})
		.replace(/\s+/g, ' ')
		.trim();
