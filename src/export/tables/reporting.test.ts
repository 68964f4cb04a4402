import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { filesOf, publicationOf, recordsOf, textOf } from '../export.fixture.ts';
import { tablesOf } from './index.ts';

let files: Map<string, Uint8Array>;
beforeAll(() => {
	files = filesOf(publicationOf());
});
const records = (name: string): Record<string, string>[] => recordsOf(textOf(files, `/data/latest/${name}.csv`));

it('a council that reports no actions, ratings, risks, money or complaints has no such tables', () => {
	const optional = ['actions', 'ratings', 'risks', 'finance', 'complaints'];
	const none = publicationOf(0);
	expect(tablesOf(none).filter((id) => optional.includes(id))).toEqual([]);
	expect(catalogue(none).filter(({ path }) => optional.some((id) => path.includes(id)))).toEqual([]);
	expect(tablesOf(publicationOf()).filter((id) => optional.includes(id))).toEqual(optional);
});

describe('actions.csv', () => {
	it('tells every statement of an action, the newest first, with the release that superseded it', () => {
		expect(
			records('actions').map((row) => [
				row['id'],
				row['status'],
				row['progress'],
				row['release'],
				row['superseded_by'],
			]),
		).toEqual([
			['bins', 'complete', '', '2025-q3', ''],
			['lids', 'not-started', '', '2025-q3', ''],
			['bins', 'on-track', '40.5', '2025-q1', '2025-q3'],
		]);
	});
});

it('risks.csv and finance.csv say which release said so, and carry amounts in the digits that were written', () => {
	expect(records('risks')[0]).toMatchObject({ id: 'fire', likelihood: '2', target_impact: '', release: '2025-q3' });
	expect(records('finance')[0]).toMatchObject({ budget: '1250000.50', actual: '-12', forecast: '' });
});

it('complaints.csv tells none from nothing said', () => {
	expect(records('complaints')[0]).toMatchObject({ received: '31', upheld: '0', in_time: '' });
});

describe('plan.csv and links.csv', () => {
	it('give each part of the plan its place and each measure its part', () => {
		expect(records('plan').map((row) => row['id'])).toContain('places');
		expect(records('links').filter((row) => row['kind'] === 'primary')).toHaveLength(3);
		for (const { node } of records('links')) expect(records('plan').map(({ id }) => id)).toContain(node);
	});
});

it('signoffs.csv names the post, the stage and the day of each signature, in their order', () => {
	expect(
		records('signoffs').map((row) => [
			row['release'],
			row['place'],
			row['role'],
			row['covers'],
			row['signed_with_key'],
		]),
	).toEqual([
		['2025-q1', '1', 'Head of Waste', 'waste', 'no'],
		['2025-q1', '2', 'Director', '', 'yes'],
	]);
});
