import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfHtml } from './html.js';

const KEPT: readonly (readonly [html: string, words: RegExp, not: RegExp])[] = [
  ['<p>one</p><p>two &amp; three</p>', /one\s+two & three/, /</],
  ['<p>a<img src="http://x.example/p.png" alt="secret">b</p>', /a\s*b/, /x\.example|secret/],
  ['<style>.a{}</style><script>alert(1)</script>words', /words/, /alert|\.a/],
  ['<script>never closed words', /^\s*$/, /closed/],
  ['<svg><image href="data:image/png;base64,AAAA"/></svg>after', /after/, /AAAA/],
];
for (const [html, words, not] of KEPT)
  test(`of ${html.slice(0, 40)} only the words are left`, async () => {
    const text = await wordsOfHtml(html);
    assert.match(text, words);
    assert.doesNotMatch(text, not);
  });

test('HTML made to topple its reader is read, and soon', async () => {
  for (const html of [
    `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`,
    `${'<table><tr><td>'.repeat(5000)}words`,
    `${'<'.repeat(400_000)} words`,
    `words${'<a href="'.repeat(40_000)}`,
  ]) {
    const before = performance.now();
    assert.match(await wordsOfHtml(html), /words/, html.slice(0, 20));
    assert.ok(performance.now() - before < 10_000, `${html.slice(0, 20)}: ${performance.now() - before} ms`);
  }
});
