import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADULT_AGE, CHILD_AGE, readingAge, tooHard } from './index.js';
import { lettersIn } from './counts.js';
import { fleschKincaid, lix } from './measures.js';
import { sentencesOf } from './sentences.js';

type Text = readonly [lang: 'en' | 'cy', text: string];

/** Written for children of nine to eleven. */
const EASY: readonly Text[] = [
  [
    'en',
    'You can tell us what happened. You do not have to give your name. We will read what you write and we will write back. You are not in trouble. If you are in danger now, call 999.',
  ],
  [
    'en',
    'Did someone you met in a game ask you to keep it from your mum or dad? Did they ask to talk in another app? Tell us in your own words. You can stop at any time. It is fine if you do not know all of it.',
  ],
  [
    'en',
    'Once there was a fox who lived by the sea. Every day he went down to the shore to look for crabs. One day he found a small boat on the sand. He climbed in, and the wind took him out past the rocks.',
  ],
  [
    'cy',
    'Gallwch ddweud wrthym beth ddigwyddodd. Does dim rhaid rhoi eich enw. Byddwn yn darllen yr hyn rydych yn ei ysgrifennu ac yn ateb. Dydych chi ddim mewn trwbl. Os ydych mewn perygl nawr, ffoniwch 999.',
  ],
  [
    'cy',
    "Oes rhywun wedi gofyn i ti gadw rhywbeth rhag dy fam neu dy dad? Wnaethon nhw ofyn i ti siarad ar ap arall? Dyweda wrthym yn dy eiriau dy hun. Gelli di stopio ar unrhyw adeg. Mae'n iawn os nad wyt ti'n gwybod y cyfan.",
  ],
  [
    'cy',
    "Un tro roedd llwynog yn byw wrth y môr. Bob dydd roedd e'n mynd i lawr i'r traeth i chwilio am grancod. Un diwrnod gwelodd gwch bach ar y tywod. Neidiodd i mewn, ac aeth y gwynt ag ef heibio'r creigiau.",
  ],
  [
    'cy',
    "Mae Sali'n mynd i'r ysgol ar y bws. Mae hi'n hoffi chwarae pêl-droed gyda'i ffrindiau. Ar ôl ysgol mae hi'n mynd adref i gael te. Wedyn mae hi'n darllen llyfr yn y gwely.",
  ],
];

/** Written for a parent. */
const GROWN_UP: readonly Text[] = [
  [
    'en',
    'If you are a parent, tell us what your child has said and which apps were used. Do not ask your child to write it all down again. Keep the phone, but do not send the messages to anyone else. An officer will read your report and reply within a day.',
  ],
  [
    'cy',
    "Os ydych yn rhiant, dywedwch wrthym beth mae eich plentyn wedi'i ddweud a pha apiau a ddefnyddiwyd. Peidiwch â gofyn i'ch plentyn ysgrifennu'r cyfan eto. Cadwch y ffôn, ond peidiwch ag anfon y negeseuon at neb arall. Bydd swyddog yn darllen eich adroddiad ac yn ateb o fewn diwrnod.",
  ],
];

/** As statutes and policies write. */
const HARD: readonly Text[] = [
  [
    'en',
    'Where disclosure of information is necessary for the purposes of preventing or detecting unlawful acts, the controller may process personal data notwithstanding the restrictions imposed by the provisions relating to transparency, provided that processing is proportionate to the legitimate aim pursued.',
  ],
  [
    'en',
    'The organisation acknowledges that individuals frequently demonstrate reluctance regarding communication with authorities. Consequently practitioners should establish appropriate confidentiality arrangements.',
  ],
  [
    'cy',
    "Pan fo angen datgelu gwybodaeth at ddibenion atal neu ganfod gweithredoedd anghyfreithlon, caiff y rheolydd brosesu data personol er gwaethaf y cyfyngiadau a osodir gan y darpariaethau sy'n ymwneud â thryloywder, ar yr amod bod y prosesu'n gymesur â'r nod cyfreithlon a geisir.",
  ],
  [
    'cy',
    "Mae'r sefydliad yn cydnabod bod unigolion yn aml yn amharod i gyfathrebu ag awdurdodau. O ganlyniad dylai ymarferwyr sefydlu trefniadau cyfrinachedd priodol a monitro effeithiolrwydd y trefniadau.",
  ],
];

