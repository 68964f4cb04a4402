import type { Evidence } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const evidence = table<Evidence>(
	'evidence',
	'surveys, consultations and case studies: attributed, never scored',
	() => ({
		id: key.id('A short name of its own, the same in every release.', 'tenants-2025'),
		kind: key.oneOf(['survey', 'consultation', 'case-study'])('survey, consultation or case-study.', 'survey'),
		objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
		title: key.text('Its name.', 'Tenants survey 2025'),
		finding: key.text('What it found.', 'Seven in ten are content with repairs'),
		method: maybe.text('How it was done.', 'By post, to all tenants'),
		respondents: maybe.whole(0)('How many answered.', '1204'),
		on: maybe.date('The day of its report.', '2025-08-01'),
		url: maybe.webAddress('The report itself.', 'https://www.example.gov.uk/tenants-survey'),
	}),
);
