import { describe, expect, test } from 'vitest';
import type { WhyNoGap, Pairing, GapVerdict } from '../domain/gap.ts';
import type { QuarterPlace } from '../domain/benchmark.ts';
import { isReported } from '../domain/observation.ts';
import type { ProjectedStatus, Projection, ProjectionMethod } from '../domain/projection.ts';
import type { WhyNoProjection } from '../domain/projection-guards.ts';
import { ROLL_UP_RULES } from '../domain/rollup.ts';
import type { StatusKind } from '../domain/rollup.ts';
import { ASSURANCES, CAUSES, WHY_NO_VERDICT } from '../domain/spc.ts';
import type { Assurance, Cause, Variation } from '../domain/spc.ts';
import type { ControlChart, WhyNoChart } from '../domain/spc-suitability.ts';
import type { Place } from '../domain/standing.ts';
import type { UnratedBecause } from '../domain/status.ts';
import { STATUS_KINDS } from '../domain/status.ts';
import type { Judgement } from '../domain/travel.ts';
import type { Direction, WhyNoTrend } from '../domain/trend.ts';
import { INTERVAL_METHODS, WHY_NO_INTERVAL } from '../domain/uncertainty.ts';
import type { Corner } from '../domain/value-for-money.ts';
import type { Verdict } from '../domain/verdict.ts';
import { loadSite } from '../load.ts';
import {
	controlChartOf,
	isTooCloseToCall,
	projectionOf,
	recentTrendOf,
	uncertaintyIn,
} from '../publication/evidence.ts';
import { changeSinceLastYear, changeSincePrevious, judgedSeries, latest } from '../publication/judge.ts';
import type { ChangeSince } from '../publication/judge.ts';
import { examine, EXCEPTION_CLASSES } from '../view/exceptions-classes.ts';
import type { Examined, ExceptionClass } from '../view/exceptions-classes.ts';
import { gapFacts } from '../view/gap.ts';
import type { Told } from '../view/gap.ts';
import { groupsAt, sharedPeriods } from '../view/measure/comparators.ts';
import { pathOf } from '../view/measure/path.ts';
import { standingIn } from '../view/measure/standing.ts';
import { subjectOf } from '../view/measure/subject.ts';
import { valueView } from '../view/value-for-money.ts';
import { yearEndOf } from '../view/year-end.ts';
import { CORNER } from '../words/value-for-money.ts';
import { rereadCouncil } from './sites.fixture.ts';

/** `shown`, or the reason why no page of the demonstration can show it. */
type Shown = 'shown' | `Not shown: ${string}`;
/** Every verdict of a method by name: one that the code gains and this list does not is an error of types. */
type Verdicts<K extends string> = Readonly<Record<K, Shown>>;

const { council } = rereadCouncil('demonstration');
const { publication } = await loadSite({ dir: council.dir, now: council.now });
if (!publication) throw new Error('The demonstration council cannot be published; npm run validate says why.');

const all = publication.indicators;
const judged = all.flatMap((measure) => judgedSeries(publication, measure).map((one) => ({ ...one, measure })));
const subjects = all.map((measure) => subjectOf(publication, measure, new Map()));
const changes: ChangeSince[] = judged.flatMap((one) => [
	changeSincePrevious(one.measure, one),
	changeSinceLastYear(one.measure, one),
]);
const charts = all.map((measure) => controlChartOf(publication, measure));
const projections = all.map((measure) => projectionOf(publication, measure));
const intervals = judged.map((one) => uncertaintyIn(publication, one.measure, one.statement?.figure));
const trends = all.flatMap((measure) => {
	const now = latest(publication, measure);
	return now && isReported(now.statement?.figure) ? [recentTrendOf(publication, measure, now.period)] : [];
});
const gaps = all.flatMap((measure) =>
	measure.breakdowns.flatMap((breakdown) => gapFacts(publication, measure, breakdown) ?? []),
);
const standings = subjects.flatMap((subject) =>
	sharedPeriods(subject).flatMap((period) =>
		groupsAt(subject, period).flatMap((at) => standingIn(subject, period, at)?.standing ?? []),
	),
);
const costs = publication.services.flatMap(({ id }) => valueView(publication, id)?.costs ?? []);
const examined = examine(publication);

/** The verdict that a chart's page prints of its newest result. */
const readOf = (chart: ControlChart) =>
	chart.kind === 'drawn' && chart.verdict.kind === 'read' ? [chart.verdict] : [];
