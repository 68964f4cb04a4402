/** The home page: how the council is doing, in one paragraph, by priority, and where it needs attention. */

import { isReported } from '../domain/observation.ts';
import { latest } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { measuresCounted } from '../words/counting.ts';
import { day, dayAndTime, dayOf, month, period } from '../words/date.ts';
import {
	HOME,
	NEWLY_MISSED,
	NOTHING_MEASURED,
	RECOVERED,
	attentionRule,
	coming,
	description,
	metFor,
	missedFor,
	travelRule,
	wellRule,
} from '../words/home.ts';
import { REPORT_KIND } from '../words/report.ts';
import { ROLL_UP, whyOf } from '../words/roll-up.ts';
import { headline, resultLine, runText, verdict } from '../words/result.ts';
import { changedFigures } from './corrections-history.ts';
import { doingLine } from './actions.ts';
import { address } from './address.ts';
import { countedView } from './counted.ts';
import type { CountedView } from './counted.ts';
import { countDirections, countStatuses, rateable } from './counts.ts';
import type { Examined } from './exceptions-classes.ts';
import { examine, newestReport } from './exceptions-classes.ts';
import { answerTo } from './exceptions-rows.ts';
import { membersOf, monthsOf } from './exceptions.ts';
import type { Fact } from './facts.ts';
import { changeView, sinceOf } from './measure/change.ts';
import { lensesOf } from './lens-list.ts';
import { placesOf } from './place.ts';
import { promisesView } from './promises.ts';
import type { PromisesView } from './promises.ts';
import { reportName } from './report-name.ts';
import { resultText } from './result.ts';
import { branchOfNode, markOf, ruleOf } from './roll-up.ts';
import type { DirectionView, StatusView } from './status.ts';
import { statusView } from './status.ts';
import type { StatusCount } from './status-counts.ts';
import { directionStrip, strip } from './strip.ts';
import type { DirectionCount } from './strip.ts';
import { inPlanOrder, mainPlan, measuresOf, priorities } from './thread.ts';
import { comingDates } from './timetable.ts';

export interface HomePriority {
	readonly title: string;
	readonly href: string;
	/** 12 measures */
	readonly measures: string;
	readonly strip: readonly StatusCount[];
	/** The mark by the council's rule, with the way to its arithmetic; undefined where the rule is to count. */
	readonly mark?: { readonly label: string; readonly status: StatusView; readonly why: HomeLink };
	/** In place of the strip, where no targets are published. */
	readonly directions: readonly DirectionCount[];
	readonly headline?: string;
}

export interface HomeItem {
	readonly title: string;
	readonly href: string;
	readonly status?: StatusView;
	readonly direction?: DirectionView;
	readonly text: string;
	readonly action?: string;
}

export interface HomeList {
	readonly title: string;
	/** The rule that chose them, or that there are none. */
	readonly rule: string;
	readonly items: readonly HomeItem[];
	readonly more: { readonly title: string; readonly href: string };
}

export interface HomeLink {
	readonly title: string;
	readonly href: string;
	readonly detail?: string;
}

export interface HomeView {
	/** Headings and link texts. */
	readonly labels: typeof HOME;
	readonly title: string;
	readonly description: string;
	/** The state of the council. */
	readonly counted: CountedView;
	readonly facts: readonly Fact[];
	/** Ways to find things by reading. */
	readonly find: readonly HomeLink[];
	readonly prioritiesTitle: string;
	readonly priorities: readonly HomePriority[];
	/** The rule by which results are put together; undefined where no targets are published. */
	readonly rollUpRule?: string;
	readonly lists: readonly HomeList[];
	/** What became of everything that was promised. */
	readonly promises?: PromisesView;
	readonly report?: HomeLink;
	readonly whatsNew: readonly HomeLink[];
	/** Whether any published figure was changed later. */
	readonly hasChangedFigures: boolean;
	readonly dates: readonly { readonly when: string; readonly what: string; readonly status: string }[];
}

const SHOWN = 5;
const NEWEST = 3;
const DATES = 4;

