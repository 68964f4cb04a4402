/** What is said of the archive of a whole site. */

export const ARCHIVE = {
	link: 'Download the whole site (ZIP)',
	detail:
		'Every page and every file as they stand today. It opens from a folder, without a connection; search needs the site itself.',
} as const;

/** The README.txt of the archive. CRLF, so that every text editor shows its lines. */
export const archiveReadme = (council: string, release: string | undefined, url: string, folder: string): string =>
	[
		`The performance site of ${council}`,
		...(release === undefined ? [] : [`as it stood with: ${release}`]),
		'',
		`Open ${folder}/index.html in a browser. Pages, tables, charts and`,
		'downloads work from the folder. Search does not: it needs the site itself.',
		'',
		'The newest version is at',
		`${url}/`,
		'',
	].join('\r\n');
