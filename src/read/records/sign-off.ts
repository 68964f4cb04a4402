/** sign-off.json: the seal of a release and who signed it. */

import * as z from 'zod';
import type { Signature, SignOff } from '../../domain/release.ts';
import { anyText, date, id, list, object, optional, schemaKey, text } from './object.ts';

const SignatureRecord: z.ZodType<Signature> = object({
	stage: id,
	role: text,
	on: date,
	digest: z.string(),
	covers: optional(z.array(id)),
	onBehalfOf: optional(text),
	reference: optional(text),
	warnings: optional(z.array(text)),
	// Its armour begins with hyphens; it reaches no table.
	signature: optional(anyText),
});

export const SignOffRecord: z.ZodType<SignOff> = object({
	...schemaKey,
	canonicalForm: text,
	digest: z.string(),
	previousDigest: z.string(),
	stages: list(SignatureRecord),
});
