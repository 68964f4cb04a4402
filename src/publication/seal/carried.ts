/** What a release takes with it when it is signed: its register rows, and the plan, rules and groups behind them. */

import type { IndicatorId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/organisation.ts';
import type { PlanNode } from '../../domain/plan.ts';
import { placedNodes } from '../../domain/plan.ts';
import type { ReleaseFolder, Submission } from '../../domain/submission.ts';
import type { Tolerance } from '../../domain/target.ts';
import { BUILT_IN_UNITS } from '../../domain/unit.ts';
import type { WrittenTable } from '../../domain/written.ts';
import { carriedBy } from '../describe.ts';
import { canonicalFiles, canonicalJson } from './canonical.ts';

/** Whether an annotation changes what figures mean; a note does not, and is not signed. */
export const isMeaning = ({ kind }: Annotation): boolean => kind !== 'note';

export interface Carried {
	/** register.csv, in canonical spelling. */
	readonly register: string;
	/** context.json, to be read by people. */
	readonly context: string;
	/** Measures that a correction describes as published, although the working register has other words by now. */
	readonly asPublished: readonly IndicatorId[];
	/** Measures that neither register describes. */
	readonly missing: readonly IndicatorId[];
}

export interface CarryOptions {
	/** Earlier releases of its line, oldest first. */
	readonly before: readonly ReleaseFolder[];
	/** Keep the register and context that the release holds already: somebody signed them, or they are history. */
	readonly keeps: boolean;
	/** A correction describes its measures as they were published, unless it corrects the description itself. */
	readonly fromWorkingRegister: boolean;
}

/** The register rows and the context of a release that is about to be signed. */
export function carriedFiles(submission: Submission, folder: ReleaseFolder, options: CarryOptions): Carried {
	const working = rowsOf(submission.writtenRegister?.());
	const published = new Map(options.before.flatMap((release) => [...rowsOf(registerOf(release))]));
	const own = options.keeps ? rowsOf(registerOf(folder)) : new Map<IndicatorId, readonly string[]>();
	const isCorrection = folder.release.kind === 'correction' && !options.fromWorkingRegister;
	const columns = submission.writtenRegister?.().columns ?? [];
	const rows: (readonly string[])[] = [];
	const asPublished: IndicatorId[] = [];
	const missing: IndicatorId[] = [];
	for (const id of [...carriedIds(folder, options.keeps)].sort()) {
		const earlier = isCorrection ? published.get(id) : undefined;
		const row = own.get(id) ?? earlier ?? working.get(id);
		if (!row) missing.push(id);
		else rows.push(row);
		if (row && row === earlier && String(working.get(id)) !== String(earlier)) asPublished.push(id);
	}
	const table: WrittenTable = {
		kind: 'table',
		path: 'register.csv',
		columns,
		rows: rows.map((cells) => ({ cells, place: nowhere })),
		place: nowhere,
	};
	return {
		register: canonicalFiles([table])[0]!.text,
		context: contextText(submission, folder, options, isCorrection),
		asPublished,
		missing,
	};
}

/** Whether the canonical files of a release, by path, already say what it would take with it. */
export function holdsCarried(canonical: ReadonlyMap<string, string>, { register, context }: Carried): boolean {
	const value: unknown = JSON.parse(context);
	const [spelled] = canonicalFiles([{ kind: 'settings', path: 'context.json', value, place: nowhere }]);
	return canonical.get('register.csv') === register && canonical.get('context.json') === spelled?.text;
}

const nowhere = () => ({ file: 'register.csv', line: 1, column: 1 });

/** Without what an earlier signing left in register.csv, unless that is kept. */
const carriedIds = (folder: ReleaseFolder, keeps: boolean): Set<IndicatorId> => {
	const { register: _, ...rest } = folder;
	return carriedBy(keeps ? folder : rest);
};

const registerOf = (folder: ReleaseFolder): WrittenTable | undefined =>
	folder.register && folder.written?.().find((file): file is WrittenTable => file.path === 'register.csv');

const rowsOf = (register: WrittenTable | undefined): Map<IndicatorId, readonly string[]> =>
	new Map(register?.rows.map(({ cells }) => [cells[register.columns.indexOf('id')]!, cells]));

/** A correction may overtake a release that waits, whose plan is in the working copy already and must not come out with it. */
function contextText(
	submission: Submission,
	folder: ReleaseFolder,
	{ before, keeps }: CarryOptions,
	isCorrection: boolean,
): string {
	if (keeps && folder.context) return spaced(settingsOf(folder));
	const newest = before.findLast(({ context }) => context?.thread);
	if (isCorrection && newest && coversNodes(submission, newest, folder)) return spaced(settingsOf(newest));
	return spaced(workingContext(submission, folder));
}

const settingsOf = (folder: ReleaseFolder): unknown =>
	folder
		.written?.()
		.flatMap((file) => (file.kind === 'settings' && file.path === 'context.json' ? [file.value] : []))[0];

function coversNodes(submission: Submission, { context }: ReleaseFolder, folder: ReleaseFolder): boolean {
	const nodes = new Set([...placedNodes(context?.thread?.plans ?? [])].map(({ node }) => node.id));
	const used = carriedBy(folder);
	return submission.indicators.every(({ record }) => !used.has(record.id) || nodes.has(record.objective));
}

/** In one order of keys, so that the file changes only where its meaning does. */
const spaced = (value: unknown): string => `${JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2)}\n`;

const toleranceText = (tolerance: Tolerance | 'none'): string =>
	tolerance === 'none' ? '0' : `${tolerance.value}${tolerance.kind === 'percent' ? '%' : ''}`;

/** context.json as the working copy has it now; of annotations those about what had begun when the release comes out. */
function workingContext(
	{ council, thread, groups, members, annotations }: Submission,
	{ release }: ReleaseFolder,
): unknown {
	const day = release.publishAt.slice(0, 10);
	const builtIn = new Map(BUILT_IN_UNITS.map((unit) => [unit.id, JSON.stringify(unit)]));
	const units = [...council.units.values()].filter((unit) => builtIn.get(unit.id) !== JSON.stringify(unit));
	return {
		yearStartsInMonth: council.yearStartsInMonth,
		units: Object.fromEntries(units.map(({ id, ...about }) => [id, about])),
		status: { ...council.status, tolerance: toleranceText(council.status.tolerance) },
		rollUp: council.rollUp,
		plans: thread.plans.map((plan) => ({ ...plan, nodes: plan.nodes.map(nodeSettings) })),
		links: thread.links,
		groups: groups.map(({ record }) => record),
		members: members.map(({ record }) => record),
		annotations: annotations
			.map(({ record }) => record)
			.filter((record) => isMeaning(record) && record.period.start <= day)
			.map(({ period, ...rest }) => ({ ...rest, period: period.text })),
	};
}

/** Without the lists that are empty. */
function nodeSettings({ leads, children, ...node }: PlanNode): object {
	return {
		...node,
		...(leads.length > 0 ? { leads } : {}),
		...(children.length > 0 ? { children: children.map(nodeSettings) } : {}),
	};
}