export function homeView(publication: Publication): HomeView {
	const { council, releases, indicators } = publication;
	const counted = countedView(publication, indicators);
	const { isJudged } = counted;
	const plan = mainPlan(publication);
	const placed = priorities(publication);
	const report = releases[newestReport(publication)];
	const promises = promisesView(publication);
	return {
		labels: HOME,
		title: HOME.title,
		description: description(council.name),
		counted,
		facts: factsOf(publication),
		find: [
			{ title: HOME.alphabet, href: address.alphabet },
			...(publication.services.length > 0 ? [{ title: HOME.services, href: address.services }] : []),
			...(placesOf(publication).length > 0 ? [{ title: HOME.places, href: address.places }] : []),
			...(lensesOf(publication).length > 0 ? [{ title: HOME.lenses, href: address.lenses }] : []),
			...(publication.spending ? [{ title: HOME.spending, href: address.spending }] : []),
		],
		prioritiesTitle: placed[0]?.level.plural ?? plan?.title ?? '',
		priorities: placed.map(({ node }) => priority(publication, node.id, node.title, isJudged)),
		...(isJudged && placed.length > 0 ? { rollUpRule: ruleOf(publication) } : {}),
		lists: isJudged ? byTarget(publication) : byDirection(publication),
		...(promises ? { promises } : {}),
		...(report ? { report: reportLink(publication, report.order) } : {}),
		whatsNew: whatsNew(publication, report?.order),
		hasChangedFigures: changedFigures(publication).length > 0,
		dates: comingDates(publication)
			.slice(0, DATES)
			.map(({ date, isDay, time, title, status }) => ({
				when: coming(isDay ? day(date) : month(date), time),
				what: title,
				status,
			})),
	};
}

function factsOf(publication: Publication): Fact[] {
	const { council, releases } = publication;
	const report = releases[newestReport(publication)];
	const newest = releases.at(-1);
	const next = comingDates(publication).find(({ isStanding }) => isStanding);
	return [
		...(report
			? [{ term: HOME.newest, text: period(report.release.period, 'in-period', council.yearStartsInMonth) }]
			: []),
		...(newest ? [{ term: HOME.published, text: dayAndTime(newest.release.publishAt, council.timeZone) }] : []),
		...(next ? [{ term: HOME.next, text: next.isDay ? day(next.date) : month(next.date) }] : []),
	];
}

function priority(publication: Publication, id: string, title: string, isJudged: boolean): HomePriority {
	const measures = measuresOf(publication, id);
	const counts = countStatuses(publication, measures);
	const lead = leadMeasure(rateable(publication, measures)) ?? leadMeasure(measures);
	const headline = lead && headlineOf(publication, lead);
	const mark = isJudged ? markOf(publication, branchOfNode(publication, id)) : undefined;
	const why = { title: ROLL_UP.why, href: `${address.node(id)}#rolled-up`, detail: whyOf(title) };
	return {
		title,
		href: address.node(id),
		measures: measures.length === 0 ? NOTHING_MEASURED : measuresCounted(measures.length, counts),
		strip: isJudged ? strip(publication, counts) : [],
		...(mark ? { mark: { label: ROLL_UP.mark, status: mark, why } } : {}),
		directions: isJudged ? [] : directionStrip(countDirections(publication, measures)),
		...(headline ? { headline } : {}),
	};
}

const LEADING = ['key', 'corporate'] as const;

/** The first key measure with a figure, in register order; else the first corporate one, else the first. */
function leadMeasure(measures: readonly PublishedIndicator[]): PublishedIndicator | undefined {
	const reported = measures.filter(({ figures }) =>
		figures.some(({ statements }) => isReported(statements.at(-1)?.figure)),
	);
	const ofTier = LEADING.flatMap((tier) => reported.find(({ indicator }) => indicator.tier === tier) ?? []);
	return ofTier[0] ?? reported[0];
}

function headlineOf(publication: Publication, measure: PublishedIndicator): string | undefined {
	const now = latest(publication, measure);
	const result = resultText(publication, measure, now);
	if (!now || !result) return undefined;
	const { phrase } = changeView(publication, measure, now, sinceOf(publication, measure));
	const judged = verdict(now.status, result.target);
	return headline(measure.indicator.title, result.value, result.when, judged, phrase);
}

function item(publication: Publication, examined: Examined, more: Partial<HomeItem>, after: string): HomeItem {
	const { measure, now } = examined;
	const result = resultText(publication, measure, now);
	return {
		title: measure.indicator.title,
		href: address.measure(measure.id),
		...more,
		text: [result ? resultLine(result.value, result.when, result.target) : '', after].filter(Boolean).join(' '),
	};
}

