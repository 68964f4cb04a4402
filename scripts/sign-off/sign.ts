// One signature: everything that could be wrong with it is looked at before anything is written.
import type { Signature } from '../../src/domain/release.ts';
import { signatureText } from '../../src/publication/seal/signature-text.ts';
import { signedAfter, signing } from '../../src/publication/seal/signing.ts';
import type { SigningRequest } from '../../src/publication/seal/signing.ts';
import { unsignedStages } from '../../src/publication/line.ts';
import { dayAndTime, localTime } from '../../src/words/date.ts';
import { told } from '../../src/words/sign-off.ts';
import { acceptedWarnings, signaturesFor } from './accepted.ts';
import { refuseWhatCameOut } from './came-out.ts';
import { Refused, saying } from './refused.ts';
import { sealOf } from './seal.ts';
import { folderOf, siteIn } from './site.ts';
import { signWith } from './ssh.ts';
import { writeSeal } from './write.ts';

export interface SignOptions extends Omit<SigningRequest, 'publishes'> {
	readonly dir: string;
	/** The instant of the signature, as far as the day that it names does not say otherwise. */
	readonly now: string;
	/** As the next command must be told where the site is; blank for this repository's own. */
	readonly siteOptions?: string;
	readonly release: string;
	readonly reference?: string | undefined;
	readonly key?: string | undefined;
	readonly acceptWarnings: boolean;
	readonly restart: boolean;
	readonly fromRegister: boolean;
}

/** Signs one stage. @returns what happened, a sentence a line. @throws Refused */
export function sign(options: SignOptions): string[] {
	const { dir, release } = options;
	const before = siteIn(dir);
	const isOut = refuseWhatCameOut(before, options);
	const keeping = { fromRegister: options.fromRegister, ...(options.restart ? { keeps: false } : {}) };
	const sealed = sealOf(dir, release, keeping, before);
	const warnings = acceptedWarnings(sealed, options.acceptWarnings);
	const given = signaturesFor(sealed, options.restart, isOut);
	const { signOff: _, ...folder } = sealed.folder;
	const { council } = sealed.submission;
	const [publishes] = localTime(folder.release.publishAt, council.timeZone);
	const answer = signing(
		sealed.submission,
		{
			...folder,
			signOff: { canonicalForm: 'golden-thread-1', digest: sealed.digest, previousDigest: '', stages: given },
		},
		{ ...options, publishes },
	);
	if ('refused' in answer) throw new Refused(saying(answer.refused, { ...options, publishes }));
	const { digest } = sealed;
	const signature: Signature = {
		...answer.signature,
		digest,
		...(options.reference === undefined ? {} : { reference: options.reference }),
		...(warnings.length > 0 ? { warnings } : {}),
	};
	const armour = options.key && signWith(options.key, signatureText(council.name, release, signature));
	const followers = signedAfter(sealed.submission, release).filter(
		({ signOff }) => signOff?.previousDigest !== sealed.digest,
	);
	writeSeal(dir, sealed, [...given, armour ? { ...signature, signature: armour } : signature]);
	const after = siteIn(dir).submission;
	const open = unsignedStages(after, folderOf(after, release));
	const stage = after.council.stages.find(({ id }) => id === signature.stage)!;
	return [
		told.signed(release, stage.title, signature.role, signature.on),
		told.digest(digest),
		...(sealed.carried.asPublished.length > 0 ? [told.asPublished(sealed.carried.asPublished)] : []),
		...followers.map(({ id }) => told.dropped(id)),
		told.stillOpen(
			open.map(({ title }) => title),
			dayAndTime(folder.release.publishAt, council.timeZone),
		),
		...open.slice(0, 1).map((next) => told.nextSignature(release, next, options.siteOptions ?? '')),
	];
}
