/** What /about/how-we-test/ says: the figures that programs wrote into measured.json, in words. */

import { wilson } from '../domain/interval.ts';
import type { Measured } from '../words/pages/measured.ts';
import { HOW_WE_TEST, howWeTestText } from '../words/pages/how-we-test.ts';
import { VERSION } from '../words/version.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews } from './built-in-text.ts';
import measured from './measured.json' with { type: 'json' };

export interface HowWeTestView {
	readonly title: string;
	readonly lead: string;
	readonly sections: readonly SectionView[];
}

/** @param figures what was measured; the committed figures where left out */
export function howWeTestView(figures = measured as Measured, version: string = VERSION): HowWeTestView {
	return {
		title: HOW_WE_TEST.title,
		lead: HOW_WE_TEST.lead,
		sections: sectionViews(
			howWeTestText({
				measured: figures,
				version,
				intervalOf: (noticed, tried) => wilson(noticed, tried, undefined, 100),
				link: links,
			}),
		),
	};
}
