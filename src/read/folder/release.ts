/** One folder under data/releases/, with its words under content/commentary/. */

import { idFault } from '../../domain/ids.ts';
import type { Located } from '../../domain/source.ts';
import type { ReleaseFolder } from '../../domain/submission.ts';
import { files as words, ids, problem } from '../../words/problems/index.ts';
import type { FileReading } from './files.ts';
import { COMMENTARY, REGISTER, RELEASE_TABLES, releaseFile } from './layout.ts';
import { suggestedId } from '../records/cell.ts';
import { ContextRecord } from '../records/context.ts';
import { ReleaseRecord } from '../records/release.ts';
import { SignOffRecord } from '../records/sign-off.ts';
import type { Table } from '../records/table.ts';
import { readCommentary } from '../records/markdown.ts';
import type { JsonDocument } from '../text/json.ts';
import { placeOfFile } from '../text/source-text.ts';
import { signedCopy, signedPaths, writtenFiles } from './written.ts';

export type ReadRelease = { readonly folder: ReleaseFolder } | { readonly isSigned: boolean };

/** Reads a release folder; without a readable release.json only whether somebody signed it. */
export function readRelease(reading: FileReading, id: string, councilYear: number): ReadRelease {
	const at = (name: string): string => releaseFile(id, name);
	const fault = idFault(id, 'release');
	if (fault)
		reading.problems.push(problem(placeOfFile(at('release.json')), ids.badId(id, fault, suggestedId(id, 'release'))));
	reading.require(at('release.json'), "the release's title, period and time of publication");

	const contextFile = reading.json(at('context.json'));
	// A release keeps the meaning it was signed with, so its own year decides what its financial quarters are.
	const year = yearOf(contextFile) ?? councilYear;
	const context = reading.record(contextFile, ContextRecord(year));
	const releaseJson = reading.json(at('release.json'));
	const release = reading.record(releaseJson, ReleaseRecord(year));
	const signOff = reading.record(reading.json(at('sign-off.json')), SignOffRecord);

	const rows = <T>(table: Table<T>): readonly Located<T>[] | undefined =>
		reading.table(at(`${table.name}.csv`), table, year);
	const { observations, targets, comparisons, breakdowns, revisions, judgements, ...others } = RELEASE_TABLES;
	const figures = {
		observations: rows(observations) ?? [],
		targets: rows(targets) ?? [],
		comparisons: rows(comparisons) ?? [],
		breakdowns: rows(breakdowns) ?? [],
		revisions: rows(revisions) ?? [],
		judgements: rows(judgements) ?? [],
	};
	const folded = {
		findings: rows(others.findings) ?? [],
		recommendations: rows(others.recommendations) ?? [],
		evidence: rows(others.evidence) ?? [],
	};
	const states = present({
		actions: rows(others.actions),
		ratings: rows(others.ratings),
		risks: rows(others.risks),
		finance: rows(others.finance),
		complaints: rows(others.complaints),
		register: rows(REGISTER),
	});
	const signedWith = at(`${REGISTER.name}.csv`);
	const unread = reading.unread.filter(({ source }) => source.file.startsWith(at('')) && source.file !== signedWith);
	reading.known(signedPaths(reading, id));
	const commentary = reading.under(`${COMMENTARY}/${id}`).flatMap((path) => commentaryOf(reading, path));
	if (!Object.values(RELEASE_TABLES).some(({ name }) => reading.has(at(`${name}.csv`)))) {
		reading.problems.push(problem(placeOfFile(at('release.json')), words.emptyRelease(id)));
	}

	if (!release || !releaseJson) return { isSigned: reading.has(at('sign-off.json')) };
	const place: ReleaseFolder['place'] = (key) => releaseJson.place(key === undefined ? [] : [key]);
	return {
		folder: {
			id,
			release: { id, ...release },
			place,
			...present({ signOff, context }),
			...figures,
			...folded,
			...states,
			commentary,
			...(unread.length > 0 ? { unread } : {}),
			written: () => writtenFiles(reading, id, year),
			signedCopy: () => signedCopy(reading, id),
		},
	};
}

const yearOf = (context: JsonDocument | undefined): number | undefined => {
	const year = context?.valueAt(['yearStartsInMonth']);
	return typeof year === 'number' && Number.isInteger(year) && year >= 1 && year <= 12 ? year : undefined;
};

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is undefined: a release without such a file keeps an earlier state. */
const present = <T extends object>(values: T): Present<T> =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;

function commentaryOf(reading: FileReading, path: string): ReleaseFolder['commentary'] {
	if (!path.endsWith('.md') || path.split('/').length !== 4) {
		reading.problems.push(problem(placeOfFile(path), words.unknownFile(path.slice(path.lastIndexOf('/') + 1))));
		return [];
	}
	const source = reading.text(path);
	if (!source) return [];
	const { commentary, problems } = readCommentary(source);
	reading.problems.push(...problems);
	return commentary ? [commentary] : [];
}
