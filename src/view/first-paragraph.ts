/** The beginning of a Markdown text, as plain text: what a table says of an officer's commentary. */

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

function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	let from = 0;
	for (const end of text.matchAll(/[.!?](?=\s+[A-Z£0-9“‘"'])/g)) {
		const sentence = text.slice(from, end.index + 1).trim();
		if (ABBREVIATION.test(sentence)) continue;
		sentences.push(sentence);
		from = end.index + 1;
	}
	return [...sentences, text.slice(from).trim()].filter(Boolean);
}

/** Enough for the reason that usually follows the figure; a table is no place for more. */
const MOST_WORDS = 60;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/**
 * The first paragraph as plain text, cut after a whole sentence where it is long. Its first sentence alone would often
 * only say the figure again.
 */
export function firstParagraph(markdown: string): string {
	const paragraphs = markdown.split(/\n\s*\n/).map(plainText);
	let said = '';
	for (const sentence of sentencesOf(paragraphs.find(Boolean) ?? '')) {
		const longer = said === '' ? sentence : `${said} ${sentence}`;
		if (said !== '' && wordsIn(longer) > MOST_WORDS) break;
		said = longer;
	}
	return said;
}
