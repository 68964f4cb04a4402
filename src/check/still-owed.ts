/** What the next release still needs before it can be published, and whose it is. Nothing of it is public. */

import type { OwedThing, StillOwed } from '../domain/coming.ts';
import type { IndicatorId, ServiceId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import { dayNumber } from '../domain/period.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { overdue } from '../publication/due.ts';
import { registerOf, servicesReported, unsignedStages } from '../publication/line.ts';
import { localTime } from '../words/date.ts';
import { unanswered } from './missed-targets.ts';
import { unreported } from './promises-reported.ts';
import { wholeLine } from './whole-line.ts';

type Thing = Omit<OwedThing, 'daysLeft' | 'serviceTitle'>;

/**
 * @param asOf the instant (ISO 8601) from which days are counted
 * @returns undefined where every release of the line is signed
 */
export function stillOwed(submission: Submission, asOf: string): StillOwed | undefined {
	const { folders, isOpen } = wholeLine(submission);
	const order = folders.findIndex(isOpen);
	const folder = folders[order];
	if (!folder) return undefined;
	const { timeZone } = submission.council;
	const [on] = localTime(folder.release.publishAt, timeZone);
	const [today] = localTime(asOf, timeZone);
	const left = (due: IsoDate): number => dayNumber(due) - dayNumber(today);
	const services = submission.services.map(({ record }) => record);
	const place = new Map(services.map(({ id }, at) => [id, at]));
	const titles = new Map(services.map(({ id, title }) => [id, title]));
	const heads = new Map(services.map(({ id, head }) => [id, head]));
	const things = [...owedTo(submission, folder, order, on)].map((thing): OwedThing => {
		const { service } = thing;
		const title = service && titles.get(service);
		const role = thing.role ?? (service && heads.get(service));
		return {
			...thing,
			daysLeft: left(thing.due),
			...(title === undefined ? {} : { serviceTitle: title }),
			...(role === undefined ? {} : { role }),
		};
	});
	const rank = ({ service }: OwedThing): number =>
		(service === undefined ? undefined : place.get(service)) ?? services.length;
	things.sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft);
	return { release: folder.id, on, daysLeft: left(on), things };
}

function* owedTo(submission: Submission, folder: ReleaseFolder, order: number, on: IsoDate): Generator<Thing> {
	const register = registerOf(submission, folder);
	const isRegular = folder.release.kind !== 'correction' && folder.release.kind !== 'ad-hoc';
	if (isRegular) {
		const { publication } = wholeLine(submission);
		for (const measure of publication().indicators) {
			for (const { period, due } of overdue(publication(), measure, order)) {
				yield { kind: 'figure', what: `${measure.id}, ${period.text}`, due, ...whose(register.get(measure.id)) };
			}
		}
	}
	for (const { folder: of, measure, period } of unanswered(submission)) {
		if (of !== folder) continue;
		yield { kind: 'commentary', what: `${measure.id}, ${period.text}`, due: on, ...whose(register.get(measure.id)) };
	}
	for (const { folder: of, action, indicator, state } of unreported(submission)) {
		if (of !== folder) continue;
		const { service, role } = whose(register.get(indicator));
		const [ownService, ownRole] = [state?.service ?? service, state?.owner ?? role];
		yield {
			kind: 'action',
			what: action,
			due: on,
			...(ownService === undefined ? {} : { service: ownService }),
			...(ownRole === undefined ? {} : { role: ownRole }),
		};
	}
	if (isRegular) {
		const rated = new Set(folder.ratings?.map(({ record }) => record.service));
		for (const service of servicesRatedBefore(submission, folder)) {
			if (!rated.has(service)) yield { kind: 'rating', what: service, due: on, service };
		}
	}
	yield* signatures(submission, folder, register, on);
}

/** The services that the newest earlier release with ratings rates. */
function servicesRatedBefore(submission: Submission, folder: ReleaseFolder): Set<ServiceId> {
	const { folders } = wholeLine(submission);
	const before = folders.slice(0, folders.indexOf(folder)).findLast(({ ratings }) => ratings !== undefined);
	return new Set(before?.ratings?.map(({ record }) => record.service));
}

function* signatures(
	submission: Submission,
	folder: ReleaseFolder,
	register: ReadonlyMap<IndicatorId, Indicator>,
	due: IsoDate,
): Generator<Thing> {
	for (const { id, title, scope } of unsignedStages(submission, folder)) {
		if (scope === 'release') {
			yield { kind: 'signature', what: title, due };
			continue;
		}
		const records = folder.signOff?.stages.filter(({ stage }) => stage === id) ?? [];
		const covered = new Set(records.flatMap(({ covers }) => covers ?? []));
		for (const service of servicesReported(folder, register)) {
			if (!covered.has(service)) yield { kind: 'signature', what: title, due, service };
		}
	}
}

function whose(indicator: Indicator | undefined): { readonly service?: ServiceId; readonly role?: string } {
	const role = indicator?.responsibleOfficer ?? indicator?.headOfService;
	return {
		...(indicator?.service === undefined ? {} : { service: indicator.service }),
		...(role === undefined ? {} : { role }),
	};
}
