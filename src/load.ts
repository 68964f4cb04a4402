/** Reads a site folder, checks it and publishes it as of an instant. */

import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { rules } from './check/index.ts';
import type { DataSetFolder } from './domain/data-set.ts';
import type { ReleaseId } from './domain/ids.ts';
import type { IsoDate } from './domain/period.ts';
import type { Problem } from './domain/problem.ts';
import { isError } from './domain/problem.ts';
import type { ReleaseFolder, Submission } from './domain/submission.ts';
import { publish } from './publication/fold.ts';
import { cutOff, lineOf, oncePublished, visibleReleases } from './publication/line.ts';
import type { Publication } from './publication/publication.ts';
import type { Sha256 } from './publication/seal/manifest.ts';
import { readChunks } from './read/chunks.ts';
import { readDataSets, readSite } from './read/folder.ts';
import type { Site } from './site.ts';
import { checkDataSets } from './transparency/check.ts';
import type { Digest } from './transparency/check.ts';

export interface LoadOptions {
	/** The site folder. */
	readonly dir: string;
	/** The instant to publish at; a demonstration's own `now`, else the clock, when left out. */
	readonly now?: string | undefined;
	readonly preview?: ReleaseId | undefined;
}

export interface LoadedSite {
	readonly dir: string;
	/** Every problem of the folder, visible or not, in file order. */
	readonly problems: readonly Problem[];
	/** The errors that stop publication: those of shared files and of visible releases. */
	readonly blocking: readonly Problem[];
	/** Every release folder that could be read, published or not. */
	readonly folders: readonly ReleaseFolder[];
	/** The large tables that can be read, and what is wrong with their settings; a mistake there stops only its own data set. */
	readonly dataSets: readonly DataSetFolder[];
	readonly dataSetProblems: readonly Problem[];
	/** The ids of those whose settings cannot be read. */
	readonly unreadDataSets: readonly string[];
	/** undefined when something blocks. */
	readonly publication?: Publication;
}

/** Reads, checks and publishes a site folder. Bad data is in the result, never thrown. */
export function loadSite({ dir, now, preview }: LoadOptions): LoadedSite {
	const reading = readSite(dir);
	const { submission } = reading;
	const none = { folders: [], dataSets: [], dataSetProblems: [], unreadDataSets: [] };
	if (!submission) return { dir, ...none, problems: reading.problems, blocking: reading.problems.filter(isError) };
	const problems = [...reading.problems, ...check(submission)];
	const asOf = now ?? submission.council.demonstration?.now ?? new Date().toISOString();
	const isHidden = hiddenReleases(submission, asOf, preview);
	const blocking = problems.filter(
		(problem) => isError(problem) && !(problem.release !== undefined && isHidden(problem.release)),
	);
	const large = readDataSets(dir, submission.council.yearStartsInMonth);
	const { folders: dataSets, problems: dataSetProblems, unreadable: unreadDataSets } = large;
	const tables = { dataSets, dataSetProblems, unreadDataSets };
	const loaded = { dir, folders: submission.releases, problems, blocking, ...tables };
	if (blocking.length > 0) return loaded;
	return {
		...loaded,
		publication: publish(submission, { asOf, ...(preview === undefined ? {} : { preview }) }),
	};
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Every rule over a submission, in the order of check/index.ts. */
export function* check(submission: Submission): Generator<Problem> {
	for (const rule of rules) yield* rule.check(submission, sha256);
}

/**
 * Everything that is wrong with the large tables of a site folder, read as streams.
 * @param today in the council's time zone
 */
export function* checkTables(dir: string, { council, lockedTables }: Submission, today: IsoDate): Generator<Problem> {
	const { folders, problems } = readDataSets(dir, council.yearStartsInMonth);
	yield* problems;
	yield* checkDataSets(folders, (path) => readChunks(dir, path), { locked: lockedTables ?? [], digest, today });
}

/** So much text is gathered before it is digested: a row at a time takes longer than reading it. */
const MOST_WAITING = 1 << 16;

/** SHA-256 of a text that comes in pieces. */
export function digest(): Digest {
	const hash = createHash('sha256');
	let waiting = '';
	return {
		add(text) {
			waiting += text;
			if (waiting.length < MOST_WAITING) return;
			hash.update(waiting, 'utf8');
			waiting = '';
		},
		end: () => hash.update(waiting, 'utf8').digest('hex'),
	};
}

/** A mistake in a release that nobody can see yet does not stop the others. */
function hiddenReleases(
	submission: Submission,
	asOf: string,
	preview: ReleaseId | undefined,
): (id: ReleaseId) => boolean {
	const lost = cutOff(submission, asOf);
	// Once a mistake keeps a signed release from the public, every mistake in the line of releases is everybody's.
	const inQuestion = lost.length > 0 ? [...lineOf(submission).faults.map(({ folder }) => folder), ...lost] : [];
	const mustBeRight = new Set([
		...[...visibleReleases(submission, asOf, preview), ...inQuestion].map((folder) => folder.id),
		// A release whose release.json cannot be read has no publication time: once somebody has signed it, it must not go unseen.
		...submission.unreadable.filter((folder) => folder.isSigned).map((folder) => folder.id),
		// What was public once does not vanish because its time was moved on, or its signatures were taken away.
		...oncePublished(submission),
	]);
	return (id) => !mustBeRight.has(id);
}

/** The site for `astro dev`, where no build provides one: the folder and the instant that the environment names. @throws Error where the data have problems */
export function developmentSite(): Site {
	const dir = resolve(process.env['GOLDEN_THREAD_SITE'] ?? '.');
	const { publication, blocking } = loadSite({ dir, now: process.env['GOLDEN_THREAD_NOW'] });
	if (!publication) {
		const list = blocking.map(
			({ at, check: code, message }) => `${at.file}:${at.line}:${at.column} ${code} ${message}`,
		);
		throw new Error(`the site in ${dir} has problems:\n${list.join('\n')}`);
	}
	return {
		dir: relative(process.cwd(), dir) || '.',
		publication,
		files: new Map(),
		texts: new Map(),
		isPreview: false,
		hasArchive: false,
		hasEmbeds: false,
		siteUrl: publication.council.siteUrl.replace(/\/$/, ''),
	};
}
