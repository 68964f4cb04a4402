/** data/plan.json: the golden thread, from vision to measure, in the council's own words. */

import * as z from 'zod';
import type { Lead, Level, Plan, PlanLink, PlanNode, Thread } from '../../domain/plan.ts';
import { date, id, list, object, optional, schemaKey, text } from './object.ts';

const LevelRecord: z.ZodType<Level> = object({ id, singular: text, plural: text });
const LeadRecord: z.ZodType<Lead> = object({ relation: text, post: text, organisation: optional(text) });

const NodeRecord: z.ZodType<PlanNode> = object({
	id,
	code: optional(text),
	title: text,
	leads: list(LeadRecord),
	service: optional(id),
	from: optional(date),
	to: optional(date),
	replacedBy: optional(id),
	children: z.lazy(() => list(NodeRecord)),
});

const PlanRecord: z.ZodType<Plan> = object({
	id,
	title: text,
	from: date,
	to: optional(date),
	levels: z.array(LevelRecord).min(1),
	nodes: list(NodeRecord),
});

const LinkRecord: z.ZodType<PlanLink> = object({ from: id, to: z.array(id), relation: optional(text) });

export const threadKeys = { plans: list(PlanRecord), links: list(LinkRecord) };

export const ThreadRecord: z.ZodType<Thread> = object({ ...schemaKey, ...threadKeys });
