/** One worked example, and how the measure that shows a rule is found: the first in register order, so that anyone finds it again. */

import type { Publication } from '../../publication/publication.ts';
import { RULES, WORKED, captionFor, none } from '../../words/worked.ts';
import type { RuleId } from '../../words/worked.ts';
import { address } from '../address.ts';
import type { SiteLink } from '../frame.ts';
import type { Subject } from '../measure/subject.ts';
import { subjectOf } from '../measure/subject.ts';
import type { TableView } from '../table.ts';

/** What one measure, or one part of the plan, shows of a rule. */
export interface Shown {
	/** What makes this case different from others under the same rule. */
	readonly title?: string;
	readonly link?: SiteLink;
	/** Sentences, one a paragraph. */
	readonly lines: readonly string[];
	readonly tables: readonly TableView[];
}

export interface Example {
	/** Anchor. */
	readonly id: string;
	readonly title: string;
	readonly rule: string;
	readonly source: string;
	readonly shown: readonly Shown[];
	/** What no measure shows. */
	readonly missing?: string;
}

export const example = (id: RuleId, shown: readonly (Shown | undefined)[], missing?: string): Example => {
	const { title, rule, source, missing: what } = RULES[id];
	const found = shown.filter((one) => one !== undefined);
	const absent = found.length === 0 ? none(what) : missing;
	return {
		id: `example-${id}`,
		title,
		rule,
		source: `${WORKED.source}: ${source}`,
		shown: found,
		...(absent === undefined ? {} : { missing: absent }),
	};
};

const NO_FILES: Subject['files'] = new Map();

/** The first measure in register order of which something can be shown. */
export function firstShowing<T>(publication: Publication, show: (subject: Subject) => T | undefined): T | undefined {
	for (const measure of publication.indicators) {
		const shown = show(subjectOf(publication, measure, NO_FILES));
		if (shown !== undefined) return shown;
	}
	return undefined;
}

export const linkTo = ({ measure, indicator }: Subject): SiteLink => ({
	title: indicator.title,
	href: address.measure(measure.id),
});

/** A table of the measure's page, its caption made unique on a page of many measures. */
export const ownTable = ({ indicator }: Subject, table: TableView): TableView => ({
	...table,
	caption: table.caption.startsWith(indicator.title)
		? table.caption
		: captionFor(indicator.title, table.caption.slice(0, 1).toLowerCase() + table.caption.slice(1)),
});
