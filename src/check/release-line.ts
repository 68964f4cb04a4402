/** Releases form one line, oldest first, so that "what changed" always has one answer. */

import type { Problem } from '../domain/problem.ts';
import { instantOf } from '../domain/release.ts';
import type { Submission } from '../domain/submission.ts';
import type { LineFault } from '../publication/line.ts';
import { lineOf, oncePublished, registerOf, servicesReported, unsignedStages } from '../publication/line.ts';
import type { Message } from '../words/release-problems.ts';
import { lineFault } from '../words/release-problems.ts';
import type { Rule } from './rule.ts';

export const releaseLine: Rule = {
	code: 'S006',
	*check(submission: Submission): Generator<Problem> {
		for (const fault of lineOf(submission).faults) {
			const { folder } = fault;
			const at = folder.place(fault.kind === 'not-later' ? 'publishAt' : 'previous');
			yield { check: 'S006', severity: 'error', at, release: folder.id, ...saying(fault) };
		}
		const there = new Set([...submission.releases, ...submission.unreadable].map(({ id }) => id));
		for (const id of oncePublished(submission)) {
			if (there.has(id)) continue;
			const at = { file: 'data/urls.lock', line: 1, column: 1 };
			// Of no release that there is: it stops every build, also where the missing one was the newest.
			yield { check: 'S006', severity: 'error', at, ...lineFault.folderGone(id) };
		}
	},
};

function saying(fault: LineFault): Message {
	const { folder } = fault;
	switch (fault.kind) {
		case 'fork':
			return lineFault.fork(folder.id, fault.other!, folder.release.previous!);
		case 'unknown-previous':
			return lineFault.unknownPrevious(folder.id, folder.release.previous!);
		case 'second-root':
			return lineFault.secondRoot(folder.id, fault.other!);
		case 'loop':
			return lineFault.loop(folder.id);
		case 'not-later':
			return lineFault.notLater(folder.id, fault.other);
	}
}

export const sealedOnwards: Rule = {
	code: 'S007',
	*check(submission: Submission): Generator<Problem> {
		let sealed: string | undefined;
		for (const folder of lineOf(submission).folders) {
			const isUnsealed = folder.signOff?.canonicalForm === 'unsealed';
			if (isUnsealed && sealed !== undefined) {
				const at = folder.place();
				yield {
					check: 'S007',
					severity: 'error',
					at,
					release: folder.id,
					...lineFault.unsealedAfterSealed(folder.id, sealed),
				};
			}
			if (folder.signOff && !isUnsealed) sealed = folder.id;
		}
	},
};

export const signedInOrder: Rule = {
	code: 'S008',
	*check(submission: Submission): Generator<Problem> {
		const { folders } = lineOf(submission);
		const unsigned = folders.findIndex((folder) => unsignedStages(submission, folder).length > 0);
		if (unsigned === -1) return;
		const waitsFor = folders[unsigned]!;
		for (const folder of folders.slice(unsigned + 1)) {
			if (unsignedStages(submission, folder).length > 0) continue;
			if (instantOf(folder.release.publishAt) < instantOf(waitsFor.release.publishAt)) continue;
			const at = folder.place('previous');
			yield {
				check: 'S008',
				severity: 'warning',
				at,
				release: folder.id,
				...lineFault.unsignedBefore(folder.id, waitsFor.id),
			};
		}
	},
};

export const signedForAll: Rule = {
	code: 'S002',
	*check(submission: Submission): Generator<Problem> {
		for (const folder of submission.releases) {
			for (const stage of unsignedStages(submission, folder)) {
				const records = (folder.signOff?.stages ?? []).filter((signature) => signature.stage === stage.id);
				if (records.length === 0) continue;
				const covered = new Set(records.flatMap((signature) => signature.covers ?? []));
				const reported = servicesReported(folder, registerOf(submission, folder));
				const missing = [...reported].filter((service) => !covered.has(service));
				const at = folder.place('publishAt');
				yield {
					check: 'S002',
					severity: 'error',
					at,
					release: folder.id,
					...lineFault.notCovered(folder.id, stage.title, missing),
				};
			}
		}
	},
};
