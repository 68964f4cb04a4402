import type { Finance } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const finance = table<Finance>('finance', 'budgets and spending by service', () => ({
	service: key.id('The id of the service.', 'housing'),
	objective: maybe.id('The id of its place in plan.json.', 'good-homes'),
	kind: key.oneOf(['revenue', 'capital', 'saving', 'reserve'])('revenue, capital, saving or reserve.', 'revenue'),
	basis: key.oneOf(['gross', 'net'])('gross or net.', 'net'),
	original: maybe.decimal('The budget set at the start of the year, in pounds.', '1200000'),
	budget: maybe.decimal('The budget now, in pounds.', '1250000'),
	actual: maybe.decimal('Spent so far, in pounds.', '610000'),
	forecast: maybe.decimal('Expected by the end of the year, in pounds.', '1310000'),
	reason: maybe.text('Why forecast and budget differ.', 'More emergency repairs'),
	note: maybe.text('What readers should know about it.', 'Before year-end adjustments'),
}));
