/** Directorates, services and teams: which belongs to which, and which measures each answers for. */

import type { ServiceId } from '../domain/ids.ts';
import type { Service } from '../domain/organisation.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { measuresCounted } from '../words/counting.ts';
import { SCORECARD } from '../words/scorecard.ts';
import { SERVICES } from '../words/service-page.ts';
import { address } from './address.ts';
import { countDirections, countStatuses, hasTargets } from './counts.ts';
import type { SiteLink } from './frame.ts';
import type { StatusCount } from './status-counts.ts';
import { directionStrip, strip } from './strip.ts';
import type { DirectionCount } from './strip.ts';

export const childrenOf = ({ services }: Publication, id: ServiceId): Service[] =>
	services.filter(({ parent }) => parent === id);

/** The service and everything below it. */
export function belowService(publication: Publication, id: ServiceId): Set<ServiceId> {
	const below = new Set<ServiceId>();
	const waiting = [id];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		// A ring of parents is reported by the check; here it must only end.
		if (below.has(next)) continue;
		below.add(next);
		waiting.push(...childrenOf(publication, next).map((child) => child.id));
	}
	return below;
}

/** What a service belongs to, highest first. */
export function ancestorsOf({ services }: Publication, service: Service): Service[] {
	const ancestors: Service[] = [];
	let parent = services.find(({ id }) => id === service.parent);
	while (parent && !ancestors.includes(parent)) {
		ancestors.unshift(parent);
		const next: ServiceId | undefined = parent.parent;
		parent = services.find(({ id }) => id === next);
	}
	return ancestors;
}

/** Measures of any of the services, in register order. */
export const serviceMeasures = (publication: Publication, services: ReadonlySet<ServiceId>): PublishedIndicator[] =>
	publication.indicators.filter(({ indicator }) => indicator.service !== undefined && services.has(indicator.service));

export interface ServiceNode {
	readonly title: string;
	readonly href: string;
	/** Directorate */
	readonly level: string;
	readonly measures: string;
	readonly strip: readonly StatusCount[];
	readonly directions: readonly DirectionCount[];
	readonly children: readonly ServiceNode[];
}

export interface ServicesView {
	/** Headings and link texts. */
	readonly labels: typeof SERVICES;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly nodes: readonly ServiceNode[];
	/** Whether people rated any of them, so that there are scorecards. */
	readonly scorecards?: SiteLink;
}

/** Whether any service was rated by people. */
export const hasScorecards = ({ ratings, services }: Publication): boolean =>
	ratings?.rows.some(({ service }) => services.some(({ id }) => id === service)) ?? false;

export function servicesView(publication: Publication): ServicesView {
	const { services } = publication;
	const ids = new Set(services.map(({ id }) => id));
	const roots = services.filter(({ parent }) => parent === undefined || !ids.has(parent));
	return {
		labels: SERVICES,
		title: SERVICES.title,
		description: SERVICES.description,
		lede: roots.length === 0 ? SERVICES.none : SERVICES.lede,
		nodes: roots.map((service) => serviceNode(publication, service)),
		...(hasScorecards(publication) ? { scorecards: { title: SCORECARD.link, href: address.scorecards } } : {}),
	};
}

function serviceNode(publication: Publication, service: Service): ServiceNode {
	const under = serviceMeasures(publication, belowService(publication, service.id));
	const counts = countStatuses(publication, under);
	const level = service.level ?? '';
	return {
		title: service.title,
		href: address.service(service.id),
		level: level.slice(0, 1).toUpperCase() + level.slice(1),
		measures: under.length === 0 ? SERVICES.noMeasures : measuresCounted(under.length, counts),
		strip: hasTargets(counts) ? strip(publication, counts) : [],
		directions: hasTargets(counts) ? [] : directionStrip(countDirections(publication, under)),
		children: childrenOf(publication, service.id)
			.filter((child) => child.parent === service.id && child.id !== service.id)
			.map((child) => serviceNode(publication, child)),
	};
}
