import { describe, expect, it } from 'vitest';
import { told } from './sign-off.ts';

describe('after a signature', () => {
	it('the command says which comes next: with its post where only one may sign', () => {
		expect(told.nextSignature('q2', { id: 'check' }, ' --site council')).toBe(
			'Next: npm run sign-off -- --release q2 --stage check --role POST --site council',
		);
		expect(told.nextSignature('q2', { id: 'sign', roles: ['Director'] }, '')).toBe(
			'Next: npm run sign-off -- --release q2 --stage sign --role "Director"',
		);
	});
	it('the last one says when it is published', () => {
		expect(told.stillOpen(['Checked', 'Signed'], 'soon')).toBe('Still to sign: "Checked" and "Signed".');
		expect(told.stillOpen([], '3 December 2026 at 9:30am')).toBe(
			'Every required stage has signed. It is published with the first build after 3 December 2026 at 9:30am.',
		);
	});
});
