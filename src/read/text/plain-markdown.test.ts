import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it, test } from 'vitest';
import { plainMarkdown } from './plain-markdown.ts';
import { SourceText } from './source-text.ts';

const told = (text: string): string[] =>
	[...plainMarkdown(new SourceText('a.md', text))].map(
		({ check, at, found }) => `${check} ${at.line}:${at.column} ${found}`,
	);

test.each([
	'Two blocks were finished.\n\n- one\n- *two*, for 3 < 4 and 5 > 4',
	'See [the report](https://www.gov.uk/report "Report"), [ours](/reports/q2/), [below](#why) or <https://www.gov.uk>.',
	'Write [to us](mailto:performance@example.org), as in [1].\n\n[1]: https://www.gov.uk',
	'A [link\nover lines](https://www.gov.uk), a\\<b> and an escaped \\[x](y.png).',
	'| Year | Homes |\n|---|---:|\n| 2025 | [12](/measures/hsg-03/) |\n\nSee note[^1] or write to a@example.org.\n\n[^1]: Late.',
	'    <b>indented code</b>',
	'Type `<b>` or ``a ` <i>``:\n\n```html\n<script src="x"></script>\n![x](y.png)\n```\n',
])('%s stands alone', (text) => {
	expect(told(text)).toEqual([]);
});

test.each([
	['a\n<img src=x onerror=alert(1)>', ['A005 2:1 <img src=x onerror=alert(1)>']],
	['so <b>bold</b>', ['A005 1:4 <b>', 'A005 1:11 </b>']],
	['<!-- hidden -->', ['A005 1:1 <!-- hidden -->']],
	['<svg\nonload=x>', ['A005 1:1 <svg']],
	['![chart](chart.png)', ['A006 1:1 ![chart](chart.png)']],
	['see [it](javascript:alert)', ['A006 1:10 javascript:alert']],
	['see [it](../plan.md)', ['A006 1:10 ../plan.md']],
	['see [it](//elsewhere.example)', ['A006 1:10 //elsewhere.example']],
	['so [multi\nline](javascript:alert(1))', ['A006 2:7 javascript:alert(1)']],
	['\\`<img src=x onerror=alert(1)>\\`', ['A005 1:3 <img src=x onerror=alert(1)>']],
	['[a [b]](data:text/html,x)', ['A006 1:9 data:text/html,x']],
	['[a](&#106;avascript:alert(1))', ['A006 1:1 javascript:alert(1)']],
	['[a](/\\elsewhere.example)', ['A006 1:5 /\\elsewhere.example']],
	['| a |\n|---|\n| <b>x</b> |', ['A005 3:3 <b>', 'A005 3:7 </b>']],
	['a[^1]\n\n[^1]: <i>x', ['A005 3:7 <i>']],
	['see www.gov.uk', ['A006 1:5 http://www.gov.uk']],
	['![chart][1]\n\n[1]: https://www.gov.uk/a.png', ['A006 1:1 ![chart][1]']],
	['[1]: file.pdf', ['A006 1:6 file.pdf']],
])('%s does not: %j', (text, problems) => {
	expect(told(text)).toEqual(problems);
});

test('a front matter above is left alone, and places are those of the file', () => {
	const source = new SourceText('a.md', '---\ntitle: <b>\n---\n\n<i>');
	expect([...plainMarkdown(source, source.text.indexOf('<i>'))].map(({ at }) => `${at.line}:${at.column}`)).toEqual([
		'5:1',
	]);
});

it('needs no parser for a text without the signs that HTML, links and images begin with', () => {
	const signs = [
		...'ab hw./:*_`~#|-+>!()]&;\\\n\t1',
		'http',
		'https:',
		'mailto:',
		'ftp',
		'&lt;b&gt;',
		'&#60;',
		'\\u003c',
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 40 }), (parts) => {
			const text = parts.join('');
			fc.pre(!/[<[@]|:\/\/|www\./i.test(text));
			const seen: string[] = [];
			const waiting = [
				fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as {
					type: string;
					children?: [];
				},
			];
			for (let node = waiting.pop(); node; node = waiting.pop()) {
				seen.push(node.type);
				waiting.push(...(node.children ?? []));
			}
			expect(seen.filter((type) => /html|link|image|definition/i.test(type))).toEqual([]);
		}),
		{ numRuns: 2000 },
	);
});
