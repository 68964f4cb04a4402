import type { OwnersJudgement } from '../../domain/reporting.ts';
import { key } from './cell.ts';
import { table } from './table.ts';

export const judgements = table<OwnersJudgement>(
	'judgements',
	'what owners expect of targets that are not due yet',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The period that is judged.', 'FY2025-26'),
		judgement: key.oneOf(['at-risk', 'on-course'])('at-risk or on-course.', 'at-risk'),
		reason: key.text('Why the owner thinks so.', 'The contractor is four weeks behind'),
		by: key.text("The post that judges, never a person's name.", 'Head of Housing'),
	}),
);
