import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { calibration } from '../domain/calibration.ts';
import * as indicator from '../domain/indicator.ts';
import { MARKERS } from '../domain/observation.ts';
import type { SpcVerdict } from '../domain/spc.ts';
import type { ControlChart, Wandering } from '../domain/spc-suitability.ts';
import {
	controlChartOf,
	isTooCloseToCall,
	projectionOf,
	recentTrendOf,
	uncertaintyIn,
} from '../publication/evidence.ts';
import { countedSteps } from '../publication/past.ts';
import { DIMENSION_KINDS, GROUP_KINDS, TIMETABLE_STATUSES } from '../domain/organisation.ts';
import { covers } from '../domain/period.ts';
import { REVISION_KINDS } from '../domain/release.ts';
import { ACTION_KINDS, ACTION_STATUSES } from '../domain/reporting.ts';
import { STATUS_KINDS } from '../domain/status.ts';
import { SET_FROM } from '../domain/target.ts';
import { overdue, isRetired, asAtDate } from '../publication/due.ts';
import { changeSincePrevious, judgedSeries, latest } from '../publication/judge.ts';
import type { Judged } from '../publication/judge.ts';
import type { PublishedFigure, PublishedIndicator } from '../publication/publication.ts';
import { loadSite } from '../load.ts';
import { compareView } from '../view/compare.ts';
import { examine, EXCEPTION_CLASSES } from '../view/exceptions-classes.ts';
import { valueView } from '../view/value-for-money.ts';
import { readJson } from './council.fixture.ts';
import { rereadCouncil } from './sites.fixture.ts';

const { council } = rereadCouncil('demonstration');
const { publication, problems } = await loadSite({ dir: council.dir, now: council.now });
if (!publication) throw new Error('The demonstration council cannot be published; npm run validate says why.');

const measures = publication.indicators;
const registers = measures.flatMap(({ descriptions }) => descriptions.map((description) => description.indicator));
const ownFigures = measures.flatMap(({ figures }) => figures);
const everyFigure: PublishedFigure[] = measures.flatMap(({ figures, breakdowns, comparators }) => [
	...figures,
	...breakdowns.flatMap(({ categories }) => categories.flatMap((category) => category.figures)),
	...comparators.flatMap((comparator) => comparator.figures),
]);
const said = everyFigure.flatMap(({ statements }) => statements);
const judged: (Judged & { measure: PublishedIndicator })[] = measures.flatMap((measure) =>
	judgedSeries(publication, measure).map((one) => ({ ...one, measure })),
);
const targets = measures.flatMap((measure) => measure.targets.flatMap(({ statements }) => statements));
const actions = publication.actionHistory.flatMap(({ rows }) => rows);
const periodKinds = everyFigure.map(({ period }) => period.kind);

const charts = measures.map((measure) => controlChartOf(publication, measure));
const verdicts = charts.flatMap((chart) => (chart.kind === 'withheld' ? [] : [chart.verdict]));
const meaningOf = (verdict: SpcVerdict | Wandering['verdict']): string | undefined =>
	verdict.kind === 'read' ? (verdict.variation.kind === 'common' ? 'common' : verdict.variation.meaning) : undefined;
const causesOf = (chart: ControlChart): string[] =>
	chart.kind === 'drawn' ? chart.chart.points.flatMap((point) => (point.kind === 'special' ? [point.cause] : [])) : [];
const intervals = judged.map((one) => uncertaintyIn(publication, one.measure, one.statement?.figure));
const projections = measures.map((measure) => projectionOf(publication, measure));

const sorted = (kinds: Iterable<string>): string[] => [...new Set(kinds)].sort();

