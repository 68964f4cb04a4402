/** Every problem that a check can report, by its stable code: its title, how serious it is and why we ask. */

import type { Severity } from '../../domain/problem.ts';
import type { Code } from './severity.ts';
import { SEVERITY } from './severity.ts';

export interface CodeEntry {
	readonly title: string;
	readonly severity: Severity;
	/** Why it matters to whoever reads the figures. */
	readonly why: string;
}

const text = (title: string, why: string): Omit<CodeEntry, 'severity'> => ({ title, why });

const TEXTS: Readonly<Record<Code, Omit<CodeEntry, 'severity'>>> = {
	F001: text(
		'The file is not what its name says',
		'A workbook, a web page or a packed file under the wrong name holds no text that we could read.',
	),
	F002: text(
		'The file is not saved as UTF-8',
		'Pound signs, dashes and accents come out wrong when a file is read in another encoding.',
	),
	F003: text(
		'Cells are not separated by commas',
		'Split at the wrong sign, every figure would stand in the wrong column.',
	),
	F004: text('A quotation mark is never closed', 'Everything after it was read as one cell, so figures are missing.'),
	F005: text('The file is empty', 'An empty file may be a failed export; we do not guess that nothing was meant.'),
	F006: text(
		'The file is too large',
		'A table that people check by eye is small; a very large one is usually the wrong file.',
	),
	F007: text(
		'The file holds NUL characters',
		'They come from damaged or binary files, and other programs cut the text there.',
	),
	F008: text(
		'The file mixes line endings',
		'It was edited on several systems. We read it, but some programs join such rows.',
	),
	F009: text('The file uses old Mac line endings', 'We read it, but some programs see a single line.'),
	F010: text('A quotation mark stands in the wrong place', 'Programs disagree on where such a cell ends.'),
	F011: text('There are too many columns', 'Tables of ours have few columns; this many is usually the wrong file.'),
	F012: text('A cell is too long', 'A very long cell is usually a quotation mark that closes in the wrong place.'),
	F013: text('The file is not valid JSON', 'A setting that we cannot read would be left out without a word.'),
	F014: text('The front matter cannot be read', 'It says who wrote the text and when.'),
	H001: text(
		'There is a title above the headings',
		'The first row names the columns; with a title there, no column is found.',
	),
	H002: text('A column is missing', 'Without it the figures cannot be told apart.'),
	H003: text('Two columns have the same heading', 'Nobody can say which of the two is meant.'),
	H004: text('A column is unknown', 'A misspelled heading would drop its figures without a word.'),
	H005: text('A heading has spaces around it', 'We read it without them.'),
	R001: text('A row has too many or too few cells', 'Its figures have slipped into the wrong columns.'),
	R002: text('Two rows say the same thing', 'One figure can have only one value in one release.'),
	R003: text('A row is a total', 'The site works out totals; typed ones would be counted twice.'),
	R004: text('Rows are blank', 'We leave them out.'),
	R005: text('The headings are repeated', 'It looks like two tables, one below the other.'),
	R006: text('Cells have spaces around them', 'We read them without.'),
	R007: text(
		'A category is spelled in two ways',
		'Two spellings are two lines of figures, and neither tells the whole story.',
	),
	R008: text(
		'A group has fewer members than stated',
		'A median of some of a group is not the median of the group, and readers must be told who is missing.',
	),
	R009: text(
		'The ends of a scale do not fit it',
		'The gap is told between the two ends. Of one end, three, or one in the middle nobody can tell which are meant.',
	),
	R010: text(
		'A row puts an area into a group that it does not belong to',
		'A median with a stranger in it is not the median of the group.',
	),
	V001: text(
		'A figure is blank without a reason',
		'A blank may mean nought, not known or not yet: readers must be told which.',
	),
	V002: text(
		'A word stands where a number belongs',
		'Markers say why there is no number, so that files can be used by programs too.',
	),
	V003: text(
		'A number has a per cent sign',
		'The unit comes from the measure, so that it cannot differ from row to row.',
	),
	V004: text('A number has a thousands separator', '"1,234" can be read as one thousand or as one.'),
	V005: text(
		'A number has a currency sign or a suffix',
		'The unit comes from the measure; shortened numbers lose digits.',
	),
	V006: text(
		'A number was shortened to an exponent',
		'Excel writes long numbers so, and the digits it drops are lost.',
	),
	V007: text('A cell holds an Excel error', 'The formula behind it failed, so there is no figure.'),
	V008: text(
		'A figure is far outside its usual range',
		'A slipped decimal point or a wrong unit looks like a sudden change, and readers would believe it.',
	),
	V009: text('A share is impossible', 'A share of a whole lies between none of it and all of it.'),
	V010: text(
		'A number is not plain digits',
		'Signs that only look like digits or minus are not read as numbers by other programs.',
	),
	V011: text('A number is not whole', 'This column counts whole things.'),
	V012: text('A number is out of range', 'This column has a lowest and a highest value.'),
	V013: text('A word is not one of those allowed', 'The site chooses what to show by this word.'),
	V014: text('A required cell is blank', 'Without it the row cannot be used.'),
	V015: text('A tolerance is not readable', 'It decides between close and missed.'),
	V016: text('A web address is not readable', 'Only https and mailto links are safe to publish.'),
	V017: text('A range is upside down', 'Its lower end is above its upper end.'),
	V018: text(
		'Value and parts disagree',
		'Readers who divide the numerator by the denominator must get the figure that we publish.',
	),
	V019: text('A period is not over yet', 'Nobody can have counted what has not happened; a forecast must say so.'),
	V020: text(
		'A period has another length than its measure needs',
		'A month among quarters looks like a sudden fall, and no period is found to compare it with.',
	),
	V021: text('A part is more than its whole', 'One of the two numbers is wrong, or they have changed places.'),
	V022: text(
		'A figure lies outside its own interval',
		'An interval says where the true figure may lie; one that leaves the figure out belongs to another.',
	),
	M001: text('Marker and value contradict each other', 'A figure cannot be both given and absent.'),
	M002: text('A marker is unknown', 'A marker that nobody knows explains nothing.'),
	D001: text('A date can be read in two ways', 'We never guess: a wrong month moves a figure to another quarter.'),
	D002: text(
		'A period is unknown',
		'A financial and a calendar quarter have the same name and differ by three months.',
	),
	D003: text('A date is spelled in another way', 'One spelling everywhere cannot be misread.'),
	D004: text(
		'A date became an Excel serial number',
		'Excel shows dates as such numbers when a cell is formatted as General.',
	),
	D005: text('A day does not exist', 'One of its digits is wrong, and we cannot know which.'),
	D006: text('A date is not readable', 'We accept dates such as 2026-03-31 only.'),
	D007: text(
		'An instant is not readable',
		'The time of publication needs its offset, or it shifts by an hour in summer.',
	),
	I001: text('There is no such measure', 'A mistyped id would hang the figure on nothing.'),
	I002: text('A reference leads nowhere', 'What it should hang on does not exist, so the page could not link to it.'),
	I003: text('An id is not allowed', 'Ids become file names and addresses on every system.'),
	I004: text('An id is used twice', 'Two things would share one address.'),
	A001: text(
		'A text may hold personal data',
		'What is published can never be taken back, and one person could be recognised by it.',
	),
	A002: text(
		'A text could run as a formula',
		'A spreadsheet runs a cell that starts with such a sign when somebody opens the download.',
	),
	A003: text(
		'A count is small enough to point at people',
		'Where only one or two people are counted, neighbours can tell who they are.',
	),
	A004: text('A text holds invisible control characters', 'They can hide or reorder what people read.'),
	A005: text('A text holds HTML', "HTML can run in the reader's browser, and looks different in every other format."),
	A006: text(
		'A text refers to another file',
		'Commentary is sealed and republished as text alone; a file beside it would be missing.',
	),
	A007: text(
		'A text holds an e-mail address or a telephone number',
		"It may be a person's own, and pages and downloads carry it for ever.",
	),
	A008: text(
		'A hidden figure can be worked out',
		'A figure that is left out for confidentiality is not hidden when a subtraction brings it back.',
	),
	W001: text(
		'A text names a political party',
		'A report of the council speaks for all of it, and before elections the law forbids anything else.',
	),
	W002: text(
		'A text claims a cause that nobody has shown',
		'Two things that happen together need not cause each other; readers trust reports that do not claim it.',
	),
	C001: text(
		'A missed target has no commentary or no action',
		'Readers are promised a reason and a next step for every target that is missed.',
	),
	C002: text('A promise is not reported on', 'A promise that nobody hears of again was worth nothing.'),
	T001: text(
		'A target does not fit its measure',
		'A target that cannot be compared with the result would give a mark that means nothing.',
	),
	T002: text(
		'A target is easier than the last result',
		'A target that is already met asks for nothing; there may be a good reason, and readers should have it.',
	),
	O001: text('A figure is late', 'A figure that quietly stops coming may be one that somebody would rather not show.'),
	N001: text(
		'A measure, an action or a risk has no place in the plan of today',
		'Nobody finds it on its way down from what the council promises today.',
	),
	N002: text(
		'Nothing is measured or done under a part of the plan',
		'Readers could not tell whether the council keeps what it says there.',
	),
	G001: text(
		'A key measure was never approved',
		'What a council is held to most should be decided by those who answer for it.',
	),
	K001: text('A setting is unknown', 'A misspelled setting would be ignored without a word.'),
	K002: text('A setting is missing', 'There is no safe value that we could assume.'),
	K003: text('A setting has the wrong type', 'We expected another kind of value there.'),
	K004: text('A setting is not one of those allowed', 'The site knows only these.'),
	K005: text('A setting is no longer used', 'It changes nothing and can be deleted.'),
	S001: text(
		'A release changed after it was signed',
		'What is published must be what was signed: not a figure, not a target, not a word may change unseen.',
	),
	S005: text(
		'The chain of seals is broken',
		'Each seal holds the one before it, so that an old report cannot be rewritten without a trace.',
	),
	S009: text('A seal is of a form that we cannot check', 'A page that says "sealed" without having checked would lie.'),
	S002: text(
		'A service has not signed for its figures',
		'A service whose head has not signed would have its figures published by somebody else.',
	),
	S003: text(
		'A post signed that may not sign',
		'The council decided whose word a report needs; the word of another post is not it.',
	),
	S004: text(
		'Signature and time of publication do not fit together',
		'What comes out before it is signed was published by nobody; what was signed more than a year before may say nothing that still holds.',
	),
	S006: text(
		'Releases do not form one line',
		'Readers are told what changed since the release before. Two releases in one place, or a gap, would give two answers.',
	),
	S007: text(
		'An unsealed release follows a sealed one',
		'A seal would prove nothing if later figures could slip in without one.',
	),
	S008: text(
		'A signed release waits for the one before it',
		'A release is published on top of the one before it; while that one is unsigned, nothing after it can appear.',
	),
	S010: text(
		'One post signed two stages that two must sign',
		'A check by the post that is checked is none; the council decided that two must look.',
	),
	S011: text(
		'A signature is for other content',
		'Who signed an earlier version has not signed this one, and may never have seen it.',
	),
	// Not an error: services.csv names the heads of today, and who headed a service on the day may have left it.
	S012: text(
		'A post signed for a service that it does not head',
		'Only the head of a service can say that its figures are right. Another name beside them would be taken for that word.',
	),
	S013: text(
		'A stage of the sign-off names no posts',
		'The seal covers what a report says. Who signed it is only a name beside it, unless the council says which posts may.',
	),
	X001: text(
		'A restated figure has no reason',
		'A figure that changes silently takes the ground from under everybody who quoted it.',
	),
	X002: text('A replaced target has no reason', 'A target that moves without a word can make any result a success.'),
	X003: text(
		'The unit or the direction of a measure changed',
		'Old and new figures would stand in one chart and be judged together although they mean different things.',
	),
	// Not an error: sources restate the history of other areas without saying so (one period of the real council's claimant
	// count moved like that), and a council need not hold back its own figures until it has found out why.
	X004: text(
		'A figure of another area is restated without a reason',
		'A comparison that changes silently changes how the council looks beside others.',
	),
	X005: text(
		'A withdrawal takes nothing back',
		'One that meets nothing, or a figure of the same release, does nothing, and nobody would notice.',
	),
	L001: text('A file is unknown', 'It is not read; a misspelled name would leave its figures out.'),
	L002: text('A file is a symbolic link', 'It could lead out of the folder and publish something else.'),
	L003: text('A required file is missing', 'Without it the rest cannot be understood.'),
	L004: text('Commentary belongs to no release', 'It would never be published.'),
	L005: text('A release reports nothing', 'A release has at least one row of figures, targets or other content.'),
	L006: text('A file cannot be opened', 'Its figures would be missing.'),
	E001: text('The workbook cannot be opened', 'Its figures would be missing.'),
	E002: text('A sheet is unknown', 'Nothing in it is read; a figure that stands only there would be missing.'),
	E003: text('A sheet has another name than the template gave it', 'We know it by its headings.'),
	E004: text('Two sheets hold the same table', 'Nobody can say which of the two is meant.'),
	E005: text('A column is not one of the template', 'What stands there is not published.'),
	E006: text('A spreadsheet turned a cell into a date', 'What was typed is lost: 1-2 became 1 February.'),
	E007: text('A percentage was read as a number', 'A cell that shows 12% holds 0.12; the figure is 12.'),
	E008: text('A formula was read by its result', 'The result may change when somebody opens the workbook again.'),
	E009: text('A formula has no result', 'There is no figure that we could read.'),
	E010: text('The headings of a sheet are missing', 'Without them no column can be told from another.'),
	E011: text('Hidden rows are read', 'A filter hides rows, but they are there.'),
	P001: text(
		'A column is not described',
		'Readers cannot know what it means, and nobody has checked what stands in it.',
	),
	P002: text(
		'A column that the Transparency Code asks for is missing',
		'The law says what must be published of each row.',
	),
	P003: text('The columns stand in another order', 'We read them by their headings; the order says nothing.'),
	P004: text(
		'Dates of one column are spelled in two ways',
		'The third of April and the fourth of March look alike when two spellings stand in one column.',
	),
	P005: text('Dates are written day first', 'So the template of the LGA asks. We publish them with the year first.'),
	P006: text('An amount has fractions of a penny', 'Totals would not agree to the penny with those of the ledger.'),
	P007: text('The file ends in the middle of a row', 'It was cut off, and nobody knows how many rows are missing.'),
	P008: text('A row repeats an earlier one', 'A payment that is listed twice is counted twice.'),
	P009: text(
		'A column helps fraud',
		'With VAT or invoice numbers, somebody can pretend to be the supplier and ask for money.',
	),
	P010: text(
		'A cell may tell who a person is',
		'What is published can never be taken back. Most such cells are harmless, so somebody should look.',
	),
	P011: text('A date lies outside the period of its file', 'It is often a day and a month that changed places.'),
	P012: text('A cell that the Transparency Code asks for is blank', 'The law says what must be published of each row.'),
	P013: text(
		'A row holds an invisible control character',
		'It comes from a wrong encoding, and programs show it in different ways.',
	),
	P014: text('Two files are about the same time', 'Their payments would be counted twice.'),
	P015: text('Who was paid is called a total', 'A total that is listed as a payment is counted twice.'),
	P016: text(
		'Nobody can tell the day from the month',
		'A date such as 04/05/2025 is in May in one country and in April in another: read the wrong way, every date is wrong, and none looks it.',
	),
	P017: text(
		'A published table was changed without a word',
		'Somebody has read it, and counts on what it said. Change it where it was wrong, and say in dataset.json when and why: readers see that beside what the file said before.',
	),
	P018: text(
		'A file is about a time that has not begun',
		'It was named wrongly, or laid aside for later: without a time of publication it is published at once.',
	),
};

/** Nothing is done until somebody asks, so that a page that never asks need not carry the texts. */
export const CODES = /* @__PURE__ */ (() =>
	Object.fromEntries(
		Object.entries(SEVERITY).map(([code, severity]) => [code, { ...TEXTS[code as Code], severity }]),
	) as Readonly<Record<Code, CodeEntry>>)();

/** The page of the officers' guide that explains a code. */
export const guidePage = (code: string): string => `/guide/checks/${code}/`;
