import { expect, it } from 'vitest';
import { rules } from './index.ts';
import { rulesOfRows } from './of-rows.ts';

it('every rule is told in the browser, or is about more than the rows of one release', () => {
	const others = rules.filter((rule) => !rulesOfRows.includes(rule)).map(({ code }) => code);
	// S: line, seals and signatures; L, I, N, G, O: addresses, the plan as a whole, approvals, figures that are late.
	for (const code of others) expect(code).toMatch(/^[SLINGO]/);
	expect(rules.filter((rule) => rulesOfRows.includes(rule))).toEqual(rulesOfRows);
});
