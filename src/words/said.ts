/** What stands around the officers' words: about what, by whom, and what became of what was promised. */

export const SAID = {
	next: 'What happens next',
	action: 'What we are doing',
	promised: 'What we had promised',
	noAction: 'No action has been published with these words.',
	progress: 'Progress',
	due: 'Due',
	owner: 'Owner',
	judgement: 'What the owner expects',
	atRisk: 'At risk of missing the next target',
	onCourse: 'On course for the next target',
	earlier: 'Earlier commentary',
} as const;

/** Said where the newest result missed its target or came close, and the words are about an earlier one, or there are none. */
export const nothingYet = (period: string): string => `Nothing has been said about ${period} yet.`;
export const about = (period: string): string => `On the result for ${period}`;
export const saidBy = (by: string, on: string): string => `${by}, ${on}`;
export const showEarlierWords = (many: number): string =>
	`Show ${many} earlier ${many === 1 ? 'commentary' : 'commentaries'}`;
export const ownerSays = (view: string, reason: string, by: string): string =>
	`${view}: ${reason.replace(/\.$/, '')}. This is a judgement by ${by}, not a result.`;
