/** The register: each data set of the Code, when it was last published, what is due next, and whether it is on time. */

import type { CodeId, PublishedDataSet } from '../../domain/data-set.ts';
import { CODE_IDS } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { CODE } from '../../transparency/schemas/index.ts';
import { dayOf, interval } from '../../words/date.ts';
import { count } from '../../words/number.ts';
import { CODE_DATA_SET, LAW, PUBLISHES } from '../../words/transparency/data-sets.ts';
import { publishedOn, REGISTER, summary } from '../../words/transparency/register.ts';
import { address } from '../address.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { standingView, timelinessOf } from './standing.ts';

export interface RegisterView {
	readonly words: typeof REGISTER;
	readonly lede: string;
	/** How many are on time, late and never published; undefined outside England, where the Code is no law. */
	readonly summary?: string;
	readonly code?: TableView;
	readonly others?: TableView;
}

/** The ids of the pages: none where the council publishes no such data set. */
export const dataSetIds = ({ dataSets }: Publication): string[] => (dataSets ?? []).map(({ id }) => id);

/** The Code is law in England: the codes of its councils and areas begin with E. */
const isEnglish = ({ council }: Publication): boolean => council.areaCode?.startsWith('E') ?? true;

const column = (title: string, kind: 'text' | 'number' = 'text') => ({ title, kind });

export function registerView(publication: Publication): RegisterView {
	const dataSets = publication.dataSets ?? [];
	const ofCode = isEnglish(publication) ? dataSets.filter(({ code }) => code !== undefined) : [];
	const others = dataSets.filter((dataSet) => !ofCode.includes(dataSet));
	const rows = CODE_IDS.flatMap((code) =>
		codeRows(
			publication,
			code,
			ofCode.filter((dataSet) => dataSet.code === code),
		),
	);
	return {
		words: REGISTER,
		lede: ofCode.length > 0 ? REGISTER.lead : REGISTER.leadElsewhere,
		...(ofCode.length > 0
			? {
					summary: summary(countsOf(publication, ofCode), CODE_IDS.length),
					code: {
						caption: REGISTER.caption,
						note: `${REGISTER.dueRule} ${REGISTER.notOnce}`,
						columns: [REGISTER.dataSet, REGISTER.law, REGISTER.last, REGISTER.next, REGISTER.standing].map((title) =>
							column(title),
						),
						rows,
					},
				}
			: {}),
		...(others.length > 0
			? {
					others: {
						caption: REGISTER.othersCaption,
						columns: [column(REGISTER.dataSet), column(REGISTER.last), column(REGISTER.rows, 'number')],
						rows: others.map((dataSet) => ({
							cells: [nameCell(dataSet), lastCell(publication, dataSet), { text: rowsOf(dataSet) }],
						})),
					},
				}
			: {}),
	};
}

const rowsOf = ({ files }: PublishedDataSet): string =>
	count(
		files.reduce((sum, { rows }) => sum + rows, 0),
		'row',
	);

const nameCell = (dataSet: PublishedDataSet): Cell => ({ text: dataSet.title, href: address.dataSet(dataSet.id) });

function lastCell({ council }: Publication, { files, frequency }: PublishedDataSet): Cell {
	const { period, publishAt } = files.at(-1)!;
	return {
		text: interval(period.start, period.end),
		detail: publishAt === undefined ? PUBLISHES[frequency] : publishedOn(dayOf(publishAt, council.timeZone)),
	};
}

/** One row for each data set of the council, or one that says that there is none. */
function codeRows(publication: Publication, code: CodeId, found: readonly PublishedDataSet[]): Row[] {
	const law = LAW[CODE[code].frequency];
	const rows = found.length > 0 ? found : [undefined];
	return rows.map((dataSet) => {
		const { word, detail, next } = standingView(timelinessOf(publication, code, dataSet));
		const { title, asks } = CODE_DATA_SET[code];
		return {
			cells: [
				dataSet
					? { ...nameCell(dataSet), ...(dataSet.title.toLowerCase() === title.toLowerCase() ? {} : { detail: title }) }
					: { text: title, detail: asks },
				{ text: law },
				dataSet ? lastCell(publication, dataSet) : { text: REGISTER.nothing },
				{ text: next },
				{ text: word, detail },
			],
		};
	});
}

/** Of the data sets of the Code; one of several parts is only as good as its worst part. */
function countsOf(
	publication: Publication,
	ofCode: readonly PublishedDataSet[],
): Record<'met' | 'late' | 'never', number> {
	const counts = { met: 0, late: 0, never: 0 };
	for (const code of CODE_IDS) {
		const parts = ofCode.filter((dataSet) => dataSet.code === code);
		const kinds = (parts.length > 0 ? parts : [undefined]).map(
			(dataSet) => standingView(timelinessOf(publication, code, dataSet)).kind,
		);
		counts[kinds.includes('never') ? 'never' : kinds.includes('late') ? 'late' : 'met'] += 1;
	}
	return counts;
}
