/** What is left out for confidentiality stays out: no sum of what is published brings it back. */

import type { Decimal } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Figure } from '../domain/observation.ts';
import { isReported } from '../domain/observation.ts';
import { covers, monthsIn, periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Submission } from '../domain/submission.ts';
import { lineOf, registerOf } from '../publication/line.ts';
import { plain } from '../words/number.ts';
import { privacy, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** A confidential figure is one of fewer people than this, where neither council nor measure says how few. */
const USUALLY_SMALL = 10;

interface Said {
	readonly figure: Figure;
	readonly period: Period;
	readonly source: Source;
	/** The category of a breakdown. */
	readonly category?: string;
}
type Told = Map<string, Said>;

export const hiddenFiguresStayHidden: Rule = {
	code: 'A008',
	*check(submission: Submission): Generator<Problem> {
		const hidden = measuresWithHidden(submission);
		if (hidden.size === 0) return;
		const headlines = new Map<string, Told>();
		const breakdowns = new Map<string, { readonly id: string; readonly period: string; readonly siblings: Told }>();
		const told = new Set<string>();
		for (const folder of lineOf(submission).folders) {
			const register = registerOf(submission, folder);
			const fresh: {
				readonly indicator: Indicator;
				readonly said: Said;
				readonly siblings: Told;
				readonly total?: Said | undefined;
			}[] = [];
			for (const { record, source } of folder.observations) {
				if (!hidden.has(record.indicator)) continue;
				const { figure, period } = record;
				const known: Told = headlines.get(record.indicator) ?? new Map();
				headlines.set(record.indicator, known.set(periodKey(period), { figure, period, source }));
			}
			for (const { record, source } of folder.breakdowns) {
				if (!hidden.has(record.indicator)) continue;
				const { figure, period, category } = record;
				const key = `${record.indicator}|${periodKey(period)}|${record.dimension}`;
				const known = breakdowns.get(key) ?? { id: record.indicator, period: periodKey(period), siblings: new Map() };
				breakdowns.set(key, known);
				known.siblings.set(category, { figure, period, source, category });
			}
			// Judged once everything of the release is known: a later total gives away an earlier gap.
			for (const id of hidden) {
				const indicator = register.get(id);
				const own = headlines.get(id);
				if (!indicator || !own) continue;
				for (const said of own.values()) fresh.push({ indicator, said, siblings: own });
			}
			for (const { id, period, siblings } of breakdowns.values()) {
				const indicator = register.get(id);
				const total = headlines.get(id)?.get(period);
				if (!indicator) continue;
				for (const said of siblings.values()) fresh.push({ indicator, said, siblings, total });
			}
			const units = submission.council.units;
			for (const { indicator, said, siblings, total } of fresh) {
				const key = `${said.source.file}:${said.source.line}`;
				if (!isConfidential(said.figure) || told.has(key)) continue;
				const isCount = (indicator.kind ?? units.get(indicator.unit)?.kind) === 'count';
				const small = Math.max(indicator.smallNumber ?? submission.council.smallNumber, USUALLY_SMALL);
				const how =
					byParts(said.figure) ??
					(!isCount
						? undefined
						: said.category === undefined
							? byTheYear(indicator, said, siblings, small)
							: byTheOthers(said, siblings, total, small));
				if (how === undefined) continue;
				told.add(key);
				const what = said.category ?? 'The figure';
				const at = said.source.place('value');
				yield { ...problem(at, privacy.recoverable(indicator.id, said.period.text, what, how)), release: folder.id };
			}
		}
	},
};

const isConfidential = (figure: Figure): boolean => figure.kind === 'absent' && figure.because === 'c';

function measuresWithHidden({ releases }: Submission): Set<string> {
	const rows = releases.flatMap(({ observations, breakdowns }) => [...observations, ...breakdowns]);
	return new Set(rows.filter(({ record }) => isConfidential(record.figure)).map(({ record }) => record.indicator));
}

const byParts = ({ numerator, denominator }: Figure): string | undefined =>
	numerator && denominator ? privacy.bySubtraction.parts : undefined;

/** What is left when every other figure is taken from their total; undefined where one more is missing. */
function rest(total: Decimal, others: readonly Said[], small: number): { readonly sum: string } | undefined {
	const values = others.map(({ figure }) => (isReported(figure) ? figure.value.value : undefined));
	if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
	const sum = values.reduce<number>((all, value) => all + value!, 0);
	const left = total.value - sum;
	// More than a few, or less than none: these categories do not add up to the total, and give nothing away.
	return left >= -1e-9 && left < small ? { sum: plain(sum) } : undefined;
}

function byTheOthers(said: Said, siblings: Told, total: Said | undefined, small: number): string | undefined {
	if (!total || !isReported(total.figure)) return undefined;
	const found = rest(
		total.figure.value,
		[...siblings.values()].filter((other) => other !== said),
		small,
	);
	return found && privacy.bySubtraction.others(total.figure.value.text, found.sum);
}

/** A month or quarter among those that make up a year whose figure is published too. */
function byTheYear({ basis }: Indicator, said: Said, own: Told, small: number): string | undefined {
	if (basis !== 'in-period') return undefined;
	const length = monthsIn(said.period);
	for (const longer of own.values()) {
		if (longer === said || !isReported(longer.figure) || !covers(longer.period, said.period)) continue;
		const others = [...own.values()].filter(
			(other) => other !== said && monthsIn(other.period) === length && covers(longer.period, other.period),
		);
		if ((others.length + 1) * length !== monthsIn(longer.period)) continue;
		const found = rest(longer.figure.value, others, small);
		if (found) return privacy.bySubtraction.quarters(longer.figure.value.text, found.sum);
	}
	return undefined;
}
