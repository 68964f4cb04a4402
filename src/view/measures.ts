/** Every measure by priority, with its newest result: the list to find one in, and to read down. */

import { asAtDate, isRetired } from '../publication/due.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { NO_TARGETS, directionSentence, resultsSentence } from '../words/counting.ts';
import { MEASURES_INDEX, captionOf } from '../words/measures.ts';
import { address } from './address.ts';
import { countDirections, countStatuses, hasTargets, isContext } from './counts.ts';
import type { MeasureRow } from './measure-row.ts';
import { measureRow } from './measure-row.ts';
import type { StatusCount } from './status-counts.ts';
import { strip } from './strip.ts';
import { inPlanOrder, priorities, threadOf } from './thread.ts';
import { tooCloseView } from './too-close.ts';
import type { TooClose } from './too-close.ts';

export interface MeasureGroup {
	/** Anchor of the heading. */
	readonly id: string;
	readonly title: string;
	/** The priority's own page. */
	readonly href?: string;
	readonly lead?: string;
	readonly strip: readonly StatusCount[];
	/** Of its table; unique on the page. */
	readonly caption: string;
	readonly rows: readonly MeasureRow[];
}

export interface MeasuresView {
	/** Headings and link texts. */
	readonly labels: typeof MEASURES_INDEX;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly tooClose?: TooClose;
	readonly groups: readonly MeasureGroup[];
	/** The fewest groups for which a list of them helps. */
	readonly hasContents: boolean;
}

export function measuresView(publication: Publication): MeasuresView {
	const asAt = asAtDate(publication);
	const all = inPlanOrder(publication, publication.indicators, (measure) => measure);
	const retired = all.filter((measure) => isRetired(measure.indicator, asAt));
	const context = all.filter((measure) => !retired.includes(measure) && isContext(measure));
	const open = all.filter((measure) => !retired.includes(measure) && !context.includes(measure));
	const { below } = threadOf(publication);
	const placed = priorities(publication).map(({ node }) => {
		const ids = below(node.id);
		const under = open.filter(({ indicator }) => ids.has(indicator.objective));
		return group(publication, { id: node.id, title: node.title, href: address.node(node.id), measures: under });
	});
	const listed = new Set(priorities(publication).flatMap(({ node }) => [...below(node.id)]));
	const unlinked = open.filter(({ indicator }) => !listed.has(indicator.objective));
	const groups = [
		...placed,
		group(publication, { id: 'other', title: MEASURES_INDEX.unlinked, measures: unlinked }),
		group(publication, {
			id: 'context',
			title: MEASURES_INDEX.context,
			lead: MEASURES_INDEX.contextLead,
			measures: context,
		}),
		group(publication, {
			id: 'ended',
			title: MEASURES_INDEX.retired,
			lead: MEASURES_INDEX.retiredLead,
			measures: retired,
		}),
	].filter(({ rows }) => rows.length > 0);
	const counts = countStatuses(publication, publication.indicators);
	const directions = directionSentence(countDirections(publication, publication.indicators));
	return {
		labels: MEASURES_INDEX,
		title: MEASURES_INDEX.title,
		description: MEASURES_INDEX.description,
		lede: hasTargets(counts) ? resultsSentence(counts) : [NO_TARGETS, directions].filter(Boolean).join(' '),
		...tooCloseView(counts),
		groups,
		hasContents: groups.length > 1,
	};
}

interface GroupOf {
	readonly id: string;
	readonly title: string;
	readonly href?: string;
	readonly lead?: string;
	readonly measures: readonly PublishedIndicator[];
}

function group(publication: Publication, { measures, ...rest }: GroupOf): MeasureGroup {
	const counts = countStatuses(publication, measures);
	return {
		...rest,
		strip: hasTargets(counts) ? strip(publication, counts) : [],
		caption: captionOf(rest.title),
		rows: measures.map((measure) => measureRow(publication, measure)),
	};
}
