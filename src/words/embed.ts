/** What is said of charts that other sites show in a frame. */

export const EMBED = {
	windowTitle: (title: string, site: string): string => `${title}, chart - ${site}`,
	figures: 'Show the figures',
	page: (site: string): string => `Read more at ${site}`,
	offer: 'Show this chart on another site',
	lead: 'Copy this code into a page of yours. It always shows the newest figures, sets no cookie and runs no script.',
} as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => ENTITIES[sign]!);

/** HTML for somebody else's page. */
export const frameCode = (url: string, title: string): string =>
	`<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="1000" loading="lazy"></iframe>`;
