import type { Approval } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const approvals = table<Approval>('approvals', 'who approved what is measured', () => ({
	kind: key.oneOf(['framework', 'plan', 'indicator', 'target'])(
		'What was approved: framework, plan, indicator or target.',
		'plan',
	),
	subject: maybe.text('The id of what was approved; blank for all of it.', 'corporate-plan'),
	stage: maybe.text('The step of approval.', 'Cabinet'),
	role: key.text("The post or body that approved it, never a person's name.", 'Cabinet'),
	on: key.date('The day of the decision.', '2025-03-18'),
	reference: maybe.text('Where the decision is recorded.', 'CAB/2025/14'),
}));
