/** Text that a terminal can show without obeying it: cells are hostile until proven otherwise. */

/** Control characters (escape sequences begin with one), line separators, and marks that reorder or hide what is read. */
const UNPRINTABLE =
	/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const STAND_IN = '\ufffd';

/** One stand-in for each (a space for a tab), so that a caret under the line still points at its cell. */
export const printable = (text: string): string => text.replace(/\t/g, ' ').replace(UNPRINTABLE, STAND_IN);
