/**
 * The accessibility statement: the structure and the legally required sentences of the Government Digital Service's
 * model statement. Those sentences (REQUIRED) must not be reworded.
 */

import type { Links, TextSection } from './text.ts';
import { bullets, paragraph, section } from './text.ts';

export interface AccessibilityFacts {
	readonly council: string;
	/**
	 * Who stands behind the website: `council` has sealed what it publishes; `demonstration` is made up; of `unsealed`
	 * figures nobody here can tell who published them, so nothing is said in the council's name.
	 */
	readonly standing: 'council' | 'demonstration' | 'unsealed';
	readonly siteUrl: string;
	readonly team: string;
	readonly email: string;
	readonly phone?: string;
	/** 24 September 2026: the day this site was put together. */
	readonly prepared: string;
	readonly link: Links;
}

export const ACCESSIBILITY = {
	title: 'Accessibility statement',
	lead: 'How usable this website is for disabled people, what does not work yet, and how to tell us.',
} as const;

const REGULATIONS = 'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018';
const GUIDELINES = '[Web Content Accessibility Guidelines version 2.2](https://www.w3.org/TR/WCAG22/)';
const EASS = '[contact the Equality Advisory and Support Service (EASS)](https://www.equalityadvisoryservice.com/)';

/** Wording that the law requires; the tests hold it. */
export const REQUIRED = {
	enforcement: `The Equality and Human Rights Commission (EHRC) is responsible for enforcing the ${REGULATIONS} (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, ${EASS}.`,
	commitment: (publisher: string): string =>
		`${publisher} is committed to making its website accessible, in accordance with the ${REGULATIONS}.`,
	compliance: `This website is partially compliant with the ${GUIDELINES} AA standard, due to the non-compliances listed below.`,
} as const;

/** Who runs the website, as far as what was published proves it. */
function runBy({ standing, council, link }: AccessibilityFacts): string {
	switch (standing) {
		case 'council':
			return `This website is run by ${council}.`;
		case 'demonstration':
			return `This website shows what the software behind it does. ${council}, in whose name it speaks, does not exist.`;
		case 'unsealed':
			return `This website publishes figures of ${council}. They carry no seal of ${council}, so this statement does not say that ${council} runs it: [about this site](${link.about}) says who does.`;
	}
}

export function accessibilityText(facts: AccessibilityFacts): readonly TextSection[] {
	const { council, standing, siteUrl, team, email, phone, prepared, link } = facts;
	const publisher = standing === 'unsealed' ? 'The publisher of this website' : council;
	return [
		section(
			'scope',
			'What this statement covers',
			paragraph(`This accessibility statement applies to ${siteUrl}.`),
			paragraph(
				`${runBy(facts)} We want as many people as possible to be able to use this website. For example, that means you should be able to:`,
			),
			bullets(
				'change colours, contrast levels and fonts using browser or device settings',
				'zoom in up to 400% without the text spilling off the screen',
				'navigate the website using a keyboard or speech recognition software',
				'listen to the website using a screen reader (including the most recent versions of JAWS, NVDA and VoiceOver)',
				'read every figure as text in a table, without JavaScript, without colour and on paper',
			),
			paragraph('We’ve also made the website text as simple as possible to understand.'),
			paragraph(
				'[AbilityNet](https://mcmw.abilitynet.org.uk/) has advice on making your device easier to use if you have a disability.',
			),
		),
		section(
			'how-accessible',
			'How accessible this website is',
			paragraph('We know some parts of this website are not fully accessible:'),
			bullets(
				'large data files are plain tables without headings for screen readers; the pages show the same figures accessibly',
				'documents that we link to on other websites may not meet the standard',
				'the order of a long table cannot be changed without a spreadsheet',
			),
		),
		section(
			'feedback',
			'Feedback and contact information',
			paragraph(
				'If you need information on this website in a different format like accessible PDF, large print, easy read, audio recording or braille, or find a problem not listed here, contact:',
			),
			bullets(
				`email [${email}](mailto:${email})`,
				...(phone === undefined ? [] : [`call ${phone}`]),
				standing === 'unsealed' ? `write to ${team}` : `write to ${team}, ${council}`,
			),
			paragraph('We’ll consider your request and get back to you in 10 working days.'),
		),
		section('enforcement', 'Enforcement procedure', paragraph(REQUIRED.enforcement)),
		section(
			'technical',
			'Technical information about this website’s accessibility',
			paragraph(REQUIRED.commitment(publisher)),
		),
		section('compliance', 'Compliance status', paragraph(REQUIRED.compliance)),
		section(
			'non-accessible',
			'Non-accessible content',
			paragraph('The content listed below is non-accessible for the following reasons.'),
			paragraph('No person who uses assistive technology has audited this website yet.'),
			paragraph(
				'Automatic tests find no failure of the standard, but they can judge only part of it. Until an audit has been done, we do not claim full compliance.',
			),
			paragraph(
				'CSV files hold no structure beyond rows and columns, so headings are not linked to cells (WCAG 2.2 success criterion 1.3.1, info and relationships).',
			),
			paragraph(`The same figures are in tables on the [pages of the measures](${link.measures}).`),
		),
		section(
			'burden',
			'Disproportionate burden',
			paragraph('We do not claim that anything on this website would be a disproportionate burden to put right.'),
		),
		section(
			'preparation',
			'Preparation of this accessibility statement',
			paragraph(`This statement was prepared on ${prepared}. It was last reviewed on ${prepared}.`),
			paragraph(
				'It comes with the software that makes this website. The software’s pages are tested with the axe tool against WCAG 2.2 AA before each of its versions is published.',
			),
			paragraph(
				'The tests load each kind of page in light and dark colours, in forced colours, at 320 pixels wide, on paper and without JavaScript.',
			),
			paragraph(
				`They say nothing about words that ${standing === 'unsealed' ? 'its publisher' : council} adds, such as comments on results. ${publisher} should replace this statement after an audit of its own.`,
			),
		),
		section(
			'improving',
			'What we’re doing to improve accessibility',
			paragraph('An audit by people who use screen readers, magnifiers and speech recognition comes next.'),
			paragraph('Every problem that is reported is put right in the software, and tested for from then on.'),
		),
	];
}
