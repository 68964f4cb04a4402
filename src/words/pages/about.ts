/** About this site, where the council has written nothing of its own; and what it does not publish. */

import type { Links, TextSection } from './text.ts';
import { bullets, paragraph, section } from './text.ts';

export interface AboutFacts {
	readonly council: string;
	readonly homepage?: string;
	readonly team: string;
	readonly email: string;
	readonly phone?: string;
	readonly press?: string;
	readonly isDemonstration: boolean;
	readonly licence: string;
	readonly licenceUrl?: string;
	/** 66 measures; 13 reports */
	readonly measures: string;
	readonly reports: string;
	readonly link: Links;
}

export const ABOUT = {
	title: 'About this site',
	lead: 'What is here, who publishes it, and how you may use it.',
	more: 'How it is made',
} as const;

export function aboutText(facts: AboutFacts): readonly TextSection[] {
	const { council, homepage, measures, reports, isDemonstration, link } = facts;
	const publisher = homepage === undefined ? council : `[${council}](${homepage})`;
	return [
		section(
			'what',
			'What is here',
			paragraph(`This site says how ${publisher} is performing. It holds ${measures} and ${reports}.`),
			isDemonstration
				? paragraph(`${council} does not exist. It shows what the software can do, and all its figures are made up.`)
				: undefined,
			bullets(
				`[Measures](${link.measures}): each with its figures, its target, what other areas report and what the council says.`,
				`[Reports](${link.reports}): what was published each time, as it was known then.`,
				`[Corrections](${link.corrections}): everything that changed after publication.`,
				`[Data](${link.data}): every figure as a file.`,
				`[Timetable](${link.timetable}): when the next figures come.`,
			),
		),
		...contactText(facts),
	];
}

/** What every council's about page ends with, whatever stands above it. */
export function contactText(facts: AboutFacts): readonly TextSection[] {
	const { council, team, email, phone, press, licence, licenceUrl, link } = facts;
	const named = licenceUrl === undefined ? licence : `[${licence}](${licenceUrl})`;
	return [
		section(
			'how-it-is-made',
			'How it is made',
			paragraph(
				'Every page is made from one folder of signed-off figures. Nothing is typed into a page, so pages and files cannot disagree.',
			),
			paragraph(
				`Status, change and comparison are worked out by published rules: see [methods and data quality](${link.methods}).`,
			),
			paragraph(`What is tested, what came out and what is not tested: see [how we test](${link.howWeTest}).`),
			paragraph('The site sets no cookies, counts no visitors and asks nothing of any other website.'),
			paragraph('It works without JavaScript, on paper, and in dark or forced colours.'),
		),
		section(
			'use',
			'Using the figures',
			paragraph(`You may copy, change and publish everything here under the ${named}, if you say where it came from.`),
			paragraph(`What is kept back, and why, is listed under [what is not published](${link.notPublished}).`),
		),
		section(
			'contact',
			'Contact',
			bullets(
				`Figures: ${team}, ${council}, [${email}](mailto:${email})${phone === undefined ? '' : `, ${phone}`}`,
				...(press === undefined ? [] : [`Press: [${press}](mailto:${press})`]),
				`A page you cannot use: see the [accessibility statement](${link.accessibility}).`,
			),
		),
	];
}

export const NOT_PUBLISHED = {
	title: 'What is not published, and why',
	lead: 'Publishing is the rule. This page lists the exceptions.',
	listed: 'Kept back by the council',
	listedCaption: 'What the council keeps back',
	none: 'The council has listed nothing that it keeps back.',
	what: 'What',
	service: 'Service',
	noService: 'Whole council',
	many: 'How many',
	notCounted: 'Not counted',
	why: 'Why',
	rule: 'Legal ground',
	noRule: 'None named',
	general: 'Kept back everywhere',
} as const;

export const notPublishedText = (facts: {
	readonly council: string;
	readonly email: string;
	readonly smallNumber: number;
	readonly link: Links;
}): readonly TextSection[] => [
	section(
		'always',
		'Never on this site',
		bullets(
			'Anything about a person: cases, complaints one by one, addresses, staff records, names of officers.',
			facts.smallNumber > 1
				? `Counts from 1 to ${facts.smallNumber - 1} where they could show something about a person.`
				: 'Counts so small that they could show something about a person.',
			'Figures before they are signed off, and figures whose time of publication has not come.',
			'Working papers, drafts and minutes of private meetings.',
		),
		paragraph(
			`A figure that is kept back is shown as such, with its reason. See [methods](${facts.link.methods}#small-numbers).`,
		),
	),
	section(
		'ask',
		'If you think something should be here',
		paragraph(
			`Ask first: [${facts.email}](mailto:${facts.email}). Much can be published that nobody has asked for yet.`,
		),
		paragraph(
			`You may also make a freedom of information request to ${facts.council}, and complain to the [Information Commissioner](https://ico.org.uk/) about its answer.`,
		),
	),
];

export const GONE = {
	movedTitle: 'This page has moved',
	goneTitle: 'This page is no longer published',
	moved: 'It is now at',
	reason: 'Why',
	elsewhere: 'You may be looking for',
	home: 'How the council is performing',
} as const;

export const LOST = {
	title: 'Page not found',
	lead: 'There is no page at this address, and as far as we know there never was.',
	check: 'If you typed the address, check that it is right. If you pasted it, check that you copied all of it.',
	kept: 'Pages that were published once are never taken away without a note in their place.',
	start: 'Where to go from here',
} as const;
