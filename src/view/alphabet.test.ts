import { expect, test } from 'vitest';
import { alphabetView } from './alphabet.ts';
import { councilOf, indicator, node, plan } from './council.fixture.ts';

const view = alphabetView(
	councilOf({
		plans: [plan([node('places', 'A cleaner place')])],
		indicators: [
			indicator('recycling', { title: 'Household waste recycled' }),
			indicator('care', { title: 'Number of children in care' }),
			indicator('ecole', { title: 'École places' }),
			indicator('hour', { title: '24-hour repairs' }),
		],
		services: [{ id: 'waste', title: 'Waste and recycling' }],
		releases: [
			{
				id: 'q2',
				publishAt: '2025-11-06T09:30:00Z',
				figures: ['recycling 25Q2 45', 'care 25Q2 4', 'ecole 25Q2 4', 'hour 25Q2 5'],
				breakdowns: ['recycling 25Q2 ward Abbey 41'],
			},
		],
		synonyms: [
			{ term: 'waste', synonyms: ['bins', 'rubbish'] },
			{ term: 'recycled', synonyms: ['Household waste recycled'] },
			{ term: 'potholes', synonyms: ['road holes'] },
		],
	}),
);
/** The lines of a letter, without those of the glossary. */
const texts = (letter: string): string[] =>
	view.letters
		.find((one) => one.letter === letter)
		?.lines.filter(({ entry }) => entry?.kind !== 'What it means')
		.map(({ text }) => text) ?? [];

test('everything stands under its own letter, whatever its accent, case or article', () => {
	expect(texts('E')).toEqual(['École places']);
	expect(texts('C')).toContain('A cleaner place');
	expect(texts('A')).toContain('Abbey');
	expect(texts('0 to 9')).toEqual(['24-hour repairs']);
	expect(texts('W')).toContain('Waste and recycling');
	expect(texts('P')).toContain('Performance report: July to September 2025');
});

test('a title that begins with "number of" stands under its subject too', () => {
	expect(texts('N')).toContain('Number of children in care');
	expect(texts('C')).toContain('Children in care, number of');
});

test('another word leads to everything whose name holds the term', () => {
	const bins = view.letters.find(({ letter }) => letter === 'B')?.lines.find(({ see }) => see.length > 0);
	expect(bins?.text).toBe('Bins');
	expect(bins?.see.map(({ title }) => title)).toEqual(['Household waste recycled', 'Waste and recycling']);
});

test('a word that is a name already, or leads nowhere, is not listed', () => {
	expect(texts('H')).toEqual(['Household waste recycled', 'How we test']);
	expect(texts('R')).not.toContain('Road holes');
});

test('letters are in order and each has an anchor', () => {
	expect(view.letters.map(({ id }) => id)).toEqual(
		view.letters.map(({ id }) => id).toSorted((a, b) => (a === 'digits' ? -1 : b === 'digits' ? 1 : a < b ? -1 : 1)),
	);
});

test('words that need explaining lead to the glossary', () => {
	const tolerance = view.letters.find(({ letter }) => letter === 'T')?.lines.find(({ text }) => text === 'Tolerance');
	expect(tolerance?.entry).toEqual({ title: 'Tolerance', href: '/glossary/#tolerance', kind: 'What it means' });
});
