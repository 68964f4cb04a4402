import { describe, expect, test } from 'vitest';
import { prose } from './prose.ts';

const options = { file: 'content/pages/about.md', base: '/performance/', firstHeading: 3 } as const;
const of = (html: string, firstHeading: 2 | 3 = 3): string => prose(html, { ...options, firstHeading });

describe('what Markdown makes passes', () => {
	test.each([
		['<p>Two <strong>crews</strong> were <em>off</em> sick.</p>'],
		['<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
		['<p>5 &lt; 6 &amp; 7</p>'],
		['<pre><code class="language-sh">npm start</code></pre>'],
		['<p><a href="https://example.org/a?b=c">there</a></p>'],
		['<p><a href="mailto:a@b.example">mail</a></p>'],
		[
			'<p><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></p>',
		],
	])('%s', (html) => {
		expect(of(html)).toBe(html);
	});
});

describe('raw HTML is refused', () => {
	test.each([
		['<script>alert(1)</script>'],
		['<p>Text <iframe src="https://example.org"></iframe></p>'],
		['<p onclick="steal()">Text</p>'],
		['<p><img src="/a.png" onerror="x"></p>'],
		['<!-- hidden -->'],
		['<p><a href="javascript:alert(1)">x</a></p>'],
		['<p><a href="JavaScript:alert(1)">x</a></p>'],
		['<p><a href="data:text/html,x">x</a></p>'],
		['<p><a href="//elsewhere.example/">x</a></p>'],
		['<svg/onload=alert(1)>'],
		["<p title='a'>x</p>"],
		['<p><img src="https://example.org/a.png" alt=""></p>'],
		['<p><a href="http://example.org/">x</a></p>'],
		['<p><a href="plan.pdf">x</a></p>'],
		['<form action="/x"><button>x</button></form>'],
	])('%s', (html) => {
		expect(() => of(html)).toThrow(/not allowed/);
	});
});

test('the error names the file and quotes the beginning of what was found, however late it stands', () => {
	const late = `<p>${'Words. '.repeat(30)}</p><!-- ${'hidden '.repeat(30)}-->`;
	expect(() => of(late)).toThrow(
		`content/pages/about.md: raw HTML is not allowed in Markdown: ${late.slice(late.indexOf('<!--')).slice(0, 60)}`,
	);
});

test('headings begin below those of the page, keep their order, and lose ids that could stand twice', () => {
	expect(of('<h2 id="why">Why</h2><h3 id="more">More</h3>')).toBe('<h3>Why</h3><h4>More</h4>');
	expect(of('<h1>One</h1><h2>Two</h2>', 2)).toBe('<h2>One</h2><h3>Two</h3>');
	expect(of('<h2>Two</h2>', 2)).toBe('<h2>Two</h2>');
});

test('root-relative addresses get the base path', () => {
	expect(of('<p><a href="/methods/">methods</a></p>')).toBe('<p><a href="/performance/methods/">methods</a></p>');
});

test('inline styles go; numbers stay on the right', () => {
	const [cell, other] = ['<td style="text-align: right">1</td>', '<th style="text-align: left">a</th>'];
	expect(of(`<table><tr>${cell}${other}</tr></table>`)).toBe(
		'<table class="table table-small"><tr><td class="number">1</td><th>a</th></tr></table>',
	);
});
