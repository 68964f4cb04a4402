import { describe, expect, it, test } from 'vitest';
import { element, escaped, render, rule, tenth } from './svg.ts';

test.each([
	[1.25, '1.3'],
	[12, '12'],
	[-0.04, '0'],
	[-0, '0'],
	[1e6 + 0.04, '1000000'],
	[799.96, '800'],
	[-12.34, '-12.3'],
])('%f is spelled %s', (value, expected) => expect(tenth(value)).toBe(expected));

test.each([Number.NaN, Infinity, -Infinity])('%f is refused: it would be a mistake of ours', (value) => {
	expect(() => tenth(value)).toThrow(RangeError);
});

describe('text', () => {
	it('cannot break out of content or attributes', () => {
		expect(escaped(`</text><script>"'&`)).toBe('&lt;/text&gt;&lt;script&gt;&quot;&#39;&amp;');
		expect(render(element('text', { 'data-x': '"><b>' }, ['<b>']))).toBe(
			'<text data-x="&quot;&gt;&lt;b&gt;">&lt;b&gt;</text>',
		);
	});
	it('loses what XML forbids, and keeps what it allows', () => {
		expect(escaped('a\u0000b\u001Fc\uFFFFd\uD800e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
		expect(escaped('Ŵ − £ 😀')).toBe('Ŵ − £ 😀');
	});
});

it('writes attributes in order, leaves out what is undefined, and closes what is empty', () => {
	expect(render(element('rect', { x: 1.04, class: undefined, y: '2' }))).toBe('<rect x="1" y="2"/>');
	expect(render(element('g', {}, [undefined, 'a', element('path', { d: 'M0 0' })]))).toBe('<g>a<path d="M0 0"/></g>');
});

it('writes a look in the place of classes where it is told one', () => {
	const look = (names: string): string => ` fill="${names.length}"`;
	expect(render(element('g', {}, [element('path', { class: 'ab', d: 'M0 0' })]), look)).toBe(
		'<g><path fill="2" d="M0 0"/></g>',
	);
});

test.each([
	[[0, 5, 10, 5], 'M0 5H10'],
	[[3, 0, 3, 9], 'M3 0V9'],
	[[0, 0, 1, 2], 'M0 0L1 2'],
] as const)('a line over %j is %s', ([x1, y1, x2, y2], d) => expect(rule('a', x1, y1, x2, y2).attributes['d']).toBe(d));
