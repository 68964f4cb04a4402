/** What is said of the keys of JSON files and front matter. */

import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

export const unknownKey = (key: string, nearest?: string): Fault => ({
	check: 'K001',
	message: `We do not know the setting ${quoted(key)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
	remedy: nearest === undefined ? 'Delete it.' : `Rename it to ${nearest}, or delete it.`,
	found: key,
	...(nearest === undefined ? {} : { fix: nearest }),
});

export const missingKey = (key: string): Fault => ({
	check: 'K002',
	message: `The setting "${key}" is missing.`,
	remedy: `Add "${key}".`,
	expected: key,
});

const TYPES: Readonly<Record<string, string>> = {
	string: 'a text in quotation marks',
	number: 'a number without quotation marks',
	int: 'a whole number without quotation marks',
	boolean: 'true or false',
	array: 'a list in square brackets',
	object: 'an object in curly brackets',
	record: 'an object in curly brackets',
	null: 'nothing (null)',
};

const typeName = (type: string): string => TYPES[type] ?? type;

export const wrongType = (key: string, found: string, expected: string): Fault => ({
	check: 'K003',
	message: `"${key}" is ${typeName(found)}, but we expected ${typeName(expected)}.`,
	remedy: `Write ${typeName(expected)}.`,
	found,
	expected: typeName(expected),
});

export const notAllowed = (key: string, found: string, allowed: readonly string[], nearest?: string): Fault => ({
	check: 'K004',
	message: `"${key}" cannot be ${quoted(found)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
	remedy: `Write ${either(allowed)}.`,
	found,
	expected: either(allowed),
	...(nearest === undefined ? {} : { fix: nearest }),
});

export const unusable = (key: string, found: string, expected: string): Fault => ({
	check: 'K004',
	message: `"${key}" cannot be ${quoted(found)}.`,
	remedy: `Write ${expected}.`,
	found,
	expected,
});

export const unusedKey = (key: string): Fault => ({
	check: 'K005',
	message: `The setting "${key}" is no longer used.`,
	remedy: 'Delete it.',
	found: key,
});
