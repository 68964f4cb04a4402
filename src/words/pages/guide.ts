/** The officers' guide: how to publish a quarter, correct a figure, add or retire a measure, change a plan, set targets. */

import type { TextSection } from './text.ts';
import { bullets, grid, paragraph, picture, section } from './text.ts';

export const GUIDE = {
	title: "Officers' guide",
	lead: 'How to publish figures, correct them and look after measures, plans and targets, with a spreadsheet and a web page.',
	chapters: 'What do you want to do?',
	messages: 'When the check says something',
	messagesLead: 'Each message has a code. Its page says what it means, shows an example and says how to put it right.',
	allMessages: 'All messages of the check',
	checkFile: 'Check a file now',
	code: 'Code',
	message: 'Message',
	severity: 'How serious',
	why: 'Why we ask',
	example: 'An example',
	exampleLead: 'Files like this bring the message.',
	report: 'What the check says',
	mended: 'Put right',
	mendedLead: 'Like this they bring none.',
	deleted: 'The file is deleted.',
	absent: 'The file is not there.',
	inFile: (path: string): string => `In ${path}:`,
	unseen: 'There is no example of this one here: it is about more than the text of a file.',
} as const;

export const SEVERITY = {
	error: 'An error: nothing is published until it is put right.',
	warning: 'A warning: look at it. It stops nothing.',
	notice: 'A notice: there is nothing that you must do.',
} as const;
export const SEVERITY_WORD = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

/** The families of codes, by their letter, in the order in which the guide lists them. */
export const FAMILIES: readonly (readonly [letter: string, title: string])[] = [
	['F', 'Files'],
	['H', 'Headings'],
	['R', 'Rows'],
	['V', 'Values'],
	['M', 'Markers'],
	['D', 'Dates and periods'],
	['I', 'Names and references'],
	['E', 'Workbooks'],
	['C', 'Commentary and promises'],
	['T', 'Targets'],
	['X', 'Changes to what was published'],
	['O', 'What is owed'],
	['A', 'Privacy and safety'],
	['W', 'Wording'],
	['N', 'The plan'],
	['G', 'Approvals'],
	['S', 'Sign-off and the line of releases'],
	['K', 'Settings'],
	['L', 'Where files are'],
	['P', 'Spending and other open data tables'],
];

export interface Chapter {
	readonly id: string;
	readonly title: string;
	readonly lead: string;
	readonly sections: readonly TextSection[];
}

