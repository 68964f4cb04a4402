/** Methods, second half: what is kept back, how figures are corrected, checked and signed, and what they cannot tell. */

import { list } from '../counting.ts';
import { number } from '../number.ts';
import { REVISION_KIND, REVISION_MEANING } from '../restated.ts';
import { MARKER } from '../status.ts';
import type { MethodsFacts } from './methods-facts.ts';
import type { TextSection } from './text.ts';
import { bullets, grid, paragraph, section } from './text.ts';

export const shorthand = (): TextSection =>
	section(
		'shorthand',
		'Shorthand in tables',
		paragraph('Tables follow the shorthand of United Kingdom government statistics. Each table explains what it uses.'),
		grid(
			'What each letter means',
			['Shorthand', 'Meaning'],
			Object.entries(MARKER).map(([letter, meaning]) => [`[${letter}]`, meaning]),
		),
		paragraph('[r] is added by this site, whenever a figure differs from what was first published.'),
	);

export const smallNumbers = ({ smallNumber }: MethodsFacts): TextSection =>
	section(
		'small-numbers',
		'Small numbers',
		paragraph(
			smallNumber > 1
				? `Counts from 1 to ${number(smallNumber - 1, 0)} are not published where they could show something about a person. They appear as [c].`
				: 'These figures hold no counts of people small enough to be kept back, so none is suppressed for its size.',
		),
		paragraph('A measure may have a stricter rule of its own.'),
		paragraph(
			'Percentages of few cases jump about. Where a page gives the number of cases, read it beside the figure.',
		),
	);

export const revisions = ({ link }: MethodsFacts): TextSection =>
	section(
		'revisions',
		'Corrections and revisions',
		paragraph(
			'Figures can change after publication. No published figure is replaced without its reason being published too.',
		),
		grid(
			'Kinds of change',
			['Kind', 'Meaning'],
			Object.entries(REVISION_KIND).map(([kind, title]) => [
				title,
				REVISION_MEANING[kind as keyof typeof REVISION_MEANING],
			]),
		),
		paragraph(
			`All changes are listed under [corrections](${link.corrections}). Every [report](${link.reports}) stays as it was published.`,
		),
		paragraph(
			'A report is a set of files that never change. A correction is a new report, so both versions can be cited.',
		),
	);

export const comparisons = ({ groups }: MethodsFacts): TextSection =>
	section(
		'comparisons',
		'Comparisons with other areas',
		paragraph(`Figures are compared with ${list(groups)}.`),
		paragraph(
			'Only figures of the same period and the same definition are compared. Where an area’s figure is missing, it is left out and counted.',
		),
		paragraph(
			'We publish no league tables and no overall score. Areas differ in their people, their places and their powers.',
		),
		paragraph('A position within a group says where a council stands among the others. It does not say why.'),
	);

export const quality = (): TextSection =>
	section(
		'data-quality',
		'Data-quality ratings',
		paragraph(
			'Where a measure has a rating, the post that compiles it has judged how far its figures can be relied on.',
		),
		grid(
			'Ratings',
			['Rating', 'Meaning'],
			[
				['Good', 'Complete, checked and worked out in the same way each time.'],
				['Fair', 'Usable, with a known weakness that the page describes.'],
				['Poor', 'A serious weakness. Published because nothing better exists, and to be read with care.'],
			],
		),
		paragraph('A measure that stands in for something that cannot be counted says so.'),
	);

export function signOff({ stages, sealed, council }: MethodsFacts): TextSection {
	const scope = (isByService: boolean): string =>
		isByService ? 'Each service, for its own figures' : 'Once for the whole report';
	return section(
		'sign-off',
		'Who checks and signs',
		stages.length === 0
			? paragraph(`${council} has published no stages of sign-off. Each report says who signed it, if anybody did.`)
			: grid(
					'Stages of sign-off, in order',
					['Stage', 'Needed', 'For'],
					stages.map(({ title, isRequired, isByService }) => [
						title,
						isRequired ? 'Always' : 'Where it applies',
						scope(isByService),
					]),
				),
		paragraph('Each report names the posts that signed it and the dates. Posts are named, never people.'),
		paragraph(
			sealed === 'none'
				? 'These reports are not sealed. Readers must rely on the publisher that they say what was signed.'
				: 'A sealed report carries a digest: a number made from every figure, target and word in it. One changed digit would give another number.',
		),
		sealed === 'some'
			? paragraph('Older reports were published before they could be sealed. They are labelled “not sealed”.')
			: undefined,
	);
}

export const selection = ({ link, hasTargets }: MethodsFacts): TextSection =>
	section(
		'selection',
		'How lists are chosen',
		paragraph('Lists are chosen by rules that are printed beside them, the same for good results and bad.'),
		paragraph(
			hasTargets
				? `[Measures that missed their target](${link.exceptions}) are all listed. Counts always say how many measures they are out of.`
				: 'Counts always say how many measures they are out of.',
		),
		paragraph(
			'The biggest changes in a report are those that are largest beside the earlier figure. Only comparable figures are in the running.',
		),
		paragraph('There is no single score for a service, a priority or the council. One would hide what matters.'),
	);

export const limits = ({ council }: MethodsFacts): TextSection =>
	section(
		'limits',
		'What this data cannot tell you',
		bullets(
			'Why something changed. A figure shows that it did; the reasons given beside it are the officers’ own.',
			`What ${council} alone achieved. Many results also depend on partners, the economy and the weather.`,
			'Whether a small difference is real. Where few cases are counted, figures move by chance.',
			'How one person or street was served. These are totals and averages.',
			'Anything about matters that nobody measures.',
		),
	);

export const questions = ({ team, email, link }: MethodsFacts): TextSection =>
	section(
		'questions',
		'Questions',
		paragraph(`Write to ${team}: [${email}](mailto:${email}).`),
		paragraph(`Whether the software follows these methods is tested: see [how we test](${link.howWeTest}).`),
	);
