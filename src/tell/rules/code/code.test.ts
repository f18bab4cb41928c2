import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Code, codeBytes, codeFrom, codeInDigits, codeInWords, readCode } from './index.js';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const lang = fc.constantFrom('en', 'cy');
const nth = (n: number): Code => codeFrom(createHash('sha256').update(`code ${n}`).digest());
const read = (typed: string): Code | string => {
  const result = readCode(typed);
  return result.ok ? result.code : result.problem;
};

void test('a code comes back from its words in either language, and from its digits', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const code = codeFrom(bytes);
      for (const typed of [
        codeInWords(code, 'en').join(' '),
        codeInWords(code, 'cy').join(' '),
        codeInDigits(code),
      ])
        assert.deepEqual(readCode(typed), { ok: true, code, corrected: false });
    }),
  );
});

void test('the same bytes always give the same code, the same words and the same key', () => {
  const code = codeFrom(new Uint8Array(32).fill(0xa5));
  assert.equal(code, codeFrom(new Uint8Array(32).fill(0xa5)));
  assert.equal(codeInDigits(code), '0763 9122 2517 0089 6669 2107');
  assert.equal(Buffer.from(codeBytes(code)).toString('hex'), '296969696969696969');
  assert.equal(codeInWords(code, 'en').length, 8);
});

void test('a code is made from 32 bytes and from nothing shorter', () => {
  assert.throws(() => codeFrom(new Uint8Array(16)));
});

void test('two codes never share a key', () => {
  fc.assert(
    fc.property(secret, secret, (a, b) => {
      const [one, two] = [codeFrom(a), codeFrom(b)];
      assert.equal(one === two, Buffer.from(codeBytes(one)).equals(Buffer.from(codeBytes(two))));
    }),
  );
});

