/** The Markdown of content/: what officers wrote beside the figures. */

import { idFault } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Commentary } from '../../domain/release.ts';
import type { Located } from '../../domain/source.ts';
import type { Text } from '../../domain/submission.ts';
import { files, ids, problem, values } from '../../words/problems/index.ts';
import { suggestedId } from './cell.ts';
import { COMMENTARY_KEYS, CommentaryRecord } from './commentary.ts';
import { readSettings } from './settings.ts';
import type { FrontMatter } from '../text/front-matter.ts';
import { readFrontMatter } from '../text/front-matter.ts';
import { plainMarkdown } from '../text/plain-markdown.ts';
import { placeOfFile } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * A page, objective or guide text. Its other settings are the page's own business. Markdown holds neither HTML nor
 * other files; MDX is code, and may.
 */
export function readText(
	source: SourceText,
	folder: string,
): { readonly text: Text; readonly problems: readonly Problem[] } {
	const { matter, problems } = readFrontMatter(source);
	const [, id = '', format] = /^(.*)\.(mdx?)$/.exec(source.file.slice(folder.length + 1)) ?? [];
	const title = matter.settings.get('title');
	const text: Text = {
		id,
		file: source.file,
		...(title ? { title } : {}),
		body: matter.body,
		format: format === 'mdx' ? 'mdx' : 'md',
	};
	return { text, problems: text.format === 'md' ? [...problems, ...plainMarkdown(source, matter.bodyAt)] : problems };
}

/** An officer's words on one figure; undefined when it is not known who wrote them and when. */
export function readCommentary(source: SourceText): {
	readonly commentary?: Located<Commentary>;
	readonly problems: readonly Problem[];
} {
	const { matter, problems: unread } = readFrontMatter(source);
	const problems = [...unread, ...plainMarkdown(source, matter.bodyAt)];
	// The body is a cell of the downloads. A hyphen may stand first: it begins a list.
	if (/^[=+@]/.test(matter.body)) {
		problems.push(problem(source.placeAt(matter.bodyAt), values.formulaLike(matter.body.split('\n')[0]!)));
	}
	// Settings alone would pass for words: a missed target would stand there as explained.
	if (matter.has && matter.body === '') problems.push(problem(source.placeAt(matter.bodyAt), values.noWords()));
	const [release = '', name = ''] = source.file.split('/').slice(-2);
	const indicator = name.replace(/\.md$/, '');
	const fault = idFault(indicator);
	if (fault)
		return {
			problems: [...problems, problem(placeOfFile(source.file), ids.badId(indicator, fault, suggestedId(indicator)))],
		};
	if (!matter.has)
		return { problems: [...problems, problem(placeOfFile(source.file), files.noFrontMatter(COMMENTARY_KEYS))] };
	const { record, problems: wrong } = readSettings(settingsOf(matter), CommentaryRecord);
	if (!record || unread.length > 0) return { problems: [...problems, ...wrong] };
	const place = (field?: string): ReturnType<FrontMatter['place']> => matter.place(field);
	const commentary = {
		record: { release, indicator, ...record, body: matter.body },
		source: {
			file: source.file,
			line: 1,
			place,
			placeIn: (offset: number, length: number) => source.placeAt(matter.bodyAt + offset, length),
		},
	};
	return { commentary, problems };
}

function settingsOf(matter: FrontMatter): Parameters<typeof readSettings>[0] {
	const value = Object.create(null) as Record<string, unknown>;
	for (const [key, text] of matter.settings) value[key] = text ?? {};
	return {
		value,
		place: (path) => matter.place(path[0] === undefined ? undefined : String(path[0])),
		valueAt: (path) => (path[0] === undefined ? value : value[String(path[0])]),
	};
}
