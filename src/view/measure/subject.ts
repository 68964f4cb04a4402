/** What every part of a measure's page works from: the measure, judged once, and how its numbers and periods are said. */

import type { Decimal } from '../../domain/decimal.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Figure } from '../../domain/observation.ts';
import { isReported } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Judged } from '../../publication/judge.ts';
import { judgedSeries, latest } from '../../publication/judge.ts';
import { newest } from '../../publication/publication.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { credit } from '../../words/description.ts';
import { decimalsToTell, number, quantity } from '../../words/number.ts';
import { inPeriod } from '../../words/sentence.ts';
import { address } from '../address.ts';
import { absolute } from '../frame.ts';
import { publishedOn } from '../report-name.ts';
import { periodText, unitOf } from '../result.ts';
import type { Since } from './change.ts';
import { sinceOf } from './change.ts';

export interface Subject {
	readonly publication: Publication;
	readonly measure: PublishedIndicator;
	readonly indicator: Indicator;
	readonly unit: Unit;
	/** Every period with a figure or a target, oldest first. */
	readonly series: readonly Judged[];
	/** The newest period with a figure, or with the reason why it has none. */
	readonly now?: Judged;
	/** What changes are measured against throughout the page. */
	readonly since: Since;
	/** Downloadable files by address. */
	readonly files: ReadonlyMap<string, FileFacts>;
	/** July to September 2025 */
	readonly when: (period: Period) => string;
	/** in July to September 2025 */
	readonly inWhen: (period: Period) => string;
	/** 47.3% */
	readonly say: (value: number | Decimal, decimals?: number) => string;
}

export function subjectOf(
	publication: Publication,
	measure: PublishedIndicator,
	files: ReadonlyMap<string, FileFacts>,
): Subject {
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const now = latest(publication, measure);
	const when = (period: Period): string => periodText(publication, measure, period);
	return {
		publication,
		measure,
		indicator,
		unit,
		series: judgedSeries(publication, measure),
		...(now ? { now } : {}),
		since: sinceOf(publication, measure),
		files,
		when,
		inWhen: (period) => inPeriod(period, indicator.basis, when(period)),
		say: (value, decimals = indicator.decimals) => quantity(value, unit, decimals),
	};
}

/** The newest release that said a figure of the newest period for any part. */
function sayingOfParts({ breakdowns }: PublishedIndicator): number | undefined {
	const figures = breakdowns.flatMap(({ categories }) => categories.flatMap((series) => series.figures));
	const last = figures.map(({ period }) => period.end).reduce((a, b) => (a > b ? a : b), '');
	const releases = figures.flatMap((entry) => (entry.period.end === last ? [newest(entry).release] : []));
	return releases.length === 0 ? undefined : Math.max(...releases);
}

/**
 * Order of the release that said the newest figure on the page, of the whole or else of its parts: the one date that
 * the page, its charts and its citation all give. Of the newest release that carries the measure, before any figure.
 */
export const sayingRelease = ({ measure, now }: Pick<Subject, 'measure' | 'now'>): number =>
	now?.statement?.release ?? sayingOfParts(measure) ?? measure.newestRelease;

/** The line below each chart of the page. */
export function creditOf(subject: Subject): string {
	const { publication, measure, indicator } = subject;
	const { name, siteUrl } = publication.council;
	const release = publication.releases[sayingRelease(subject)]!;
	const url = absolute(siteUrl, address.measure(measure.id));
	return credit(indicator.source, name, publishedOn(publication, release), url);
}

/** The value of a judged period, where it has one. */
export const valueOf = (judged: Judged | undefined): Decimal | undefined => {
	const figure: Figure | undefined = judged?.statement?.figure;
	return isReported(figure) ? figure.value : undefined;
};

/**
 * Decimals that a period's result and target are printed with: those of the register, or as many more as it takes to
 * see that they differ, and that the shortfall is not nothing.
 */
export function decimalsOf({ indicator }: Subject, judged: Judged): number {
	const { status } = judged;
	const value = valueOf(judged);
	const target = judged.target?.target;
	const end = target?.value ?? target?.lower ?? target?.upper;
	if (!value || !end || (status.kind !== 'close' && status.kind !== 'missed')) return indicator.decimals;
	let decimals = decimalsToTell(value, end, indicator.decimals);
	while (decimals < 12 && !/[1-9]/.test(number(status.shortfall, decimals))) decimals++;
	return decimals;
}
