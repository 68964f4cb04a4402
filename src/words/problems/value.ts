/** What is said of numbers, words and markers in cells. */

import type { Marker } from '../../domain/observation.ts';
import { MARKER } from '../status.ts';
import type { Fault } from './fault.ts';
import { either, quoted } from './fault.ts';

const offering = (fix: string | undefined): { readonly fix?: string } => (fix === undefined ? {} : { fix });

export const blankFigure = (indicator: string, period: string): Fault => ({
	check: 'V001',
	message: `No value for ${indicator} in ${period}, and no reason given.`,
	remedy: 'Type the value, or put x (not available) in marker and say why in note. Do not use 0 for "no data".',
	found: '',
});

/** @param hedged the number that stands there, and the marker that says what the words beside it say */
export const notANumber = (
	found: string,
	hedged?: { readonly number: string; readonly marker: keyof typeof MARKER },
): Fault => ({
	check: 'V002',
	message: `${quoted(found)} is not a number.`,
	remedy: hedged
		? `Type ${hedged.number} alone, and put ${hedged.marker} (${MARKER[hedged.marker]}) in marker, or say in note how sure it is.`
		: 'Type digits, or nothing and c (confidential), x (not available), z (not applicable) or w (none recorded) in marker.',
	found,
	expected: 'a number such as 1234.5',
});

/** A word in a number cell of a table that has no markers. */
export const notANumberHere = (found: string, hedged?: { readonly number: string }): Fault => ({
	check: 'V002',
	message: `${quoted(found)} is not a number.`,
	remedy: hedged ? `Type ${hedged.number} alone.` : 'Type a number such as 1234.5, or leave the cell empty.',
	found,
	expected: 'a number such as 1234.5',
});

export const percentSign = (found: string, fix?: string): Fault => ({
	check: 'V003',
	message: `${quoted(found)} has a per cent sign.`,
	remedy: `${fix === undefined ? 'Type the number alone.' : `Type ${fix}.`} The unit comes from the measure.`,
	found,
	...offering(fix),
});

export const thousandsSeparator = (found: string, fix: string): Fault => ({
	check: 'V004',
	message: `${quoted(found)} has a thousands separator.`,
	remedy: `Type ${fix}. In Excel: Format Cells > Number > untick "Use 1000 Separator".`,
	found,
	fix,
});

export const decimalComma = (found: string, fix: string): Fault => ({
	check: 'V004',
	message: `${quoted(found)} has a comma where we expect a decimal point.`,
	remedy: `Type ${fix}, with a full stop and no thousands comma.`,
	found,
	fix,
});

export const currencyOrSuffix = (found: string, fix?: string): Fault => ({
	check: 'V005',
	message: `${quoted(found)} is not a plain number.`,
	remedy: `${fix === undefined ? 'Type the number alone, with all its digits.' : `Type ${fix}.`} The unit comes from the measure.`,
	found,
	...offering(fix),
});

export const exponent = (found: string): Fault => ({
	check: 'V006',
	message: `${quoted(found)}: Excel has shortened this number, and digits may be lost.`,
	remedy: 'Go back to the source, format the cell as Number or Text, and paste again.',
	found,
});

export const excelError = (found: string): Fault => ({
	check: 'V007',
	message: `${quoted(found)} is an Excel error, not a value.`,
	remedy: 'Correct the formula, then Copy > Paste Special > Values.',
	found,
});

const ODD = {
	minus: 'has a dash instead of a minus sign',
	plus: 'has a plus sign',
	'negative-zero': 'is a nought with a minus sign',
	point: 'needs digits on both sides of its decimal point',
	digits: 'uses digits of another script or width',
	infinite: 'is not a number that can be published',
	'too-long': 'has more digits than any figure needs',
	'letter-o': 'has a letter O where a nought belongs',
	brackets: 'is in brackets, as accountants write negative numbers',
} as const;

export type Odd = keyof typeof ODD;

export const oddNumber = (found: string, odd: Odd, fix?: string): Fault => ({
	check: 'V010',
	message: `${quoted(found)} ${ODD[odd]}.`,
	remedy: fix === undefined ? 'Type a plain number such as 1234.5 or -3.' : `Type ${fix}.`,
	found,
	expected: 'a number such as 1234.5',
	...offering(fix),
});

export const notWhole = (found: string): Fault => ({
	check: 'V011',
	message: `${quoted(found)} is not a whole number.`,
	remedy: 'Type digits only, without a decimal point or a sign.',
	found,
	expected: 'a whole number',
});

