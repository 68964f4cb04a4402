/** A submission: everything a site folder says, read but not yet judged. Each record knows where it was written. */

import type { LockedTable } from './data-set.ts';
import type { LocatedCouncil, RollUp, StatusRules } from './council.ts';
import type { ReleaseId } from './ids.ts';
import type { Indicator } from './indicator.ts';
import type { Breakdown, Comparison, Observation } from './observation.ts';
import type {
	Annotation,
	Approval,
	Category,
	Group,
	GroupMember,
	Lens,
	NotPublished,
	Redirect,
	Service,
	Synonym,
	TimetableEntry,
} from './organisation.ts';
import type { Thread } from './plan.ts';
import type { Commentary, Release, Revision, SignOff } from './release.ts';
import type {
	Action,
	Complaint,
	Evidence,
	Finance,
	Finding,
	OwnersJudgement,
	Rating,
	Recommendation,
	Risk,
} from './reporting.ts';
import type { Located, Place } from './source.ts';
import type { Target } from './target.ts';
import type { Unit } from './unit.ts';
import type { CanonicalFile, WrittenFile, WrittenTable } from './written.ts';

type Rows<T> = readonly Located<T>[];

/** The plan, rules and groups that a release was signed with (context.json); what it leaves out is as in the working copy. */
export interface Context {
	readonly yearStartsInMonth?: number;
	readonly units?: ReadonlyMap<string, Unit>;
	readonly status?: StatusRules;
	readonly rollUp?: RollUp;
	readonly thread?: Thread;
	readonly groups?: readonly Group[];
	readonly members?: readonly GroupMember[];
	readonly annotations?: readonly Annotation[];
}

/** What a row names by its id that could not be read whole: a wrong number beside a wrong id hides neither. */
export interface UnreadRow {
	readonly id?: string;
	readonly indicator?: string;
	readonly objective?: string;
	readonly service?: string;
	readonly group?: string;
	readonly dimension?: string;
	readonly category?: string;
}

/** One folder under data/releases/, with its words under content/commentary/. */
export interface ReleaseFolder {
	readonly id: ReleaseId;
	readonly release: Release;
	readonly place: (key?: string) => Place;
	readonly signOff?: SignOff;
	readonly observations: Rows<Observation>;
	readonly targets: Rows<Target>;
	readonly comparisons: Rows<Comparison>;
	readonly breakdowns: Rows<Breakdown>;
	readonly revisions: Rows<Revision>;
	readonly judgements: Rows<OwnersJudgement>;
	/** undefined where the release has no such file: then an earlier state stands. */
	readonly actions?: Rows<Action>;
	readonly ratings?: Rows<Rating>;
	readonly risks?: Rows<Risk>;
	readonly finance?: Rows<Finance>;
	readonly complaints?: Rows<Complaint>;
	readonly findings: Rows<Finding>;
	readonly recommendations: Rows<Recommendation>;
	readonly evidence: Rows<Evidence>;
	readonly commentary: Rows<Commentary>;
	/** Rows of its tables that could not be read, for the rules about names alone. */
	readonly unread?: Rows<UnreadRow>;
	/** Register rows that the release was signed with. */
	readonly register?: Rows<Indicator>;
	readonly context?: Context;
	/** Everything that a seal covers, spelled one way; read again each time. */
	readonly written?: () => readonly WrittenFile[];
	/** The canonical files as they were when somebody last signed, kept beside the release in `signed/`. */
	readonly signedCopy?: () => readonly CanonicalFile[];
}

/** A Markdown text of content/, with its front matter. */
export interface Text {
	/** The file's name without its ending: a node, a service, a page. */
	readonly id: string;
	readonly file: string;
	readonly title?: string;
	readonly body: string;
	/** `mdx` only for pages and guide. */
	readonly format: 'md' | 'mdx';
}

export interface Submission {
	readonly council: LocatedCouncil;
	readonly thread: Thread;
	/** Where each node of plan.json was written. */
	readonly nodePlace: (id: string) => Place;
	readonly indicators: Rows<Indicator>;
	/** The register once more, each cell spelled one way: what a release that is signed takes with it. */
	readonly writtenRegister?: () => WrittenTable;
	readonly services: Rows<Service>;
	readonly groups: Rows<Group>;
	readonly members: Rows<GroupMember>;
	readonly categories: Rows<Category>;
	readonly lenses: Rows<Lens>;
	readonly annotations: Rows<Annotation>;
	readonly approvals: Rows<Approval>;
	readonly notPublished: Rows<NotPublished>;
	readonly synonyms: Rows<Synonym>;
	readonly timetable: Rows<TimetableEntry>;
	/** In the order of their folder names. */
	readonly releases: readonly ReleaseFolder[];
	/** Release folders whose release.json could not be read: nothing is known of them but their names. */
	readonly unreadable: readonly { readonly id: ReleaseId; readonly isSigned: boolean }[];
	readonly objectives: readonly Text[];
	readonly valueForMoney: readonly Text[];
	readonly pages: readonly Text[];
	readonly guide: readonly Text[];
	/** Addresses ever published (data/urls.lock); undefined where the site keeps none. */
	readonly lockedUrls?: readonly string[];
	/** What the large tables said when they were published (data/tables.lock), oldest first; undefined where that is not kept. */
	readonly lockedTables?: readonly LockedTable[];
	/** Addresses that moved, or that tell why nothing is there any more (redirects.csv). */
	readonly redirects: Rows<Redirect>;
}