describe('the demonstration council', () => {
	it('has no problem of any kind, shown or hidden, but for the figures that it shows as late', () => {
		const late = publication.indicators.filter((measure) => overdue(publication, measure).length > 0);
		const others = problems.filter(
			({ check, message }) => !(check === 'O001' && late.some(({ id }) => message.includes(` ${id} `))),
		);
		expect(others.map(({ at, check, message }) => `${at.file}:${at.line} ${check} ${message}`)).toEqual([]);
	});

	const kinds: [what: string, all: readonly string[], shown: readonly (string | undefined)[]][] = [
		['status', STATUS_KINDS, judged.map(({ status }) => status.kind)],
		[
			'reason for having no status',
			['no-data', 'no-target', 'no-polarity', 'not-due'],
			judged.map(({ status }) => (status.kind === 'unrated' ? status.because : undefined)),
		],
		[
			'marker',
			MARKERS,
			said.flatMap(({ figure }) => (figure.kind === 'absent' ? [...figure.markers, figure.because] : figure.markers)),
		],
		[
			'what a release does to a figure',
			['first', 'revised', 'supplied', 'confirmed', 'detail', 'withdrew'],
			said.map(({ change }) => change),
		],
		['kind of revision', REVISION_KINDS, said.map(({ revision }) => revision?.kind)],
		['polarity', indicator.POLARITIES, registers.map(({ polarity }) => polarity)],
		[
			'polarity of a met, close or missed result',
			['higher', 'lower', 'range'],
			judged.filter(({ status }) => status.kind === 'missed').map(({ measure }) => measure.indicator.polarity),
		],
		[
			'tolerance',
			['percent', 'absolute', 'none'],
			judged
				.filter(({ target }) => target)
				.map(({ tolerance }) => (typeof tolerance === 'string' ? tolerance : tolerance.kind)),
		],
		['tier', indicator.TIERS, registers.map(({ tier }) => tier)],
		['aspect', indicator.ASPECTS, registers.map(({ aspect }) => aspect)],
		['scope', indicator.SCOPES, registers.map(({ scope }) => scope)],
		['frequency', indicator.FREQUENCIES, registers.map(({ frequency }) => frequency)],
		['calendar', indicator.CALENDARS, registers.map(({ calendar }) => calendar)],
		['basis', indicator.BASES, registers.map(({ basis }) => basis)],
		['source status', indicator.SOURCE_STATUSES, registers.map(({ sourceStatus }) => sourceStatus)],
		['validation', indicator.VALIDATIONS, registers.map(({ validation }) => validation)],
		['data quality', indicator.QUALITIES, registers.map(({ quality }) => quality)],
		['what a target is set from', SET_FROM, targets.map(({ target }) => target.setFrom)],
		['shape of a target', ['value', 'range'], targets.map(({ target }) => (target.value ? 'value' : 'range'))],
		[
			'direction of travel',
			['improved', 'worse', 'consistent', 'not-available'],
			judged.map((one) => changeSincePrevious(one.measure, one).travel.judgement),
		],
		['breakdown', DIMENSION_KINDS, measures.flatMap(({ breakdowns }) => breakdowns.map(({ kind }) => kind))],
		[
			'comparison group',
			GROUP_KINDS,
			publication.groups
				.filter(({ id }) => measures.some(({ comparators }) => comparators.some(({ groups }) => groups.includes(id))))
				.map(({ kind }) => kind),
		],
		['kind of period', ['financial-year', 'financial-quarter', 'month', 'academic-year', 'span'], periodKinds],
		['exception', EXCEPTION_CLASSES, examine(publication).flatMap(({ classes }) => [...classes])],
		['action', ACTION_KINDS, actions.map(({ kind }) => kind)],
		['status of an action', ACTION_STATUSES, actions.map(({ status }) => status)],
		[
			"owner's judgement",
			['at-risk', 'on-course'],
			publication.releases.flatMap(({ judgements }) => judgements.map(({ judgement }) => judgement)),
		],
		['rating', ['met', 'close', 'missed', 'unrated'], (publication.ratings?.rows ?? []).map(({ rating }) => rating)],
		[
			'annotation',
			['note', 'method', 'rebase'],
			measures.flatMap(({ annotations }) => annotations.map(({ kind }) => kind)),
		],
		['announcement', TIMETABLE_STATUSES, publication.timetable.map(({ status }) => status)],
		['approval', ['framework', 'plan', 'indicator', 'target'], publication.approvals.map(({ kind }) => kind)],
		[
			'kind of release',
			['annual', 'quarterly', 'correction', 'ad-hoc'],
			publication.releases.map(({ release }) => release.kind),
		],
		['variation of the newest result', ['common', 'improvement', 'concern', 'neutral'], verdicts.map(meaningOf)],
		['rule of a control chart', ['outside', 'trend', 'near-limit', 'shift'], charts.flatMap(causesOf)],
		[
			'reason for having no control chart',
			['cumulative', 'overlapping', 'irregular', 'seasonal', 'gaps', 'few-years'],
			charts.map((chart) => (chart.kind === 'withheld' ? chart.because : undefined)),
		],
		[
			'assurance',
			['consistently-met', 'hit-and-miss', 'consistently-missed'],
			verdicts.map((verdict) => (verdict.kind === 'read' && 'assurance' in verdict ? verdict.assurance : undefined)),
		],
		[
			'interval',
			['published', 'wilson', 'byar', 'exact-poisson'],
			intervals.map((sure) => (sure?.kind === 'interval' ? sure.method : undefined)),
		],
		[
			'five-year trend',
			['increasing', 'decreasing', 'no-change'],
			measures.flatMap((measure) => {
				const now = latest(publication, measure);
				const trend = now && recentTrendOf(publication, measure, now.period);
				return trend?.kind === 'tested' ? [trend.direction] : [];
			}),
		],
		[
			'projection',
			['drift', 'flat', 'seasonal'],
			projections.map((projection) => (projection.kind === 'projected' ? projection.method : undefined)),
		],
		[
			'reason for no projection',
			['cumulative', 'overlapping', 'irregular', 'few-years', 'gap', 'break', 'unrebased-shift', 'too-uncertain'],
			projections.map((projection) => (projection.kind === 'withheld' ? projection.because : undefined)),
		],
	];
	test.each(kinds)('shows every kind of %s', (_what, all, shown) => {
		const found = new Set(shown);
		expect(sorted(all.filter((kind) => found.has(kind)))).toEqual(sorted(all));
	});

	it('shows results that are too close to call and one with too few cases, and limits that start anew', () => {
		const close = measures.filter((measure) => {
			const now = latest(publication, measure);
			return now && isTooCloseToCall(publication, measure, now);
		});
		expect(close.length).toBeGreaterThan(0);
		expect(intervals.some((sure) => sure?.kind === 'interval' && (sure.cases ?? Infinity) < 30)).toBe(true);
		expect(charts.some((chart) => chart.kind === 'drawn' && chart.chart.parts.length > 1)).toBe(true);
	});

	it('shows projections that held, and some that did not', () => {
		const past = measures.flatMap((measure) => countedSteps(publication, measure));
		const { held, of, waiting } = calibration(
			past.map(({ step, outcome }) => ({ ...step, outcome: outcome?.value.value })),
		);
		expect(held).toBeGreaterThan(0);
		expect(of - held).toBeGreaterThan(0);
		expect(waiting).toBeGreaterThan(0);
	});

	const newest = asAtDate(publication);
	const isKept = (id: string): boolean => actions.some((action) => action.id === id && action.status === 'complete');
	const promised = publication.releases.flatMap(({ commentary }) => commentary.flatMap(({ action }) => action ?? []));
	const examples: [what: string, found: readonly unknown[]][] = [
		[
			'a measure that was retired, with its reason',
			measures.filter((measure) => isRetired(measure.indicator, newest) && measure.indicator.retiredReason),
		],
		['a measure that another one continues', measures.filter(({ supersededBy }) => supersededBy)],
		[
			'a target moved after the fact that changes a status',
			judged.filter(({ moved, status }) => moved?.target.isAfterTheFact && moved.status.kind !== status.kind),
		],
		[
			'a target that was moved before its figure',
			targets.filter(({ isAfterTheFact, target }) => target.reason && !isAfterTheFact),
		],
		['an overdue figure', measures.flatMap((measure) => overdue(publication, measure))],
		['a target for a figure that is not due yet', judged.filter(({ statement, target }) => !statement && target)],
		['a withdrawn figure', said.filter(({ figure }) => figure.kind === 'withdrawn')],
		['a suppressed figure', said.filter(({ figure }) => figure.kind === 'absent' && figure.because === 'c')],
		[
			'a break inside a series',
			ownFigures.slice(1).filter(({ statements }) => statements.at(-1)!.figure.markers.includes('b')),
		],
		['a description that changed', measures.filter(({ descriptions }) => descriptions.length > 1)],
		[
			'a measure with parts and no total',
			measures.filter(({ figures, breakdowns }) => figures.length === 0 && breakdowns.length > 0),
		],
		['a measure in two places of the plan', registers.filter(({ also }) => also.length > 0)],
		[
			'a yearly target over quarterly figures',
			measures.filter((measure) =>
				measure.targets.some(({ period }) =>
					measure.figures.some((figure) => figure.period.end !== period.end && covers(period, figure.period)),
				),
			),
		],
		[
			'an error that was corrected',
			said.filter(({ revision, change }) => revision?.kind === 'error' && change === 'revised'),
		],
		['a promise that was kept', promised.filter(isKept)],
		['a promise that was broken', promised.filter((id) => !isKept(id))],
		['an action done late', actions.filter(({ due, done }) => due && done && done > due)],
		[
			'an action whose due date moved, with its reason',
			actions.filter(
				(action) => action.reason && actions.some((other) => other.id === action.id && other.due !== action.due),
			),
		],
		['something withheld, and why', publication.notPublished.filter(({ exemption }) => exemption)],
		['synonyms for search', publication.synonyms],
		['an address that moved', publication.redirects.filter(({ to }) => to)],
		['an address whose page was taken away', publication.redirects.filter(({ to }) => !to)],
		['a lens', publication.lenses],
		['a link from one plan to another', publication.thread.links],
	];
	const costs = publication.services.flatMap(({ id }) => valueView(publication, id)?.costs ?? []);
	examples.push(
		['a cost beside what is done for it, as a chart of areas', costs.filter(({ chart }) => chart)],
		['a cost that too few areas publish, as a table alone', costs.filter(({ chart, table }) => table && !chart)],
		[
			'a quarter of each kind among similar councils',
			compareView(publication, 'nearest-neighbours').quarters.length >= 5 ? [true] : [],
		],
	);
	test.each(examples)('shows %s', (_what, found) => expect(found.length).toBeGreaterThan(0));

	it('is as large as a council: priorities, outcomes, measures, quarters, releases', () => {
		const [plan] = publication.thread.plans.toSorted((a, b) => b.nodes.length - a.nodes.length);
		expect(plan!.nodes.length).toBeGreaterThanOrEqual(4);
		expect(measures.length).toBeGreaterThanOrEqual(48);
		expect(publication.releases.length).toBeGreaterThanOrEqual(7);
		const quarters = measures.map(
			({ figures }) => figures.filter(({ period }) => period.kind === 'financial-quarter').length,
		);
		expect(Math.max(...quarters)).toBeGreaterThanOrEqual(12);
	});

	it('holds back a signed release until its time, and a draft until it is signed', () => {
		const shown = new Set<string>(publication.releases.map(({ id }) => id));
		const stages = (
			readJson(council.dir, 'data/council.json') as { signOff: { stages: { id: string; required: boolean }[] } }
		).signOff.stages;
		const hidden = readdirSync(join(council.dir, 'data/releases')).filter((id) => !shown.has(id));
		const states = hidden.map((id) => {
			const release = readJson(council.dir, `data/releases/${id}/release.json`);
			const signed = (readJson(council.dir, `data/releases/${id}/sign-off.json`)?.['stages'] ?? []) as {
				stage: string;
			}[];
			const isSigned = stages.every((stage) => !stage.required || signed.some((one) => one.stage === stage.id));
			return isSigned && Date.parse(release!['publishAt'] as string) > Date.parse(council.now) ? 'embargoed' : 'draft';
		});
		expect(states).toContain('embargoed');
		expect(states).toContain('draft');
	});
});
