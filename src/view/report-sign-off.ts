/** The sign-off box of a report: who signed what and when, who saw it before, who considered it, and whether it is sealed. */

import type { Signature } from '../domain/release.ts';
import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { AUDIT, showSigned, VERIFY } from '../words/audit.ts';
import { day } from '../words/date.ts';
import { REPORT, SIGNED_OFF_BY, covering, onBehalf, signedOff } from '../words/report.ts';
import { address } from './address.ts';
import type { Fact } from './facts.ts';
import type { SiteLink } from './frame.ts';
import type { Cell, TableView } from './table.ts';

export interface SignOffView {
	/** Sealed, or Not sealed. */
	readonly seal: string;
	readonly sealWhy: string;
	readonly digest?: string;
	readonly table?: TableView;
	readonly noSignatures?: string;
	readonly facts: readonly Fact[];
	/** Every file that was signed, in its canonical form. */
	readonly signed?: { readonly summary: string; readonly files: readonly SiteLink[] };
	/** Where the signatures of this report and a file of it can be checked. */
	readonly proof: readonly SiteLink[];
}

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** Signatures in the order of the council's stages, then by date. */
function inOrder(publication: Publication, stages: readonly Signature[]): Signature[] {
	const position = (stage: string): number => {
		const at = publication.council.stages.findIndex(({ id }) => id === stage);
		return at === -1 ? publication.council.stages.length : at;
	};
	return stages.toSorted((a, b) => position(a.stage) - position(b.stage) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The last signature of the chain, for the facts line; undefined where nobody has signed. */
export function lastSignature(publication: Publication, release: PublishedRelease): Fact | undefined {
	const last = inOrder(publication, release.signOff?.stages ?? []).at(-1);
	return last && { term: SIGNED_OFF_BY, text: signedOff(last) };
}

/** @param files every downloadable file; without them, no signed file is listed */
export function signOffView(
	publication: Publication,
	release: PublishedRelease,
	files: Iterable<string> = [],
): SignOffView {
	const folder = address.signedFile(release.id, '');
	const signed = [...files].filter((path) => path.startsWith(folder)).toSorted();
	const stages = inOrder(publication, release.signOff?.stages ?? []);
	const table = stages.length === 0 ? undefined : signatures(publication, stages);
	return {
		seal: release.isSealed ? REPORT.sealed : REPORT.notSealed,
		sealWhy: release.isSealed ? REPORT.sealedWhy : REPORT.notSealedWhy,
		...(release.isSealed ? { digest: release.signOff!.digest } : {}),
		...(table ? { table } : { noSignatures: REPORT.noSignatures }),
		facts: otherFacts(release),
		...(signed.length === 0
			? {}
			: {
					signed: {
						summary: showSigned(signed.length),
						files: signed.map((path) => ({ title: path.slice(folder.length), href: path })),
					},
				}),
		proof: [
			{ title: AUDIT.title, href: `${address.audit}#${release.id}` },
			{ title: VERIFY.title, href: address.verify },
		],
	};
}

function signatures(publication: Publication, stages: readonly Signature[]): TableView {
	const withRecord = stages.some(({ reference }) => reference !== undefined);
	const titles = [REPORT.stage, REPORT.signedBy, REPORT.on, ...(withRecord ? [REPORT.record] : [])];
	return {
		caption: REPORT.signatures,
		columns: titles.map((title) => ({ title, kind: 'text' })),
		rows: stages.map((signature) => ({
			cells: [
				{ text: publication.council.stages.find(({ id }) => id === signature.stage)?.title ?? signature.stage },
				signer(publication, signature),
				{ text: day(signature.on) },
				...(withRecord ? [record(signature.reference)] : []),
			],
		})),
	};
}

function signer(publication: Publication, { role, onBehalfOf, covers }: Signature): Cell {
	const services = (covers ?? []).map((id) => publication.services.find((one) => one.id === id)?.title ?? id);
	return {
		text: onBehalfOf === undefined ? role : onBehalf(role, onBehalfOf),
		detail: services.length === 0 ? undefined : covering(services),
	};
}

const record = (reference: string | undefined): Cell =>
	reference === undefined
		? { text: REPORT.noRecord }
		: isWebAddress(reference)
			? { text: REPORT.recordLink, href: reference }
			: { text: reference };

function otherFacts({ release: { seenBefore, considered } }: PublishedRelease): Fact[] {
	return [
		{ term: REPORT.seenBefore, text: seenBefore.length === 0 ? REPORT.nobodyBefore : seenBefore.join(', ') },
		...considered.map(({ body, on, decision, url }) => ({
			term: REPORT.considered,
			text: [`${body}, ${day(on)}`, ...(decision ? [decision] : [])].join('. '),
			...(url ? { link: { title: REPORT.minutes, href: url, about: `${body}, ${day(on)}` } } : {}),
		})),
	];
}
