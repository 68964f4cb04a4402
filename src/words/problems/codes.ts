/** Every problem that a check can report, by its stable code: its title, how serious it is and why we ask. */

import type { Severity } from '../../domain/problem.ts';

export interface CodeEntry {
	readonly title: string;
	readonly severity: Severity;
	/** Why it matters to whoever reads the figures. */
	readonly why: string;
}

const error = (title: string, why: string): CodeEntry => ({ title, severity: 'error', why });
const warning = (title: string, why: string): CodeEntry => ({ title, severity: 'warning', why });
const notice = (title: string, why: string): CodeEntry => ({ title, severity: 'notice', why });

/**
 * F files, H headings, R rows, V values, M markers, D dates and periods, I ids, A content that harms, W wording of
 * commentary, C commentary and promises, T targets, O what is owed, N the plan, G approvals, K keys of JSON, S sign-off,
 * X changes, L layout, E workbooks (Excel), P payments and the other tables of the Transparency Code.
 */
export const CODES = {
	F001: error(
		'The file is not what its name says',
		'A workbook, a web page or a packed file under the wrong name holds no text that we could read.',
	),
	F002: error(
		'The file is not saved as UTF-8',
		'Pound signs, dashes and accents come out wrong when a file is read in another encoding.',
	),
	F003: error(
		'Cells are not separated by commas',
		'Split at the wrong sign, every figure would stand in the wrong column.',
	),
	F004: error('A quotation mark is never closed', 'Everything after it was read as one cell, so figures are missing.'),
	F005: error('The file is empty', 'An empty file may be a failed export; we do not guess that nothing was meant.'),
	F006: error(
		'The file is too large',
		'A table that people check by eye is small; a very large one is usually the wrong file.',
	),
	F007: error(
		'The file holds NUL characters',
		'They come from damaged or binary files, and other programs cut the text there.',
	),
	F008: warning(
		'The file mixes line endings',
		'It was edited on several systems. We read it, but some programs join such rows.',
	),
	F009: notice('The file uses old Mac line endings', 'We read it, but some programs see a single line.'),
	F010: error('A quotation mark stands in the wrong place', 'Programs disagree on where such a cell ends.'),
	F011: error('There are too many columns', 'Tables of ours have few columns; this many is usually the wrong file.'),
	F012: error('A cell is too long', 'A very long cell is usually a quotation mark that closes in the wrong place.'),
	F013: error('The file is not valid JSON', 'A setting that we cannot read would be left out without a word.'),
	F014: error('The front matter cannot be read', 'It says who wrote the text and when.'),
	H001: error(
		'There is a title above the headings',
		'The first row names the columns; with a title there, no column is found.',
	),
	H002: error('A column is missing', 'Without it the figures cannot be told apart.'),
	H003: error('Two columns have the same heading', 'Nobody can say which of the two is meant.'),
	H004: error('A column is unknown', 'A misspelled heading would drop its figures without a word.'),
	H005: notice('A heading has spaces around it', 'We read it without them.'),
	R001: error('A row has too many or too few cells', 'Its figures have slipped into the wrong columns.'),
	R002: error('Two rows say the same thing', 'One figure can have only one value in one release.'),
	R003: error('A row is a total', 'The site works out totals; typed ones would be counted twice.'),
	R004: notice('Rows are blank', 'We leave them out.'),
	R005: error('The headings are repeated', 'It looks like two tables, one below the other.'),
	R006: notice('Cells have spaces around them', 'We read them without.'),
	R007: warning(
		'A category is spelled in two ways',
		'Two spellings are two lines of figures, and neither tells the whole story.',
	),
	R008: warning(
		'A group has fewer members than stated',
		'A median of some of a group is not the median of the group, and readers must be told who is missing.',
	),
	V001: error(
		'A figure is blank without a reason',
		'A blank may mean nought, not known or not yet: readers must be told which.',
	),
	V002: error(
		'A word stands where a number belongs',
		'Markers say why there is no number, so that files can be used by programs too.',
	),
	V003: error(
		'A number has a per cent sign',
		'The unit comes from the measure, so that it cannot differ from row to row.',
	),
	V004: error('A number has a thousands separator', '"1,234" can be read as one thousand or as one.'),
	V005: error(
		'A number has a currency sign or a suffix',
		'The unit comes from the measure; shortened numbers lose digits.',
	),
	V006: error(
		'A number was shortened to an exponent',
		'Excel writes long numbers so, and the digits it drops are lost.',
	),
	V007: error('A cell holds an Excel error', 'The formula behind it failed, so there is no figure.'),
	V008: warning(
		'A figure is far outside its usual range',
		'A slipped decimal point or a wrong unit looks like a sudden change, and readers would believe it.',
	),
	V009: error('A share is impossible', 'A share of a whole lies between none of it and all of it.'),
	V010: error(
		'A number is not plain digits',
		'Signs that only look like digits or minus are not read as numbers by other programs.',
	),
	V011: error('A number is not whole', 'This column counts whole things.'),
	V012: error('A number is out of range', 'This column has a lowest and a highest value.'),
	V013: error('A word is not one of those allowed', 'The site chooses what to show by this word.'),
	V014: error('A required cell is blank', 'Without it the row cannot be used.'),
	V015: error('A tolerance is not readable', 'It decides between close and missed.'),
	V016: error('A web address is not readable', 'Only https and mailto links are safe to publish.'),
	V017: error('A range is upside down', 'Its lower end is above its upper end.'),
	V018: error(
		'Value and parts disagree',
		'Readers who divide the numerator by the denominator must get the figure that we publish.',
	),
	V019: error('A period is not over yet', 'Nobody can have counted what has not happened; a forecast must say so.'),
	V020: warning(
		'A period has another length than its measure needs',
		'A month among quarters looks like a sudden fall, and no period is found to compare it with.',
	),
	V021: error('A part is more than its whole', 'One of the two numbers is wrong, or they have changed places.'),
	M001: error('Marker and value contradict each other', 'A figure cannot be both given and absent.'),
	M002: error('A marker is unknown', 'A marker that nobody knows explains nothing.'),
	D001: error('A date can be read in two ways', 'We never guess: a wrong month moves a figure to another quarter.'),
	D002: error(
		'A period is unknown',
		'A financial and a calendar quarter have the same name and differ by three months.',
	),
	D003: error('A date is spelled in another way', 'One spelling everywhere cannot be misread.'),
	D004: error(
		'A date became an Excel serial number',
		'Excel shows dates as such numbers when a cell is formatted as General.',
	),
	D005: error('A day does not exist', 'One of its digits is wrong, and we cannot know which.'),
	D006: error('A date is not readable', 'We accept dates such as 2026-03-31 only.'),
	D007: error(
		'An instant is not readable',
		'The time of publication needs its offset, or it shifts by an hour in summer.',
	),
	I001: error('There is no such measure', 'A mistyped id would hang the figure on nothing.'),
	I002: error('A reference leads nowhere', 'What it should hang on does not exist, so the page could not link to it.'),
	I003: error('An id is not allowed', 'Ids become file names and addresses on every system.'),
	I004: error('An id is used twice', 'Two things would share one address.'),
	A001: error(
		'A text may hold personal data',
		'What is published can never be taken back, and one person could be recognised by it.',
	),
	A002: error(
		'A text could run as a formula',
		'A spreadsheet runs a cell that starts with such a sign when somebody opens the download.',
	),
	A003: error(
		'A count is small enough to point at people',
		'Where only one or two people are counted, neighbours can tell who they are.',
	),
	A004: error('A text holds invisible control characters', 'They can hide or reorder what people read.'),
	A005: error('A text holds HTML', "HTML can run in the reader's browser, and looks different in every other format."),
	A006: error(
		'A text refers to another file',
		'Commentary is sealed and republished as text alone; a file beside it would be missing.',
	),
	A007: warning(
		'A text holds an e-mail address or a telephone number',
		"It may be a person's own, and pages and downloads carry it for ever.",
	),
	A008: error(
		'A hidden figure can be worked out',
		'A figure that is left out for confidentiality is not hidden when a subtraction brings it back.',
	),
	W001: warning(
		'A text names a political party',
		'A report of the council speaks for all of it, and before elections the law forbids anything else.',
	),
	W002: warning(
		'A text claims a cause that nobody has shown',
		'Two things that happen together need not cause each other; readers trust reports that do not claim it.',
	),
	C001: error(
		'A missed target has no commentary or no action',
		'Readers are promised a reason and a next step for every target that is missed.',
	),
	C002: error('A promise is not reported on', 'A promise that nobody hears of again was worth nothing.'),
	T001: error(
		'A target does not fit its measure',
		'A target that cannot be compared with the result would give a mark that means nothing.',
	),
	T002: warning(
		'A target is easier than the last result',
		'A target that is already met asks for nothing; there may be a good reason, and readers should have it.',
	),
	O001: warning(
		'A figure is late',
		'A figure that quietly stops coming may be one that somebody would rather not show.',
	),
	N001: warning(
		'A measure, an action or a risk has no place in the plan of today',
		'Nobody finds it on its way down from what the council promises today.',
	),
	N002: warning(
		'Nothing is measured or done under a part of the plan',
		'Readers could not tell whether the council keeps what it says there.',
	),
	G001: warning(
		'A key measure was never approved',
		'What a council is held to most should be decided by those who answer for it.',
	),
	K001: error('A setting is unknown', 'A misspelled setting would be ignored without a word.'),
	K002: error('A setting is missing', 'There is no safe value that we could assume.'),
	K003: error('A setting has the wrong type', 'We expected another kind of value there.'),
	K004: error('A setting is not one of those allowed', 'The site knows only these.'),
	K005: notice('A setting is no longer used', 'It changes nothing and can be deleted.'),
	S001: error(
		'A release changed after it was signed',
		'What is published must be what was signed: not a figure, not a target, not a word may change unseen.',
	),
	S005: error(
		'The chain of seals is broken',
		'Each seal holds the one before it, so that an old report cannot be rewritten without a trace.',
	),
	S009: error(
		'A seal is of a form that we cannot check',
		'A page that says "sealed" without having checked would lie.',
	),
	S002: error(
		'A service has not signed for its figures',
		'A service whose head has not signed would have its figures published by somebody else.',
	),
	S003: error(
		'A post signed that may not sign',
		'The council decided whose word a report needs; the word of another post is not it.',
	),
	S004: error(
		'Signature and time of publication do not fit together',
		'What comes out before it is signed was published by nobody; what was signed more than a year before may say nothing that still holds.',
	),
	S006: error(
		'Releases do not form one line',
		'Readers are told what changed since the release before. Two releases in one place, or a gap, would give two answers.',
	),
	S007: error(
		'An unsealed release follows a sealed one',
		'A seal would prove nothing if later figures could slip in without one.',
	),
	S008: warning(
		'A signed release waits for the one before it',
		'A release is published on top of the one before it; while that one is unsigned, nothing after it can appear.',
	),
	S010: error(
		'One post signed two stages that two must sign',
		'A check by the post that is checked is none; the council decided that two must look.',
	),
	S011: error(
		'A signature is for other content',
		'Who signed an earlier version has not signed this one, and may never have seen it.',
	),
	// Not an error: services.csv names the heads of today, and who headed a service on the day may have left it.
	S012: warning(
		'A post signed for a service that it does not head',
		'Only the head of a service can say that its figures are right. Another name beside them would be taken for that word.',
	),
	X001: error(
		'A restated figure has no reason',
		'A figure that changes silently takes the ground from under everybody who quoted it.',
	),
	X002: error('A replaced target has no reason', 'A target that moves without a word can make any result a success.'),
	X003: error(
		'The unit or the direction of a measure changed',
		'Old and new figures would stand in one chart and be judged together although they mean different things.',
	),
	// Not an error: sources restate the history of other areas without saying so (one period of the real council's claimant
	// count moved like that), and a council need not hold back its own figures until it has found out why.
	X004: warning(
		'A figure of another area is restated without a reason',
		'A comparison that changes silently changes how the council looks beside others.',
	),
	X005: error(
		'A withdrawal takes nothing back',
		'One that meets nothing, or a figure of the same release, does nothing, and nobody would notice.',
	),
	L001: warning('A file is unknown', 'It is not read; a misspelled name would leave its figures out.'),
	L002: error('A file is a symbolic link', 'It could lead out of the folder and publish something else.'),
	L003: error('A required file is missing', 'Without it the rest cannot be understood.'),
	L004: error('Commentary belongs to no release', 'It would never be published.'),
	L005: error('A release reports nothing', 'A release has at least one row of figures, targets or other content.'),
	L006: error('A file cannot be opened', 'Its figures would be missing.'),
	E001: error('The workbook cannot be opened', 'Its figures would be missing.'),
	E002: warning('A sheet is unknown', 'Nothing in it is read; a figure that stands only there would be missing.'),
	E003: notice('A sheet has another name than the template gave it', 'We know it by its headings.'),
	E004: error('Two sheets hold the same table', 'Nobody can say which of the two is meant.'),
	E005: notice('A column is not one of the template', 'What stands there is not published.'),
	E006: error('A spreadsheet turned a cell into a date', 'What was typed is lost: 1-2 became 1 February.'),
	E007: notice('A percentage was read as a number', 'A cell that shows 12% holds 0.12; the figure is 12.'),
	E008: notice('A formula was read by its result', 'The result may change when somebody opens the workbook again.'),
	E009: error('A formula has no result', 'There is no figure that we could read.'),
	E010: error('The headings of a sheet are missing', 'Without them no column can be told from another.'),
	E011: notice('Hidden rows are read', 'A filter hides rows, but they are there.'),
	P001: warning(
		'A column is not described',
		'Readers cannot know what it means, and nobody has checked what stands in it.',
	),
	P002: warning(
		'A column that the Transparency Code asks for is missing',
		'The law says what must be published of each row.',
	),
	P003: notice('The columns stand in another order', 'We read them by their headings; the order says nothing.'),
	P004: error(
		'Dates of one column are spelled in two ways',
		'The third of April and the fourth of March look alike when two spellings stand in one column.',
	),
	P005: notice('Dates are written day first', 'So the template of the LGA asks. We publish them with the year first.'),
	P006: error('An amount has fractions of a penny', 'Totals would not agree to the penny with those of the ledger.'),
	P007: error('The file ends in the middle of a row', 'It was cut off, and nobody knows how many rows are missing.'),
	P008: warning('A row repeats an earlier one', 'A payment that is listed twice is counted twice.'),
	P009: warning(
		'A column helps fraud',
		'With VAT or invoice numbers, somebody can pretend to be the supplier and ask for money.',
	),
	P010: warning(
		'A cell may tell who a person is',
		'What is published can never be taken back. Most such cells are harmless, so somebody should look.',
	),
	P011: warning('A date lies outside the period of its file', 'It is often a day and a month that changed places.'),
	P012: warning(
		'A cell that the Transparency Code asks for is blank',
		'The law says what must be published of each row.',
	),
	P013: warning(
		'A row holds an invisible control character',
		'It comes from a wrong encoding, and programs show it in different ways.',
	),
	P014: error('Two files are about the same time', 'Their payments would be counted twice.'),
	P015: warning('Who was paid is called a total', 'A total that is listed as a payment is counted twice.'),
	P016: error(
		'Nobody can tell the day from the month',
		'04/05/2025 is a May in one country and an April in another: read the wrong way, every date is wrong, and none looks it.',
	),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type Code = keyof typeof CODES;

/** The page of the officers' guide that explains a code. */
export const guidePage = (code: string): string => `/guide/checks/${code}/`;