/** @param check the address of the page where a file is checked; `template` that of the sheet for the next report; `messages` that of the list of messages */
export function chapters({
	check,
	template,
	messages,
}: {
	readonly check: string;
	readonly template: string;
	readonly messages: string;
}): readonly Chapter[] {
	const seeMessages = `Each message says what to do. [All messages](${messages}) are explained with examples.`;
	return [
		{
			id: 'publish-a-quarter',
			title: 'Publish a quarter',
			lead: 'From an empty sheet to the public page, in about ten minutes once the figures are there.',
			sections: [
				section(
					'sheet',
					'1. Get the sheet',
					paragraph(
						`Download [the workbook for the next report](${template}). It has a row for each figure that falls due, with the last figure and the target beside the blank.`,
					),
					paragraph(
						'Whoever looks after the site can make the same with “npm run new-release -- --workbook FILE.xlsx”, and “npm run import -- xlsx FILE.xlsx” reads it back into the folder of the report, such as data/releases/fy2026-27-q2/.',
					),
					paragraph(
						'If some figures are in that folder already, make the workbook with the command: it then holds them. Before a workbook takes the place of figures that it does not have, “npm run import” names them and stops.',
					),
				),
				section(
					'fill',
					'2. Fill it in',
					picture(
						'workbook',
						'A spreadsheet, the sheet Figures of the workbook. Each row has the code of a measure and a period, in blue; its title, unit, last figure and target, in grey; and white cells under value, numerator, denominator, marker and note. The first value is typed in.',
					),
					bullets(
						'The white cells are yours. The grey ones only explain.',
						'Type the plain number in the column “value”: 1234.5, without commas, per cent signs or pounds.',
						'No figure? Leave “value” empty, put x (not available) in “marker” and say why in “note”. Never type 0 for “we do not know”.',
						'Not final yet? Put p (provisional) in “marker”.',
						'Save the workbook as it is. If you fill in observations.csv instead, save it as “CSV UTF-8 (Comma delimited)”.',
					),
				),
				section(
					'words',
					'3. Say why a target was missed',
					paragraph(
						'Each missed target needs a commentary and an action. The workbook has a sheet for both: say in a few plain sentences what happened and what will be done by when. Fill in by (a post, never a name), on (the day) and action (the id of a row of the sheet Actions).',
					),
					paragraph(
						'Without the workbook, write the commentary into content/commentary/, in the folder of the report, in a file named after the measure. It begins with the same three: by, on and action.',
					),
					paragraph('What an earlier report promised must stand among the actions too, with what became of it.'),
				),
				section(
					'check',
					'4. Check',
					paragraph(
						`Drop the file on [the check page](${check}). It never leaves your computer. Or run “npm run validate” for the whole site: its last lines say what is still owed, and by whom.`,
					),
					picture(
						'check',
						'The check page after a file was chosen. It says how many rows were read and how many errors there are. A table lists each mistake: the cell, what is wrong, and what to do. Below are two buttons: Copy the fixes, and Download a corrected copy.',
					),
					paragraph(seeMessages),
				),
				section(
					'sign',
					'5. Have it signed, and publish',
					paragraph(
						'When nothing is listed any more, press “Download the files to send in” on the check page. Unpack the download, and put its folders in through your repository’s upload page. Or give the workbook to whoever looks after the site, for “npm run import”.',
					),
					paragraph(
						'The people who sign see a preview and what would change on the site. “npm run build -- --preview fy2026-27-q2 --out preview” makes the preview by hand.',
					),
					paragraph(
						'Each post signs in turn: “npm run sign-off -- --release fy2026-27-q2 --stage data-quality --role "Performance and Data Lead"”. The stages, and their order, stand in data/council.json under “signOff”. After each signature the command says which comes next.',
					),
					picture(
						'comment',
						'The comment under a proposed change. Its first line says how many errors and warnings there are. A table lists each with its file, line and cell, what is wrong and how to put it right. Then it says what would change on the site, and what is still owed, by whom and when.',
					),
					picture(
						'sign-off',
						'A terminal. The command npm run sign-off names the release, the stage and the post. The answer: the stage is signed, by which post and on which day; the digest; which stage has still to sign, and the command for it.',
					),
					paragraph(
						'The seal covers what the report says. Which posts may sign a stage stands in data/council.json too, under “roles” of the stage: another post is then an error. With --key a post signs with a key of its own, so that everybody can check who it was.',
					),
					paragraph(
						'Once every required stage has signed, nothing in the report can change without breaking its seal. “npm run verify” says of every report whether its seal holds. The report appears with the first build after the time in release.json.',
					),
				),
			],
		},
		{
			id: 'correct-a-figure',
			title: 'Correct a figure',
			lead: 'A published figure is never typed over. A correction is a small report of its own, and says why.',
			sections: [
				section(
					'folder',
					'1. Make a report for the correction',
					paragraph(
						'Say which figure is wrong: the id of the measure, a colon and the period. Whoever looks after the site types “npm run new-release -- --correct recycling-rate:FY2026-27-Q1”. For several figures, write --correct before each.',
					),
					paragraph(
						'That writes a folder under data/releases/ with a row for each figure, and one for the reason. Its summary says what was published. It comes out on the next working day, or on the day that you name with --on. With “--workbook FILE.xlsx” you get a workbook to fill in instead.',
					),
					paragraph(
						'Was the figure published for single groups or places too? Then breakdowns.csv has a row for each of them, with what was published. Change those that were wrong. Leave the others, or delete their rows: they change nothing.',
					),
				),
				section(
					'figure',
					'2. Give the right figure, and the reason',
					paragraph(
						'Type the right figure into its row of observations.csv. Then say why the old one was wrong in the row of revisions.csv: readers see these words. The kind is “error” unless you change it, or name another with --kind:',
					),
					grid(
						'Kinds of revision',
						['Kind', 'When'],
						[
							['error', 'We got it wrong.'],
							['scheduled', 'A provisional figure became final, as planned.'],
							['source', 'Whoever supplies the figure changed it.'],
							['definition', 'It is counted in another way now.'],
							['relabelled', 'It had the wrong period, place or group.'],
							['withdrawn', 'It is taken back, and no other takes its place. It has no row in observations.csv.'],
						],
					),
					paragraph(
						'Until both are filled in, the check says what is missing. Then it is checked, signed and published as any report.',
					),
				),
				section(
					'readers',
					'What readers see',
					paragraph(
						'The old figure stays in the report that gave it. The page of the measure says that it was corrected, when, from what to what, and why. The correction is in the list of corrections and in the feed.',
					),
				),
				section(
					'waiting',
					'When a report is waiting to appear',
					paragraph(
						'A correction comes before a report that is not signed yet. With --urgent it comes before one that is signed and waits. The command says which report must step back: “npm run sign-off -- --rebase” lets it follow the correction. It must then be signed again.',
					),
				),
			],
		},
		{
			id: 'add-or-retire-a-measure',
			title: 'Add or retire a measure',
			lead: 'A new measure becomes public with the first report that gives a figure or a target for it. An old one keeps its page.',
			sections: [
				section(
					'add',
					'Add a measure',
					bullets(
						'Add a row to data/indicators.csv. Its id becomes its address and is never used for anything else.',
						'Say in “objective” which part of the plan it serves, and in “definition” what is counted, in words that anybody understands.',
						'Set “polarity”: is higher better, is lower better, or neither?',
						'Set “first_period”, so that nobody looks for figures from before.',
						'For a key measure, add who approved it to data/approvals.csv.',
					),
					paragraph(
						'A new service is different. A row of data/services.csv is public with the next build, because it says how the council is organised and not what a report says. Add it when it may be known.',
					),
				),
				section(
					'retire',
					'Retire a measure',
					paragraph(
						'Never delete its row. Fill in “last_period” and “retired_reason”. Its page and its figures stay, and say why it ended.',
					),
				),
				section(
					'change',
					'Count it in another way',
					paragraph(
						'A better wording of the definition may simply be typed. If the unit changes, or which way is better, it is another measure: give it an id of its own, and put the old id into “supersedes”. The two pages then lead to each other.',
					),
				),
			],
		},
		{
			id: 'change-a-plan',
			title: 'Change a plan',
			lead: 'Parts of a plan are ended, not deleted, so that old reports still make sense.',
			sections: [
				section(
					'part',
					'End, replace or add a part',
					bullets(
						'In data/plan.json, give the part that ends its last day in “to”. If another takes its place, name it in “replacedBy”.',
						'Add the new part with a “from”. Its id is used for nothing else, ever.',
						'In data/indicators.csv, move the measures that go on to the new part, in the column “objective”.',
						'Put what the council promised in its own words into content/objectives/, in a file named after the part.',
					),
				),
				section(
					'plan',
					'Begin a new plan',
					paragraph(
						'Add it to “plans” beside the old one, and give the old one its last day. Say in “links” which parts of the new plan continue which parts of the old one.',
					),
					paragraph('Add who approved it to data/approvals.csv. Old reports keep the plan that they were signed with.'),
				),
				section(
					'loose',
					'Leave no loose ends',
					paragraph('The check lists measures that hang on a part that has ended, and parts that nothing hangs on.'),
				),
			],
		},
		{
			id: 'set-targets',
			title: 'Set next year’s targets',
			lead: 'A target is published before the result, with the reason for it. Moving it later needs a reason too.',
			sections: [
				section(
					'sheet',
					'Get a sheet with what helps',
					paragraph(
						'Whoever looks after the site runs “npm run new-year -- --out FILE.xlsx”. It has a row for each target that the year needs. Beside each blank stand the newest figure, the figures before it, the target of this year and the group that you compare yourself with.',
					),
					picture(
						'targets',
						'A spreadsheet, the sheet Targets for the next year. Beside the blank under target stand, in grey, the title of the measure, its unit, the newest figure, earlier figures, the target of this year and the median of the comparison group.',
					),
				),
				section(
					'write',
					'Write the targets',
					paragraph(
						'Targets are in targets.csv of a report, one row for each measure and period. A target for the year (FY2026-27) holds for its quarters too, unless the figure builds up over the year.',
					),
					bullets(
						'“target” is the number to reach. For a measure that should stay within a range, give “target_lower” and “target_upper” instead.',
						'“tolerance” says how near counts as close: 5% of the target, or 2 in the unit of the measure, or 0 for none.',
						'“set_from” says what it rests on: statutory, national, benchmark, trend, budget or judgement.',
						'“rationale” says in a sentence why it is right.',
					),
				),
				section(
					'easy',
					'When a target is easier than the last result',
					paragraph(
						'The check asks why. There may be a good reason, such as a building closed for works. Say it in “rationale”, and readers will have it.',
					),
				),
				section(
					'move',
					'Move a target',
					paragraph(
						'Give the new one in the next report, with “reason”. If the result is already known, the page shows both: how it did against the first target and against the new one. The first one counts.',
					),
				),
			],
		},
	];
}
