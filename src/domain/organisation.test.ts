import { expect, test } from 'vitest';
import { isMemberOn } from './organisation.ts';

test.each<[from: string | undefined, to: string | undefined, day: string, isMember: boolean]>([
	[undefined, undefined, '2025-03-31', true],
	['2025-04-01', undefined, '2025-03-31', false],
	['2025-04-01', undefined, '2025-04-01', true],
	[undefined, '2025-03-31', '2025-03-31', true],
	[undefined, '2025-03-31', '2025-04-01', false],
	// A date that is only a year counts from its first day to its last.
	['2025', undefined, '2025-01-01', true],
	['2025', undefined, '2024-12-31', false],
	[undefined, '2025', '2025-12-31', true],
	[undefined, '2025', '2026-01-01', false],
	['2024-04', '2025-03', '2025-03-31', true],
])('a member from %s until %s on %s: %s', (from, to, day, isMember) => {
	expect(isMemberOn({ ...(from ? { from } : {}), ...(to ? { to } : {}) }, day)).toBe(isMember);
});
