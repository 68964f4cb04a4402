/** release.json: what a release is called, what it is about and when it becomes public. */

import * as z from 'zod';
import { RELEASE_KINDS } from '../../domain/release.ts';
import type { Considered, Release } from '../../domain/release.ts';
import {
	date,
	instant,
	link,
	list,
	object,
	optional,
	period,
	releaseId,
	schemaKey,
	text,
	textOrNothing,
} from './object.ts';

const ConsideredRecord: z.ZodType<Considered> = object({
	body: text,
	on: date,
	url: optional(link),
	decision: optional(text),
});

/** Everything but its id, which is the name of its folder. */
export const ReleaseRecord = (yearStartsInMonth: number): z.ZodType<Omit<Release, 'id'>> =>
	object({
		...schemaKey,
		title: text,
		period: period(yearStartsInMonth),
		kind: z.enum(RELEASE_KINDS),
		cycle: optional(text),
		publishAt: instant,
		summary: textOrNothing,
		previous: optional(releaseId),
		seenBefore: list(text),
		considered: list(ConsideredRecord),
	});
