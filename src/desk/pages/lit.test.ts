import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, litText, quote } from './lit.js';

const aSign = (start: number, end: number, sign = 'secrecy') => ({ sign, start, end, rule: 'r', why: 'w' });

test('the pieces of a lit text joined give the text again, and every sign is lit from its first to its last letter', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const signs = spans.map(([a, b]) => aSign(Math.min(a, b), Math.max(a, b)));
      const pieces = litText(text, signs);
      assert.equal(pieces.map((piece) => piece.text).join(''), text);
      for (const sign of signs.filter(({ start, end }) => start < end && end <= text.length)) {
        const lit = pieces.filter((piece) => piece.signs.includes(sign)).map((piece) => piece.text);
        assert.equal(lit.join(''), text.slice(sign.start, sign.end));
      }
    }),
  );
});

test('a quotation shows the words with a little around them, cut at whole words', () => {
  const text = 'He said that I must not tell my mother about any of this or he would be cross.';
  const at = text.indexOf('not tell');
  assert.deepEqual(quote(text, aSign(at, at + 8), 12), {
    before: '… that I must ',
    lit: 'not tell',
    after: ' my mother …',
  });
});

test('an excerpt is no longer than a glance, cuts no word in two, and lights what stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<string>('one', 'two', 'secret', 'meeting'), { minLength: 1, maxLength: 200 }),
      (words) => {
        const text = words.join(' ');
        const at = text.indexOf('secret');
        const pieces = excerpt(text, at < 0 ? [] : [aSign(at, at + 6)]);
        if (at < 0) return assert.deepEqual(pieces, []);
        const shown = pieces
          .map((piece) => piece.text)
          .join('')
          .replaceAll('…', '');
        assert.ok(shown.length <= 222);
        assert.equal(
          pieces.some((piece) => piece.signs.length === 1 && piece.text === 'secret'),
          true,
        );
        for (const word of shown.trim().split(/\s+/)) assert.ok(words.includes(word), word);
      },
    ),
  );
});
