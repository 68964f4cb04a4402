/** Descriptions for search results and shared links: at most 160 characters, in whole sentences where they fit. */

const LONGEST_DESCRIPTION = 160;

/** As many whole sentences as fit. */
export function shortened(text: string): string {
	if (text.length <= LONGEST_DESCRIPTION) return text;
	const end = text.slice(0, LONGEST_DESCRIPTION).lastIndexOf('. ');
	return end > 0
		? text.slice(0, end + 1)
		: `${text.slice(0, text.slice(0, LONGEST_DESCRIPTION - 1).lastIndexOf(' '))}…`;
}
