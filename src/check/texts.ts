/** Every free text of a release, with the place of any stretch of it. */

import type { Located, Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';

export interface FreeText {
	readonly text: string;
	/** @param at offset in the text; @param length of what is pointed at */
	readonly place: (at: number, length: number) => Place;
	readonly isCommentary: boolean;
}

export function* freeTexts(folder: ReleaseFolder): Generator<FreeText> {
	for (const { record, source } of folder.commentary) {
		const place = (at: number, length: number): Place => source.placeIn!(at, length);
		yield { text: record.body, place, isCommentary: true };
		yield { text: record.by, place: () => source.place('by'), isCommentary: false };
	}
	const { release, signOff } = folder;
	const settings: readonly (readonly [key: string, text: string | undefined])[] = [
		['title', release.title],
		['summary', release.summary],
		...release.seenBefore.map((role) => ['seenBefore', role] as const),
		...release.considered.flatMap(({ body, decision }) => [
			['considered', body] as const,
			['considered', decision] as const,
		]),
	];
	for (const [key, text] of settings)
		if (text !== undefined) yield { text, place: () => folder.place(key), isCommentary: false };
	const signed: Place = { file: `data/releases/${folder.id}/sign-off.json`, line: 1, column: 1 };
	for (const { role, onBehalfOf, reference } of signOff?.stages ?? []) {
		for (const text of [role, onBehalfOf, reference])
			if (text !== undefined) yield { text, place: () => signed, isCommentary: false };
	}
	for (const table of [folder.observations, folder.breakdowns, folder.comparisons]) {
		for (const { record, source } of table) {
			const { note } = record.figure;
			if (note !== undefined) yield { text: note, place: () => source.place('note'), isCommentary: false };
		}
	}
	for (const { record, source } of folder.breakdowns) {
		yield { text: record.category, place: () => source.place('category'), isCommentary: false };
	}
	yield* columns(folder.targets, 'rationale', 'reason');
	yield* columns(folder.revisions, 'reason');
	yield* columns(folder.judgements, 'reason', 'by');
	yield* columns(folder.actions, 'title', 'commentary', 'reason', 'owner');
	yield* columns(folder.ratings, 'reason', 'by', 'evidence');
	yield* columns(folder.risks, 'title', 'mitigation', 'response', 'owner');
	yield* columns(folder.finance, 'reason', 'note');
	yield* columns(folder.complaints, 'theme', 'learned', 'action');
	yield* columns(folder.findings, 'judgement', 'recommendation', 'response');
	yield* columns(folder.recommendations, 'text', 'response', 'responseBy');
	yield* columns(folder.evidence, 'title', 'finding', 'method');
}

/** The free texts of the tables that all releases share. */
export function* sharedTexts({ annotations, indicators, notPublished }: Submission): Generator<FreeText> {
	yield* columns(indicators, 'title', 'definition', 'formula', 'source', 'qualityNote', 'retiredReason');
	yield* columns(indicators, 'responsibleOfficer', 'dataCompiler', 'headOfService');
	yield* columns(annotations, 'text');
	yield* columns(notPublished, 'title', 'reason');
}

function* columns<T>(
	rows: readonly Located<T>[] | undefined,
	...fields: readonly (keyof T & string)[]
): Generator<FreeText> {
	for (const { record, source } of rows ?? []) {
		for (const field of fields) {
			const text: unknown = record[field];
			if (typeof text === 'string') yield { text, place: () => source.place(field), isCommentary: false };
		}
	}
}
