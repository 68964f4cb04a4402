/** The register: each data set of the Code, when it was last published, what is due next, and whether it is on time. */

import type { CodeId } from '../../domain/data-set.ts';
import { CODE_IDS } from '../../domain/data-set.ts';
import type { Publication } from '../../publication/publication.ts';
import { CODE } from '../../transparency/schemas/index.ts';
import { dayOf, interval } from '../../words/date.ts';
import { count } from '../../words/number.ts';
import { CODE_DATA_SET, LAW, PUBLISHES } from '../../words/transparency/data-sets.ts';
import { publishedOn, REGISTER, summary } from '../../words/transparency/register.ts';
import type { Counts } from '../../words/transparency/register.ts';
import { address } from '../address.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { heldBackText, registered, standingView, timelinessOf } from './standing.ts';
import type { Registered, StandingView } from './standing.ts';

export interface RegisterView {
	readonly words: typeof REGISTER;
	readonly lede: string;
	/** How many are on time, late and never published; undefined outside England, where the Code is no law. */
	readonly summary?: string;
	readonly code?: TableView;
	readonly others?: TableView;
}

/** The pages: undefined for the register itself, the ids of the data sets of which something is published; none without either. */
export function dataSetPages(publication: Publication): (string | undefined)[] {
	const all = registered(publication);
	return all.length === 0 ? [] : [undefined, ...all.flatMap(({ published }) => published?.id ?? [])];
}

/** The Code is law in England: the codes of its councils and areas begin with E. */
const isEnglish = ({ council }: Publication): boolean => council.areaCode?.startsWith('E') ?? true;

const column = (title: string, kind: 'text' | 'number' = 'text') => ({ title, kind });

export function registerView(publication: Publication): RegisterView {
	const dataSets = registered(publication);
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
							cells: [nameCell(dataSet), otherCell(publication, dataSet), { text: rowsOf(dataSet) }],
						})),
					},
				}
			: {}),
	};
}

const rowsOf = ({ published }: Registered): string =>
	published
		? count(
				published.files.reduce((sum, { rows }) => sum + rows, 0),
				'row',
			)
		: REGISTER.nothing;

const nameCell = ({ id, title, published }: Registered): Cell =>
	published ? { text: title, href: address.dataSet(id) } : { text: title };

function lastCell({ council }: Publication, { published }: Registered): Cell {
	if (!published) return { text: REGISTER.nothing };
	const { files, frequency } = published;
	const { period, publishAt } = files.at(-1)!;
	return {
		text: interval(period.start, period.end),
		detail: publishAt === undefined ? PUBLISHES[frequency] : publishedOn(dayOf(publishAt, council.timeZone)),
	};
}

/** Where no date is due, what is held back is told beside what was published last. */
function otherCell(publication: Publication, dataSet: Registered): Cell {
	const { detail, ...cell } = lastCell(publication, dataSet);
	return { ...cell, detail: [detail, heldBackText(dataSet.heldBack)].filter(Boolean).join('. ') || undefined };
}

const standingOf = (publication: Publication, code: CodeId, dataSet: Registered | undefined): StandingView =>
	standingView(timelinessOf(publication, code, dataSet?.published), dataSet?.heldBack ?? []);

/** One row for each data set of the council, or one that says that there is none. */
function codeRows(publication: Publication, code: CodeId, found: readonly Registered[]): Row[] {
	const law = LAW[CODE[code].frequency];
	const rows = found.length > 0 ? found : [undefined];
	return rows.map((dataSet) => {
		const { word, detail, next } = standingOf(publication, code, dataSet);
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

const WORST_FIRST = ['never', 'held', 'late', 'met'] as const;

/** Of the data sets of the Code; one of several parts is only as good as its worst part. */
function countsOf(publication: Publication, ofCode: readonly Registered[]): Counts {
	const counts = { met: 0, late: 0, held: 0, never: 0 };
	for (const code of CODE_IDS) {
		const parts = ofCode.filter((dataSet) => dataSet.code === code);
		const kinds = (parts.length > 0 ? parts : [undefined]).map(
			(dataSet) => standingOf(publication, code, dataSet).kind,
		);
		counts[WORST_FIRST.find((kind) => kinds.includes(kind))!] += 1;
	}
	return counts;
}
