/** The first sentence of a Markdown text, as plain text: what a table says of an officer's commentary. */

/** Takes away headings, emphasis, links and list marks; keeps the words. */
export function plainText(markdown: string): string {
	return markdown
		.replace(/^#{1,6}\s+.*$/gm, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
		.replace(/[*_`]+/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|No|St|Mr|Mrs|Ms|Dr|approx)\.$/;

/** The first sentence; the whole text where no sentence ends. */
export function firstSentence(markdown: string): string {
	const text = plainText(markdown);
	for (const end of text.matchAll(/[.!?](?=\s+[A-Z£0-9“‘"'])/g)) {
		const sentence = text.slice(0, end.index + 1);
		if (!ABBREVIATION.test(sentence)) return sentence;
	}
	return text;
}
