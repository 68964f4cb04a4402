/** What each published table and column is called and means, for dataset pages, descriptors and the README in the ZIP. */

import { REPORTING_COLUMNS, REPORTING_TABLE } from './reporting-columns.ts';
import { words } from './titled.ts';
import type { Words } from './titled.ts';

/** Every table that can be published, in the order in which a reader meets them. */
export const TABLE_IDS = [
	...(['indicators', 'observations', 'targets', 'breakdowns', 'comparisons'] as const),
	...(['revisions', 'history', 'commentary', 'plan', 'links'] as const),
	...(['actions', 'ratings', 'risks', 'finance', 'complaints', 'releases', 'signoffs'] as const),
] as const;
export type TableId = (typeof TABLE_IDS)[number];

export const TABLE: Readonly<Record<TableId, Words>> = {
	...REPORTING_TABLE,
	indicators: {
		title: 'Measures',
		description:
			'What is measured, how, in what unit, which way is better, and which post answers for it. One row for each measure.',
	},
	observations: {
		title: 'Figures',
		description:
			'The figures as they stand now, with the target that applied and the status it gave. One row for each measure and period.',
	},
	targets: {
		title: 'Targets',
		description:
			'Every target ever set. One row for each time a release set or changed one; superseded_by is empty for the target in force.',
	},
	breakdowns: {
		title: 'Breakdowns',
		description:
			'Figures for parts of the whole, such as wards or age bands. One row for each measure, period and category.',
	},
	comparisons: {
		title: 'Comparison figures',
		description:
			'The same measures for other areas, and medians and averages of groups. One row for each measure, period and area.',
	},
	revisions: {
		title: 'Corrections and revisions',
		description:
			'Published figures that a later release changed or withdrew: what they were, what they are now, and why. Changed targets are in targets.csv.',
	},
	history: {
		title: 'Every value ever published',
		description:
			'What each release said of each figure, with the release that superseded it. One row for each measure, period and release that changed it.',
	},
	commentary: {
		title: 'Commentary',
		description: "The officers' words on the figures. One row for each measure and release.",
	},
	releases: {
		title: 'Releases',
		description: 'When figures were published, who signed them off, and how many there were. One row for each release.',
	},
};

