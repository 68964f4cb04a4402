// The files that an officer fills in for the next report, told from what is public and nothing else.
import { createHash } from 'node:crypto';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { NextReport } from '../../src/domain/next-report.ts';
import { draftAfter, draftFiles } from '../../src/intake/draft.ts';
import { workbookOf } from '../../src/intake/workbook/template.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { address } from '../../src/view/address.ts';

type Write = (address: string, bytes: Uint8Array) => void;

export interface Templates {
	readonly files: readonly FileFacts[];
	/** The report that they are for; undefined where no period follows, or nothing falls due by then. */
	readonly nextReport?: NextReport;
}

/** Writes them, and tells how large they are. */
export function writeTemplates(publication: Publication, write: Write): Templates {
	const draft = draftAfter(publication);
	if (!draft || draft.due.length === 0) return { files: [] };
	const files: FileFacts[] = [];
	const { id, settings, due } = draft;
	const headlines = due.filter(({ part }) => !part);
	const put = (name: string, bytes: Uint8Array, rows: { readonly rows?: number } = {}): void => {
		const path = address.templateFile(name);
		write(path, bytes);
		files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), ...rows });
	};
	put(`${id}.xlsx`, workbookOf(draft, publication.council));
	const figures = draftFiles(draft).get(releaseFile(id, 'observations.csv'));
	if (figures !== undefined) put('observations.csv', new TextEncoder().encode(figures), { rows: headlines.length });
	const nextReport = {
		...{ id, title: settings.title, publishAt: settings.publishAt },
		due: headlines.map(({ indicator, period }) => ({ indicator: indicator.id, period })),
		parts: due.length - headlines.length,
	};
	return { files, nextReport };
}
