import { expect, it, test } from 'vitest';
import type { RevisionKind } from '../../domain/release.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { measureView } from './measure-page.ts';
import { putRightApart } from './same-source.ts';

const sourceUrl = 'https://example.org/waste';
const waste = (kind: RevisionKind = 'definition', later: readonly string[] = ['tonnes 25Q2 70']) =>
	councilOf({
		indicators: [
			indicator('share', { title: 'Share', sourceUrl }),
			indicator('tonnes', { title: 'Tonnes', sourceUrl }),
			indicator('other', { title: 'Other', sourceUrl: 'https://example.org/other' }),
			indicator('late', { title: 'Late', sourceUrl }),
		],
		releases: [
			{ id: 'r1', publishAt: '2025-11-06T09:30:00Z', figures: ['share 25Q2 41', 'tonnes 25Q2 80', 'other 25Q2 5'] },
			{
				id: 'r2',
				publishAt: '2025-12-06T09:30:00Z',
				period: '25Q2',
				figures: [...later, 'late 25Q3 1'],
				revisions: [{ indicator: 'tonnes', kind, reason: 'Only usual collections' }],
			},
		],
	});
const noticesOf = (id: string) =>
	measureView(waste(), id, new Map()).notices.map(({ title, text, link }) => [
		title,
		`${text} ${link?.title}`,
		link?.href,
	]);

it('says on both pages that a definition was put right for one measure of a source and not for another', () => {
	expect(noticesOf('share')).toEqual([
		[
			'May not agree with another measure',
			'1 figure of “Tonnes”, from the same source, was changed on 6 December 2025 (definition changed). The figures here for the same periods were not changed then or since, so the two need not add up. See the changes to figures of Tonnes',
			'/measures/tonnes/#corrections',
		],
	]);
	expect(noticesOf('tonnes')).toEqual([
		[
			'May not agree with another measure',
			'1 figure here was changed on 6 December 2025 (definition changed). Figures of “Share”, from the same source and for the same periods, were not changed then or since, so they need not add up with those here. See the changes to published figures',
			'/measures/tonnes/#corrections',
		],
	]);
});

test.each([['other'], ['late']])('says nothing where the source or the period is another: %s', (id) => {
	expect(noticesOf(id)).toEqual([]);
});

it('says nothing where the other was changed too, or the change was a planned one', () => {
	expect(putRightApart(waste('definition', ['tonnes 25Q2 70', 'share 25Q2 43']))).toEqual([]);
	expect(putRightApart(waste('scheduled'))).toEqual([]);
	expect(putRightApart(waste('error'))).toHaveLength(1);
});
