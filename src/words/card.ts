/** What a card says where somebody shares a link to a page. */

export const CARD = {
	home: 'What was promised, and what was done',
	newest: (report: string): string => `Targets and results, signed off and open to check. Newest: ${report}.`,
	nothing: 'Targets and results, signed off and open to check.',
	published: (date: string): string => `Published ${date}.`,
} as const;