function statusItem(publication: Publication, examined: Examined, after: string): HomeItem {
	const status = examined.now && statusView(examined.now.status, publication.council);
	const { action } = answerTo(publication, examined);
	const isMissed = examined.classes.has('missed');
	const doing = isMissed && action ? { action: doingLine(publication, action) } : {};
	return item(publication, examined, { ...(status ? { status } : {}), ...doing }, after);
}

/** Met, but worse than it was: that is not going well. */
const isWorse = ({ change, deteriorating }: Pick<Examined, 'change' | 'deteriorating'>): boolean =>
	change?.said === 'worse' || deteriorating !== undefined;

/** Missed for longest, and met: recovered first, then for longest. Both by the same rule, so that neither is chosen for effect. */
function byTarget(publication: Publication): HomeList[] {
	const all = examine(publication);
	const run = (examined: Examined, many: number): string => runText(many, examined.measure.indicator.frequency);
	const missed = membersOf(publication, 'missed', all);
	const met = inPlanOrder(
		publication,
		all.filter(({ now, isRateable, ...one }) => isRateable && now?.status.kind === 'met' && !isWorse(one)),
		({ measure }) => measure,
	);
	const isNew = ({ classes }: Examined): boolean => classes.has('newly-missed');
	const isBack = ({ classes }: Examined): number => (classes.has('recovered') ? 1 : 0);
	met.sort((a, b) => isBack(b) - isBack(a) || monthsOf(b, b.metRun) - monthsOf(a, a.metRun));
	return [
		{
			title: HOME.attention,
			rule: missed.length === 0 ? HOME.attentionNone : attentionRule(Math.min(SHOWN, missed.length), missed.length),
			items: missed
				.slice(0, SHOWN)
				.map((one) => statusItem(publication, one, isNew(one) ? NEWLY_MISSED : missedFor(run(one, one.missedRun)))),
			more: { title: HOME.attentionAll, href: address.exceptions },
		},
		{
			title: HOME.well,
			rule: met.length === 0 ? HOME.wellNone : wellRule(Math.min(SHOWN, met.length), met.length),
			items: met
				.slice(0, SHOWN)
				.map((one) => statusItem(publication, one, isBack(one) ? RECOVERED : metFor(run(one, one.metRun)))),
			more: { title: HOME.allMeasures, href: address.measures },
		},
	];
}

/** Without targets: what is worse, and what is better, than both earlier results. */
function byDirection(publication: Publication): HomeList[] {
	const all = examine(publication);
	const listOf = (name: 'worse' | 'improving'): readonly Examined[] => membersOf(publication, name, all);
	const items = (members: readonly Examined[]): HomeItem[] =>
		members.slice(0, SHOWN).map((one) => {
			const { direction, phrase } = one.change ?? {};
			return item(publication, one, direction ? { direction } : {}, phrase ? sentence(phrase) : '');
		});
	const [worse, better] = [listOf('worse'), listOf('improving')];
	const rule = (members: readonly Examined[], word: 'worse' | 'better', none: string): string =>
		members.length === 0 ? none : travelRule(Math.min(SHOWN, members.length), members.length, word);
	return [
		{
			title: HOME.worse,
			rule: rule(worse, 'worse', HOME.worseNone),
			items: items(worse),
			more: { title: HOME.worseAll, href: address.exceptions },
		},
		{
			title: HOME.better,
			rule: rule(better, 'better', HOME.betterNone),
			items: items(better),
			more: { title: HOME.allMeasures, href: address.measures },
		},
	];
}

/** A phrase as a sentence of its own. */
const sentence = (phrase: string): string => `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}.`;

function reportLink(publication: Publication, order: number): HomeLink {
	const { title, href } = reportName(publication, order);
	const { summary, publishAt } = publication.releases[order]!.release;
	const on = dayOf(publishAt, publication.council.timeZone);
	return { title, href, detail: `${on}. ${summary}`.trim() };
}

/** The newest releases beside the newest report: corrections, updates, the reports before it. */
function whatsNew(publication: Publication, report: number | undefined): HomeLink[] {
	return publication.releases
		.toReversed()
		.filter(({ order }) => order !== report)
		.slice(0, NEWEST)
		.map(({ order, release }) => {
			const { title, href } = reportName(publication, order);
			const on = dayOf(release.publishAt, publication.council.timeZone);
			const detail = `${on}. ${REPORT_KIND[release.kind]}. ${release.summary}`.trim();
			return { title, href, detail };
		});
}