export const outOfRange = (found: string, least: number, most: number | undefined): Fault => ({
	check: 'V012',
	message:
		most === undefined
			? `${found} is less than ${least}, the least allowed here.`
			: `${found} is not between ${least} and ${most}.`,
	remedy: 'Correct the number.',
	found,
	expected: most === undefined ? `${least} or more` : `${least} to ${most}`,
});

export const notOneOf = (found: string, allowed: readonly string[], nearest?: string): Fault => ({
	check: 'V013',
	message: `${quoted(found)} is not one of the words that this column takes.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
	remedy: `Type ${either(allowed)}.`,
	found,
	expected: either(allowed),
	...offering(nearest),
});

export const requiredBlank = (column: string, example?: string): Fault => ({
	check: 'V014',
	message: `The cell in the column "${column}" is blank, but every row needs it.`,
	remedy: example === undefined ? 'Fill it in.' : `Fill it in, for example: ${example.replace(/\.$/, '')}.`,
	found: '',
});

/** Of a file of words on one figure: its settings are there, and nothing below them. */
export const noWords = (): Fault => ({
	check: 'V014',
	message: 'The file says who writes and when, but holds no words.',
	remedy: 'Write them below the second ---, or delete the file.',
	found: '',
});

export const badTolerance = (found: string): Fault => ({
	check: 'V015',
	message: `${quoted(found)} is not a tolerance that we can read.`,
	remedy: "Type 5% for a share of the target, 2 for an amount in the measure's unit, or 0 for none.",
	found,
	expected: '5% or 2',
});

export const badAddress = (found: string, fix?: string): Fault => ({
	check: 'V016',
	message: `${quoted(found)} is not a web address that we can link to.`,
	remedy:
		fix === undefined
			? 'Type a full address that begins with https:// (or mailto:).'
			: `Type ${fix}, if that address works.`,
	found,
	expected: 'https://…',
	...offering(fix),
});

export const upsideDown = (lower: string, upper: string): Fault => ({
	check: 'V017',
	message: `The lower end (${lower}) is above the upper end (${upper}).`,
	remedy: 'Swap them, or correct the wrong one.',
	found: lower,
});

const named = (marker: Marker): string => `${marker} (${MARKER[marker]})`;

export const markerWithValue = (marker: Marker, value: string): Fault => ({
	check: 'M001',
	message: `The marker ${named(marker)} says that there is no value, but the value is ${value}.`,
	remedy: 'Delete the value, or delete the marker.',
	found: marker,
});

export const markerWithoutValue = (marker: Marker): Fault => ({
	check: 'M001',
	message: `The marker ${named(marker)} describes a value, but there is none.`,
	remedy: 'Type the value, or say why there is none: c, x, z or w.',
	found: marker,
});

export const twoReasons = (first: Marker, second: Marker): Fault => ({
	check: 'M001',
	message: `The markers ${named(first)} and ${named(second)} give two reasons for one missing value.`,
	remedy: 'Keep the one that applies.',
	found: `${first};${second}`,
});

export const lowNotZero = (value: string): Fault => ({
	check: 'M001',
	message: `The marker ${named('low')} needs the value 0, but the value is ${value}.`,
	remedy: 'Type 0, or delete the marker.',
	found: value,
	fix: '0',
});

export const unknownMarker = (found: string, nearest?: string): Fault => ({
	check: 'M002',
	message:
		found === 'r'
			? 'The marker r (revised) is never typed: the site works it out from the releases.'
			: `We do not know the marker ${quoted(found)}.`,
	remedy:
		found === 'r'
			? 'Delete it, and say why the figure changed in revisions.csv.'
			: nearest === undefined
				? 'Markers are c, x, z, low, u, p, e, f, b and w, joined with semicolons.'
				: `Type ${nearest}. Markers stand without brackets.`,
	found,
	...offering(nearest),
});

export const formulaLike = (found: string): Fault => ({
	check: 'A002',
	message: `The text ${quoted(found)} starts with ${quoted(found.slice(0, 1))}, so a spreadsheet may run it as a formula.`,
	remedy: 'Put a word before it, or remove the sign.',
	found,
});

export const controlCharacter = (code: string): Fault => ({
	check: 'A004',
	message: `The text holds an invisible control character (${code}).`,
	remedy: 'Delete it: remove the text around it and type it again by hand.',
	found: code,
});
