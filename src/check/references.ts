/** Everything that names something else by its id names something that exists. */

import { nearestId } from '../domain/ids.ts';
import { placedNodes } from '../domain/plan.ts';
import type { Problem } from '../domain/problem.ts';
import type { Located, Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { ids, problem, values } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** What ids may name, and where each kind is listed. */
const LISTED_IN = {
	'part of the plan': 'data/plan.json',
	service: 'data/services.csv',
	group: 'data/groups.csv',
	lens: 'data/lenses.csv',
	unit: 'data/council.json',
	category: 'data/dimensions.csv',
	action: 'actions.csv of this release or an earlier one',
	'sign-off stage': 'data/council.json',
	audience: 'data/council.json',
} as const;

type Kind = keyof typeof LISTED_IN;
type Known = ReadonlySet<string>;

export const referencesLead: Rule = {
	code: 'I002',
	*check(submission: Submission): Generator<Problem> {
		const known = knownIn(submission);
		yield* ofRegister(submission, known);
		yield* ofCouncilAndPlan(submission, known);
		const categories = categoriesOf(submission);
		const stages = new Set(submission.council.stages.map(({ id }) => id));
		for (const folder of submission.releases) {
			yield* ofRelease(folder, known, categories);
			yield* ofSignOff(folder, known, stages);
		}
	},
};

interface KnownIds {
	readonly nodes: Known;
	readonly services: Known;
	readonly groups: Known;
	readonly statistics: Known;
	readonly lenses: Known;
	readonly actions: Known;
}

function knownIn(submission: Submission): KnownIds {
	const idsOf = (rows: readonly Located<{ readonly id: string }>[]): Set<string> =>
		new Set(rows.map(({ record }) => record.id));
	return {
		nodes: new Set([...placedNodes(submission.thread.plans)].map(({ node }) => node.id)),
		services: idsOf(submission.services),
		groups: idsOf(submission.groups),
		statistics: idsOf(submission.groups.filter(({ record }) => record.kind === 'statistic')),
		lenses: idsOf(submission.lenses),
		actions: new Set(submission.releases.flatMap(({ actions = [] }) => actions.map(({ record }) => record.id))),
	};
}

/** Categories by dimension; a dimension that is not listed takes any title. */
function categoriesOf({ categories }: Submission): ReadonlyMap<string, Known> {
	const found = new Map<string, Set<string>>();
	for (const { record } of categories) {
		const known = found.get(record.dimension) ?? new Set<string>();
		found.set(record.dimension, known.add(record.id));
	}
	return found;
}

function* missing(
	kind: Kind,
	named: string | readonly string[] | undefined,
	known: Known,
	at: () => Place,
): Generator<Problem> {
	for (const id of named === undefined ? [] : typeof named === 'string' ? [named] : named) {
		if (!known.has(id)) yield problem(at(), ids.unknownReference(kind, id, LISTED_IN[kind], nearestId(id, known)));
	}
}

function* ofRegister(submission: Submission, known: KnownIds): Generator<Problem> {
	const units = new Set(submission.council.units.keys());
	for (const { record, source } of submission.indicators) {
		const at = (field: string) => (): Place => source.place(field);
		yield* missing('part of the plan', record.objective, known.nodes, at('objective'));
		yield* missing('part of the plan', record.also, known.nodes, at('also'));
		yield* missing('service', record.service, known.services, at('service'));
		yield* missing('unit', record.unit, units, at('unit'));
		yield* missing('lens', record.lenses, known.lenses, at('lenses'));
	}
	for (const { record, source } of submission.services) {
		yield* missing('service', record.parent, known.services, () => source.place('parent'));
	}
	for (const { record, source } of submission.members) {
		yield* missing('group', record.group, known.groups, () => source.place('group'));
	}
	for (const { record, source } of submission.notPublished) {
		yield* missing('service', record.service, known.services, () => source.place('service'));
	}
}

function* ofCouncilAndPlan({ council, thread, nodePlace }: Submission, known: KnownIds): Generator<Problem> {
	for (const { node } of placedNodes(thread.plans)) {
		yield* missing('service', node.service, known.services, () => nodePlace(node.id));
		yield* missing('part of the plan', node.replacedBy, known.nodes, () => nodePlace(node.id));
	}
	for (const { from, to } of thread.links) {
		const isKnown = known.nodes.has(from);
		yield* missing('part of the plan', from, known.nodes, () =>
			nodePlace(to.find((id) => known.nodes.has(id)) ?? from),
		);
		yield* missing('part of the plan', to, known.nodes, () => nodePlace(isKnown ? from : ''));
	}
	const stages = new Set(council.stages.map(({ id }) => id));
	const audiences = new Set(council.audiences.map(({ id }) => id));
	for (const { differentFrom } of council.stages) {
		yield* missing('sign-off stage', differentFrom, stages, () => council.place('signOff'));
	}
	for (const { stage, audience } of council.cycle) {
		yield* missing('sign-off stage', stage, stages, () => council.place('cycle'));
		yield* missing('audience', audience, audiences, () => council.place('cycle'));
	}
	for (const { objectives, services, lenses } of council.audiences) {
		yield* missing('part of the plan', objectives, known.nodes, () => council.place('audiences'));
		yield* missing('service', services, known.services, () => council.place('audiences'));
		yield* missing('lens', lenses, known.lenses, () => council.place('audiences'));
	}
}

/** What rows of a release may name: each field that some table has. */
interface Naming {
	readonly objective?: string;
	readonly also?: readonly string[];
	readonly service?: string;
}

function* ofRelease(
	folder: ReleaseFolder,
	shared: KnownIds,
	categories: ReadonlyMap<string, Known>,
): Generator<Problem> {
	const { thread, groups } = folder.context ?? {};
	// What a release was signed with stays known to it, whatever the working copies say now.
	const nodes = thread
		? new Set([...shared.nodes, ...[...placedNodes(thread.plans)].map(({ node }) => node.id)])
		: shared.nodes;
	const known = groups ? new Set([...shared.groups, ...groups.map(({ id }) => id)]) : shared.groups;
	const {
		actions = [],
		risks = [],
		ratings = [],
		finance = [],
		complaints = [],
		findings,
		recommendations,
		evidence,
		unread = [],
	} = folder;
	const states = [actions, risks, ratings, finance, complaints, findings, recommendations, evidence];
	const naming: readonly (readonly Located<Naming>[])[] = [...states, unread];
	for (const { record, source } of naming.flat()) {
		yield* missing('part of the plan', record.objective, nodes, () => source.place('objective'));
		yield* missing('part of the plan', record.also, nodes, () => source.place('also'));
		yield* missing('service', record.service, shared.services, () => source.place('service'));
	}
	for (const { record, source } of folder.comparisons) {
		yield* missing('group', record.group, known, () => source.place('group'));
		if (record.area === '' && !shared.statistics.has(record.group)) {
			yield problem(source.place('area'), values.requiredBlank('area'));
		}
	}
	for (const { record, source } of [...folder.revisions, ...unread])
		yield* missing('group', record.group, known, () => source.place('group'));
	for (const { record, source } of [...folder.breakdowns, ...folder.comparisons, ...unread]) {
		const listed = categories.get(record.dimension ?? '');
		if (listed) yield* missing('category', record.category, listed, () => source.place('category'));
	}
	for (const { record, source } of actions)
		yield* missing('action', record.parent, shared.actions, () => source.place('parent'));
	for (const { record, source } of folder.commentary) {
		yield* missing('action', record.action, shared.actions, () => source.place('action'));
	}
}

function* ofSignOff({ id, signOff }: ReleaseFolder, { services }: KnownIds, stages: Known): Generator<Problem> {
	const at = (): Place => ({ file: `data/releases/${id}/sign-off.json`, line: 1, column: 1 });
	for (const { stage, covers } of signOff?.stages ?? []) {
		yield* missing('sign-off stage', stage, stages, at);
		yield* missing('service', covers, services, at);
	}
}
