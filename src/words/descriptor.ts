/** What catalogues of data sets say of ours. */

export const DATA = {
	title: (council: string): string => `Performance data of ${council}`,
	description: (council: string): string =>
		`What ${council} measures, the figures as they were signed off, the targets, and everything that was corrected since. Nothing is rounded and nothing is filled in.`,
	keywords: ['performance', 'council', 'local government', 'targets', 'open data'],
	/** Of what the Transparency Code asks for. */
	transparencyKeywords: ['transparency', 'council', 'local government', 'open data'],
	/** As the list of themes of the European Union has it, which portals read. */
	theme: 'Government and public sector',
	zip: 'Every table as CSV, with descriptors and a README',
	api: (council: string): string => `Performance data of ${council}, as files`,
	apiDescription:
		'Every file stands at a lasting address and may be read from any site. Files under /data/latest/ are always the newest; those under /data/releases/ never change.',
	apiOk: 'The file.',
	apiTable: (title: string): string => `The table “${title}”.`,
	apiIndex: 'The list of every file, with sizes and checksums.',
	apiMeasure: 'Everything about one measure.',
	apiRelease: 'One release as it was published.',
	apiMissing: 'There is no such file.',
	measureId: 'The id of the measure, as in indicators.csv.',
	releaseId: 'The id of the release, as in releases.csv.',
} as const;
