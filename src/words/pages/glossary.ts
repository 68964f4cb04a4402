/** What the words on this site mean, in plain English. A council's own status words come first in their places. */

export interface Term {
	readonly id: string;
	readonly term: string;
	readonly meaning: string;
}

export const GLOSSARY = {
	title: 'Glossary',
	lead: 'What the words on this site mean.',
	letters: 'Letters',
	terms: 'Words',
} as const;

const term = (id: string, name: string, meaning: string): Term => ({ id, term: name, meaning });

/** Every term in the order of the alphabet. */
export const glossaryTerms = (words: {
	readonly met: string;
	readonly close: string;
	readonly missed: string;
}): readonly Term[] =>
	[
		term('action', 'Action', 'Something the council has said it will do, with a post that answers for it and a date.'),
		term('baseline', 'Baseline', 'The figure that a target starts from.'),
		term(
			'break',
			'Break in the series',
			'A change of definition or source. Figures before and after it cannot be compared. Marked [b].',
		),
		term('breakdown', 'Breakdown', 'A figure for a part of the whole, such as a ward or an age group.'),
		term(
			'comparison-group',
			'Comparison group',
			'Other areas that a council’s figures are set beside, chosen for a stated reason.',
		),
		term(
			'confidence-interval',
			'Confidence interval',
			'The range in which the figure could lie by chance alone. Of 100 such 95% intervals, about 95 hold the true figure.',
		),
		term(
			'confidential',
			'Confidential',
			'A figure that is kept back because it could show something about a person. Marked [c].',
		),
		term(
			'context',
			'For context',
			'A figure about the place that the council does not try to move in either direction, so it is never judged.',
		),
		term('correction', 'Correction', 'A change that puts right a published figure that was wrong.'),
		term(
			'data-quality',
			'Data-quality rating',
			'How far a measure’s figures can be relied on: good, fair or poor, with a note.',
		),
		term('denominator', 'Denominator', 'The lower part of a fraction: all cases, of which some are counted.'),
		term('digest', 'Digest', 'A long number worked out from a file. One changed letter gives another number.'),
		term('direction', 'Direction of travel', 'Whether a figure is improving, getting worse or showing no real change.'),
		term('estimate', 'Estimate', 'A figure worked out from part of the information. Marked [e].'),
		term('exception', 'Exception', 'A result that stands out by a printed rule, such as a missed target.'),
		term(
			'financial-year',
			'Financial year',
			'The year the council plans and reports by. “2024 to 2025” starts in 2024.',
		),
		term('forecast', 'Forecast', 'What a source expects, before it has happened. Marked [f].'),
		term('gap', 'Gap', 'The higher figure less the lower, between two groups of people or two places.'),
		term('golden-thread', 'Golden thread', 'The line from what the council promised to what is measured.'),
		term(
			'higher-is-better',
			'Higher is better, lower is better',
			'Which way a figure should move. The page of each measure says.',
		),
		term(
			'management-information',
			'Management information',
			'Figures that an organisation collects in the course of its work. Not official statistics.',
		),
		term(
			'measure',
			'Measure',
			'One thing that is counted in the same way each time, with a definition and a post that answers for it.',
		),
		term('median', 'Median', 'The middle one when all areas are put in order: half are above it and half below.'),
		term('not-applicable', 'Not applicable', 'There can be no figure. Marked [z].'),
		term('not-available', 'Not available', 'There should be a figure, but there is none. A note says why. Marked [x].'),
		term(
			'official-statistics',
			'Official statistics',
			'Figures published by a government body under the Code of Practice for Statistics.',
		),
		term('outcome', 'Outcome', 'What changes for people, as distinct from what the council does.'),
		term('overdue', 'Overdue', 'A figure whose due date has passed.'),
		term(
			'percentage-point',
			'Percentage point',
			'The unit of a difference between two percentages. From 40% to 44% is 4 percentage points.',
		),
		term('period', 'Period', 'The stretch of time that a figure is about.'),
		term('priority', 'Priority', 'One of the few things that the council has said matter most.'),
		term('provisional', 'Provisional', 'A figure that may still change when final information comes. Marked [p].'),
		term('quarter', 'Quarter', 'Three months of the year. Pages name the months.'),
		term('range', 'Range target', 'A target with a lower and an upper end. A result between them meets it.'),
		term('rate', 'Rate', 'A count set against the number of people or cases, such as “per 1,000 residents”.'),
		term('report', 'Report', 'What was published at one time. It never changes; later reports say what did.'),
		term('responsible-post', 'Responsible post', 'The job, not the person, that answers for a measure.'),
		term(
			'revision',
			'Revision',
			'Any later change of a published figure: planned, by the source, or to put an error right. Marked [r].',
		),
		term('rolling-year', 'Rolling year', 'The twelve months up to a date, moved on with each new figure.'),
		term('seal', 'Seal', 'The digest of everything that a report says, recorded when it was signed.'),
		term('series', 'Series', 'The figures of one measure in the order of their periods.'),
		term('shorthand', 'Shorthand', 'Letters in square brackets that say what is special about a figure.'),
		term('sign-off', 'Sign-off', 'A named post confirming that figures are right and may be published.'),
		term('snapshot', 'Snapshot', 'The state on one day, such as the number of empty homes.'),
		term('status', 'Status', 'Whether a result met its target, came close or missed it.'),
		term('target', 'Target', 'The result that the council has said it wants to reach by a date.'),
		term('target-close', words.close, 'The result fell short of its target, by no more than the tolerance.'),
		term('target-met', words.met, 'The result reached its target or did better.'),
		term('target-missed', words.missed, 'The result fell short of its target by more than the tolerance.'),
		term('theme', 'Theme', 'A view that cuts across the plan, such as equality or rural life.'),
		term('tolerance', 'Tolerance', 'How far a result may fall short of its target and still be called close.'),
		term('withdrawn', 'Withdrawn', 'A figure that was taken back, with the reason, and not replaced.'),
		term('year-to-date', 'Year to date', 'Everything since the start of the year.'),
	].sort((a, b) => (key(a) < key(b) ? -1 : 1));

const key = ({ term: name }: Term): string => name.toLowerCase();
