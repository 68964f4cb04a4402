/** The definition card of a measure, and what changed in it: the same words, compared from release to release. */

import type { Indicator } from '../../domain/indicator.ts';
import type { Tolerance } from '../../domain/target.ts';
import type { Publication } from '../../publication/publication.ts';
import { period as periodWords } from '../../words/date.ts';
import {
	ASPECT,
	BASIS,
	CALENDAR,
	CHANGED,
	DEFINITION,
	FREQUENCY,
	GROUP_STATISTIC,
	QUALITY,
	SOURCE_STATUS,
	TIER,
	VALIDATION,
	closeWithin,
	costBasis,
	dueAfter,
	fromPeriod,
	fromStatistics,
	sameWithin,
	smallBelow,
	toPeriod,
} from '../../words/definition.ts';
import { POLARITY } from '../../words/measure.ts';
import { toleranceText } from '../../words/restated.ts';
import { address } from '../address.ts';
import type { Fact } from '../facts.ts';
import { reportName } from '../report-name.ts';
import { unitOf } from '../result.ts';
import type { Row, TableView } from '../table.ts';
import { threadOf } from '../thread.ts';
import type { Subject } from './subject.ts';

interface Stated {
	readonly term: string;
	readonly text: string | undefined;
	readonly link?: Fact['link'];
}

/** 2 percentage points; 5% of the target. */
const width = (
	publication: Publication,
	indicator: Indicator,
	tolerance: Tolerance | 'none' | undefined,
): string | undefined =>
	tolerance === undefined || tolerance === 'none'
		? undefined
		: toleranceText(tolerance, unitOf(publication, indicator))
				.replace(/^a tolerance of /, '')
				.replace(/ of the target$/, '');

/** Everything that the register says of an indicator, in words; undefined for what it leaves out. Close is close to a target only. */
function stated(publication: Publication, indicator: Indicator, hasTargets: boolean): Stated[] {
	const unit = unitOf(publication, indicator);
	const isContext = indicator.tier === 'context';
	const isJudged = hasTargets && !isContext && indicator.polarity !== 'neither';
	const tolerance = indicator.tolerance ?? publication.council.status.tolerance;
	const close = isJudged ? width(publication, indicator, tolerance) : undefined;
	const band = width(publication, indicator, indicator.noChangeBand);
	return [
		{ term: DEFINITION.counted, text: indicator.definition },
		{ term: DEFINITION.formula, text: indicator.formula },
		...objectives(publication, indicator),
		{ term: DEFINITION.better, text: POLARITY[isContext ? 'neither' : indicator.polarity] },
		{ term: DEFINITION.unit, text: unit.name },
		{ term: DEFINITION.frequency, text: `${FREQUENCY[indicator.frequency]}, by ${CALENDAR[indicator.calendar]}` },
		{ term: DEFINITION.basis, text: BASIS[indicator.basis] },
		{ term: DEFINITION.due, text: indicator.lagDays === undefined ? undefined : dueAfter(indicator.lagDays) },
		{ term: DEFINITION.tolerance, text: close && closeWithin(close) },
		{ term: DEFINITION.band, text: band && sameWithin(band) },
		{
			term: DEFINITION.source,
			text: sentenceOf(indicator.source) ?? (indicator.sourceUrl ? '' : undefined),
			link: indicator.sourceUrl ? { title: DEFINITION.seeSource, href: indicator.sourceUrl } : undefined,
		},
		{ term: DEFINITION.kind, text: kindOf(indicator) },
		...accountability(publication, indicator),
	];
}

const sentenceOf = (text: string | undefined): string | undefined => text && `${text.replace(/\.$/, '')}.`;

function kindOf({ sourceStatus, source }: Indicator): string | undefined {
	if (sourceStatus === undefined) return undefined;
	return sourceStatus === 'official-statistics' ? fromStatistics(source) : SOURCE_STATUS[sourceStatus];
}

function objectives(publication: Publication, { objective, also }: Indicator): Stated[] {
	const { byId } = threadOf(publication);
	const linkTo = (id: string): Stated['link'] => {
		const placed = byId.get(id);
		return placed && { title: placed.node.title, href: address.node(id) };
	};
	return [
		{ term: DEFINITION.objective, text: byId.has(objective) ? '' : undefined, link: linkTo(objective) },
		...also.map((id) => ({ term: DEFINITION.also, text: byId.has(id) ? '' : undefined, link: linkTo(id) })),
	];
}

