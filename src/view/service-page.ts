/** One service: where it stands, how it is doing, what it is doing, what people judged, complaints, money. */

import type { ServiceId } from '../domain/ids.ts';
import type { Service } from '../domain/organisation.ts';
import type { Finance } from '../domain/reporting.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Publication, StateOf } from '../publication/publication.ts';
import { dayOf } from '../words/date.ts';
import { number, quantity } from '../words/number.ts';
import {
	SERVICES,
	asReported,
	complaintAbout,
	financeName,
	resultsOf,
	serviceDescription,
	stageName,
	windowTitle,
} from '../words/service-page.ts';
import { actionTable } from './actions.ts';
import { address } from './address.ts';
import { countedView } from './counted.ts';
import type { CountedView } from './counted.ts';
import type { Fact } from './facts.ts';
import type { Crumb, SiteLink } from './frame.ts';
import type { MeasureRow } from './measure-row.ts';
import { measureRow } from './measure-row.ts';
import { serviceScorecard } from './scorecard.ts';
import { ancestorsOf, belowService, childrenOf, serviceMeasures } from './service-tree.ts';
import type { TableView } from './table.ts';

export interface ServicePart {
	readonly title: string;
	readonly href: string;
	readonly level?: string;
	/** Unique on the page. */
	readonly caption: string;
	readonly rows: readonly MeasureRow[];
}

export interface ServiceView {
	/** Headings and link texts. */
	readonly labels: typeof SERVICES;
	readonly title: string;
	readonly description: string;
	/** Unique over the site: other pages may share its heading. */
	readonly windowTitle: string;
	readonly crumbs: readonly Crumb[];
	readonly caption: readonly Crumb[];
	/** The council's word: directorate, service, team. */
	readonly level?: string;
	/** How its measures are doing together. */
	readonly counted: CountedView;
	readonly facts: readonly Fact[];
	readonly ownCaption: string;
	readonly own: readonly MeasureRow[];
	readonly parts: readonly ServicePart[];
	readonly isUnmeasured: boolean;
	/** Actions, ratings, complaints, money: those that it has. */
	readonly tables: readonly { readonly title: string; readonly table: TableView; readonly link?: SiteLink }[];
}

/** Services that have a page, in the order of services.csv. */
export const serviceIds = (publication: Publication): ServiceId[] => publication.services.map(({ id }) => id);

