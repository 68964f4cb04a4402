import type { Finding } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

const KINDS = ['inspection', 'peer-review', 'external-audit', 'internal-audit', 'ombudsman'] as const;

export const findings = table<Finding>('findings', 'what inspectors and auditors found', () => ({
	id: key.id('A short name of its own, the same in every release.', 'rsh-2025-1'),
	body: key.text('Who found it.', 'Regulator of Social Housing'),
	kind: key.oneOf(KINDS)('inspection, peer-review, external-audit, internal-audit or ombudsman.', 'inspection'),
	on: key.date('The day of the report.', '2025-06-18'),
	service: maybe.id('The id of the service.', 'housing'),
	objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
	indicator: maybe.id('The id of the measure it is about.', 'hsg-03'),
	judgement: maybe.text('The verdict.', 'C2'),
	recommendation: maybe.text('What they recommend.', 'Survey all homes'),
	response: maybe.text('What the council answered.', 'Agreed; the survey ends in March'),
	due: maybe.date('The day the answer is due.', '2026-03-31'),
	status: maybe.text('How far it is, in your own words.', 'Under way'),
	url: maybe.webAddress('The report itself.', 'https://www.gov.uk/example'),
}));
