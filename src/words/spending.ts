/** What the pages and the explorer of payments say. */

import { day, interval, month as monthName, MONTHS } from './date.ts';
import { money, roundMoney } from './money.ts';
import { count, number } from './number.ts';

/** 2025-M07 as a date in it. */
const inMonth = (month: string): string => `${month.slice(0, 4)}-${month.slice(6)}-01`;
const endOf = (month: string): string => {
	const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(6))];
	return `${inMonth(month).slice(0, 8)}${new Date(Date.UTC(year, of, 0)).getUTCDate()}`;
};

/** July 2025 */
export const sayMonth = (month: string): string => monthName(inMonth(month));
/** Jul, 2025: the two lines under a column. */
export const columnLabel = (month: string): readonly [string, string] => [
	MONTHS[Number(month.slice(6)) - 1]!.slice(0, 3),
	month.slice(0, 4),
];
/** FY2025-26 is April 2025 to March 2026, told by its own first and last month. */
export const sayMonths = (months: readonly string[]): string => interval(inMonth(months[0]!), endOf(months.at(-1)!));
/** 2025 to 2026, for FY2025-26 */
export const sayYear = (year: string): string => `${year.slice(2, 6)} to ${Number(year.slice(2, 6)) + 1}`;

/** Months in words, runs of them joined: April to June 2025 and March 2026. */
export function sayCover(months: readonly string[]): string {
	const runs: string[][] = [];
	for (const month of months) {
		const run = runs.at(-1);
		if (run && next(run.at(-1)!) === month) run.push(month);
		else runs.push([month]);
	}
	const said = runs.map(sayMonths);
	return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}
const next = (month: string): string =>
	month.endsWith('12')
		? `${Number(month.slice(0, 4)) + 1}-M01`
		: `${month.slice(0, 6)}${String(Number(month.slice(6)) + 1).padStart(2, '0')}`;

export const payments = (many: number): string => count(many, 'payment');

export const SPENDING = {
	title: 'Spending',
	inLists: 'Spending: payments to suppliers',
	description: 'What the council paid to its suppliers: by month, by supplier and by service, and every payment.',
	notSaid: 'Not given',
	explore: 'Search every payment',
	asFiles: 'The council’s own files, and who approved them',
	allSuppliers: 'All suppliers',
	allServices: 'All services',
	register: 'All data that the law asks us to publish',
	month: 'Month',
	supplier: 'Supplier',
	service: 'Service',
	category: 'Category',
	purpose: 'Description',
	date: 'Date',
	reference: 'Reference',
	paymentsColumn: 'Payments',
	amount: 'Amount (£)',
	total: 'Total (£)',
	change: 'Change (£)',
	byMonth: 'By month',
	bySupplier: 'Largest suppliers',
	byService: 'By service',
	downloads: 'Get the data',
	everyMonth: 'Every month as a file',
	period: 'Period',
	withoutScript:
		'Searching needs JavaScript. Without it, the largest suppliers, every supplier and every service are listed, and each month can be downloaded.',
	letters: 'Suppliers by letter',
	newSupplier: 'None the year before',
	whatItIs:
		'These are payments to suppliers, as the council published them. A payment with a minus sign is money that came back. The same payment may stand in several lines, one for each part of an invoice: each line is counted as a payment. Nobody signed these figures as they sign our measures.',
	repeated: (many: number): string =>
		`${count(many, 'line')} ${many === 1 ? 'repeats' : 'repeat'} an earlier one of the same file in every cell. ${many === 1 ? 'It is' : 'They are'} counted as ${many === 1 ? 'it stands' : 'they stand'}, because two equal payments may both be real.`,
	redacted:
		'Where a name is left out, the council says so in its own words, such as “Redacted”. Together these can be the largest supplier.',
} as const;

export const NARROW_CHART = 'Column chart';

/** The opening sentence of the spending page. */
export const spendingLede = (council: string, pence: number, many: number, months: readonly string[]): string =>
	`${council} paid ${roundMoney(pence)} to suppliers in ${sayMonths(months)}, in ${payments(many)}.`;

