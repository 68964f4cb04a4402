/** Text as the XML parts of a spreadsheet file hold it. */

/** What every part begins with. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPECIAL = /[&<>"]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text for an element or an attribute. XML 1.0 has no way to say most control characters, and no reader of ours wants them. */
export const xml = (text: string): string =>
	SPECIAL.test(text)
		? text
				.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;')
				.replaceAll('>', '&gt;')
				.replaceAll('"', '&quot;')
		: text;
