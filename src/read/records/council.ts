/** data/council.json: who the council is and how it works. */

import * as z from 'zod';
import { AUDIENCE_SHOWS, CYCLE_STEPS, STATUS_MARKS, STATUS_WORDS } from '../../domain/council.ts';
import type {
	Audience,
	Contact,
	Council,
	CycleStep,
	Repository,
	RollUp,
	Stage,
	StatusRules,
	StatusWord,
} from '../../domain/council.ts';
import { CUT_OFFS, cutOffsOf } from '../../domain/rollup.ts';
import { parseTolerance } from '../../domain/target.ts';
import { BUILT_IN_UNITS } from '../../domain/unit.ts';
import type { Unit } from '../../domain/unit.ts';
import { dates, keys, values } from '../../words/problems/index.ts';
import type { Reader } from './cell.ts';
import { UNIT_KINDS } from './indicators.ts';
import {
	anyText,
	date,
	from,
	id,
	instant,
	link,
	list,
	object,
	optional,
	schemaKey,
	text,
	textOrNothing,
	withDefault,
} from './object.ts';

const matching =
	(key: string, pattern: RegExp, expected: string): Reader<string> =>
	(written) =>
		pattern.test(written) ? written : keys.unusable(key, written, expected);

const ContactRecord: z.ZodType<Contact> = object({
	team: text,
	email: from(matching('email', /^[^\s@]+@[^\s@]+$/, 'an address such as performance@example.gov.uk')),
	phone: optional(anyText),
	press: optional(anyText),
});

const month = z.int().min(1).max(12);

const UnitRecord: z.ZodType<Omit<Unit, 'id'>> = object({
	name: text,
	symbol: textOrNothing,
	before: withDefault(z.boolean(), false),
	kind: z.enum(UNIT_KINDS),
	per: optional(z.number().positive()),
});

/** Built-in units and the council's own, by id. */
export const UnitsRecord: z.ZodType<ReadonlyMap<string, Unit>> = z.record(id, UnitRecord).transform((own) => {
	const units = new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit]));
	for (const [unit, about] of Object.entries(own)) units.set(unit, { id: unit, ...about });
	return units;
});

const tolerance = from((written) => parseTolerance(written) ?? values.badTolerance(written));
const words: z.ZodType<Partial<Record<StatusWord, string>>> = object(
	Object.fromEntries(STATUS_WORDS.map((word) => [word, optional(text)])) as Record<
		StatusWord,
		z.ZodType<string | undefined>
	>,
);

export const StatusRecord: z.ZodType<StatusRules> = object({
	tolerance: withDefault(tolerance, 'none'),
	words: withDefault(words, {}),
	marks: withDefault(z.enum(STATUS_MARKS), 'shapes'),
});

const StageRecord: z.ZodType<Stage> = object({
	id,
	title: text,
	required: withDefault(z.boolean(), true),
	scope: withDefault(z.enum(['release', 'service']), 'release'),
	from: optional(date),
	differentFrom: list(id),
	roles: optional(z.array(text).min(1)),
});

const CycleRecord: z.ZodType<CycleStep> = object({
	id,
	title: text,
	step: z.enum(CYCLE_STEPS),
	frequency: text,
	months: list(month),
	workingDaysAfter: optional(z.int().min(0)),
	time: optional(
		from((written) => (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(written) ? written : dates.unreadableTime(written))),
	),
	audience: optional(id),
	stage: optional(id),
});

const names = optional(z.array(text));
const AudienceRecord: z.ZodType<Audience> = object({
	id,
	title: text,
	body: optional(text),
	shows: z.enum(AUDIENCE_SHOWS),
	objectives: names,
	services: names,
	portfolios: names,
	tiers: names,
	scopes: names,
	lenses: names,
	tags: names,
	every: optional(text),
});

/** Cut-offs by names that the rules know, in an order in which a result can be close. */
const cutOffs = z.record(z.string(), z.number()).transform((declared, context) => {
	try {
		cutOffsOf(declared);
		return declared;
	} catch {
		const known = Object.keys(CUT_OFFS).join(', ');
		const fault = keys.unusable(
			'cutOffs',
			JSON.stringify(declared),
			`numbers for ${known}, pointsClose below pointsMet`,
		);
		context.issues.push({ code: 'custom', input: declared, params: { fault } });
		return z.NEVER;
	}
});

export const RollUpRecord: z.ZodType<RollUp> = object({
	rule: z.enum(['counts', 'worst-of', 'share', 'points']),
	from: withDefault(z.enum(['leaves', 'levels']), 'leaves'),
	cutOffs: optional(cutOffs),
});

const RepositoryRecord: z.ZodType<Repository> = object({
	host: z.enum(['github', 'gitlab', 'gitea']),
	url: link,
	branch: withDefault(text, 'main'),
});

/** false is no demonstration, true one that moves with the clock. */
const demonstration = z
	.union([z.boolean(), object({ now: optional(instant) })])
	.nullish()
	.transform((value) => (value === true ? {} : value || undefined)) as z.ZodType<Council['demonstration']>;

const timeZone: Reader<string> = (written) => {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: written });
		return written;
	} catch {
		return keys.unusable('timeZone', written, 'a time zone such as Europe/London');
	}
};

const council = object({
	...schemaKey,
	name: text,
	shortName: text,
	areaCode: optional(text),
	homepage: optional(link),
	siteUrl: from(
		matching(
			'siteUrl',
			/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/,
			'a full address such as https://performance.example.gov.uk/',
		),
	),
	language: withDefault(
		from(matching('language', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language such as en-GB')),
		'en-GB',
	),
	timeZone: withDefault(from(timeZone), 'Europe/London'),
	yearStartsInMonth: withDefault(month, 4),
	licence: withDefault(text, 'OGL-UK-3.0'),
	contact: ContactRecord,
	brandColour: optional(from(matching('brandColour', /^#[\da-fA-F]{6}$/, 'a colour such as #00445e'))),
	demonstration,
	units: withDefault(UnitsRecord, new Map(BUILT_IN_UNITS.map((unit) => [unit.id, unit]))),
	status: withDefault(StatusRecord, { tolerance: 'none', words: {}, marks: 'shapes' }),
	signOff: optional(object({ stages: list(StageRecord) })),
	cycle: list(CycleRecord),
	audiences: list(AudienceRecord),
	disclosure: optional(object({ smallNumber: optional(z.int().min(1)) })),
	rollUp: withDefault(RollUpRecord, { rule: 'counts', from: 'leaves' }),
	risk: optional(z.unknown()),
	electionPeriods: list(object({ from: date, to: date })),
	repository: optional(RepositoryRecord),
	/** Of an earlier draft: accepted and reported, so that older folders still open. */
	roles: optional(z.unknown()),
});

export const UNUSED_KEYS = ['roles'] as const;

/** Everything but the places of its keys, which only the file's reader knows. */
export const CouncilRecord: z.ZodType<Council> = council.transform(({ signOff, disclosure, roles: _, ...rest }) => ({
	...rest,
	stages: signOff?.stages ?? [],
	smallNumber: disclosure?.smallNumber ?? 1,
}));