/** "That is £3.1 million more than in the same months a year before." */
export function comparedWithBefore(now: number, before: number, months: readonly string[]): string {
	const span = sayMonths(months);
	if (now === before) return `That is exactly as much as in ${span}.`;
	return `That is ${roundMoney(Math.abs(now - before))} ${now > before ? 'more' : 'less'} than in ${span}.`;
}

/** The description under the chart of months. */
export function monthsDescription(named: readonly { readonly month: string; readonly pence: number }[]): string {
	if (named.length === 0) return 'There are no payments.';
	const most = named.reduce((a, b) => (b.pence > a.pence ? b : a));
	const least = named.reduce((a, b) => (b.pence < a.pence ? b : a));
	const span = sayCover(named.map(({ month }) => month));
	if (named.length === 1 || most.pence === least.pence)
		return `Payments in ${span}: ${money(most.pence)}${named.length === 1 ? '' : ' every month'}.`;
	return `Payments in ${span}, month by month. The most was ${money(most.pence)} in ${sayMonth(most.month)}, the least ${money(least.pence)} in ${sayMonth(least.month)}. The vertical axis starts at £0${least.pence < 0 ? ', and goes below it where more money came back than was paid' : ''}.`;
}

export const supplierTable = (now: string): string => `The ten largest suppliers in ${now}`;
export const changeNote = (months: readonly string[]): string => `Change: compared with ${sayMonths(months)}.`;
export const serviceTable = (now: string): string => `The ten services that paid most in ${now}`;
export const hundredLargest = (now: string): string => `The hundred largest suppliers in ${now}`;
export const sumIn = (months: readonly string[]): string => `${sayMonths(months)} (£)`;
export const monthsTitle = (months: readonly string[]): string => `Payments to suppliers, ${sayCover(months)}`;
export const summaryDownload = 'the totals by month, supplier, service and category';
export const summaryDetail = 'Sums are whole pence. It also lists every month’s file with its checksum.';
export const servicesTitle = 'Spending by service';
export const listDescription = (what: string): string =>
	`${what}, with what was paid in the newest year and in the same months before.`;
export const restOfServices = (many: number): string => `The other ${count(many, 'service')}`;
export const beforeTable = (before: string): string => `The ten largest suppliers in ${before}`;
export const rankBefore = (rank: number | undefined): string => (rank === undefined ? 'None' : `${number(rank, 0)}`);
export const inAndOut = (came: readonly string[], went: readonly string[]): string[] => [
	...(came.length > 0 ? [`Among the ten largest now, but not the year before: ${came.join('; ')}.`] : []),
	...(went.length > 0 ? [`Among the ten largest the year before, but not now: ${went.join('; ')}.`] : []),
];
export const suppliersUnder = (letter: string): string =>
	letter === '0-9' ? 'Suppliers that begin with a digit or a sign' : `Suppliers: ${letter}`;
export const listLede = (many: number, what: 'supplier' | 'service', months: readonly string[]): string =>
	`${count(many, what)} with payments in ${sayMonths(months)}.`;
export const shardDownload = (month: string): string => `payments of ${sayMonth(month)}`;

export const suppliersDownload = 'what each supplier was paid, this year and the year before';
export const suppliersDetail =
	'One row for each supplier: payments and pounds in the newest year, in the same months before, and the difference.';

/** The files as the catalogue lists them. */
export const SPENDING_FILE = {
	summary: {
		title: 'Payments to suppliers: totals',
		description:
			'How many payments there are and what they come to, by month, supplier, service and category, in whole pence.',
	},
	suppliers: {
		title: 'Payments to suppliers: this year and the year before',
		description:
			'What each supplier was paid in the newest year and in the same months of the year before, in pounds, with the difference.',
	},
	month: (month: string) => ({
		title: `Payments to suppliers: ${sayMonth(month)}`,
		description:
			'Every payment of the month: date, supplier, service, category, description, reference and whole pence.',
	}),
} as const;

