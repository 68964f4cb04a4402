/** Everything that an Open SDG data repository says, and the plan that its numbers make: goals and targets. */

import { goal, target, why } from '../../words/import.ts';
import type { Answers } from '../foreign/answers.ts';
import type { Changes } from '../foreign/changes.ts';
import type { PlanDraft, Said } from '../foreign/said.ts';
import { isReadable, tableIn } from '../foreign/source.ts';
import { columnsOf } from './columns.ts';
import { describe } from './describe.ts';
import { saidByIndicator } from './indicator.ts';
import type { Repository } from './repository.ts';

export interface SaidByRepository {
	readonly said: readonly Said[];
	readonly plan: PlanDraft;
	/** Numbers of indicators without a table of figures. */
	readonly without: readonly string[];
}

export function saidByRepository(repository: Repository, answers: Answers, changes: Changes): SaidByRepository {
	const said: Said[] = [];
	const without: string[] = [];
	const taken = new Set<string>();
	const goals = new Map<string, { title: string; targets: Map<string, string> }>();
	for (const indicator of repository.indicators) {
		const { number, grid } = indicator;
		for (const { at, message } of grid.problems)
			changes.add({
				kind: 'converted',
				at: { file: at.file, line: at.line },
				column: '',
				found: '',
				written: '',
				why: message,
			});
		const table = isReadable(grid) ? tableIn(grid, undefined, changes) : undefined;
		const columns = table && columnsOf(table, number, repository, answers, changes);
		if (columns === undefined && table) continue;
		if (!table || !columns || columns === 'none') {
			without.push(number);
			changes.add({
				kind: 'dropped',
				at: { file: grid.file, line: 1 },
				column: '',
				found: '',
				written: '',
				why: why.noData,
			});
			continue;
		}
		const description = describe(indicator, repository, changes);
		const [first = '', second = ''] = number.replace(/^archived-/, '').split('-');
		const [goalId, targetId] = [`goal-${first}`, `target-${first}-${second}`];
		const node = goals.get(goalId) ?? {
			title: repository.translations.get(`global_goals.${first}-title`) ?? goal(first),
			targets: new Map<string, string>(),
		};
		goals.set(goalId, node);
		node.targets.set(targetId, description.targetTitle ?? target(`${first}.${second}`));
		const own = saidByIndicator(table, columns, {
			...{ number, description, objective: targetId, repository, answers, changes, taken },
		});
		if (own.length === 0) without.push(number);
		said.push(...own);
	}
	const code = (id: string): string => id.replace(/^\w+-/, '').replace('-', '.');
	const nodes = [...goals].map(([id, { title, targets }]) => ({
		...{ id, code: code(id), title },
		children: [...targets].map(([child, name]) => ({ id: child, code: code(child), title: name })),
	}));
	const levels = [
		{ id: 'goal', singular: 'Goal', plural: 'Goals' },
		{ id: 'target', singular: 'Target', plural: 'Targets' },
	];
	return { said, plan: { levels, nodes }, without };
}
