/** Arguments for every message about the headings and rows of a table. */

export const TABLE_SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
	scaleHasOtherEnds: [['decile', ['d1', 'd5', 'd10']]],
	endInTheMiddle: [['deprivation-decile', 'd5', 'd1', 'd10']],
	endsMeanTheSame: [['deprivation-decile', 'most deprived']],
	twoSpellings: [['ward', { spelling: 'North', at: 'a.csv, cell D2' }, { spelling: 'north', at: 'b.csv, cell D9' }]],
	titleAbove: [
		['KPIs', 2],
		['KPIs', 3],
		['KPIs', 5],
	],
	noHeadings: [[['indicator', 'period']]],
	missingColumn: [['value', 'Value (%)'], ['value']],
	duplicateColumn: [['value', 'C', 'F']],
	unknownColumn: [
		['comments', 'H', 'note'],
		['comments', 'H'],
	],
	namelessColumn: [['H']],
	paddedHeading: [['note']],
	raggedRow: [
		[18, 8, 7],
		[18, 1, 7],
		[18, 3, 1],
	],
	duplicateRow: [
		[9, 22, 'hsg-03, FY2025-26-Q2', ['41', '44']],
		[9, 22, 'hsg-03, FY2025-26-Q2'],
	],
	totalRow: [[40, 'Total']],
	blankRows: [[1], [4]],
	repeatedHeadings: [[12]],
	paddedCells: [[1], [4]],
};
