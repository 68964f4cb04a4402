import { describe, expect, it } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import { scalesHaveTwoEnds } from './scale-ends.ts';

const HEAD = 'dimension,id,title,kind,order,scale_end';

function said(...rows: readonly string[]): string[] {
	const { submission } = readWith({ 'data/dimensions.csv': [HEAD, ...rows, ''].join('\n') });
	return [...scalesHaveTwoEnds.check(submission!)].map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}
const row = (id: string, order: string, end = ''): string => `decile,${id},${id},people,${order},${end}`;

describe('the ends of a scale', () => {
	it.each([
		['are two', [row('d1', '1', 'most deprived'), row('d10', '10', 'least deprived'), row('d5', '5')]],
		['stand where they are listed, without an order', [row('d1', '', 'most'), row('d5', ''), row('d10', '', 'least')]],
		['leave out what has no order', [row('unknown', ''), row('d1', '1', 'most'), row('d10', '10', 'least')]],
		['need not be declared', [row('d1', '1'), row('d10', '10')]],
		['are of each dimension by itself', [row('d1', '1', 'most'), row('d10', '10', 'least'), 'sex,men,Men,people,1,']],
	])('%s', (_, rows) => expect(said(...rows)).toEqual([]));

	it.each([
		[
			'of one nobody can tell the other',
			[row('d1', '1', 'most deprived'), row('d10', '10')],
			['2:23 A scale has two ends, but decile declares only one: d1.'],
		],
		[
			'three are one too many',
			[row('d1', '1', 'most'), row('d5', '5', 'middle'), row('d10', '10', 'least')],
			['4:26 A scale has two ends, but decile declares 3: d1, d5 and d10.'],
		],
		[
			'the middle is no end',
			[row('d1', '1', 'most'), row('d5', '5', 'least'), row('d10', '10')],
			['3:23 The category d5 is declared to be an end of decile, but by its order it stands between d1 and d10.'],
		],
		[
			'both cannot mean the same',
			[row('d1', '1', 'most deprived'), row('d10', '10', 'Most deprived')],
			['3:26 Both ends of decile are called "Most deprived".'],
		],
	])('%s', (_, rows, problems) => expect(said(...rows)).toEqual(problems));
});