const variations: Variation[] = charts.flatMap((chart) =>
	chart.kind !== 'withheld' && chart.verdict.kind === 'read' ? [chart.verdict.variation] : [],
);
const meaningOf = (variation: Variation): string => (variation.kind === 'common' ? 'common' : variation.meaning);

type Case = readonly [what: string, verdicts: Readonly<Record<string, Shown>>, found: readonly (string | undefined)[]];
const of = <K extends string>(what: string, verdicts: Verdicts<K>, found: readonly (K | undefined)[]): Case => [
	what,
	verdicts,
	found,
];
const every = <K extends string>(kinds: readonly K[]): Verdicts<K> =>
	Object.fromEntries(kinds.map((kind) => [kind, 'shown'])) as Verdicts<K>;

const cases: readonly Case[] = [
	of<StatusKind>(
		'status',
		every(STATUS_KINDS),
		judged.map(({ status }) => status.kind),
	),
	of<UnratedBecause>(
		'reason for no status',
		{ 'no-data': 'shown', 'no-target': 'shown', 'no-polarity': 'shown', 'not-due': 'shown' },
		judged.map(({ status }) => (status.kind === 'unrated' ? status.because : undefined)),
	),
	of<'at-risk' | 'on-course'>(
		"owner's judgement",
		{ 'at-risk': 'shown', 'on-course': 'shown' },
		publication.releases.flatMap(({ judgements }) => judgements.map(({ judgement }) => judgement)),
	),
	of<StatusKind>(
		'rating of a team',
		every(STATUS_KINDS),
		(publication.ratings?.rows ?? []).map(({ rating }) => rating),
	),
	of<Judgement>(
		'direction',
		{
			improved: 'shown',
			worse: 'shown',
			consistent: 'shown',
			higher: 'shown',
			lower: 'shown',
			'not-available': 'shown',
		},
		changes.map(({ travel }) => travel.judgement),
	),
	of<NonNullable<ChangeSince['unavailableBecause']>>(
		'reason for no direction',
		{ 'no-earlier-figure': 'shown', break: 'shown', 'no-figure': 'shown' },
		changes.map(({ unavailableBecause }) => unavailableBecause),
	),
	of<'yes' | 'no'>(
		'too close to call',
		{ yes: 'shown', no: 'shown' },
		judged.map((one) => (isTooCloseToCall(publication, one.measure, one) ? 'yes' : 'no')),
	),
	of(
		'interval',
		every(INTERVAL_METHODS),
		intervals.map((sure) => (sure?.kind === 'interval' ? sure.method : undefined)),
	),
	of(
		'reason for no interval',
		{ ...every(WHY_NO_INTERVAL), 'no-cases': 'Not shown: a figure of no cases has no value, and is marked z instead.' },
		intervals.map((sure) => (sure?.kind === 'withheld' ? sure.because : undefined)),
	),
	of<Direction>(
		'trend over five years',
		{ increasing: 'shown', decreasing: 'shown', 'no-change': 'shown' },
		trends.map((trend) => (trend.kind === 'tested' ? trend.direction : undefined)),
	),
	of<WhyNoTrend>(
		'reason for no trend',
		{
			'few-points': 'shown',
			'not-yearly': 'shown',
			break: 'shown',
			'missing-inputs': 'shown',
			'all-or-none': 'shown',
			gap: 'Not shown: years are read back from the newest until one is missing, so a gap leaves too few points.',
			'no-width': 'Not shown: no source publishes an interval that begins where it ends.',
		},
		trends.map((trend) => (trend.kind === 'withheld' ? trend.because : undefined)),
	),
	of<'full' | 'trial' | 'run-line' | 'wandering' | 'withheld'>(
		'control chart',
		{
			full: 'shown',
			trial: 'shown',
			wandering: 'shown',
			withheld: 'shown',
			'run-line': 'shown',
		},
		charts.map((chart) => (chart.kind === 'drawn' ? chart.newest : chart.kind)),
	),
	of<WhyNoChart>(
		'reason for no control chart',
		{
			cumulative: 'shown',
			overlapping: 'shown',
			irregular: 'shown',
			seasonal: 'shown',
			gaps: 'shown',
			'few-years': 'shown',
			'few-points': 'Not shown: every quarterly and monthly measure here has eight results or none yet.',
			'rare-counts': 'Not shown: what is rare here is counted once a year, and has too few years first.',
		},
		charts.map((chart) => (chart.kind === 'withheld' ? chart.because : undefined)),
	),
	of<'common' | Extract<Variation, { kind: 'special' }>['meaning']>(
		'variation of the newest result',
		{ common: 'shown', improvement: 'shown', concern: 'shown', neutral: 'shown' },
		variations.map((variation) => meaningOf(variation) as 'common'),
	),
	of<Cause>(
		'rule of a control chart',
		every(CAUSES),
		charts.flatMap((chart) =>
			chart.kind === 'drawn'
				? chart.chart.points.map((point) => (point.kind === 'special' ? point.cause : undefined))
				: [],
		),
	),
	of<Assurance>(
		// The sentence is printed only where the newest result is within what is usual.
		'assurance that a page prints',
		{ ...every(ASSURANCES), 'not-judged': 'Not shown: without a target there is nothing to say, and nothing is said.' },
		charts.flatMap(readOf).map(({ variation, assurance }) => (variation.kind === 'common' ? assurance : undefined)),
	),
	of<(typeof WHY_NO_VERDICT)[number]>(
		'reason for no verdict of a control chart',
		{
			'few-points': 'shown',
			'trial-limits': 'shown',
			'no-variation': 'Not shown: it takes twelve results that never move, and no measure here stands still.',
		},
		charts.map((chart) =>
			chart.kind !== 'withheld' && chart.verdict.kind === 'withheld' ? chart.verdict.because : undefined,
		),
	),
	of<Verdict>(
		'comparison by interval',
		{ better: 'shown', similar: 'shown', worse: 'shown', higher: 'shown', lower: 'shown' },
		standings.map(({ verdict }) => (verdict.kind === 'compared' ? verdict.verdict : undefined)),
	),
	of<'no-interval' | 'no-benchmark' | 'no-cases'>(
		'reason for no comparison by interval',
		{
			'no-interval': 'shown',
			'no-benchmark': 'Not shown: without a median there is no comparison at all, and no row of one.',
			'no-cases': 'Not shown: that is asked of funnels, which no page draws.',
		},
		standings.map(({ verdict }) => (verdict.kind === 'withheld' ? verdict.because : undefined)),
	),
	of<Extract<QuarterPlace, { kind: 'placed' }>['name']>(
		'quarter',
		{
			best: 'shown',
			'second-best': 'shown',
			'second-worst': 'shown',
			worst: 'shown',
			lowest: 'shown',
			second: 'shown',
			third: 'shown',
			highest: 'shown',
		},
		standings.map(({ quarter }) => (quarter.kind === 'placed' ? quarter.name : undefined)),
	),
	of<'few-areas' | 'no-spread' | 'amount'>(
		'reason for no quarter',
		{ 'few-areas': 'shown', 'no-spread': 'shown', amount: 'shown' },
		standings.map(({ quarter }) => (quarter.kind === 'withheld' ? quarter.because : undefined)),
	),
	of<Place['kind']>(
		'place',
		{ ranked: 'shown', between: 'shown', withheld: 'shown' },
		standings.map(({ place }) => place.kind),
	),
	of<Extract<Place, { kind: 'withheld' }>['because']>(
		'reason for no place',
		{ 'no-better': 'shown', amount: 'shown', 'too-close': 'shown' },
		standings.map(({ place }) => (place.kind === 'withheld' ? place.because : undefined)),
	),
	of<ProjectionMethod>(
		'model of a projection',
		{
			drift: 'shown',
			flat: 'shown',
			seasonal: 'shown',
			linear:
				'Not shown: a straight line is an explicit choice with a stated reason, which no column of the register makes.',
		},
		projections.map((one) => (one.kind === 'projected' ? one.method : undefined)),
	),
	of<Extract<Projection, { kind: 'projected' }>['shownAs']>(
		'form of a projection',
		{
			chart: 'shown',
			sentence: 'Not shown: it takes five to seven results of a quarter or a month, and every series here is longer.',
		},
		projections.map((one) => (one.kind === 'projected' ? one.shownAs : undefined)),
	),
	of<WhyNoProjection>(
		'refusal of a projection',
		{
			cumulative: 'shown',
			overlapping: 'shown',
			irregular: 'shown',
			'few-years': 'shown',
			gap: 'shown',
			break: 'shown',
			'unrebased-shift': 'shown',
			'too-uncertain': 'shown',
			'few-points': 'Not shown: every quarterly and monthly measure here has five results or none yet.',
			'few-seasons':
				'Not shown: a seasonal measure here that has fewer than three years has a gap or a break, which is said first.',
			'no-variation': 'Not shown: it takes a series that never moves.',
			'plan-ends': 'Not shown: the plan runs for some years yet.',
			'too-far-ahead': 'Not shown: pages ask for no horizon of their own.',
		},
		projections.map((one) => (one.kind === 'withheld' ? one.because : undefined)),
	),
	of<ProjectedStatus>(
		'what a projection says of a target',
		{ 'would-meet': 'shown', 'would-miss': 'shown', 'either-way': 'shown' },
		all.map((measure) => {
			const now = latest(publication, measure);
			return now && yearEndOf(publication, measure, now)?.status;
		}),
	),
	of<'path' | 'no-path'>(
		'way to a later target',
		{ path: 'shown', 'no-path': 'shown' },
		subjects.map((subject) => {
			const path = pathOf(subject);
			return path && (path.points.length > 0 ? 'path' : 'no-path');
		}),
	),
	of<(typeof ROLL_UP_RULES)[number]>(
		'rule of a roll-up',
		{
			counts: 'shown',
			'worst-of': 'Not shown: a council has one rule, and this one counts.',
			share: 'Not shown: a council has one rule, and this one counts.',
			points: 'Not shown: a council has one rule, and this one counts.',
		},
		[publication.council.rollUp.rule],
	),
	of<ExceptionClass>(
		'exception',
		every(EXCEPTION_CLASSES),
		examined.flatMap(({ classes }) => [...classes]),
	),
	of<NonNullable<Examined['deteriorating']>>(
		'reason for calling a met target at risk of slipping',
		{ 'special-cause': 'shown', worse: 'shown' },
		examined.map(({ deteriorating }) => deteriorating),
	),
	of<NonNullable<Examined['few']>>(
		'reason why a status says little',
		{ 'few-cases': 'shown', 'too-close-to-call': 'shown' },
		examined.map(({ few }) => few),
	),
	of<Corner>(
		'corner of value for money',
		{ 'less-well': 'shown', 'more-well': 'shown', 'less-poorly': 'shown', 'more-poorly': 'shown', middle: 'shown' },
		costs.flatMap(({ table }) =>
			(table?.rows ?? []).flatMap(({ cells }) =>
				cells.map(({ text }) => (Object.keys(CORNER) as Corner[]).find((corner) => CORNER[corner] === text)),
			),
		),
	),
	of<GapVerdict>(
		'change of a gap',
		{
			closing: 'shown',
			widening: 'shown',
			'cannot-be-told': 'shown',
			turned: 'Not shown: it takes two groups that change places beyond chance from one survey to the next.',
		},
		gaps.map(({ told }) => told?.kind),
	),
	of<Told['by']>(
		'ground of what is said of a gap',
		{
			intervals: 'shown',
			'few-gaps': 'shown',
			'no-chart': 'shown',
			'control-chart': 'Not shown: no breakdown without intervals has twelve results in a row.',
			wandering: 'Not shown: no breakdown without intervals has twelve results in a row.',
			'no-earlier': 'Not shown: every breakdown here has been reported more than once.',
			overlapping: 'Not shown: the years that share cases reach back to some that do not.',
			break: 'Not shown: no measure with a breakdown was counted in a new way since.',
		},
		gaps.map(({ told }) => told?.by),
	),
	of<Pairing>(
		'choice of two groups',
		{ 'only-two': 'shown', declared: 'shown', extremes: 'shown' },
		gaps.map(({ now }) => (typeof now === 'string' ? undefined : now.gap.pairing)),
	),
	of<WhyNoGap>(
		'reason for no gap',
		{
			'few-groups': 'Not shown: two groups or more have a figure in every newest breakdown.',
			'end-missing': 'Not shown: both ends of every scale have a figure.',
		},
		gaps.map(({ now }) => (typeof now === 'string' ? now : undefined)),
	),
];

describe('the demonstration council shows every verdict of every method', () => {
	test.each(cases)('%s', (_what, verdicts, found) => {
		const seen = [...new Set(found.filter((kind) => kind !== undefined))].sort();
		const shown = Object.keys(verdicts).filter((kind) => verdicts[kind] === 'shown');
		// A reason that is no longer true fails as a missing verdict does.
		expect(seen).toEqual(shown.sort());
	});
});