function accountability(publication: Publication, indicator: Indicator): Stated[] {
	const { yearStartsInMonth } = publication.council;
	const service = publication.services.find(({ id }) => id === indicator.service);
	const costed = indicator.costOf === undefined ? undefined : publication.byId.get(indicator.costOf);
	const when = (of: Indicator['firstPeriod']): string =>
		of ? periodWords(of, indicator.basis, yearStartsInMonth) : '';
	const series = [
		...(indicator.firstPeriod ? [fromPeriod(when(indicator.firstPeriod))] : []),
		...(indicator.lastPeriod
			? [toPeriod(when(indicator.lastPeriod)).replace(/^U/, indicator.firstPeriod ? 'u' : 'U')]
			: []),
	].join(' ');
	const least = indicator.smallNumber ?? publication.council.smallNumber;
	return [
		{ term: DEFINITION.proxy, text: indicator.proxyFor },
		{
			term: DEFINITION.costOf,
			text: costed && costBasis(indicator.costBasis).trim(),
			link: costed && { title: costed.indicator.title, href: address.measure(costed.id) },
		},
		{
			term: DEFINITION.quality,
			text:
				indicator.quality &&
				[QUALITY[indicator.quality], ...(indicator.qualityNote ? [indicator.qualityNote] : [])].join('. '),
		},
		{ term: DEFINITION.runBy, text: indicator.runBy },
		{ term: DEFINITION.partner, text: indicator.partner },
		{ term: DEFINITION.validation, text: indicator.validation && VALIDATION[indicator.validation] },
		{ term: DEFINITION.responsible, text: indicator.responsibleOfficer },
		{ term: DEFINITION.compiler, text: indicator.dataCompiler },
		{ term: DEFINITION.head, text: indicator.headOfService },
		{ term: DEFINITION.portfolio, text: indicator.portfolio },
		{
			term: DEFINITION.service,
			text: service && '',
			link: service && { title: service.title, href: address.service(service.id) },
		},
		{ term: DEFINITION.aspect, text: indicator.aspect && ASPECT[indicator.aspect] },
		{ term: DEFINITION.tier, text: indicator.tier && TIER[indicator.tier] },
		{ term: DEFINITION.series, text: series || undefined },
		{ term: DEFINITION.small, text: least > 1 ? smallBelow(least) : undefined },
		{ term: DEFINITION.groups, text: indicator.groupStatistic && GROUP_STATISTIC[indicator.groupStatistic] },
		{ term: DEFINITION.sameAs, text: indicator.sameAs.join(', ') || undefined },
	];
}

/** The definition as it stands. */
export const definitionOf = ({ publication, measure, indicator }: Subject): Fact[] =>
	stated(publication, indicator, measure.targets.length > 0).flatMap(({ term, text, link }) =>
		text === undefined ? [] : [{ term, text, link }],
	);

/** Said in full, with the linked title, so that two statements can be compared. */
const inFull = ({ text, link }: Stated): string | undefined =>
	text === undefined
		? undefined
		: [text, ...(link ? [link.title] : []), ...(link && /^https?:/.test(link.href) ? [link.href] : [])]
				.filter((part) => part !== '')
				.join(' ');

/** Field by field, what each release changed in the description; newest first. */
export function definitionChanges({ publication, measure }: Subject): TableView[] {
	const tables = measure.descriptions.flatMap(({ release, indicator }, at): TableView[] => {
		const before = measure.descriptions[at - 1]?.indicator;
		if (!before) return [];
		const named = (of: Indicator): Stated[] => [
			{ term: DEFINITION.title, text: of.title },
			...stated(publication, of, measure.targets.length > 0),
		];
		const now = named(indicator);
		const was = named(before);
		const terms = [...new Set([...was, ...now].map(({ term }) => term))];
		const rows = terms.flatMap((term): Row[] => {
			const [old, young] = [was, now].map((all) =>
				all
					.filter((one) => one.term === term)
					.flatMap((one) => inFull(one) ?? [])
					.join(', '),
			) as [string, string];
			return old === young
				? []
				: [{ cells: [{ text: term }, { text: old || DEFINITION.none }, { text: young || DEFINITION.none }] }];
		});
		const { published, title } = reportName(publication, release);
		if (rows.length === 0) return [];
		return [
			{
				caption: CHANGED.caption(published),
				note: CHANGED.note(title),
				columns: [CHANGED.what, CHANGED.was, CHANGED.now].map((column) => ({ title: column, kind: 'text' })),
				rows,
			},
		];
	});
	return tables.reverse();
}
