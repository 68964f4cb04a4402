/** From bytes to text. The encoding is judged first, because every later reader accepts damaged text in silence. */

import type { Problem } from '../../domain/problem.ts';
import type { Disguise } from '../../words/problems/file.ts';
import { files, problem, values } from '../../words/problems/index.ts';
import { placeOfFile, SourceText } from './source-text.ts';

/** Larger files are refused before they are read. */
export const MOST_BYTES = 50_000_000;
const MEGABYTE = 1_000_000;
/** So many control characters are reported of one file; the rest are of the same kind. */
const MOST_REPORTED = 20;

export interface Decoded {
	/** undefined when the bytes are no text. */
	readonly source?: SourceText;
	readonly problems: readonly Problem[];
}

/** Control characters but tab and line feed, and the marks that turn the direction of writing: both can hide text. */
export const CONTROL = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export const tooLargeProblem = (file: string, bytes: number): Problem =>
	problem(placeOfFile(file), files.tooLarge(Math.ceil(bytes / MEGABYTE), MOST_BYTES / MEGABYTE));

/** Decodes a file; text with line feeds only and without byte-order mark comes out. */
export function decode(file: string, bytes: Uint8Array): Decoded {
	const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? 'txt';
	const refuse = (fault: Parameters<typeof problem>[1]): Decoded => ({ problems: [problem(placeOfFile(file), fault)] });
	if (bytes.length > MOST_BYTES) return { problems: [tooLargeProblem(file, bytes.length)] };
	if (bytes.length === 0) return refuse(files.emptyFile(false, ending === 'csv'));
	const disguise = disguiseOf(bytes, ending);
	if (disguise) return refuse(files.disguised(disguise, ending));
	if (isUtf16(bytes)) return refuse(files.utf16(ending));

	const problems: Problem[] = [];
	const { text, damage } = utf8OrWindows1252(bytes);
	const lines = withLineFeeds(file, text.startsWith('\ufeff') ? text.slice(1) : text);
	const source = new SourceText(file, lines.text);
	if (damage) {
		problems.push(problem(source.placeAt(damage.offset), files.notUtf8(damage.raw, damage.read, ending)));
	}
	problems.push(...lines.problems, ...invisible(source));
	return { source, problems };
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
	signature.every((byte, index) => bytes[index] === byte);

/** What the first bytes say that a file is, when that is no text. */
export function disguiseOf(bytes: Uint8Array, ending: string): Disguise | undefined {
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
		const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
		return /xl\/|\[Content_Types\]/.test(head) || ending === 'csv' ? 'xlsx' : 'zip';
	}
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
	if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256)).replace(/^\u00ef\u00bb\u00bf/, '');
	const isMarkdown = ending === 'md' || ending === 'mdx';
	return !isMarkdown && /^\s*<(?:!doctype html|html|head|body|\?xml)/i.test(head) ? 'html' : undefined;
}

/** By its mark, or by the NULs that Latin text in UTF-16 has at every second place. */
export function isUtf16(bytes: Uint8Array): boolean {
	if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
	const head = bytes.subarray(0, 512);
	let even = 0;
	let odd = 0;
	for (const [index, byte] of head.entries()) if (byte === 0) index % 2 === 0 ? even++ : odd++;
	return head.length >= 8 && Math.max(even, odd) > head.length * 0.3;
}

interface Damage {
	readonly offset: number;
	readonly raw: string;
	readonly read: string;
}

function utf8OrWindows1252(bytes: Uint8Array): { text: string; damage?: Damage } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		const text = new TextDecoder('windows-1252').decode(bytes);
		// All before the first damaged character is well-formed; what is not ASCII there is shorter as UTF-8 than byte by byte.
		const at = raw.indexOf('\ufffd');
		const offset = new TextEncoder().encode(raw.slice(0, at)).length;
		return {
			text,
			damage: { offset: normalisedOffset(text, offset), raw: around(raw, at), read: around(text, offset) },
		};
	}
}

/** A few characters around an offset, up to the ends of its cell or line. */
export const around = (text: string, at: number): string =>
	/[^,;\t\r\n]*$/.exec(text.slice(Math.max(0, at - 12), at))![0] + /^[^,;\t\r\n]*/.exec(text.slice(at, at + 12))![0];

/** The offset once line ends are single characters. */
const normalisedOffset = (text: string, offset: number): number =>
	offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);

/** One kind of line end. Excel writes CRLF between rows and LF inside a cell, so only ends outside quotation marks count as mixed. */
function withLineFeeds(file: string, text: string): { text: string; problems: Problem[] } {
	if (!text.includes('\r')) return { text, problems: [] };
	if (!text.includes('\n')) {
		return { text: text.replaceAll('\r', '\n'), problems: [problem(placeOfFile(file), files.oldMacLineEndings())] };
	}
	const normal = text.replaceAll('\r\n', '\n');
	const isMixed = text.length - normal.length > 0 && hasBareLineFeed(text);
	return { text: normal, problems: isMixed ? [problem(placeOfFile(file), files.mixedLineEndings())] : [] };
}

function hasBareLineFeed(text: string): boolean {
	let isQuoted = false;
	let from = 0;
	for (let at = text.indexOf('\n'); at !== -1; from = at + 1, at = text.indexOf('\n', from)) {
		for (let quote = text.indexOf('"', from); quote !== -1 && quote < at; quote = text.indexOf('"', quote + 1))
			isQuoted = !isQuoted;
		if (!isQuoted && text[at - 1] !== '\r') return true;
	}
	return false;
}

function* invisible(source: SourceText): Generator<Problem> {
	const { text } = source;
	const first = text.indexOf('\0');
	if (first !== -1) yield problem(source.placeAt(first), files.nulCharacter(text.split('\0').length - 1));
	let reported = 0;
	for (const { 0: character, index } of text.matchAll(CONTROL)) {
		if (++reported > MOST_REPORTED) return;
		yield problem(source.placeAt(index), values.controlCharacter(codeOf(character)));
	}
}

/** U+202E */
export const codeOf = (character: string): string =>
	`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
