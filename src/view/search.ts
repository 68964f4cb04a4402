/** What the search page says: a form that works everywhere, and by what results can be narrowed. */

import { STATUS_WORDS } from '../domain/council.ts';
import type { Publication } from '../publication/publication.ts';
import { latest } from '../publication/judge.ts';
import { RESULT_TYPE, RESULT_TYPES, SEARCH } from '../words/search.ts';
import { statusKey, statusWord } from '../words/status.ts';
import { address } from './address.ts';
import { placesOf } from './place.ts';

export interface SearchFilter {
	/** Name of the field, and its key in the address: ?status=missed */
	readonly id: 'type' | 'priority' | 'status' | 'service';
	readonly label: string;
	readonly options: readonly SearchOption[];
	/** Options under a heading of their own: those of one plan each, where there are several. */
	readonly groups: readonly { readonly title: string; readonly options: readonly SearchOption[] }[];
}

export interface SearchOption {
	readonly value: string;
	readonly title: string;
}

export interface SearchView {
	readonly title: string;
	readonly description: string;
	readonly label: string;
	readonly hint: string;
	readonly button: string;
	readonly filtersLabel: string;
	readonly any: string;
	readonly resultsLabel: string;
	readonly more: string;
	/** Where the form leads without JavaScript, and what is said then. */
	readonly alphabet: { readonly href: string; readonly title: string; readonly lead: string };
	/** The list of places, where results are told by place. */
	readonly places?: string;
	readonly filters: readonly SearchFilter[];
}

/** The search page. Filters with nothing to choose from are left out. */
export function searchView(publication: Publication): SearchView {
	const { council, indicators, thread, services } = publication;
	const statuses = new Set(
		indicators.map((measure) => latest(publication, measure)).map((judged) => judged && statusKey(judged.status)),
	);
	const used = new Set(indicators.map(({ indicator }) => indicator.service));
	const plans = thread.plans
		.filter(({ nodes }) => nodes.length > 0)
		.map(({ title, nodes }) => ({ title, options: nodes.map(({ id, title }) => ({ value: id, title })) }));
	const filters: SearchFilter[] = [
		{
			id: 'type',
			label: SEARCH.filter.type,
			options: RESULT_TYPES.map((value) => ({ value, title: RESULT_TYPE[value] })),
			groups: [],
		},
		{
			id: 'priority',
			label: SEARCH.filter.priority,
			options: plans.length === 1 ? plans[0]!.options : [],
			groups: plans.length > 1 ? plans : [],
		},
		{
			id: 'status',
			label: SEARCH.filter.status,
			options: STATUS_WORDS.filter((key) => statuses.has(key)).map((key) => ({
				value: key,
				title: statusWord(key, council),
			})),
			groups: [],
		},
		{
			id: 'service',
			label: SEARCH.filter.service,
			options: services.filter(({ id }) => used.has(id)).map(({ id, title }) => ({ value: id, title })),
			groups: [],
		},
	];
	return {
		...{
			title: SEARCH.title,
			description: SEARCH.description,
			label: SEARCH.label,
			hint: SEARCH.hint,
			button: SEARCH.button,
		},
		...{ filtersLabel: SEARCH.filters, any: SEARCH.any, resultsLabel: SEARCH.results, more: SEARCH.more },
		...(placesOf(publication).length > 0 ? { places: address.places } : {}),
		alphabet: { href: address.alphabet, title: SEARCH.alphabet, lead: SEARCH.withoutScript },
		filters: filters.filter(({ options, groups }) => options.length > 1 || groups.length > 0),
	};
}
