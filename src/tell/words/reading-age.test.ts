/** Every string that a child reads at the public door can be read by a child, in both languages, and no title gives it away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, fill } from '../../base/words.js';
import { signpost } from '../../base/signposts.js';
import { signpostsFor } from '../rules/signposting.js';
import { readingAge, tooHard } from '../rules/reading-age/index.js';
import { tellingWordsIn } from '../rules/telling-words.js';
import { AWAY_PATH, DOOR_PATH } from '../../web/door/door.js';
import { cy as doorCy } from './door.cy.js';
import { en as doorEn } from './door.en.js';
import { cy as questionsCy } from './questions.cy.js';
import { en as questionsEn } from './questions.en.js';

const WORDS = { en: [doorEn, questionsEn], cy: [doorCy, questionsCy] } as const;
/** A child of eleven reads it with ease. */
const CHILD = 11;
/** Words to parents and professionals may be a little harder, and are no harder than a newspaper for all. */
const ADULT = 14;
const ADULTS_ONLY =
  /(^|\.)(parent|professional|someone-else|work|organisation|role|work-contact|workContact)(\.|$)/;

function textsOf(words: unknown, trail = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof words === 'string') return [[trail, words]];
  return Object.entries(words as object).flatMap(([key, value]) =>
    textsOf(value, trail === '' ? key : `${trail}.${key}`),
  );
}

/** A sentence as a page shows it: with a name, a number or a word in each gap. */
const filled = (text: string): string =>
  fill(text, { organisation: 'Gwent', n: '2', of: '10', word: 'sun' }, 'en');

for (const lang of LANGS)
  test(`every string a child reads is for eleven or younger, and every other for fourteen (${lang})`, () => {
    const hard = WORDS[lang].flatMap((words) =>
      textsOf(words).flatMap(([key, text]) =>
        tooHard(filled(text), lang, ADULTS_ONLY.test(key) ? ADULT : CHILD).map((why) => `${key} ${why}`),
      ),
    );
    assert.deepEqual(hard, []);
  });

for (const lang of LANGS)
  test(`all that a child reads, taken together, is for ten or younger (${lang})`, () => {
    const all = WORDS[lang]
      .flatMap((words) => textsOf(words))
      .filter(([key]) => !ADULTS_ONLY.test(key))
      .map(([, text]) => `${filled(text).replace(/[.?!]$/, '')}.`)
      .join(' ');
    const { age } = readingAge(all, lang);
    assert.ok(age <= 10, `${age}`);
  });

test('what a child is told of who else can help is for eleven or younger', () => {
  const ids = new Set(
    ['picture-shared', ''].flatMap((about) => signpostsFor({ teller: 'child', about, isWales: true })),
  );
  const hard = [...ids].flatMap((id) => {
    const found = signpost(id, '2026-11-24');
    return LANGS.flatMap((lang) =>
      tooHard(found?.what[lang] ?? '', lang, CHILD).map((why) => `${id} ${why}`),
    );
  });
  assert.deepEqual(hard, []);
});

test('no title and no address of the door tells what it is for', () => {
  for (const lang of LANGS) {
    const [door] = WORDS[lang];
    for (const text of [door.title, door.stepTitle, door.name, DOOR_PATH[lang], AWAY_PATH])
      assert.deepEqual(tellingWordsIn(text), [], text);
  }
  assert.ok(tellingWordsIn('Report abuse').length > 0);
});