/** What the explorer says. */
export const EXPLORE = {
	title: 'Search payments',
	description: 'Search every payment to suppliers: by words, service, category, period and amount, in your browser.',
	lede: 'Find payments by supplier or description, and add them up.',
	text: 'Supplier or description',
	textHint: 'All words must occur. Put quotation marks around words that belong together.',
	amount: 'Amount',
	only: 'Only payments to',
	notOnly: 'Show all suppliers',
	without: 'Lists and downloads',
	filters: 'Narrow by period, service, category and amount',
	everything: 'All months',
	anyService: 'All services',
	anyCategory: 'All categories',
	least: 'From (£)',
	most: 'To (£)',
	amountHint: 'Amounts such as 500 or 1250.50. Money that came back has a minus sign.',
	sort: 'Order',
	sorts: { newest: 'Newest first', largest: 'Largest first', smallest: 'Smallest first' },
	show: 'Search',
	clear: 'Clear all',
	loading: 'Loading the newest payments.',
	progress: 'Loading payments',
	failed: 'The payments could not be loaded. Try again, or use the lists and downloads.',
	changed: 'New payments have just been published. Load the page again to see them.',
	tryAgain: 'Try again',
	notMoney: 'Enter an amount such as 500 or 1250.50.',
	wrongWay: 'The first amount must not be larger than the second.',
	rows: 'Payments found',
	monthsTable: 'The same as a table',
	previous: 'Previous page',
	next: 'Next page',
	download: 'Download these rows (CSV)',
	making: 'Preparing the file.',
	more: 'Show the 100 largest',
	citeTitle: 'How to cite this',
	none: 'No payment matches. Try fewer words, another period or a wider range of amounts.',
} as const;

/** 1,204 payments, £3,456.12 in total */
export const foundLine = (many: number, pence: number): string =>
	many === 0 ? EXPLORE.none : `${payments(many)}, ${money(pence)} in total`;

/** What a total covers. A partial one always says so, and names its months. */
export function coverLine(covered: readonly string[], asked: readonly string[]): string {
	if (covered.length === 0) return EXPLORE.loading;
	if (covered.length === asked.length) return `This covers all payments in ${sayCover(asked)}.`;
	return `So far this covers ${sayCover(covered)} only: ${number(covered.length, 0)} of ${count(asked.length, 'month')}.`;
}

/** For a screen reader, once the answer is there: the count and what it covers. */
export const announced = (many: number, pence: number, covered: readonly string[], asked: readonly string[]): string =>
	many === 0 && covered.length === asked.length
		? EXPLORE.none
		: `${many === 0 ? payments(0) : foundLine(many, pence)}. ${coverLine(covered, asked)}`;

export const progressLine = (done: number, all: number): string =>
	`${number(done, 0)} of ${count(all, 'month')} loaded`;
export const topCaption = (what: string, shown: number, all: number): string =>
	shown < all ? `${what}: the ${number(shown, 0)} largest of ${number(all, 0)}` : what;
export const pageLine = (from: number, to: number, all: number): string =>
	`${number(from, 0)} to ${number(to, 0)} of ${payments(all)}`;

/** How a selection is cited: council, what, when it was published, address, licence, and the state of the data. */
export const citation = (facts: {
	readonly council: string;
	/** What a reader must know first; empty for what a real council published. */
	readonly notice: string;
	readonly selection: string;
	readonly address: string;
	readonly licence: string;
	readonly digest: string;
}): string =>
	`${facts.notice === '' ? '' : `${facts.notice} `}${facts.council}, payments to suppliers, ${facts.selection}. ${facts.address} (${facts.licence}; data SHA-256 ${facts.digest}).`;

export const CSV_HEADINGS = [
	'date',
	'supplier',
	'service',
	'category',
	'description',
	'reference',
	'amount',
	'citation',
];
/** How a day of a row is said in a table. */
export const rowDay = day;
