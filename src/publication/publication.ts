/** A publication: what the public may see at one instant, and for every figure which release said so. */

import type { HeldBackFile, LockedTable, PublishedDataSet } from '../domain/data-set.ts';
import type { Council } from '../domain/council.ts';
import type { PublishedSpending } from '../domain/spending.ts';
import type { GroupId, IndicatorId, ReleaseId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure } from '../domain/observation.ts';
import type {
	Annotation,
	Approval,
	Category,
	DimensionKind,
	Group,
	GroupMember,
	Lens,
	NotPublished,
	Redirect,
	Service,
	Synonym,
	TimetableEntry,
} from '../domain/organisation.ts';
import type { Period } from '../domain/period.ts';
import type { Thread } from '../domain/plan.ts';
import type { Commentary, Release, Revision, SignOff } from '../domain/release.ts';
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
} from '../domain/reporting.ts';
import type { Context, Text } from '../domain/submission.ts';
import type { Target, Tolerance } from '../domain/target.ts';
import type { CanonicalFile } from '../domain/written.ts';

/** A visible release. `order` counts from 0, oldest first. */
export interface PublishedRelease {
	readonly order: number;
	readonly id: ReleaseId;
	readonly release: Release;
	readonly signOff?: SignOff;
	readonly isSealed: boolean;
	/** Shown by --preview although it is not yet public. */
	readonly isPreview: boolean;
	/** Indicators that it reports, sets a target for or introduces, in register order. */
	readonly carries: readonly IndicatorId[];
	readonly commentary: readonly Commentary[];
	readonly judgements: readonly OwnersJudgement[];
	/** How many rows of each table it holds. */
	readonly rows: {
		readonly observations: number;
		readonly targets: number;
		readonly breakdowns: number;
		readonly comparisons: number;
	};
	/** The tolerance that applied by default when it was signed. */
	readonly tolerance: Tolerance | 'none';
	/** The plan, rules and groups that it was signed with, where it carries them. */
	readonly context?: Context;
	/** What was signed, in canonical spelling; undefined where it is not sealed. */
	readonly signed?: readonly CanonicalFile[];
}

/**
 * What a release did to a figure: `first` said it, `revised` the value (or emptied it), `supplied` a value that was
 * missing, `confirmed` a provisional one, changed a `detail` (note, interval, parts, marker), or `withdrew` it.
 */
export type Change = 'first' | 'revised' | 'supplied' | 'confirmed' | 'detail' | 'withdrew';

export interface Statement {
	/** Order of the release that said so. */
	readonly release: number;
	readonly figure: Figure;
	readonly change: Change;
	/** Why it was restated or withdrawn, where revisions.csv says so. */
	readonly revision?: Revision;
}

/** Everything that visible releases said about one period (of one series); rows that restate the same are left out. */
export interface PublishedFigure {
	readonly period: Period;
	/** Oldest first, never empty. */
	readonly statements: readonly Statement[];
}

export interface TargetStatement {
	readonly release: number;
	readonly target: Target;
	/** Whether a figure of its period was already published when this target was said: a target moved after the fact. */
	readonly isAfterTheFact: boolean;
}

export interface PublishedTarget {
	readonly period: Period;
	/** Oldest first, never empty. */
	readonly statements: readonly TargetStatement[];
}

export interface CategorySeries {
	/** As written: an id of dimensions.csv, or the category's own title. */
	readonly category: string;
	readonly title: string;
	readonly code?: string;
	/** What it means, where it is declared to be an end of an ordered scale. */
	readonly scaleEnd?: string;
	readonly figures: readonly PublishedFigure[];
}

export interface PublishedBreakdown {
	readonly dimension: string;
	readonly kind: DimensionKind;
	/** In the order of dimensions.csv, else in the order in which they first occur. */
	readonly categories: readonly CategorySeries[];
}

/** One comparator: another area, or a published statistic of a group. */
export interface ComparatorSeries {
	/** ONS code; for a statistic without one, the group's id. */
	readonly key: string;
	readonly areaCode: string;
	/** The newest name that a release gave it. */
	readonly area: string;
	readonly groups: readonly GroupId[];
	readonly dimension?: string;
	readonly category?: string;
	readonly figures: readonly PublishedFigure[];
}

