/** Licences by SPDX id: what they are called and where they are read. */

export interface LicenceName {
	readonly title: string;
	readonly url?: string;
}

const LICENCES: Readonly<Record<string, LicenceName>> = {
	'OGL-UK-3.0': {
		title: 'Open Government Licence v3.0',
		url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
	},
	'CC-BY-4.0': {
		title: 'Creative Commons Attribution 4.0',
		url: 'https://creativecommons.org/licenses/by/4.0/',
	},
	'CC0-1.0': {
		title: 'Creative Commons Zero 1.0',
		url: 'https://creativecommons.org/publicdomain/zero/1.0/',
	},
};

/** The name of a licence; an id that we do not know is its own name. */
export const licenceName = (spdx: string): LicenceName => LICENCES[spdx] ?? { title: spdx };

/** "Figures may be used freely under the" … the licence's name follows, as a link. */
export const LICENCE_LEAD = 'All figures and text may be used under the';
