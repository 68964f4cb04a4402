/** Methods and data quality, with the rules of this council filled in. */

import { STATUS_WORDS } from '../domain/council.ts';
import type { Tolerance } from '../domain/target.ts';
import { toleranceWidth } from '../domain/status.ts';
import type { Publication } from '../publication/publication.ts';
import { MONTHS } from '../words/date.ts';
import { number, plain } from '../words/number.ts';
import type { MethodsFacts } from '../words/pages/methods-facts.ts';
import { SOURCE_KINDS } from '../words/pages/methods-facts.ts';
import { METHODS, days, lessThan, methodsText, moreThan, pointsWide, toleranceRule } from '../words/pages/methods.ts';
import { WORKED } from '../words/worked.ts';
import { statusWord } from '../words/status.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews } from './built-in-text.ts';
import type { SiteLink } from './frame.ts';

export interface MethodsView {
	readonly title: string;
	readonly lead: string;
	readonly contentsTitle: string;
	readonly contents: readonly SiteLink[];
	readonly sections: readonly SectionView[];
}

/** The targets of the worked examples: a percentage that should be high, and days that should be few. */
const HIGH = 90;
const LOW = 20;

const digits = (value: number): string => {
	const text = plain(value);
	return number(value, text.split('.')[1]?.length ?? 0);
};

function examples(tolerance: Tolerance | 'none'): Pick<MethodsFacts, 'example' | 'lowerExample'> {
	const [high, low] = [toleranceWidth(tolerance, HIGH), toleranceWidth(tolerance, LOW)];
	const percent = (value: number): string => `${digits(value)}%`;
	const rule = tolerance === 'none' ? '' : pointsWide(digits(high), tolerance.kind, tolerance.value);
	const lastLow = days(digits(LOW + low));
	return {
		example: { target: percent(HIGH), width: rule, last: percent(HIGH - high), beyond: lessThan(percent(HIGH - high)) },
		lowerExample: { target: days(digits(LOW)), last: lastLow, beyond: moreThan(lastLow) },
	};
}

/** How many measures have each kind of source. */
function sourcesOf({ indicators }: Publication): MethodsFacts['sources'] {
	const kinds = indicators.map(({ indicator }) => indicator.sourceStatus ?? 'unstated');
	const counts = SOURCE_KINDS.map((kind) => [kind, kinds.filter((other) => other === kind).length]);
	return Object.fromEntries(counts) as MethodsFacts['sources'];
}

export function methodsView(publication: Publication): MethodsView {
	const { council, indicators, groups, releases } = publication;
	const { tolerance } = council.status;
	const sealed = releases.filter(({ isSealed }) => isSealed).length;
	const used = new Set(indicators.flatMap((measure) => measure.comparators.flatMap((series) => series.groups)));
	const sections = methodsText({
		council: council.name,
		team: council.contact.team,
		email: council.contact.email,
		link: links,
		sources: sourcesOf(publication),
		words: STATUS_WORDS.map((key) => statusWord(key, council)),
		...(tolerance === 'none' ? {} : { tolerance: toleranceRule(tolerance.kind, tolerance.value) }),
		...examples(tolerance),
		hasTargets: indicators.some(({ targets }) => targets.length > 0),
		yearStarts: MONTHS[council.yearStartsInMonth - 1]!,
		groups: groups.filter(({ id }) => used.has(id)).map(({ title }) => title),
		stages: council.stages.map(({ title, required, scope }) => ({
			title,
			isRequired: required,
			isByService: scope === 'service',
		})),
		smallNumber: council.smallNumber,
		sealed: sealed === 0 ? 'none' : sealed === releases.length ? 'all' : 'some',
	});
	return {
		title: METHODS.title,
		lead: METHODS.lead,
		contentsTitle: METHODS.contents,
		contents: [
			...sections.map(({ id, title }) => ({ title, href: `#${id}` })),
			{ title: WORKED.jump, href: '#examples' },
		],
		sections: sectionViews(sections),
	};
}
