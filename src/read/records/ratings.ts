import type { Rating } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const ratings = table<Rating>('ratings', 'how people judge the work of a service', () => ({
	service: key.id('The id of the service.', 'housing'),
	objective: maybe.id('The id of the part of the plan that is judged.', 'good-homes'),
	rating: key.oneOf(['met', 'close', 'missed', 'unrated'])('met, close, missed or unrated.', 'close'),
	reason: key.text('Why.', 'Repairs are on time; two inspections are late'),
	by: key.text("The post that judges, never a person's name.", 'Director of Place'),
	on: key.date('The day of the judgement.', '2025-10-14'),
	evidence: maybe.text('What it rests on.', 'Service review, October 2025'),
}));
