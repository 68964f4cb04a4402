/** Data quality for everybody to see: late figures and overdue actions by service and post, and how good the data are. */

import type { ServiceId } from '../domain/ids.ts';
import { dayNumber } from '../domain/period.ts';
import { asAtDate, isRetired, overdue } from '../publication/due.ts';
import type { Publication } from '../publication/publication.ts';
import { DATA_QUALITY, GRADE, gradesSentence, lateSentence } from '../words/data-quality.ts';
import { day, period as periodName } from '../words/date.ts';
import { number } from '../words/number.ts';
import { isOverdue } from './actions.ts';
import { address } from './address.ts';
import type { Cell, Column, Row, TableView } from './table.ts';

export interface DataQualityView {
	readonly words: typeof DATA_QUALITY;
	readonly lateSentence: string;
	/** undefined where nothing is late. */
	readonly late?: TableView;
	/** undefined where no action is overdue. */
	readonly actions?: TableView;
	readonly gradesSentence: string;
	/** undefined where the data of no measure are fair or poor. */
	readonly grades?: TableView;
}

const text = (title: string): Column => ({ title, kind: 'text' });
const digits = (title: string): Column => ({ title, kind: 'number' });

/** Rows in the order of the council's services; what belongs to none comes last. */
interface Placed {
	readonly service: ServiceId | undefined;
	readonly row: Row;
}

export function dataQualityView(publication: Publication): DataQualityView {
	const { indicators, services } = publication;
	const asAt = asAtDate(publication);
	const place = new Map(services.map(({ id }, at) => [id, at]));
	const known = new Map(services.map((service) => [service.id, service]));
	const inOrder = (rows: readonly Placed[]): Row[] => {
		const rank = ({ service }: Placed): number => place.get(service ?? '') ?? services.length;
		return [...rows].sort((a, b) => rank(a) - rank(b)).map(({ row }) => row);
	};
	const serviceCell = (id: ServiceId | undefined): Cell => {
		const service = known.get(id ?? '');
		return service ? { text: service.title, href: address.service(service.id) } : { text: DATA_QUALITY.noService };
	};
	const post = (named: string | undefined, service: ServiceId | undefined): Cell => ({
		text: named ?? known.get(service ?? '')?.head ?? DATA_QUALITY.noPost,
	});
	const daysLate = (due: string): Cell => ({ text: number(dayNumber(asAt) - dayNumber(due), 0) });

	const current = indicators.filter(({ indicator }) => !isRetired(indicator, asAt));
	const late = current.flatMap((measure) =>
		overdue(publication, measure).map(({ period, due }): Placed & { readonly id: string } => {
			const { title, service, responsibleOfficer, headOfService } = measure.indicator;
			return {
				id: measure.id,
				service,
				row: {
					cells: [
						{ text: title, href: address.measure(measure.id) },
						{ text: periodName(period) },
						{ text: day(due) },
						daysLate(due),
						serviceCell(service),
						post(responsibleOfficer ?? headOfService, service),
					],
				},
			};
		}),
	);
	const actions = (publication.actions?.rows ?? [])
		.filter((action) => action.due !== undefined && isOverdue(publication, action))
		.map(({ title, due, service, owner }): Placed => ({
			service,
			row: {
				cells: [{ text: title }, { text: day(due!) }, daysLate(due!), serviceCell(service), post(owner, service)],
			},
		}));
	const graded = current.filter(({ indicator }) => indicator.quality === 'fair' || indicator.quality === 'poor');
	const grades = graded.map(({ id, indicator: { title, service, quality, qualityNote } }): Placed => ({
		service,
		row: {
			cells: [
				{ text: title, href: address.measure(id) },
				{ text: GRADE[quality!] },
				{ text: qualityNote ?? DATA_QUALITY.noReason },
				serviceCell(service),
			],
		},
	}));
	const many = (quality: keyof typeof GRADE | undefined): number =>
		current.filter(({ indicator }) => indicator.quality === quality).length;
	const { measure, period, due, daysLate: days, service, post: who, action, grade, why } = DATA_QUALITY;
	return {
		words: DATA_QUALITY,
		lateSentence: lateSentence(late.length, new Set(late.map(({ id }) => id)).size),
		...(late.length === 0
			? {}
			: {
					late: {
						caption: DATA_QUALITY.lateCaption,
						note: DATA_QUALITY.lateNote,
						columns: [text(measure), text(period), text(due), digits(days), text(service), text(who)],
						rows: inOrder(late),
					},
				}),
		...(actions.length === 0
			? {}
			: {
					actions: {
						caption: DATA_QUALITY.actionsCaption,
						columns: [text(action), text(due), digits(days), text(service), text(who)],
						rows: inOrder(actions),
					},
				}),
		gradesSentence:
			many(undefined) === current.length
				? DATA_QUALITY.notGraded
				: gradesSentence(many('good'), many('fair'), many('poor'), many(undefined)),
		...(grades.length === 0
			? {}
			: {
					grades: {
						caption: DATA_QUALITY.gradesCaption,
						note: DATA_QUALITY.gradesNote,
						columns: [text(measure), text(grade), text(why), text(service)],
						rows: inOrder(grades),
					},
				}),
	};
}