export interface Description {
	readonly release: number;
	readonly indicator: Indicator;
}

export interface PublishedIndicator {
	readonly id: IndicatorId;
	/** As the newest visible release describes it. */
	readonly indicator: Indicator;
	/** Each differing description, oldest first; the last is `indicator`. */
	readonly descriptions: readonly Description[];
	/** Oldest period first. */
	readonly figures: readonly PublishedFigure[];
	readonly targets: readonly PublishedTarget[];
	readonly breakdowns: readonly PublishedBreakdown[];
	readonly comparators: readonly ComparatorSeries[];
	readonly annotations: readonly Annotation[];
	/** The indicator that continues this one under a new definition. */
	readonly supersededBy?: IndicatorId;
	/** Order of the first and the newest release that carries it. */
	readonly firstRelease: number;
	readonly newestRelease: number;
}

/** The state that the newest visible release holding a file gives, with that release. */
export interface StateOf<T> {
	readonly release: number;
	readonly rows: readonly T[];
}

export interface Publication {
	readonly council: Council;
	/** The instant the publication is of, ISO 8601 in UTC. */
	readonly asOf: string;
	readonly releases: readonly PublishedRelease[];
	/** In register order. */
	readonly indicators: readonly PublishedIndicator[];
	readonly byId: ReadonlyMap<IndicatorId, PublishedIndicator>;
	readonly thread: Thread;
	readonly services: readonly Service[];
	readonly groups: readonly Group[];
	/** Declared members by group, past ones too, each with its dates; a group without them has the areas that occur. */
	readonly members: ReadonlyMap<GroupId, readonly GroupMember[]>;
	readonly categories: readonly Category[];
	readonly lenses: readonly Lens[];
	readonly approvals: readonly Approval[];
	readonly notPublished: readonly NotPublished[];
	readonly synonyms: readonly Synonym[];
	readonly timetable: readonly TimetableEntry[];
	/** undefined where no visible release has the file. */
	readonly actions: StateOf<Action> | undefined;
	readonly ratings: StateOf<Rating> | undefined;
	readonly risks: StateOf<Risk> | undefined;
	readonly finance: StateOf<Finance> | undefined;
	readonly complaints: StateOf<Complaint> | undefined;
	/** Actions as every release stated them, oldest first, for promises followed over time. */
	readonly actionHistory: readonly StateOf<Action>[];
	/** Ratings as every release stated them, oldest first, for what was judged before. */
	readonly ratingHistory: readonly StateOf<Rating>[];
	readonly findings: readonly Finding[];
	readonly recommendations: readonly Recommendation[];
	readonly evidence: readonly Evidence[];
	readonly objectives: readonly Text[];
	readonly valueForMoney: readonly Text[];
	readonly pages: readonly Text[];
	readonly guide: readonly Text[];
	readonly redirects: readonly Redirect[];
	/**
	 * What the payments to suppliers add up to. They are read while the other files are made: undefined until then, and
	 * where the council publishes none.
	 */
	readonly spending?: PublishedSpending;
	readonly lockedUrls?: readonly string[];
	/** What the large tables said when they were published, oldest first; undefined where that is not kept. */
	readonly lockedTables?: readonly LockedTable[];
	/**
	 * The large tables of data/transparency/ that are public, by the names of their folders. No release carries them and no
	 * seal covers them; they are read while the other files are made, and undefined until then.
	 */
	readonly dataSets?: readonly PublishedDataSet[];
	/** Their files that are due and have mistakes, and those of which all is held back; undefined until they are read. */
	readonly heldBack?: readonly HeldBackFile[];
}

/** What is said of a period now. */
export const newest = (figure: PublishedFigure): Statement => figure.statements[figure.statements.length - 1]!;

/** What was said of a period as of a release (by order); undefined before anything was. */
export function asSaidBy<S extends { readonly release: number }>(
	entry: { readonly statements: readonly S[] } | undefined,
	release: number,
): S | undefined {
	if (!entry) return undefined;
	const { statements } = entry;
	// Asked more often than anything else: a callback for each statement would take twice as long.
	for (let at = statements.length - 1; at >= 0; at--) if (statements[at]!.release <= release) return statements[at];
	return undefined;
}