void test('a hundred thousand codes hold no two alike, and each word stands as often as any other', () => {
  const codes = new Set<string>();
  const counts = Array.from({ length: 8 }, () => new Map<string, number>());
  const many = 100_000;
  for (let n = 0; n < many; n++) {
    const code = nth(n);
    codes.add(code);
    codeInWords(code, 'en').forEach((word, i) => counts[i]?.set(word, (counts[i]?.get(word) ?? 0) + 1));
  }
  assert.equal(codes.size, many);
  const expected = many / 1024;
  for (const count of counts) {
    assert.equal(count.size, 1024);
    const chi = [...count.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 1,023 degrees of freedom: five standard deviations are 226.
    assert.ok(chi > 1023 - 226 && chi < 1023 + 226, `chi-square ${chi}`);
  }
});

void test('how it is written does not matter', () => {
  const code = nth(1);
  const [en, cy] = [codeInWords(code, 'en'), codeInWords(code, 'cy')];
  const ways: readonly (readonly [string, string])[] = [
    [en.join(' ').toUpperCase(), 'capitals'],
    [en.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join('. '), 'a keyboard that begins sentences'],
    [`  ${en.join('\n')}\t`, 'one a line'],
    [en.join('-'), 'hyphens'],
    [en.join(', '), 'commas'],
    [`“${en.join('” “')}”`, 'curly quotation marks'],
    [`'${cy.join(' ')}’`, 'single quotation marks'],
    [en.map((w, i) => `${i + 1}. ${w}`).join('\n'), 'a numbered list'],
    [en.join(''), 'no spaces at all'],
    [cy.join(''), 'no spaces at all, in Welsh'],
    [cy.join(' ').normalize('NFD').replace(/\p{M}/gu, ''), 'without accents'],
    [cy.join(' ').normalize('NFD'), 'accents as marks of their own'],
    [code, 'digits without groups'],
    [codeInDigits(code).replaceAll(' ', '-'), 'digits with hyphens'],
  ];
  for (const [typed, why] of ways) assert.equal(read(typed), code, why);
});

void test('a word cut in two and two words run together are put right, beside a slip elsewhere', () => {
  const words = codeInWords(nth(2), 'en');
  const [a = '', b = '', c = ''] = words;
  const cut = [`${a.slice(0, 3)} ${a.slice(3)}`, b, `${c}${c.at(-1)}`, ...words.slice(3)].join(' ');
  assert.equal(read(cut), nth(2));
  assert.equal(read([`${a}${b}`, `${c}${c.at(-1)}`, ...words.slice(3)].join(' ')), nth(2));
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Every slip of one kind a word can suffer, by where and with which letter. */
const SLIPS: Readonly<Record<string, (word: string, at: number, letter: string) => string>> = {
  'a letter too many': (w, at, letter) => w.slice(0, at) + letter + w.slice(at),
  'a letter too few': (w, at) => w.slice(0, at) + w.slice(at + 1),
  'a wrong letter': (w, at, letter) => w.slice(0, at) + letter + w.slice(at + 1),
  'two letters swapped': (w, at) => w.slice(0, at) + (w[at + 1] ?? '') + (w[at] ?? '') + w.slice(at + 2),
};

for (const [kind, slip] of Object.entries(SLIPS))
  void test(`${kind} in one word is put right or refused, and is never another code`, () => {
    let refused = 0;
    const tries = 1500;
    fc.assert(
      fc.property(
        secret,
        lang,
        fc.nat(7),
        fc.nat(6),
        fc.constantFrom(...LETTERS.split('')),
        (bytes, l, place, at, letter) => {
          const code = codeFrom(bytes);
          const words = [...codeInWords(code, l)];
          const word = words[place] ?? '';
          words[place] = slip(word, Math.min(at, word.length - 2), letter);
          const result = read(words.join(' '));
          if (result !== code) {
            refused++;
            assert.match(result, /^code-/);
          }
        },
      ),
      { numRuns: tries, seed: 4 },
    );
    assert.equal(refused, 0, 'the check settles every slip that could be two words');
  });

void test('a slip in every word at once is still read, or refused, and never another code at more than the rate of the check', () => {
  let other = 0;
  let right = 0;
  for (let n = 0; n < 300; n++) {
    const code = nth(n);
    const words = codeInWords(code, n % 2 ? 'en' : 'cy').map(
      (w, i) => w.slice(0, i % 3) + w.slice((i % 3) + 1),
    );
    const result = read(words.join(' '));
    if (result === code) right++;
    else if (!result.startsWith('code-')) other++;
  }
  assert.ok(right > 250, `${right} of 300 read`);
  assert.ok(other <= 1, `${other} of 300 read as another code`);
});

void test('a whole wrong word never passes', () => {
  fc.assert(
    fc.property(secret, secret, lang, fc.nat(7), (bytes, others, l, place) => {
      const words = [...codeInWords(codeFrom(bytes), l)];
      const wrong = codeInWords(codeFrom(others), l)[0] ?? '';
      fc.pre(wrong !== words[place]);
      words[place] = wrong;
      assert.equal(read(words.join(' ')), 'code-check-fails');
    }),
    { numRuns: 2000 },
  );
});

void test('two words that changed places never pass', () => {
  fc.assert(
    fc.property(secret, lang, fc.nat(7), fc.nat(7), (bytes, l, i, j) => {
      const words = [...codeInWords(codeFrom(bytes), l)];
      const [a = '', b = ''] = [words[i], words[j]];
      fc.pre(a !== b);
      [words[i], words[j]] = [b, a];
      assert.equal(read(words.join(' ')), 'code-check-fails');
    }),
    { numRuns: 2000 },
  );
});

void test('of all other mistakes about one in a thousand passes', () => {
  let passed = 0;
  const tries = 30_000;
  for (let n = 0; n < tries; n++) {
    const [a, b] = [codeInWords(nth(n), 'en'), codeInWords(nth(n + tries), 'en')];
    if (readCode([...a.slice(0, 4), ...b.slice(4)].join(' ')).ok) passed++;
  }
  // 29 are to be expected; five standard deviations above that are 56.
  assert.ok(passed > 5 && passed < 57, `${passed} of ${tries} passed`);
});

void test('no wrong digit and no two swapped digits pass', () => {
  fc.assert(
    fc.property(secret, fc.nat(23), fc.constantFrom(...'0123456789'.split('')), (bytes, at, digit) => {
      const code = codeFrom(bytes);
      const wrong = code.slice(0, at) + digit + code.slice(at + 1);
      if (wrong !== code) assert.equal(read(wrong), 'code-check-fails');
      const swapped = SLIPS['two letters swapped']?.(code, Math.min(at, 22), '') ?? '';
      if (swapped !== code) assert.equal(read(swapped), 'code-check-fails');
    }),
    { numRuns: 2000 },
  );
});

void test('what is wrong is said: nothing typed, too little, a word nobody knows, and which is nearest', () => {
  const words = codeInWords(nth(3), 'en');
  assert.deepEqual(readCode(' \n. '), { ok: false, problem: 'code-empty' });
  assert.deepEqual(readCode(words.slice(1).join(' ')), { ok: false, problem: 'code-wrong-length' });
  assert.deepEqual(readCode('1234 5678'), { ok: false, problem: 'code-wrong-length' });
  const strange = words.map((w, i) => (i === 2 ? 'qqqqqq' : w)).join(' ');
  assert.deepEqual(readCode(strange), { ok: false, problem: 'code-unknown-word', place: 3 });
  const near = words.map((w, i) => (i === 4 ? 'elefant' : w)).join(' ');
  assert.deepEqual(readCode(near), {
    ok: false,
    problem: 'code-unknown-word',
    place: 5,
    suggestion: 'elephant',
  });
});

void test('whatever is typed, it is read or refused and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
      const result = readCode(typed);
      assert.ok(result.ok || result.problem.startsWith('code-'));
    }),
    { numRuns: 300 },
  );
});
