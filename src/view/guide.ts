/** The officers' guide: its chapters, and a page for each message of the check, from the same source as the message. */

import type { Example, Files } from '../words/guide/example.ts';
import { EXAMPLES } from '../words/guide/examples.ts';
import reports from '../words/guide/reports.json' with { type: 'json' };
import { chapters, FAMILIES, GUIDE, SEVERITY, SEVERITY_WORD } from '../words/pages/guide.ts';
import { TEMPLATE } from '../words/template.ts';
import type { Code } from '../words/problems/index.ts';
import { CODES } from '../words/problems/index.ts';
import { address } from './address.ts';
import type { SectionView } from './built-in-text.ts';
import { sectionViews } from './built-in-text.ts';
import type { SiteLink } from './frame.ts';
import type { TableView } from './table.ts';

export interface GuideView {
	readonly words: typeof GUIDE;
	readonly chapters: readonly (SiteLink & { readonly lead: string })[];
	readonly families: readonly SectionTable[];
	readonly check: SiteLink;
	readonly template: SiteLink;
}
export interface SectionTable {
	readonly id: string;
	readonly title: string;
	readonly table: TableView;
}

const CHAPTERS = chapters({
	check: address.check,
	template: address.template,
	messages: `${address.guide}#messages`,
});

export function guideView(): GuideView {
	const codes = Object.keys(CODES) as Code[];
	return {
		words: GUIDE,
		chapters: CHAPTERS.map(({ id, title, lead }) => ({ title, lead, href: address.chapter(id) })),
		check: { title: GUIDE.checkFile, href: address.check },
		template: { title: TEMPLATE.title, href: address.template },
		families: FAMILIES.flatMap(([letter, title]) => {
			const own = codes.filter((code) => code.startsWith(letter)).sort();
			if (own.length === 0) return [];
			const columns = [GUIDE.code, GUIDE.message, GUIDE.severity].map((column) => ({
				title: column,
				kind: 'text' as const,
			}));
			const rows = own.map((code) => ({
				cells: [
					{ text: code, href: address.message(code) },
					{ text: CODES[code].title },
					{ text: SEVERITY_WORD[CODES[code].severity] },
				],
			}));
			return [
				{ id: `messages-${letter.toLowerCase()}`, title, table: { caption: title, columns, rows, isSmall: true } },
			];
		}),
	};
}

export interface ChapterView {
	readonly title: string;
	readonly lead: string;
	readonly sections: readonly SectionView[];
	readonly guide: SiteLink;
}

const GUIDE_LINK: SiteLink = { title: GUIDE.title, href: address.guide };

export const chapterIds = (): string[] => CHAPTERS.map(({ id }) => id);

/** @throws Error for a chapter that does not exist */
export function chapterView(id: string): ChapterView {
	const chapter = CHAPTERS.find((known) => known.id === id);
	if (!chapter) throw new Error(`the guide has no chapter ${id}`);
	return { title: chapter.title, lead: chapter.lead, sections: sectionViews(chapter.sections), guide: GUIDE_LINK };
}

/** One file as an example shows it. */
export interface FileView {
	readonly lead: string;
	/** undefined where there is nothing to show but the lead. */
	readonly text?: string;
}

export interface MessageView {
	readonly words: typeof GUIDE;
	readonly code: Code;
	readonly title: string;
	readonly severity: string;
	readonly why: string;
	readonly bad: readonly FileView[];
	readonly report?: string;
	readonly good: readonly FileView[];
	readonly guide: SiteLink;
	readonly family: string;
}

export const messageCodes = (): Code[] => Object.keys(CODES) as Code[];

export function messageView(code: Code): MessageView {
	const { title, why, severity } = CODES[code];
	const example = EXAMPLES[code];
	const report = (reports as Readonly<Record<string, string>>)[code];
	return {
		words: GUIDE,
		code,
		title,
		severity: SEVERITY[severity],
		why,
		bad: example ? filesOf(example.bad, example.good, example) : [],
		good: example ? filesOf(example.good, example.bad, {}) : [],
		...(report === undefined ? {} : { report }),
		guide: GUIDE_LINK,
		family: FAMILIES.find(([letter]) => code.startsWith(letter))?.[1] ?? GUIDE.messages,
	};
}

/** The files that tell the two sides of an example apart; what both share is only their setting. */
function filesOf(files: Files, others: Files, { shown }: Pick<Example, 'shown'>): FileView[] {
	const paths = [...new Set([...Object.keys(files), ...Object.keys(others)])];
	return paths
		.filter((path) => files[path] !== others[path])
		.map((path) => {
			const text = files[path];
			if (shown !== undefined) return { lead: shown };
			if (text === undefined) return { lead: `${GUIDE.inFile(path)} ${GUIDE.absent}` };
			return { lead: GUIDE.inFile(path), text: text.trimEnd() };
		});
}
