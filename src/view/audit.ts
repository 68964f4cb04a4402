/** What /audit/ says: for each report its stages, posts, days, digest and accepted warnings, and the files to test it with. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { AUDIT, captionOf } from '../words/audit.ts';
import { day, dayAndTime } from '../words/date.ts';
import { PROOF_FILE } from '../words/download.ts';
import { onBehalf } from '../words/report.ts';
import { address } from './address.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import type { Fact } from './facts.ts';
import type { SiteLink } from './frame.ts';
import type { TableView } from './table.ts';

export interface AuditedReport {
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly facts: readonly Fact[];
	readonly table?: TableView;
}

export interface AuditView {
	readonly words: typeof AUDIT;
	readonly downloads: readonly Download[];
	readonly verify: SiteLink;
	/** Newest first. */
	readonly reports: readonly AuditedReport[];
}

export function auditView(publication: Publication, files: ReadonlyMap<string, FileFacts>): AuditView {
	return {
		words: AUDIT,
		downloads: downloads(files, [
			{ what: PROOF_FILE.audit.title, path: address.auditFile, detail: PROOF_FILE.audit.description },
			{
				what: PROOF_FILE['audit-sample'].title,
				path: address.auditSample,
				detail: PROOF_FILE['audit-sample'].description,
			},
			{ what: PROOF_FILE.signatures.title, path: address.signatures, detail: PROOF_FILE.signatures.description },
		]),
		verify: { title: AUDIT.verify, href: address.verify },
		reports: publication.releases.toReversed().map((release) => audited(publication, release, files)),
	};
}

/** The list of sums of a sealed report, where it is published. */
export const sumsOf = (id: string, files: ReadonlyMap<string, FileFacts>): string | undefined => {
	const path = address.signedFile(id, 'SHA256SUMS');
	return files.has(path) ? path : undefined;
};

function audited(
	publication: Publication,
	{ id, release, signOff, isSealed }: PublishedRelease,
	files: ReadonlyMap<string, FileFacts>,
): AuditedReport {
	const sums = sumsOf(id, files);
	const manifest = address.signedFile(id, 'manifest.txt');
	const stages = signOff?.stages ?? [];
	const before = isSealed ? signOff?.previousDigest : undefined;
	return {
		id,
		title: release.title,
		href: address.report(id),
		facts: [
			{ term: AUDIT.published, text: dayAndTime(release.publishAt, publication.council.timeZone) },
			...(isSealed && signOff
				? [{ term: AUDIT.digest, text: signOff.digest }]
				: [{ term: AUDIT.sealed, text: AUDIT.notSealed }]),
			...(before ? [{ term: AUDIT.previous, text: before }] : []),
			...(sums
				? [
						{ term: AUDIT.files, text: '', link: { title: 'SHA256SUMS', href: sums, about: release.title } },
						{ term: AUDIT.files, text: '', link: { title: 'manifest.txt', href: manifest, about: release.title } },
					]
				: []),
		],
		...(stages.length === 0 ? {} : { table: stageTable(publication, release.title, stages) }),
	};
}

function stageTable(
	{ council, services }: Publication,
	report: string,
	stages: NonNullable<PublishedRelease['signOff']>['stages'],
): TableView {
	return {
		caption: captionOf(report),
		columns: [AUDIT.stage, AUDIT.signedBy, AUDIT.on, AUDIT.covers, AUDIT.warnings].map((title) => ({
			title,
			kind: 'text',
		})),
		rows: stages.map(({ stage, role, on, onBehalfOf, covers, warnings, signature }) => ({
			cells: [
				{ text: council.stages.find((one) => one.id === stage)?.title ?? stage },
				{
					text: onBehalfOf === undefined ? role : onBehalf(role, onBehalfOf),
					detail: signature === undefined ? undefined : AUDIT.sshKey,
				},
				{ text: day(on) },
				{
					text:
						covers === undefined
							? AUDIT.wholeReport
							: covers.map((id) => services.find((one) => one.id === id)?.title ?? id).join(', '),
				},
				{ text: warnings === undefined || warnings.length === 0 ? AUDIT.noWarnings : warnings.join(' ') },
			],
		})),
	};
}
