// The files that an officer fills in for the next report, told from what is public and nothing else.
import type { NextReport } from '../../src/domain/next-report.ts';
import type { MadeFile, MakeOptions } from '../../src/export/files.ts';
import { draftAfter, draftFiles } from '../../src/intake/draft.ts';
import { workbookOf } from '../../src/intake/workbook/template.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { address } from '../../src/view/address.ts';

/** What is known of them before they are made. */
export interface Templates {
	/** The report that they are for. */
	readonly nextReport: NextReport;
	readonly addresses: readonly string[];
	/** Makes one after the other: the workbook takes longer than all that stands here. */
	readonly make: (hash: MakeOptions['hash']) => Generator<MadeFile>;
}

/** Undefined where no period follows, or nothing falls due by then. */
export function templatesAfter(publication: Publication): Templates | undefined {
	const draft = draftAfter(publication);
	if (!draft || draft.due.length === 0) return undefined;
	const { id, settings, due } = draft;
	const headlines = due.filter(({ part }) => !part);
	const figures = draftFiles(draft).get(releaseFile(id, 'observations.csv'));
	const workbook = address.templateFile(`${id}.xlsx`);
	const table = address.templateFile('observations.csv');
	return {
		nextReport: {
			...{ id, title: settings.title, publishAt: settings.publishAt },
			due: headlines.map(({ indicator, period }) => ({ indicator: indicator.id, period })),
			parts: due.length - headlines.length,
		},
		addresses: figures === undefined ? [workbook] : [workbook, table],
		*make(hash) {
			const made = (path: string, bytes: Uint8Array, rows: { readonly rows?: number } = {}): MadeFile => ({
				facts: { path, bytes: bytes.length, sha256: hash(bytes), ...rows },
				bytes,
			});
			yield made(workbook, workbookOf(draft, publication.council));
			if (figures !== undefined) yield made(table, new TextEncoder().encode(figures), { rows: headlines.length });
		},
	};
}
