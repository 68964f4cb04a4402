/** What /verify/ says: a check of one file in the browser, and how to do the same by hand. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication } from '../publication/publication.ts';
import { VERIFY } from '../words/audit.ts';
import { address } from './address.ts';
import { sumsOf } from './audit.ts';
import type { SiteLink } from './frame.ts';
import type { TableView } from './table.ts';

export interface VerifyView {
	readonly words: typeof VERIFY;
	/** Where the check looks a file up. */
	readonly lists: { readonly signatures: string; readonly catalogue: string; readonly figures: string };
	/** Newest report first. */
	readonly table?: TableView;
	readonly audit: SiteLink;
}

export function verifyView({ releases }: Publication, files: ReadonlyMap<string, FileFacts>): VerifyView {
	const rows = releases.toReversed().map(({ id, release, isSealed, signOff }) => {
		const sums = sumsOf(id, files);
		return {
			cells: [
				{ text: release.title, href: address.report(id) },
				{ text: isSealed && signOff ? signOff.digest : VERIFY.notSealed },
				sums ? { text: 'SHA256SUMS', href: sums } : { text: VERIFY.notSealed },
			],
		};
	});
	const titles = [VERIFY.report, VERIFY.digest, VERIFY.sums];
	return {
		words: VERIFY,
		lists: { signatures: address.signatures, catalogue: `${address.data}index.json`, figures: address.auditFile },
		...(rows.length === 0
			? {}
			: { table: { caption: VERIFY.tableCaption, columns: titles.map((title) => ({ title, kind: 'text' })), rows } }),
		audit: { title: VERIFY.audit, href: address.audit },
	};
}
