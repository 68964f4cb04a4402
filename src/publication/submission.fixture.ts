/** A small council for tests: one indicator, and releases made of a few words each. */

import { decimalOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure, Marker } from '../domain/observation.ts';
import { ABSENT_MARKERS } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Revision, RevisionKind } from '../domain/release.ts';
import type { Located } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { Target } from '../domain/target.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';

const place = () => ({ file: 'example', line: 1, column: 1 });
export const located = <T>(record: T): Located<T> => ({ record, source: { file: 'example', line: 1, place } });

export const recycling: Indicator = {
	id: 'recycling',
	title: 'Household waste recycled',
	objective: 'greener',
	also: [],
	service: 'waste',
	unit: 'percent',
	decimals: 1,
	polarity: 'higher',
	frequency: 'quarter',
	calendar: 'financial',
	basis: 'in-period',
	definition: 'Waste recycled or composted.',
	seasonal: false,
	lenses: [],
	tags: [],
	sameAs: [],
};

/** 47.3, '47.3 p' (with markers), 'x' (why there is none). */
export function figureOf(said: number | string): Figure {
	const [first, ...rest] = String(said).split(' ');
	const absent = ABSENT_MARKERS.find((marker) => marker === first);
	if (absent) return { kind: 'absent', because: absent, markers: [absent] };
	return { kind: 'reported', value: decimalOf(Number(first)), markers: rest as Marker[] };
}

export interface ReleaseWords {
	readonly publishAt: string;
	readonly previous?: string;
	readonly figures?: Readonly<Record<string, number | string>>;
	readonly targets?: Readonly<Record<string, number | readonly [number, string]>>;
	readonly revisions?: Readonly<Record<string, readonly [RevisionKind, string]>>;
	readonly wards?: Readonly<Record<string, number | string>>;
	readonly england?: Readonly<Record<string, number | string>>;
	readonly register?: Partial<Indicator>;
	readonly isUnsigned?: boolean;
	readonly indicator?: string;
}

export function releaseOf(id: string, words: ReleaseWords): ReleaseFolder {
	const indicator = words.indicator ?? 'recycling';
	const at = (text: string) => parsePeriod(text)!;
	const rows = (figures: Readonly<Record<string, number | string>> | undefined) =>
		Object.entries(figures ?? {}).map(([period, said]) => ({ indicator, period: at(period), figure: figureOf(said) }));
	const target = ([period, said]: [string, number | readonly [number, string]]): Target => ({
		indicator,
		period: at(period),
		value: decimalOf(typeof said === 'number' ? said : said[0]),
		...(typeof said === 'number' ? {} : { reason: said[1] }),
	});
	const revision = ([period, [kind, reason]]: [string, readonly [RevisionKind, string]]): Revision => ({
		indicator,
		period: at(period),
		kind,
		reason,
	});
	return {
		id,
		release: {
			id,
			title: id,
			period: at('FY2025-26-Q2'),
			kind: 'quarterly',
			publishAt: words.publishAt,
			summary: '',
			...(words.previous === undefined ? {} : { previous: words.previous }),
			seenBefore: [],
			considered: [],
		},
		place,
		signOff: {
			canonicalForm: 'unsealed',
			digest: '',
			previousDigest: '',
			stages: words.isUnsigned
				? []
				: [{ stage: 'director', role: 'Director', on: words.publishAt.slice(0, 10), digest: '' }],
		},
		observations: rows(words.figures).map(located),
		targets: Object.entries(words.targets ?? {})
			.map(target)
			.map(located),
		breakdowns: rows(words.wards).map((row) => located({ ...row, dimension: 'ward', category: 'North' })),
		comparisons: rows(words.england).map((row) =>
			located({ ...row, group: 'england', areaCode: 'E92000001', area: 'England' }),
		),
		revisions: Object.entries(words.revisions ?? {})
			.map(revision)
			.map(located),
		judgements: [],
		findings: [],
		recommendations: [],
		evidence: [],
		commentary: [],
		...(words.register ? { register: [located({ ...recycling, id: indicator, ...words.register })] } : {}),
	};
}

/** A submission whose releases follow each other in the order given, unless they say otherwise. */
export function submissionOf(
	releases: Readonly<Record<string, ReleaseWords>>,
	indicators: readonly Indicator[] = [recycling],
): Submission {
	const ids = Object.keys(releases);
	const folders = ids.map((id, index) => {
		const before = ids[index - 1];
		return releaseOf(id, { ...(before === undefined ? {} : { previous: before }), ...releases[id]! });
	});
	return {
		council: {
			name: 'Example Council',
			shortName: 'Example',
			siteUrl: 'https://example.example/',
			language: 'en-GB',
			timeZone: 'Europe/London',
			yearStartsInMonth: 4,
			licence: 'OGL-UK-3.0',
			contact: { team: 'Performance', email: 'performance@example.example' },
			units: new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit])),
			status: { tolerance: { kind: 'percent', value: 5 }, words: {}, marks: 'shapes' },
			stages: [
				{ id: 'director', title: 'Signed by the director', required: true, scope: 'release', differentFrom: [] },
			],
			cycle: [],
			audiences: [],
			smallNumber: 1,
			rollUp: { rule: 'counts', from: 'leaves' },
			electionPeriods: [],
			place,
		},
		thread: { plans: [], links: [] },
		nodePlace: place,
		indicators: indicators.map(located),
		services: [],
		groups: [located({ id: 'england', title: 'England', kind: 'area' })],
		members: [],
		categories: [],
		lenses: [],
		annotations: [],
		approvals: [],
		notPublished: [],
		synonyms: [],
		timetable: [],
		releases: folders,
		unreadable: [],
		objectives: [],
		valueForMoney: [],
		pages: [],
		guide: [],
		redirects: [],
	};
}
