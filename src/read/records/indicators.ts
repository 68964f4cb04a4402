/** The register: one row per indicator. The same columns stand in a release's register.csv. */

import {
	ASPECTS,
	BASES,
	CALENDARS,
	COST_BASES,
	FREQUENCIES,
	GROUP_STATISTICS,
	POLARITIES,
	QUALITIES,
	SCOPES,
	SOURCE_STATUSES,
	TIERS,
	VALIDATIONS,
} from '../../domain/indicator.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { parseTolerance } from '../../domain/target.ts';
import type { Tolerance } from '../../domain/target.ts';
import type { UnitKind } from '../../domain/unit.ts';
import { values } from '../../words/problems/index.ts';
import { cell, key, maybe, yes } from './cell.ts';
import type { Reader } from './cell.ts';
import { table } from './table.ts';

export const UNIT_KINDS = [
	'count',
	'proportion',
	'rate',
	'ratio',
	'mean',
	'median',
	'money',
	'index',
	'score',
] as const satisfies readonly UnitKind[];

/** A band of nothing is no band. */
const band: Reader<Tolerance | undefined> = (text) => {
	const width = text === '' ? 'none' : parseTolerance(text);
	return width === undefined ? values.badTolerance(text) : width === 'none' ? undefined : width;
};

export const indicators = table<Indicator>(
	'indicators',
	'the register: every measure, its unit, its place in the plan and who answers for it',
	(year) => ({
		id: key.id('A short name of its own, never reused for something else.', 'hsg-03'),
		title: key.text('What is measured, as readers see it.', 'Homes that meet the Decent Homes Standard'),
		objective: key.id('The id of its one primary place in plan.json.', 'good-homes'),
		also: maybe.ids('Other places in the plan, with semicolons between them.', 'healthy-lives;fair-borough'),
		service: maybe.id('The id of the service that answers for it.', 'housing'),
		tier: maybe.oneOf(TIERS)('key, corporate, service, team, or context (never rated).', 'corporate'),
		aspect: maybe.oneOf(ASPECTS)('input, process, output or outcome.', 'outcome'),
		scope: maybe.oneOf(SCOPES)('national, local or partner.', 'local'),
		unit: key.id('The id of its unit, built in or from council.json.', 'percent'),
		kind: maybe.oneOf(UNIT_KINDS)("How its figures behave, where that differs from its unit's kind.", 'count'),
		decimals: key.whole(0, 6)('How many decimals are shown; files carry every digit.', '1'),
		polarity: key.oneOf(POLARITIES)('Which is better: higher, lower, range (within limits) or neither.', 'higher'),
		frequency: key.oneOf(FREQUENCIES)('month, two-months, quarter, half, year or irregular.', 'quarter'),
		calendar: key.oneOf(CALENDARS)('Whose year: financial, calendar or academic.', 'financial'),
		basis: key.oneOf(BASES)('in-period, year-to-date, rolling-12-months, snapshot or pooled.', 'in-period'),
		definition: key.text('Exactly what is counted.', 'Homes let by the council that meet the standard on the last day'),
		formula: maybe.text('How it is worked out.', 'homes that meet it / all homes × 100'),
		source: maybe.text('Where the figures come from.', 'Housing management system'),
		source_url: maybe.webAddress('The page of the source.', 'https://www.gov.uk/example'),
		source_status: maybe.oneOf(SOURCE_STATUSES)(
			'management-information, official-statistics, survey or partner.',
			'management-information',
		),
		run_by: maybe.text('Who runs the service, where it is not the council.', 'Borough Leisure Trust'),
		partner: maybe.text('Who supplies the figures, where it is not the council.', 'Police'),
		validation: maybe.oneOf(VALIDATIONS)(
			"How far a partner's figures are checked: documented, partial or none.",
			'documented',
		),
		responsible_officer: maybe.text("The post that answers for it, never a person's name.", 'Head of Housing'),
		data_compiler: maybe.text('The post that compiles the figures.', 'Housing Performance Officer'),
		head_of_service: maybe.text('The post that heads the service.', 'Head of Housing'),
		portfolio: maybe.text("The cabinet member's portfolio.", 'Housing and Communities'),
		tolerance: maybe.tolerance(
			'How far short still counts as close: 5% (of the target), 2 (in the unit) or 0 (not at all).',
			'5%',
		),
		no_change_band: cell(band, {
			description: 'Changes up to this size count as no real change: 1 (in the unit) or 2% (of the earlier figure).',
			example: '1',
			required: false,
			filled: false,
		}),
		group_statistic: maybe.oneOf(GROUP_STATISTICS)('How a group is summed up: median, mean or total.', 'median'),
		design_effect: maybe.number(0)("A survey's design effect, which widens its intervals.", '1.5'),
		weight: maybe.number(0.001)('Its weight when measures are combined.', '2'),
		lag_days: maybe.whole(0)("Working days after the period's end by which the figure is due.", '20'),
		first_period: maybe.period(year)('The first period that has a figure.', 'FY2020-21-Q1'),
		last_period: maybe.period(year)('The last one, for a measure that has ended.', 'FY2025-26-Q4'),
		retired_reason: maybe.text('Why it ended.', 'The source stopped'),
		small_number: maybe.whole(1)(
			"Counts from 1 up to this minus one are never published, where it differs from the council's rule.",
			'5',
		),
		seasonal: yes('yes where the season matters, so that a period is compared with the same one a year before.', 'yes'),
		quality: maybe.oneOf(QUALITIES)('How good the figures are: good, fair or poor.', 'good'),
		quality_note: maybe.text('What limits them.', 'A sample of 400 households'),
		proxy_for: maybe.text('What it stands in for, where that cannot be measured.', 'Air that is safe to breathe'),
		cost_of: maybe.id('The id of the measure whose cost this one is.', 'wst-01'),
		cost_basis: maybe.oneOf(COST_BASES)('gross or net.', 'net'),
		supersedes: maybe.id('The id of the measure that this one continues under a new definition.', 'hsg-02'),
		lenses: maybe.ids('Ids of lenses.csv, with semicolons between them.', 'equality;climate'),
		tags: maybe.words('Your own words to find it by, with semicolons between them.', 'homes;repairs'),
		same_as: maybe.words('What others call it, with semicolons between them.', 'lginform:1068'),
	}),
);