/** Words that apply wherever a column of this name stands. */
const EVERYWHERE: Readonly<Record<string, Words>> = {
	...{
		indicator: words('Measure', 'The id of the measure, as in indicators.csv and in the address of its page.'),
		title: words('Title', 'The plain name.'),
		period: words(
			'Period',
			"The period the figure is about, in the council's spelling: FY2025-26-Q2 is July to September 2025.",
		),
		period_start: words(
			'First day',
			'First day of the period. Figures counted from the start of a year or over twelve months begin earlier: see basis in indicators.csv.',
		),
		period_end: words('Last day', 'Last day of the period.'),
		area_code: words('Area code', 'Office for National Statistics code of the area.'),
		area: words('Area', 'Name of the area, or of the published statistic.'),
	},
	...{
		value: words(
			'Value',
			'The figure exactly as it was signed off, never rounded. Empty where there is none; marker says why.',
		),
		unit: words('Unit', 'The unit of value, target and change.'),
		numerator: words('Numerator', 'The upper part of the fraction that value was worked out from.'),
		denominator: words('Denominator', 'The lower part of the fraction that value was worked out from.'),
		lower: words('Lower end', 'Lower end of the 95% interval that the source publishes.'),
		upper: words('Upper end', 'Upper end of the 95% interval that the source publishes.'),
		interval_lower: words(
			'Lower end of interval',
			'Lower end of the 95% interval within which chance may have carried the figure: the published one, else the one that numerator and denominator give. In the unit.',
		),
		interval_upper: words('Upper end of interval', 'Upper end of that interval.'),
		interval_method: words(
			'Method of interval',
			'published: as the source gives it. wilson: Wilson score interval of a proportion. byar and exact-poisson: of a rate, from 10 events on and for fewer. With a design effect, numerator and denominator are divided by it first.',
		),
		no_interval_because: words(
			'No interval because',
			'kind: figures of this kind would need the single cases. no-parts: numerator or denominator is not given. no-cases: the denominator is 0. no-design-effect: a survey that does not say how it was sampled.',
		),
		marker: words(
			'Markers',
			'What is special about the figure; several are joined with ";". c confidential, x not available, z not applicable, w none recorded, low rounds to zero but is not zero, u low reliability, p provisional, e estimate, f forecast, b break in the series, r revised since it was first published.',
		),
		obs_status: words(
			'Observation status',
			'The same as one letter of the SDMX list of observation statuses: A normal, B break, E estimate, F forecast, M cannot exist, N rounds to zero, O missing, P provisional, Q suppressed, U low reliability.',
		),
		note: words('Note', 'What the reader should know about this figure.'),
		withdrawn: words('Withdrawn because', 'Why a published figure was taken back. Empty for all others.'),
	},
	...{
		target: words('Target', 'The target in force when the figure was first published. Empty for a range.'),
		target_lower: words('Lower end of target', 'Lower end, where the target is a range.'),
		target_upper: words('Upper end of target', 'Upper end, where the target is a range.'),
		tolerance: words(
			'Tolerance',
			'How far a result may fall short and still be close: 5% is of the target, 2 is in the unit. Empty means none.',
		),
		status: words('Status', 'met, close or missed against the target; unrated where it cannot be said.'),
		polarity: words(
			'Polarity',
			'Which way was better when the figure was first signed: higher, lower, range (inside it) or neither.',
		),
		shortfall: words(
			'Shortfall',
			'How far the value falls short of the target, in the unit: 0 or less means that it was met. Empty where the value is not rated.',
		),
		tolerance_width: words(
			'Width of tolerance',
			'How large a shortfall is still close, in the unit. Empty where no tolerance is set.',
		),
		full_count: words(
			'Full count',
			'yes where a share or rate counts everything there was on one date, so that chance has no part in its status or its change; empty otherwise.',
		),
		too_close_to_call: words(
			'Too close to call',
			'yes where one part of the interval meets the target and another does not, so that chance alone could decide the status; never for a full count or a target of 0% or 100%.',
		),
		design_effect: words(
			'Design effect',
			'How many times larger the sample of a survey would need to be than a simple random one. Empty means 1, or that it is not known: see no_interval_because.',
		),
		per: words('Per', 'What the fraction is multiplied by: 100 for per cent, 1000 for a rate per 1,000.'),
		unrated_because: words(
			'Unrated because',
			'Why there is no status: no-data, no-target, no-polarity (neither direction is better) or not-due.',
		),
		changed_target: words(
			'Target as changed',
			'The target that replaced it after the figure was published. Empty where none did.',
		),
		changed_target_lower: words(
			'Lower end as changed',
			'Lower end of the range that replaced the target after the figure was published.',
		),
		changed_target_upper: words(
			'Upper end as changed',
			'Upper end of the range that replaced the target after the figure was published.',
		),
		changed_status: words('Status as changed', 'The status against the target as changed.'),
		change: words(
			'Change',
			'This figure minus the earlier one, in the unit; percentage points where the unit is per cent.',
		),
		change_since: words('Change since', 'The earlier period that change is counted from.'),
		direction: words(
			'Direction',
			'improved, worse or consistent; within-chance where the two intervals overlap, unless everything was counted on both dates; higher or lower where neither is better; not-available where the two cannot be compared.',
		),
		no_change_band: words(
			'No-change band',
			'Changes no wider than this count as consistent: 5% is of the earlier figure, 2 is in the unit. Empty means only those too small to see at the decimals shown.',
		),
		change_on_year_since: words(
			'Change on last year since',
			'The period a year before that change_on_year is counted from.',
		),
		change_on_year: words('Change on last year', 'This figure minus that of the same period a year before.'),
		direction_on_year: words('Direction on last year', 'The direction of that change, in the same words.'),
	},
	...{
		decimals: words(
			'Decimals',
			'How many decimals pages show. A change that rounds to 0 at them counts as consistent.',
		),
		chart_average: words(
			'Average on control chart',
			'The average of the results that share these limits, on an XmR control chart.',
		),
		chart_lower: words('Lower limit', 'That average less 2.66 times the average move from one result to the next.'),
		chart_upper: words('Upper limit', 'That average plus 2.66 times the average move.'),
		chart_from: words('Limits from', 'The period of the first result that the limits rest on.'),
		chart_mark: words(
			'Mark on control chart',
			'usual: chance is enough to explain it. Else the first rule that marks it: outside a limit, a trend of seven, two of three near-limit, or a shift of seven on one side.',
		),
		no_chart_because: words(
			'No control chart because',
			'Why the result has no limits: cumulative, overlapping, irregular, seasonal, gaps, few-points, few-years, rare-counts, or moving (a quarter or more would lie outside them).',
		),
	},
	...{
		release: words('Release', 'The release that said so.'),
		published: words('Published', 'When that release was published.'),
		first_release: words('First release', 'The release that first published it.'),
		newest_release: words('Newest release', 'The newest release that reports, targets or describes it.'),
		revised_on: words('Revised on', 'When the value was last revised. Empty where it never was.'),
		superseded_by: words('Superseded by', 'The release that changed or withdrew it. Empty for what stands now.'),
		superseded_on: words('Superseded on', 'When that release was published.'),
		change_kind: words(
			'Kind of change',
			'first: published for the first time. revised: another value. supplied: a value where there was none. confirmed: no longer provisional. detail: the same value with another note, interval or marker. withdrew: taken back.',
		),
		revision_kind: words('Kind of revision', 'scheduled, error, definition, source, relabelled or withdrawn.'),
		reason: words('Reason', 'Why, in the words of the release.'),
		dimension: words('Dimension', 'What the figures are broken down by.'),
		category: words('Category', 'The part of the whole, as the release spells it.'),
		category_title: words('Category title', 'The name of the category.'),
		category_code: words('Category code', 'The official code of the category, where it has one.'),
		groups: words('Comparison groups', 'The groups that the area belongs to, joined with ";".'),
		page: words('Page', 'Address of the page about it.'),
		preview: words('Preview', 'Says that this file is a preview and has not been published.'),
	},
};

