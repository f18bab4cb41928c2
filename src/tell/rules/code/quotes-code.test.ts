import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Code, codeFrom, codeInDigits, codeInWords, quotesCode } from './index.js';
import { WORD_LISTS } from './word-lists.js';

const nth = (n: number): Code => codeFrom(createHash('sha256').update(`quote ${n}`).digest());
const code = nth(1);
const [en, cy] = [codeInWords(code, 'en'), codeInWords(code, 'cy')];
const around = (quote: string): string =>
  `He asked me for it on Snapchat. ${quote} I said no, and then he left.`;

void test('the code is found in a text, whichever way it stands there', () => {
  const quotes: readonly (readonly [string, string])[] = [
    [en.join(' '), 'in English'],
    [cy.join(' '), 'in Welsh'],
    [en.join('-').toUpperCase(), 'hyphens and capitals'],
    [`(${cy.join('; ')})`, 'semicolons'],
    [en.join('\n'), 'one a line'],
    [en.map((w, i) => `${i + 1}) ${w}`).join(' '), 'numbered'],
    [en.join(' and '), 'with words between'],
    [en.toReversed().join(' '), 'backwards'],
    [en.slice(0, 4).join(' '), 'the first half'],
    [cy.slice(3, 7).join(', '), 'four from the middle'],
    [en.join(''), 'without spaces'],
    [en.join('').split('').join(' '), 'spelt out'],
    [en.map((w) => w.slice(1)).join(' '), 'with a slip in every word'],
    [codeInDigits(code), 'digits'],
    [code, 'digits without groups'],
    [code.split('').join('-'), 'digits one by one'],
    [code.slice(4, 20), 'four groups of the six'],
  ];
  for (const [quote, why] of quotes) assert.equal(quotesCode(around(quote), code), true, why);
});

void test('a text that does not quote it goes through', () => {
  for (const text of [
    '',
    around(''),
    around(codeInWords(nth(2), 'en').join(' ')),
    around(codeInDigits(nth(2))),
    around(`${en[0]} and ${en[1]} and ${en[2]}`),
    en.join(' and then we went to the shop to look for something to eat and '),
    'Ring me on 07700 900123 or 029 2018 0000 after 3.30 on 24/11/2026.',
  ])
    assert.equal(quotesCode(text, code), false, text);
});

void test('a long text of the very words that codes are made of is taken for a quotation hardly ever', () => {
  const { words } = WORD_LISTS.en;
  const text = Array.from({ length: 2500 }, (_, i) => words[(i * i * 7 + i * 13) % 1024]).join(' ');
  const taken = Array.from({ length: 200 }, (_, n) => quotesCode(text, nth(n + 10)));
  assert.ok(taken.filter(Boolean).length <= 2);
});
