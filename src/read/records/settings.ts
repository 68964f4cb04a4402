/** From a JSON file to a record: what zod finds is said in our words, at the key's place. */

import type * as z from 'zod';
import { nearestId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import type { Fault } from '../../words/problems/index.ts';
import { keys, problem } from '../../words/problems/index.ts';
import type { JsonPath } from '../text/json.ts';

/** Anything that knows where its keys are: a JSON file, or the front matter of a text. */
export interface Settings {
	readonly value: unknown;
	place(path: JsonPath, of?: 'value' | 'key'): Place;
	valueAt(path: JsonPath): unknown;
}

export type Schema<T> = z.ZodType<T>;

export interface ReadSettings<T> {
	readonly record?: T;
	readonly problems: readonly Problem[];
}

export function readSettings<T>(settings: Settings, schema: Schema<T>): ReadSettings<T> {
	const parsed = schema.safeParse(settings.value);
	if (parsed.success) return { record: parsed.data, problems: [] };
	return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [], settings)) };
}

/** Zod's own message is never shown. */
function problemsOf(issue: z.core.$ZodIssue, within: JsonPath, settings: Settings): Problem[] {
	const path = [...within, ...issue.path];
	const name = String(path.findLast((step) => typeof step === 'string') ?? 'the file');
	const found = settings.valueAt(path);
	const here = (fault: Fault, of: 'value' | 'key' = 'value'): Problem[] => [problem(settings.place(path, of), fault)];
	switch (issue.code) {
		case 'custom': {
			const fault = (issue.params as { fault?: Fault } | undefined)?.fault;
			if (!fault) throw new Error(`unexpected issue of ${name}: ${issue.message}`);
			return here(fault);
		}
		case 'unrecognized_keys':
			return issue.keys.map((key) =>
				problem(settings.place([...path, key], 'key'), keys.unknownKey(key, nearestId(key, issue.message.split(' ')))),
			);
		case 'invalid_key':
			return issue.issues.flatMap((inner) => {
				const fault = ((inner as z.core.$ZodIssueCustom).params as { fault?: Fault } | undefined)?.fault;
				return fault
					? [problem(settings.place(path, 'key'), fault)]
					: here(keys.unusable(name, name, 'another key'), 'key');
			});
		case 'invalid_type':
			return found === undefined
				? here(keys.missingKey(name))
				: here(keys.wrongType(name, typeOf(found), issue.expected));
		case 'invalid_value': {
			const allowed = issue.values.map(String);
			if (found === undefined) return here(keys.missingKey(name));
			return here(
				keys.notAllowed(name, shown(found), allowed, typeof found === 'string' ? nearestId(found, allowed) : undefined),
			);
		}
		case 'invalid_union': {
			const nested = issue.errors.find((errors) => errors.some((inner) => inner.path.length > 0));
			if (nested) return nested.flatMap((inner) => problemsOf(inner, path, settings));
			return here(keys.wrongType(name, typeOf(found), 'true, false or an object in curly brackets'));
		}
		case 'too_small':
			return here(keys.unusable(name, shown(found), issue.origin === 'string' ? 'some text' : atLeast(issue)));
		case 'too_big':
			return here(keys.unusable(name, shown(found), `${issue.maximum} or less`));
		default:
			return here(keys.unusable(name, shown(found), 'another value'));
	}
}

const atLeast = (issue: z.core.$ZodIssueTooSmall): string =>
	issue.origin === 'array'
		? 'at least one entry'
		: `${issue.inclusive ? '' : 'more than '}${issue.minimum}${issue.inclusive ? ' or more' : ''}`;

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