const age = ([lang, text]: Text): number => readingAge(text, lang).age;

void test('what is written for children of nine to eleven is read at that age, in both languages', () => {
  for (const text of EASY) assert.ok(age(text) <= CHILD_AGE, `${age(text)}: ${text[1]}`);
  for (const [lang, text] of EASY) assert.deepEqual(tooHard(text, lang, CHILD_AGE), []);
});

void test('what is written for parents is read at twelve, in both languages', () => {
  for (const [lang, text] of GROWN_UP) assert.deepEqual(tooHard(text, lang, ADULT_AGE), []);
});

void test('the prose of statutes and policies is too hard for a grown-up, and the sentences are named', () => {
  for (const [lang, text] of HARD) {
    assert.ok(age([lang, text]) > 15, text);
    assert.equal(tooHard(text, lang, ADULT_AGE).length, sentencesOf(text).length);
    assert.match(tooHard(text, lang, ADULT_AGE)[0] ?? '', /^\d+(\.\d)?: \p{Lu}/u);
  }
});

void test('one hard sentence among easy ones is found though the whole is easy', () => {
  const [, easy = ''] = EASY[0] ?? [];
  const hard =
    'Confidentiality arrangements notwithstanding, practitioners communicate safeguarding concerns immediately.';
  assert.deepEqual(
    tooHard(`${easy} ${easy} ${hard}`, 'en', CHILD_AGE).map((s) => s.replace(/^[\d.]+: /, '')),
    [hard],
  );
  assert.equal(readingAge(`${easy} ${hard}`, 'en').hardest, hard);
});

void test('a label of a word or two is not too hard for being short', () => {
  const labels: readonly Text[] = [
    ['en', 'Yes'],
    ['en', 'Continue'],
    ['en', 'Snapchat'],
    ['en', 'What happened?'],
    ['cy', 'Parhau'],
    ['cy', 'Beth ddigwyddodd?'],
    ['cy', 'Gadael y dudalen hon'],
  ];
  for (const [lang, text] of labels) assert.deepEqual(tooHard(text, lang, 9), [], text);
});

void test('a text without words is for the youngest', () => {
  assert.deepEqual(readingAge(' … ', 'en'), {
    age: 5,
    sentences: 0,
    words: 0,
    longWords: 0,
    hardest: '',
  });
});

void test('a Welsh digraph is one letter', () => {
  for (const [word, letters] of [
    ['llwybr', 5],
    ['chwech', 4],
    ['rhythm', 4],
    ['ddweud', 5],
    ['pêl-droed', 8],
    ['môr', 3],
  ] as const)
    assert.equal(lettersIn(word, 'cy'), letters, word);
  assert.equal(lettersIn('through', 'en'), 7);
});

void test('a heading, a list and a filled sentence are counted line by line', () => {
  const text =
    'What happened\n* on a phone\n* in <strong>{app}</strong>\n\nCall 999 now! “Who are you?” We ask.';
  assert.deepEqual(
    sentencesOf(text).map((s) => s.words.length),
    [2, 3, 2, 3, 3, 2],
  );
});

void test('the two measures are the published ones', () => {
  const counts = { sentences: 2, words: 40, longWords: 10, syllables: 60 };
  assert.ok(Math.abs(fleschKincaid(counts) - (0.39 * 20 + 11.8 * 1.5 - 15.59)) < 1e-9);
  assert.equal(lix(counts), 20 + 25);
});

void test('a longer sentence and longer words are never easier', () => {
  const plain = 'We read what you write and then we write back to you in a day.';
  assert.ok(
    age(['en', plain]) < age(['en', plain.replace('. ', ' and ').replace('write back', 'communicate')]),
  );
  assert.ok(age(['en', `${plain} ${plain}`]) <= age(['en', plain.replace('.', ` and ${plain}`)]));
});
