/** What lies where in a site folder. The one place that knows its paths. */

import { actions } from '../records/actions.ts';
import { annotations } from '../records/annotations.ts';
import { approvals } from '../records/approvals.ts';
import { breakdowns } from '../records/breakdowns.ts';
import { comparisons } from '../records/comparisons.ts';
import { complaints } from '../records/complaints.ts';
import { dimensions } from '../records/dimensions.ts';
import { evidence } from '../records/evidence.ts';
import { finance } from '../records/finance.ts';
import { findings } from '../records/findings.ts';
import { groupMembers } from '../records/group-members.ts';
import { groups } from '../records/groups.ts';
import { indicators } from '../records/indicators.ts';
import { judgements } from '../records/judgements.ts';
import { lenses } from '../records/lenses.ts';
import { notPublished } from '../records/not-published.ts';
import { observations } from '../records/observations.ts';
import { ratings } from '../records/ratings.ts';
import { recommendations } from '../records/recommendations.ts';
import { redirects } from '../records/redirects.ts';
import { revisions } from '../records/revisions.ts';
import { risks } from '../records/risks.ts';
import { services } from '../records/service-tree.ts';
import { synonyms } from '../records/synonyms.ts';
import { targets } from '../records/targets.ts';
import { timetable } from '../records/timetable.ts';

export const COUNCIL_FILE = 'data/council.json';
export const PLAN_FILE = 'data/plan.json';
export const LOCKED_URLS_FILE = 'data/urls.lock';
export const LOCKED_TABLES_FILE = 'data/tables.lock';
export const RELEASES = 'data/releases';
export const COMMENTARY = 'content/commentary';
/** Inside a release folder: its canonical files as somebody signed them, written by sign-off. */
export const SIGNED = 'signed';
/** Read as streams elsewhere: hundreds of thousands of rows that no page needs. */
export const TRANSPARENCY = 'data/transparency';

/** Pages whose words a council may write itself, in content/pages/. */
export const OWN_PAGES = ['about', 'accessibility', 'methods'] as const;

/** Tables beside council.json. */
export const SHARED_TABLES = {
	indicators,
	services,
	groups,
	groupMembers,
	dimensions,
	lenses,
	annotations,
	approvals,
	notPublished,
	synonyms,
	timetable,
	redirects,
} as const;

/** Tables that a release may report. */
export const RELEASE_TABLES = {
	observations,
	targets,
	comparisons,
	breakdowns,
	revisions,
	judgements,
	actions,
	ratings,
	risks,
	finance,
	complaints,
	findings,
	recommendations,
	evidence,
} as const;

/** The register that a release was signed with: the same columns under another name. */
export const REGISTER = {
	...indicators,
	name: 'register',
	holds: 'the register rows that this release was signed with',
};

export const sharedFile = (name: string): string => `data/${name}`;
export const releaseFile = (release: string, name: string): string => `${RELEASES}/${release}/${name}`;

const names = (tables: Readonly<Record<string, { readonly name: string }>>): string[] =>
	Object.values(tables).map(({ name }) => `${name}.csv`);
export const SHARED_FILES: readonly string[] = [
	...['council.json', 'plan.json', 'urls.lock', 'tables.lock'],
	...names(SHARED_TABLES),
];
export const RELEASE_FILES: readonly string[] = [
	'release.json',
	'sign-off.json',
	'context.json',
	'register.csv',
	...names(RELEASE_TABLES),
];

/** Of editors, systems and git: nobody means them as content. */
export const isSystemFile = (path: string): boolean =>
	/(?:^|\/)(?:\.|thumbs\.db$|desktop\.ini$|readme\.md$)/i.test(path);
