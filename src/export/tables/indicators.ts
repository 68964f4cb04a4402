/** The register as published: each measure as the newest visible release describes it. */

import { placedNodes } from '../../domain/plan.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import { YES } from '../../words/columns.ts';
import { releaseId } from '../figure-columns.ts';
import { joined, table } from '../table.ts';
import type { Cell } from '../table.ts';
import * as choices from '../../domain/indicator.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { plain } from '../../words/number.ts';
import { toleranceCell } from './observations.ts';

export interface IndicatorRow {
	readonly measure: PublishedIndicator;
	/** As described by the release in question. */
	readonly indicator: Indicator;
}

export const indicatorRow = (measure: PublishedIndicator): IndicatorRow => ({ measure, indicator: measure.indicator });

const titles = new WeakMap<
	Publication,
	{ readonly nodes: Map<string, string>; readonly services: Map<string, string> }
>();

function titlesOf(publication: Publication): { nodes: Map<string, string>; services: Map<string, string> } {
	let found = titles.get(publication);
	if (!found) {
		found = {
			nodes: new Map([...placedNodes(publication.thread.plans)].map(({ node }) => [node.id, node.title])),
			services: new Map(publication.services.map(({ id, title }) => [id, title])),
		};
		titles.set(publication, found);
	}
	return found;
}

const absolute = (publication: Publication, path: string): string =>
	publication.council.siteUrl.replace(/\/$/, '') + path;
const countCell = (value: number | undefined): Cell => (value === undefined ? undefined : String(value));

export const indicators = table<IndicatorRow>(
	'indicators',
	['id'],
	[
		['id', 'text', ({ indicator }) => indicator.id],
		['title', 'text', ({ indicator }) => indicator.title],
		['objective', 'text', ({ indicator }) => indicator.objective],
		['objective_title', 'text', ({ indicator }, of) => titlesOf(of).nodes.get(indicator.objective)],
		['also', 'text', ({ indicator }) => joined(indicator.also)],
		['service', 'text', ({ indicator }) => indicator.service],
		['service_title', 'text', ({ indicator }, of) => titlesOf(of).services.get(indicator.service ?? '')],
		['tier', 'text', ({ indicator }) => indicator.tier, choices.TIERS],
		['aspect', 'text', ({ indicator }) => indicator.aspect, choices.ASPECTS],
		['scope', 'text', ({ indicator }) => indicator.scope, choices.SCOPES],
		['unit', 'text', ({ indicator }) => indicator.unit],
		['kind', 'text', ({ indicator }, { council }) => indicator.kind ?? council.units.get(indicator.unit)?.kind],
		['per', 'integer', ({ indicator }, { council }) => countCell(council.units.get(indicator.unit)?.per)],
		['decimals', 'integer', ({ indicator }) => String(indicator.decimals)],
		['polarity', 'text', ({ indicator }) => indicator.polarity, choices.POLARITIES],
		['frequency', 'text', ({ indicator }) => indicator.frequency, choices.FREQUENCIES],
		['calendar', 'text', ({ indicator }) => indicator.calendar, choices.CALENDARS],
		['basis', 'text', ({ indicator }) => indicator.basis, choices.BASES],
		['definition', 'text', ({ indicator }) => indicator.definition],
		['formula', 'text', ({ indicator }) => indicator.formula],
		['source', 'text', ({ indicator }) => indicator.source],
		['source_url', 'text', ({ indicator }) => indicator.sourceUrl],
		['source_status', 'text', ({ indicator }) => indicator.sourceStatus, choices.SOURCE_STATUSES],
		['run_by', 'text', ({ indicator }) => indicator.runBy],
		['partner', 'text', ({ indicator }) => indicator.partner],
		['validation', 'text', ({ indicator }) => indicator.validation, choices.VALIDATIONS],
		['responsible_officer', 'text', ({ indicator }) => indicator.responsibleOfficer],
		['data_compiler', 'text', ({ indicator }) => indicator.dataCompiler],
		['head_of_service', 'text', ({ indicator }) => indicator.headOfService],
		['portfolio', 'text', ({ indicator }) => indicator.portfolio],
		['tolerance', 'text', ({ indicator }) => toleranceCell(indicator.tolerance, '0')],
		['no_change_band', 'text', ({ indicator }) => toleranceCell(indicator.noChangeBand)],
		['group_statistic', 'text', ({ indicator }) => indicator.groupStatistic, choices.GROUP_STATISTICS],
		[
			'design_effect',
			'number',
			({ indicator: { designEffect } }) => (designEffect === undefined ? undefined : plain(designEffect)),
		],
		['lag_days', 'integer', ({ indicator }) => countCell(indicator.lagDays)],
		['first_period', 'text', ({ indicator }) => indicator.firstPeriod?.text],
		['last_period', 'text', ({ indicator }) => indicator.lastPeriod?.text],
		['retired_reason', 'text', ({ indicator }) => indicator.retiredReason],
		['seasonal', 'text', ({ indicator }) => (indicator.seasonal ? YES : undefined), [YES]],
		['quality', 'text', ({ indicator }) => indicator.quality, choices.QUALITIES],
		['quality_note', 'text', ({ indicator }) => indicator.qualityNote],
		['proxy_for', 'text', ({ indicator }) => indicator.proxyFor],
		['cost_of', 'text', ({ indicator }) => indicator.costOf],
		['cost_basis', 'text', ({ indicator }) => indicator.costBasis, choices.COST_BASES],
		['supersedes', 'text', ({ indicator }) => indicator.supersedes],
		['superseded_by', 'text', ({ measure }) => measure.supersededBy],
		['lenses', 'text', ({ indicator }) => joined(indicator.lenses)],
		['tags', 'text', ({ indicator }) => joined(indicator.tags)],
		['same_as', 'text', ({ indicator }) => joined(indicator.sameAs)],
		['first_release', 'text', ({ measure }, of) => releaseId(of, measure.firstRelease)],
		['newest_release', 'text', ({ measure }, of) => releaseId(of, measure.newestRelease)],
		['page', 'text', ({ indicator }, of) => absolute(of, address.measure(indicator.id))],
	],
);
