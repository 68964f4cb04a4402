// The files that an officer fills in for the next report, told from what is public and nothing else.
import { createHash } from 'node:crypto';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { NextReport } from '../../src/domain/next-report.ts';
import { draftAfter, draftFiles } from '../../src/intake/draft.ts';
import { workbookOf } from '../../src/intake/workbook/template.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import type { Site } from '../../src/site.ts';
import { address } from '../../src/view/address.ts';

type Write = (address: string, bytes: Uint8Array) => void;
type Files = Map<string, FileFacts>;

/** Writes them, notes how large they are, and tells the pages of the report that they are for. A preview has none. */
export function withTemplates(
	site: Omit<Site, 'texts'> & { readonly files: Files },
	write: Write,
): Omit<Site, 'texts'> {
	const nextReport = site.isPreview ? undefined : writeTemplates(site.publication, site.files, write);
	return { ...site, ...(nextReport ? { nextReport } : {}) };
}

/** @returns undefined where no period follows, or nothing falls due by then */
function writeTemplates(publication: Publication, facts: Files, write: Write): NextReport | undefined {
	const draft = draftAfter(publication);
	if (!draft || draft.due.length === 0) return undefined;
	const { id, settings, due } = draft;
	const headlines = due.filter(({ part }) => !part);
	const put = (name: string, bytes: Uint8Array, rows: { readonly rows?: number } = {}): void => {
		const path = address.templateFile(name);
		write(path, bytes);
		facts.set(path, { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), ...rows });
	};
	put(`${id}.xlsx`, workbookOf(draft, publication.council));
	const figures = draftFiles(draft).get(releaseFile(id, 'observations.csv'));
	if (figures !== undefined) put('observations.csv', new TextEncoder().encode(figures), { rows: headlines.length });
	return {
		...{ id, title: settings.title, publishAt: settings.publishAt },
		due: headlines.map(({ indicator, period }) => ({ indicator: indicator.id, period })),
		parts: due.length - headlines.length,
	};
}