export function serviceView(publication: Publication, id: ServiceId): ServiceView {
	const service = publication.services.find((other) => other.id === id)!;
	const under = belowService(publication, id);
	const measures = serviceMeasures(publication, under);
	const steps: Crumb[] = ancestorsOf(publication, service).map((one) => ({
		title: one.title,
		href: address.service(one.id),
	}));
	const row = (measure: (typeof measures)[number]): MeasureRow => measureRow(publication, measure);
	const scorecard = serviceScorecard(publication, id);
	const tables = [
		{ title: SERVICES.actions, table: actionsOf(publication, under) },
		{ title: SERVICES.ratings, table: scorecard?.table, link: scorecard?.link },
		{ title: SERVICES.complaints, table: complaintTable(publication, under) },
		{ title: SERVICES.finance, table: financeTable(publication, under) },
	];
	return {
		labels: SERVICES,
		title: service.title,
		windowTitle: windowTitle(service.title),
		description: serviceDescription(service.title, publication.council.name),
		crumbs: [{ title: SERVICES.title, href: address.services }, ...steps, { title: service.title }],
		caption: steps,
		...(service.level === undefined ? {} : { level: capital(service.level) }),
		counted: { ...countedView(publication, measures), ...(measures.length === 0 ? { lede: SERVICES.noMeasures } : {}) },
		facts: factsOf(service),
		ownCaption: resultsOf(service.title),
		own: serviceMeasures(publication, new Set([id])).map(row),
		parts: childrenOf(publication, id).map((child) => ({
			title: child.title,
			href: address.service(child.id),
			...(child.level === undefined ? {} : { level: capital(child.level) }),
			caption: resultsOf(child.title),
			rows: serviceMeasures(publication, belowService(publication, child.id)).map(row),
		})),
		isUnmeasured: measures.length === 0,
		tables: tables.flatMap(({ title, table, link }) => (table ? [{ title, table, ...(link ? { link } : {}) }] : [])),
	};
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** An address of mail is a link that writes to it. */
const contactFact = (contact: string): Fact =>
	/^[^\s@]+@[^\s@]+$/.test(contact)
		? { term: SERVICES.contact, text: '', link: { title: contact, href: `mailto:${contact}` } }
		: { term: SERVICES.contact, text: contact };

const factsOf = ({ head, contact, url, reportUrl }: Service): Fact[] => [
	...(head === undefined ? [] : [{ term: SERVICES.head, text: head }]),
	...(contact === undefined ? [] : [contactFact(contact)]),
	...(url === undefined
		? []
		: [{ term: SERVICES.website, text: '', link: { title: SERVICES.websiteLink, href: url } }]),
	...(reportUrl === undefined
		? []
		: [{ term: SERVICES.report, text: '', link: { title: SERVICES.reportLink, href: reportUrl } }]),
];

function actionsOf(publication: Publication, under: ReadonlySet<ServiceId>): TableView | undefined {
	const actions = publication.actions?.rows.filter(({ service }) => service !== undefined && under.has(service));
	return actionTable(publication, actions ?? [], SERVICES.actionsCaption);
}

/** The rows of a table about the services, and the day on which they were reported. */
function rowsOf<T extends { readonly service?: ServiceId }>(
	publication: Publication,
	state: StateOf<T> | undefined,
	under: ReadonlySet<ServiceId>,
	title: string,
): { readonly rows: readonly T[]; readonly caption: string } | undefined {
	const rows = state?.rows.filter(({ service }) => service !== undefined && under.has(service)) ?? [];
	if (!state || rows.length === 0) return undefined;
	const { publishAt } = publication.releases[state.release]!.release;
	return { rows, caption: asReported(title, dayOf(publishAt, publication.council.timeZone)) };
}

const titleOf = ({ services }: Publication, service: ServiceId): string =>
	services.find(({ id }) => id === service)?.title ?? service;

const columns = (titles: readonly string[], numbers: readonly number[] = []): TableView['columns'] =>
	titles.map((title, at) => ({ title, kind: numbers.includes(at) ? 'number' : 'text' }));

function complaintTable(publication: Publication, under: ReadonlySet<ServiceId>): TableView | undefined {
	const found = rowsOf(publication, publication.complaints, under, SERVICES.complaints);
	if (!found) return undefined;
	const say = (many: number | undefined): string => (many === undefined ? SERVICES.notCounted : number(many, 0));
	return {
		caption: found.caption,
		columns: columns(SERVICES.complaintColumns, [1, 2, 3]),
		rows: found.rows.map((complaint) => ({
			cells: [
				{ text: stageName(complaint.stage), detail: titleOf(publication, complaint.service) },
				{ text: say(complaint.received) },
				{ text: say(complaint.upheld) },
				{ text: say(complaint.inTime) },
				{ text: complaintAbout(complaint) },
				{ text: complaint.learned ?? SERVICES.notSaid, detail: complaint.action },
			],
		})),
	};
}

const POUNDS = BUILT_IN_UNITS.find(({ id }) => id === 'pounds')!;

function financeTable(publication: Publication, under: ReadonlySet<ServiceId>): TableView | undefined {
	const found = rowsOf(publication, publication.finance, under, SERVICES.financeCaption);
	if (!found) return undefined;
	const say = (amount: Finance['budget']): string => (amount ? quantity(amount, POUNDS, 0) : SERVICES.notSaid);
	return {
		caption: found.caption,
		columns: columns(SERVICES.financeColumns, [1, 2, 3, 4]),
		rows: found.rows.map((row) => ({
			cells: [
				{ text: financeName(row), detail: titleOf(publication, row.service) },
				{ text: say(row.original) },
				{ text: say(row.budget) },
				{ text: say(row.actual) },
				{ text: say(row.forecast) },
				{ text: row.reason ?? SERVICES.noReason, detail: row.note },
			],
		})),
	};
}
