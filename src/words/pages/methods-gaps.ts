/** Methods: gaps between groups of people and places. */

import type { MethodsFacts } from './methods-facts.ts';
import type { TextSection } from './text.ts';
import { bullets, paragraph, section } from './text.ts';

export const gaps = ({ link }: MethodsFacts): TextSection =>
	section(
		'gap',
		'Gaps between groups',
		paragraph(
			`Where a measure is published by groups of people or by places, we give the gap between them. All are under [groups, places and themes](${link.lenses}).`,
		),
		bullets(
			'Of two groups: the higher figure less the lower.',
			'Of a scale with two named ends, such as most and least deprived: the difference between those two.',
			'Of several groups: the highest figure less the lowest.',
		),
		paragraph(
			'Times as high is the higher figure divided by the lower. It is left out for counts and scores, where it means little.',
		),
		paragraph(
			'The 95% interval says how far chance may have moved the gap. It comes from the interval of each of the two figures, by Newcombe’s method 10 (1998).',
		),
		paragraph(
			'The lower end is the gap, less the square root of two squares added. They are how far the higher figure’s interval reaches down, and the lower one’s up. The upper end is worked out in the same way.',
		),
		paragraph(
			'The highest and lowest of many groups are far apart by chance alone. So their intervals are widened until all pairs of groups would hold together (Bonferroni).',
		),
		paragraph(
			'A gap is called closing or widening only where the 95% interval of its change lies wholly on one side of 0. It is held against the newest earlier period that shares no cases with it.',
		),
		paragraph(
			'Without intervals, a control chart of 12 or more gaps in a row decides. Without that, we say that it cannot be told.',
		),
		paragraph(
			'Groups without a figure are counted and left out. Groups are never added up to a whole that was not published.',
		),
	);
