/** Personal data in free text: what is recognised, and what only looks like it. Linear in the length of the text. */

export type PersonalKind = 'national-insurance' | 'nhs' | 'email' | 'work-email' | 'phone';

export interface Recognised {
	readonly kind: PersonalKind;
	readonly found: string;
	/** Offset in the text. */
	readonly at: number;
}

/** Two letters (some are never given), six digits, and A to D. Source: HMRC, National Insurance Manual NIM39110. */
const NATIONAL_INSURANCE =
	/\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi;
/** Ten digits, as one or in groups of three, three and four. */
const TEN_DIGITS = /(?<![\d.,£/-])(?:\d{10}|\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4})(?![\d/-]|[.,]\d)/g;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?![\w-])/g;
/** United Kingdom numbers: 0 or +44, then nine or ten digits, with or without groups. */
const PHONE = /(?<![\d.,£])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:[1-37-9]\d{1,4}\)?)(?: ?\d){5,8}(?![\d/-]|[.,]\d)/g;
/** A full postcode, with its space or without. Source: BS 7666-2:2006, the format that Royal Mail gives out. */
const POSTCODE =
	/^(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-Z]|[A-HK-Y]\d[A-Z]) ?\d[ABD-HJLNP-UW-Z]{2})$/i;

/** Everything in a text that looks like somebody's own number or address, in the order of the text. */
export function personalDataIn(text: string): Recognised[] {
	const found: Recognised[] = [];
	if (!/\d{2}|@/.test(text)) return found;
	const all = (kind: PersonalKind, pattern: RegExp, isMeant: (match: string) => boolean = () => true): void => {
		for (const match of text.matchAll(pattern)) {
			const overlaps = found.some(
				({ at, found: other }) => match.index < at + other.length && at < match.index + match[0].length,
			);
			if (!overlaps && isMeant(match[0])) found.push({ kind, found: match[0], at: match.index });
		}
	};
	all('national-insurance', NATIONAL_INSURANCE);
	all('email', EMAIL, isPersonal);
	all('work-email', EMAIL);
	all('phone', PHONE, (match) => [10, 11].includes(match.replace(/^\+44 ?(\(0\))?/, '0').replace(/\D/g, '').length));
	all('nhs', TEN_DIGITS, isNhsNumber);
	return found.sort((a, b) => a.at - b.at);
}

export const isPostcode = (text: string): boolean => POSTCODE.test(text.trim());

/** first.last@ is somebody's; parking@ is a team's. */
const isPersonal = (email: string): boolean =>
	/^[a-z]+[._-][a-z]{2,}\d*@/i.test(email) &&
	!/^(no-?reply|customer|contact|press|data|council|democratic|adult|social|public|planning|housing|environmental|electoral)[._-]/i.test(
		email,
	);

/** Whether the tenth digit of a number is the check digit of an NHS number (modulus 11; NHS Data Dictionary, NHS NUMBER). */
export function isNhsNumber(text: string): boolean {
	const digits = text.replace(/\D/g, '');
	if (digits.length !== 10 || /^(\d)\1*$/.test(digits)) return false;
	let sum = 0;
	for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
	return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
