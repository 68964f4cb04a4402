/** The reports by the names under which they are asked for. */

import { annotationsReport } from './annotations.ts';
import type { ReportInput } from './input.ts';
import { told } from './input.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { sarifReport } from './sarif.ts';
import { terminalReport } from './terminal.ts';

export type { ReportInput } from './input.ts';

export const FORMATS = ['terminal', 'json', 'markdown', 'annotations', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderOptions {
	readonly colour: boolean;
	/** Whether warnings of signed releases are told, too. */
	readonly isAll: boolean;
}

export function render(format: Format, input: ReportInput, { colour, isAll }: RenderOptions): string {
	const pretty = (value: unknown): string => JSON.stringify(value, undefined, '\t');
	const asked: ReportInput = isAll ? { ...input, signed: new Set() } : input;
	switch (format) {
		case 'json':
			return pretty(jsonReport(input.problems, input.releases, input.readiness, input.owed, input.coming));
		case 'markdown':
			return markdownReport(asked);
		case 'annotations':
			return annotationsReport(asked);
		case 'sarif':
			return pretty(sarifReport(input));
		case 'junit':
			return junitReport(input);
		case 'terminal': {
			const { problems, leftOut } = told(asked);
			const { releases, readiness, owed } = input;
			return terminalReport(problems, {
				releases,
				colour,
				...(readiness ? { readiness } : {}),
				...(owed ? { owed } : {}),
				...(leftOut === undefined ? {} : { leftOut }),
			});
		}
	}
}
