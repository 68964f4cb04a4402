import { expect, it, test } from 'vitest';
import { CODES, guidePage } from '../words/problems/index.ts';
import { address } from './address.ts';
import { chapterIds, chapterView, guideView, messageCodes, messageView } from './guide.ts';

it('the guide lists every message once, under the family of its letter', () => {
	const listed = guideView().families.flatMap(({ table }) => table.rows.map(({ cells }) => cells[0]!.text));
	expect([...listed].sort()).toEqual(Object.keys(CODES).sort());
});

test.each(messageCodes())('the page of %s shows why, and the example that the tests run', (code) => {
	const view = messageView(code);
	expect(address.message(code)).toBe(guidePage(code));
	expect(view.why).toMatch(/\.$/);
	expect(view.bad.length > 0).toBe(view.report !== undefined);
	expect(view.good.length).toBe(view.bad.length);
	for (const { lead, text } of [...view.bad, ...view.good]) {
		expect(lead).toMatch(/[.:]$/);
		expect(text ?? 'x').not.toBe('');
		expect((text ?? '').length).toBeLessThan(2_000);
	}
	if (view.report !== undefined) expect(view.report).toContain(code);
});

test.each(chapterIds())('the chapter %s speaks plainly', (id) => {
	const { title, lead, sections } = chapterView(id);
	expect(title).not.toBe('');
	expect(lead).toMatch(/\.$/);
	expect(JSON.stringify(sections)).not.toMatch(/undefined|KPI|dashboard|below target|\bRAG\b/);
	expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
});
