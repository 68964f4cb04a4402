import { expect, it } from 'vitest';
import { councilOf, indicator } from './council.fixture.ts';
import { embedOffer, embedView, embeddable } from './embed.ts';

const publication = councilOf({
	indicators: [indicator('recycling', { title: 'Waste "recycled"' }), indicator('silent')],
	releases: [
		{ id: 'q2', title: 'Quarter 2', publishAt: '2025-11-06T09:30:00+00:00', figures: ['recycling 25Q2 47.3'] },
	],
	council: { demonstration: {} },
});

it('only measures with a chart can be shown in a frame', () => {
	expect(embeddable(publication)).toEqual(['recycling']);
	expect(() => embedView(publication, 'silent', 'https://a.example', false)).toThrow('no chart');
	expect(() => embedView(publication, 'unknown', 'https://a.example', false)).toThrow('no chart');
});

it('a frame says what its measure says, that figures are illustrative, and where they come from', () => {
	const view = embedView(publication, 'recycling', 'https://a.example/perf', true);
	expect(view.answer).toContain('47.3%');
	expect(view.notices.join(' ')).toMatch(/Illustrative figures.*Preview, not published/);
	expect(view.page.url).toBe('https://a.example/perf/measures/recycling/');
	expect(view.figures!.rows.length).toBeGreaterThan(0);
});

it('the code for another site names its frame, and no title can break out of it', () => {
	const { code } = embedOffer('https://a.example/perf/', 'recycling', 'Waste "recycled" <b>');
	expect(code).toBe(
		'<iframe src="https://a.example/perf/embed/recycling/" title="Waste &quot;recycled&quot; &lt;b&gt;" width="100%" height="1000" loading="lazy"></iframe>',
	);
});