/** Words that a column has in one table only. */
const IN_TABLE: Readonly<Partial<Record<TableId, Readonly<Record<string, Words>>>>> = {
	...REPORTING_COLUMNS,
	indicators: {
		id: words('Measure', 'The id of the measure. It never changes and is never used for another.'),
		objective: words('Objective', 'The id of its one primary place in the plan.'),
		objective_title: words('Objective title', 'The name of that place.'),
		also: words('Also', 'Other places in the plan that it serves, joined with ";".'),
		service: words('Service', 'The id of the service that it belongs to.'),
		service_title: words('Service title', 'The name of that service.'),
		tier: words('Tier', 'key, corporate, service or team; context figures are never rated.'),
		aspect: words('Aspect', 'input, process, output or outcome.'),
		scope: words('Scope', 'national, local or partner.'),
		unit: words('Unit', 'The unit of its figures.'),
		kind: words(
			'Kind',
			'How figures behave when they are added up: count, proportion, rate, ratio, mean, median, money, index or score.',
		),
		decimals: words('Decimals', 'How many decimals pages show. Files carry every digit.'),
		polarity: words('Polarity', 'higher or lower (is better), range (inside it is better) or neither.'),
		frequency: words('Frequency', 'How often there is a figure.'),
		calendar: words('Calendar', 'financial, calendar or academic year.'),
		basis: words('Basis', 'in-period, year-to-date, rolling-12-months, snapshot (on the last day) or pooled.'),
		definition: words('Definition', 'What is counted.'),
		formula: words('Formula', 'How it is worked out.'),
		source: words('Source', 'Where the figures come from.'),
		source_url: words('Address of the source', 'Where the source can be found.'),
		source_status: words('Status of the source', 'management-information, official-statistics, survey or partner.'),
		run_by: words('Run by', 'Who runs the service, where it is not the council.'),
		partner: words('Partner', 'The partner who supplies the figures.'),
		validation: words('Validation', 'How well figures of a partner are checked: documented, partial or none.'),
		responsible_officer: words('Responsible officer', 'The post that answers for the measure.'),
		data_compiler: words('Data compiler', 'The post that compiles the figures.'),
		head_of_service: words('Head of service', 'The post that certifies them.'),
		portfolio: words('Portfolio', 'The cabinet portfolio it belongs to.'),
		tolerance: words(
			'Tolerance',
			"How far a result may fall short and still be close. Empty where the council's general rule applies; 0 means none.",
		),
		no_change_band: words('No-change band', 'Changes no wider than this count as no real change.'),
		design_effect: words(
			'Design effect',
			'How many times larger the sample of a survey would need to be than a simple random one.',
		),
		group_statistic: words('Group statistic', 'How a comparison group is summed up: median, mean or total.'),
		lag_days: words('Lag', "Working days after the period's end by which the figure is due."),
		first_period: words('First period', 'No figure is due before it.'),
		last_period: words('Last period', 'No figure is due after it.'),
		retired_reason: words('Retired because', 'Why it is no longer measured.'),
		seasonal: words(
			'Seasonal',
			'yes where figures follow the seasons, so that only the same period of another year compares.',
		),
		quality: words('Data quality', 'good, fair or poor.'),
		quality_note: words('Data quality note', 'Why.'),
		proxy_for: words('Stands in for', 'What it stands in for, where that cannot be measured.'),
		cost_of: words('Cost of', 'The measure whose cost this one measures.'),
		cost_basis: words('Cost basis', 'gross or net.'),
		supersedes: words('Continues', 'The measure that this one continues under a new definition.'),
		superseded_by: words('Continued by', 'The measure that continues this one under a new definition.'),
		lenses: words('Lenses', 'Cross-cutting views that it belongs to, joined with ";".'),
		tags: words('Tags', 'Free words, joined with ";".'),
		same_as: words('Same as', 'Its identifiers elsewhere, joined with ";".'),
	},
	targets: {
		target: words('Target', 'The value to reach. Empty for a range.'),
		baseline_period: words('Baseline period', 'The period that the target was set against.'),
		set_from: words('Set from', 'statutory, national, benchmark, trend, budget or judgement.'),
		rationale: words('Rationale', 'Why the target is what it is.'),
		reason: words('Reason for the change', 'Why it replaced a published target.'),
		after_the_fact: words('After the fact', 'yes where the figure it judges was already published when it was set.'),
	},
	revisions: {
		table: words('Table', 'The table whose row changed.'),
		was: words('Was', 'The value before. Empty where there was none.'),
		was_marker: words('Markers before', 'The markers before.'),
		now: words('Now', 'The value after. Empty where there is none.'),
		now_marker: words('Markers after', 'The markers after.'),
		effect: words(
			'Effect',
			'better or worse than the value before, by the sense of the measure. Empty where neither can be said: a forecast, another way of counting, a measure for context, a figure of another area.',
		),
		previous_release: words('Previous release', 'The release that had said the value before.'),
		area_code: words(
			'Area code',
			"Office for National Statistics code of the area, or the id of a published statistic. Empty for the council's own figures.",
		),
		release: words('Release', 'The release that made the change.'),
	},
	commentary: {
		by: words('By', 'The post that wrote it.'),
		on: words('On', 'When it was written.'),
		action: words('Action', 'The id of the action that answers a missed target.'),
		text: words('Text', 'The words, as Markdown.'),
	},
	releases: {
		id: words('Release', 'The id of the release.'),
		period: words('Period', 'The period that the release reports.'),
		kind: words('Kind', 'regular, annual, quarterly, correction or ad-hoc.'),
		published: words('Published', 'When it was published.'),
		summary: words('Summary', 'What it says, in a few words.'),
		previous: words('Previous release', 'The release before it.'),
		sealed: words(
			'Sealed',
			'yes where its figures are sealed by a digest; no for history published before that was possible.',
		),
		digest: words('Digest', 'SHA-256 of everything that was signed.'),
		signed_off: words('Signed off', 'The posts that signed it off, and when, joined with ";".'),
		seen_before: words('Seen before publication', 'The posts that saw it before publication, joined with ";".'),
		observations: words('Figures', 'How many figures it states.'),
		targets: words('Targets', 'How many targets it sets.'),
		breakdowns: words('Breakdown figures', 'How many figures it states for parts of the whole.'),
		comparisons: words('Comparison figures', 'How many figures it states for other areas.'),
	},
};

/**
 * The words of one column of one table.
 * @throws Error for a column without words: nobody could tell what it holds
 */
export function columnWords(table: TableId, column: string): Words {
	const found = IN_TABLE[table]?.[column] ?? EVERYWHERE[column];
	if (!found) throw new Error(`src/words/columns.ts has no words for the column ${column} of ${table}.`);
	return found;
}

/** Stands in the last column of every table of a preview. */
export const PREVIEW_CELL = 'Preview, not published';
export const YES = 'yes';
export const NO = 'no';
