/** context.json: the rules, plan, groups and notes that a release was signed with. Written by the product, never by hand. */

import * as z from 'zod';
import { GROUP_KINDS } from '../../domain/organisation.ts';
import type { Annotation, Group, GroupMember } from '../../domain/organisation.ts';
import type { Context } from '../../domain/submission.ts';
import { RollUpRecord, StatusRecord, UnitsRecord } from './council.ts';
import { id, object, optional, period, schemaKey, text } from './object.ts';
import { threadKeys } from './plan.ts';

const GroupRecord: z.ZodType<Group> = object({
	id,
	title: text,
	kind: z.enum(GROUP_KINDS),
	source: optional(text),
	asOf: optional(text),
	note: optional(text),
});

const MemberRecord: z.ZodType<GroupMember> = object({
	group: id,
	areaCode: text,
	area: text,
	from: optional(text),
	to: optional(text),
});

const AnnotationRecord = (yearStartsInMonth: number): z.ZodType<Annotation> =>
	object({ indicator: id, period: period(yearStartsInMonth), kind: z.enum(['note', 'method', 'rebase']), text });

/** @param yearStartsInMonth the context's own, where it has one */
export const ContextRecord = (yearStartsInMonth: number): z.ZodType<Context> =>
	object({
		...schemaKey,
		yearStartsInMonth: optional(z.int().min(1).max(12)),
		units: optional(UnitsRecord),
		status: optional(StatusRecord),
		rollUp: optional(RollUpRecord),
		plans: optional(threadKeys.plans),
		links: optional(threadKeys.links),
		groups: optional(z.array(GroupRecord)),
		members: optional(z.array(MemberRecord)),
		annotations: optional(z.array(AnnotationRecord(yearStartsInMonth))),
	}).transform(({ plans, links, ...rest }) => ({
		...rest,
		...(plans || links ? { thread: { plans: plans ?? [], links: links ?? [] } } : {}),
	}));
