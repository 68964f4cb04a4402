import { describe, expect, it, test } from 'vitest';
import { contrast, parseColour, standingOut } from '../domain/colour.ts';
import { councilOf, indicator } from './council.fixture.ts';
import type { Site } from '../site.ts';
import { frameView } from './frame.ts';

const publication = councilOf({
	indicators: [indicator('recycling')],
	releases: [
		{ id: 'q2', title: 'Quarter 2', publishAt: '2025-11-06T09:30:00+00:00', figures: ['recycling 25Q2 47.3'] },
	],
	council: { brandColour: '#ffe680', demonstration: {} },
});
const site = { publication, isPreview: false, siteUrl: 'https://performance.example/council' };

describe('the frame of a page', () => {
	const frame = frameView(site, '/measures/recycling/');

	it('knows the page’s absolute address', () => {
		expect(frame.canonical).toBe('https://performance.example/council/measures/recycling/');
	});

	it('marks the section that the page is in, and the section’s own page', () => {
		const current = (path: string): unknown[] =>
			frameView(site, path).navigation.flatMap(({ title, current }) => (current ? [[title, current]] : []));
		expect(current('/measures/recycling/')).toEqual([['Measures', 'true']]);
		expect(current('/measures/')).toEqual([['Measures', 'page']]);
		expect(current('/about/')).toEqual([]);
	});

	it('writes the page and the version into the mail of whoever finds a mistake', () => {
		const mail = new URL(frame.wrongMail).searchParams;
		expect(mail.get('body')).toContain('https://performance.example/council/measures/recycling/\nVersion: q2');
		expect(frame.wrongMail).not.toContain('+');
	});

	it('names pages of large tables where there are any, also before those are all written', () => {
		const footer = (source: Partial<typeof site> & Pick<Site, 'tables'>): string[] =>
			frameView({ ...site, ...source }, '/').footer.map(({ href }) => href);
		expect(footer({})).not.toContain('/spending/');
		expect(footer({})).not.toContain('/transparency/');
		const sure = footer({ tables: { hasDataSets: true, hasSpending: false } });
		expect(sure).toContain('/transparency/');
		expect(sure).not.toContain('/spending/');
		expect(footer({ tables: { hasDataSets: true, hasSpending: true } })).toContain('/spending/');
	});

	it('says that figures are illustrative, and that a preview is not published', () => {
		expect(frame.demonstration).toContain('illustrative figures');
		expect(frame.preview).toBeUndefined();
		expect(frameView({ ...site, isPreview: true }, '/').preview).toContain('Preview, not published');
	});
});

describe('a brand colour', () => {
	test.each(['#ffe680', '#0b4f6c', '#000', '#ffffff', '#7a8792'])(
		'%s stands out from light and dark paper',
		(colour) => {
			for (const paper of ['#ffffff', '#10181f']) {
				const shown = standingOut(parseColour(colour)!, parseColour(paper)!, 3);
				expect(contrast(parseColour(shown)!, parseColour(paper)!)).toBeGreaterThanOrEqual(3);
			}
		},
	);

	it('is left as it is where it stands out already', () => {
		expect(standingOut(parseColour('#0b4f6c')!, [255, 255, 255], 3)).toBe('#0b4f6c');
	});

	it('has the contrast that WCAG gives black on white', () => {
		expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
	});
});
