/** What the files of a data set are called and say of themselves. */

export const FILE = {
	csv: (title: string, period: string): string => `${title}, ${period}`,
	lga: (title: string, period: string): string => `${title}, ${period}, in the form of the LGA template`,
	parquet: (title: string, period: string): string => `${title}, ${period}, as Parquet`,
	json: (title: string, period: string): string => `${title}, ${period}: description and columns`,
	checksums: (title: string): string => `${title}: checksums of every file`,
	lgaDescription:
		'The columns of the template of the Local Government Association, in its order, with dates such as 31/03/2026. Columns that the template does not have are left out.',
	jsonDescription: 'What the files hold: columns with their meaning and type, number of rows, size and checksum.',
	checksumsDescription: 'SHA-256 checksums, as the program sha256sum lists them.',
	notSealed:
		'These data are not part of a signed report: they are published as the council gave them, after an automatic check.',
} as const;
