/** The page on which officers check a file: how it is done, and where what is right is sent. */

import type { Publication } from '../publication/publication.ts';
import { CHECK } from '../words/check.ts';
import { TEMPLATE } from '../words/template.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';

export interface CheckView {
	readonly title: string;
	readonly lead: string;
	readonly description: string;
	readonly howTitle: string;
	readonly how: readonly string[];
	/** The sheet for the next report. */
	readonly template: SiteLink;
	readonly label: string;
	readonly hint: string;
	readonly waiting: string;
	/** Where the page finds what was published. */
	readonly context: string;
	readonly withoutScript: string;
	readonly limitsTitle: string;
	readonly limits: readonly string[];
	readonly nextTitle: string;
	/** How what is right is sent in: to the repository, or by other means. */
	readonly next: string;
	/** The repository's own page, where one is configured; the browser adds the release's folder. */
	readonly repository?: { readonly href: string; readonly title: string };
}

export function checkView({ council }: Publication): CheckView {
	const { title, lead, description, howTitle, how, label, hint, waiting, withoutScript, limitsTitle, limits } = CHECK;
	const { repository } = council;
	return {
		...{ title, lead, description, howTitle, how, label, hint, waiting, withoutScript, limitsTitle, limits },
		template: { title: TEMPLATE.title, href: address.template },
		context: address.checkContext,
		nextTitle: CHECK.nextTitle,
		next: !repository ? CHECK.send : repository.host === 'gitlab' ? CHECK.uploadLeadGitlab : CHECK.uploadLead,
		...(repository ? { repository: { href: repository.url, title: CHECK.upload } } : {}),
	};
}
