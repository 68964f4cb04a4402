import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from './utf8.ts';

it('writes every text as UTF-8, whatever came before it', () => {
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', size: 'large' }));
	const isSame = (one: string): boolean => utf8(one).equals(Buffer.from(one));
	fc.assert(fc.property(text, isSame));
});

it('replaces half a character, as everything that writes UTF-8 does', () => {
	expect(utf8('a\uD800b').toString()).toBe('a\uFFFDb');
	expect(utf8('\uDC00').toString()).toBe('\uFFFD');
});

it('gives bytes that the next text does not change', () => {
	const first = utf8('first – long enough');
	utf8('second');
	expect(first.toString()).toBe('first – long enough');
});
