/** The drawings of a status and of a direction, as HTML text. The words beside them say it all: every drawing is hidden. */

import { escaped } from '../chart/svg.ts';
import type { DirectionView, Mark, StatusView } from '../view/status.ts';
import { DIRECTION, MOVEMENT } from '../words/status.ts';

const DRAWING = 'viewBox="0 0 16 16" aria-hidden="true"';
const glyph = (d: string): string => `<path class="mark-glyph" d="${d}"/>`;

const MARKS: Readonly<Record<Extract<Mark, string>, string>> = {
	'tick-circle': `<circle class="mark-solid" cx="8" cy="8" r="7.5"/>${glyph('M4.6 8.2 7 10.6l4.4-5')}`,
	'bar-diamond': `<path class="mark-solid" d="M8 0l8 8-8 8-8-8z"/>${glyph('M5 8h6')}`,
	'point-triangle': `<path class="mark-solid" d="M8 .8 16 15.2H0z"/>${glyph('M8 5.6v4.6M8 11.5v1.9')}`,
	star: '<path class="mark-solid" d="M8 .3l2.3 5 5.4.6-4 3.7 1.1 5.4L8 12.3 3.2 15l1.1-5.4-4-3.7 5.4-.6z"/>',
	circle: '<circle class="mark-solid" cx="8" cy="8" r="7"/>',
	triangle: '<path class="mark-solid" d="M8 .8 16 15.2H0z"/>',
	'open-square': `<path class="mark-open" d="M1.2 1.2h13.6v13.6H1.2z"/>${glyph('M4.8 8h6.4')}`,
	'open-circle': `<circle class="mark-open" cx="8" cy="8" r="7"/>${glyph('M4.8 8h6.4')}`,
	'dotted-circle': `<circle class="mark-open mark-dotted" cx="8" cy="8" r="7"/>${glyph('M4.2 8h1.6M7.2 8h1.6M10.2 8h1.6')}`,
};

const markOf = (mark: Mark): string =>
	typeof mark === 'string'
		? MARKS[mark]
		: `<path class="mark-open" d="M1 1h14v14H1z"/><text class="mark-letter" x="8" y="12">${escaped(mark.letter)}</text>`;

/** A status: silhouette, glyph, word and border, or plain in running text. No meaning lies in colour alone. */
export const statusTag = ({ key, mark, word }: StatusView, isPlain = false): string =>
	`<span class="${isPlain ? 'status-plain' : 'status'}" data-status="${key}"><svg class="status-mark" ${DRAWING}>${markOf(mark)}</svg> ${escaped(word)}</span>`;

const ARROWS = {
	up: 'M8 15V2M2.5 7.5 8 2l5.5 5.5',
	down: 'M8 1v13M2.5 8.5 8 14l5.5-5.5',
	level: 'M1 8h13M8.5 2.5 14 8l-5.5 5.5',
};

/** Which way an arrow points, for whoever does not see it: "Up 17 incidents", "Up: No real change". */
function heardArrow(arrow: keyof typeof ARROWS, text: string): string {
	const word = MOVEMENT[arrow];
	const goesOn = arrow === 'level' || /^\p{L}/u.test(text) ? ':' : '';
	return isSaidBy(arrow, text) ? '' : `<span class="visually-hidden">${word}${goesOn}</span> `;
}

/** Whether a text says by itself which way the number moved: "Up, improving", "Higher", and of none, "No real change". */
const isSaidBy = (arrow: keyof typeof ARROWS, text: string): boolean =>
	[MOVEMENT[arrow], DIRECTION[SAYS_SO[arrow]]].some((said) => text.startsWith(said));
const SAYS_SO = { up: 'higher', down: 'lower', level: 'consistent' } as const;

/**
 * An arrow, drawn because the font has none. It is never alone: where the text that follows does not say which way it
 * points, a word does that is heard and not seen.
 */
export const arrowMark = (arrow: keyof typeof ARROWS, text: string): string =>
	`<svg class="arrow" ${DRAWING}><path d="${ARROWS[arrow]}"/></svg> ${heardArrow(arrow, text)}`;

/** A direction of travel: the arrow is where the number went, the word whether that is better. Never coloured. */
export const directionMark = ({ arrow, text }: DirectionView): string =>
	`<span class="direction">${arrow ? arrowMark(arrow, text) : ''}${escaped(text)}</span>`;
