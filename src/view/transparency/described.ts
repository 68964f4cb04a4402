/** What a large data set is, said once: its page, search engines and every catalogue say the same of it. */

import type { PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import type { FileFacts } from '../../domain/file-facts.ts';
import type { Frequency } from '../../domain/indicator.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { Publication } from '../../publication/publication.ts';
import { period as periodText } from '../../words/date.ts';
import { notices } from '../../words/download.ts';
import { FILE } from '../../words/transparency/files.ts';
import { REGISTER } from '../../words/transparency/register.ts';
import { address } from '../address.ts';

/** One form of the data of one period. */
export interface DescribedFile {
	readonly title: string;
	readonly facts: FileFacts;
}

/** The data of one period, in each form that there is: the CSV first. */
export interface DescribedPeriod {
	readonly title: string;
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** When it became public, where the council says. */
	readonly published?: string;
	readonly files: readonly DescribedFile[];
	/** A data package of the files, for programs. */
	readonly description: FileFacts;
}

export interface DescribedDataSet {
	readonly id: string;
	/** Its page. */
	readonly href: string;
	readonly title: string;
	/** What it holds, in the council's words or in ours where it has none. */
	readonly lead: string;
	/** The same with what a reader must know before using it. */
	readonly description: string;
	readonly frequency: Frequency;
	/** First and last day that its files are about. */
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** When its first and its newest file became public; undefined where the council does not say. */
	readonly issued?: string;
	readonly modified?: string;
	/** Newest first. */
	readonly periods: readonly DescribedPeriod[];
}

const first = (texts: readonly string[]): string => texts.reduce((least, text) => (text < least ? text : least));
const last = (texts: readonly string[]): string => texts.reduce((most, text) => (text > most ? text : most));

export function describedDataSet(
	{ council }: Publication,
	dataSet: PublishedDataSet,
	isPreview: boolean,
): DescribedDataSet {
	const { id, title, files, frequency } = dataSet;
	const lead = dataSet.description === '' ? REGISTER.description : dataSet.description;
	const instants = files.flatMap(({ publishAt }) => (publishAt === undefined ? [] : new Date(publishAt).toISOString()));
	return {
		...{ id, href: address.dataSet(id), title, lead, frequency },
		description: [...notices(council, isPreview), lead, FILE.notSealed].join(' '),
		from: first(files.map(({ period }) => period.start)),
		to: last(files.map(({ period }) => period.end)),
		...(instants.length === 0 ? {} : { issued: first(instants), modified: last(instants) }),
		periods: files
			.toReversed()
			.map((file) => describedPeriod(title, periodText(file.period, 'in-period', council.yearStartsInMonth), file)),
	};
}

const describedPeriod = (title: string, period: string, file: PublishedDataFile): DescribedPeriod => ({
	title: FILE.csv(title, period),
	from: file.period.start,
	to: file.period.end,
	...(file.publishAt === undefined ? {} : { published: new Date(file.publishAt).toISOString() }),
	files: [
		{ title: FILE.csv(title, period), facts: file.csv },
		...(file.lga ? [{ title: FILE.lga(title, period), facts: file.lga }] : []),
		{ title: FILE.parquet(title, period), facts: file.parquet },
	],
	description: file.json,
});

const known = new WeakMap<Publication, Map<boolean, readonly DescribedDataSet[]>>();

/** Every large data set that is published, in the order of their pages; none where the council publishes none. */
export function describedDataSets(publication: Publication, isPreview: boolean): readonly DescribedDataSet[] {
	const answers = known.get(publication) ?? new Map<boolean, readonly DescribedDataSet[]>();
	known.set(publication, answers);
	let found = answers.get(isPreview);
	if (!found) {
		found = (publication.dataSets ?? []).map((dataSet) => describedDataSet(publication, dataSet, isPreview));
		answers.set(isPreview, found);
	}
	return found;
}
