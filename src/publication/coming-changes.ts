/** What the public will see when the releases that are ready or in hand come out: new, changed and taken back. */

import type { ComingChanges, ComingFigure, ComingStatus } from '../domain/coming.ts';
import type { Figure } from '../domain/observation.ts';
import { isReported } from '../domain/observation.ts';
import type { Submission } from '../domain/submission.ts';
import { publish } from './fold.ts';
import { latest } from './judge.ts';
import { lineOf, visibleReleases } from './line.ts';
import type { Change } from './publication.ts';
import { asSaidBy } from './publication.ts';

const KIND: Readonly<Record<Exclude<Change, 'detail'>, ComingFigure['kind']>> = {
	first: 'new',
	revised: 'revised',
	supplied: 'supplied',
	confirmed: 'confirmed',
	withdrew: 'withdrawn',
};

/** @param asOf the instant (ISO 8601) up to which everything is public */
export function comingChanges(submission: Submission, asOf: string): ComingChanges {
	const shown = visibleReleases(submission, asOf).length;
	const { folders } = lineOf(submission);
	const last = folders.at(-1);
	if (!last || shown === folders.length) return { measures: [], figures: [], statuses: [] };
	const publication = publish(submission, { asOf: last.release.publishAt, preview: last.id });
	const measures: ComingChanges['measures'][number][] = [];
	const figures: ComingFigure[] = [];
	const statuses: ComingStatus[] = [];
	for (const measure of publication.indicators) {
		const { id } = measure;
		const { title } = measure.indicator;
		if (measure.newestRelease < shown) continue;
		const isNew = measure.firstRelease >= shown;
		if (isNew) measures.push({ indicator: id, title });
		for (const entry of measure.figures) {
			const now = entry.statements[entry.statements.length - 1]!;
			if (now.release < shown || now.change === 'detail') continue;
			const was = asSaidBy(entry, shown - 1);
			figures.push({
				release: publication.releases[now.release]!.id,
				indicator: id,
				title,
				period: entry.period.text,
				kind: was ? KIND[now.change] : 'new',
				...shownAs('was', was?.figure),
				...shownAs('now', now.figure),
			});
		}
		if (isNew) continue;
		const was = latest(publication, measure, shown - 1)?.status;
		const now = latest(publication, measure)?.status;
		if (
			was &&
			now &&
			(was.kind !== now.kind || (was.kind === 'unrated' && now.kind === 'unrated' && was.because !== now.because))
		)
			statuses.push({ indicator: id, title, was, now });
	}
	return { measures, figures, statuses };
}

const shownAs = <K extends 'was' | 'now'>(key: K, figure: Figure | undefined): { readonly [P in K]?: string } =>
	isReported(figure) ? ({ [key]: figure.value.text } as { readonly [P in K]?: string }) : {};
