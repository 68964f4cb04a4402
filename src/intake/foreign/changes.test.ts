import { expect, test } from 'vitest';
import { Changes } from './changes.ts';

const csvOf = (found: string): string => {
	const changes = new Changes();
	changes.add({ kind: 'dropped', at: { file: 'a.csv', line: 2 }, column: found, found, written: '', why: 'because' });
	return changes.csv();
};

test.each(['=1+1', '+SUM(A1)', '-1+1', '@x', '\tx', '\r=1', '-', '＝1'])('%j is no formula in the report', (found) =>
	expect(csvOf(found).replaceAll('"', '')).toContain(`,'${found},dropped,'${found},`),
);
test.each(['-3', '+2.5', '12', 'a=b', '1-2'])('%j stands in the report as it is', (found) =>
	expect(csvOf(found)).toContain(`,${found},dropped,${found},`),
);
