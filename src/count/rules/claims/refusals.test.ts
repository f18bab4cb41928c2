import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { CERTAIN, LONGEST_ARTICLE, checkArticle, marksOf } from './index.js';

const figures = indexFigures(shippedFigures());

const ORDINARY: readonly { readonly why: string; readonly text: string }[] = [
  {
    why: 'football',
    text: 'Swansea City beat Cardiff 3-1 on Saturday before 20,412 fans, the highest attendance of the season. It was the third win in a row. The striker, 24, has 12 goals in 15 games, more than double his total last year. Tickets cost £25.',
  },
  {
    why: 'a council with a place and years that are held',
    text: 'The council in Gwent counted 229 missed bins in 2018/19, up from 59 in 2015/16. Council tax will rise by 4.9 per cent. Fly-tipping doubled. Residents can call 101, ring 01633 656656 or visit 12 High Street, Newport NP20 1AA by 31 March 2020.',
  },
  {
    why: 'other crime',
    text: 'Gwent Police made 229 arrests for burglary in 2018/19. Knife crime rose by 20 per cent in Wales, and robbery doubled to 576. Officers seized 133 knives.',
  },
  {
    why: 'the right offence, but people, money, ages and helplines',
    text: 'Officers visited 214 schools in South Wales in 2018/19 to talk about online sexual offences against children. Some 133 pupils aged 12 to 15 came, and 229 parents. A 13-year-old girl was helped on 27 June 2019. Childline gave 3,878 counselling sessions on 0800 1111; the NSPCC is on 0808 800 5000. More than 12,000 people signed and 62 MPs wrote. It costs £4 a month. Call 101, or 999 in an emergency. See section 15A of the Act of 2003 at www.example.org/2018/19/576.',
  },
];

for (const { why, text } of ORDINARY) {
  test(`an ordinary article has no claim that holds or fails: ${why}`, () => {
    const { claims } = checkArticle(text, figures, { publishedOn: '2019-09-01' });
    const judged = claims.filter(
      (c) => c.verdict === 'holds' || c.verdict === 'fails' || c.verdict === 'depends',
    );
    assert.deepEqual(
      judged.map((c) => `${c.form} ${c.verdict} "${c.text}"`),
      [],
    );
  });
}

test('a claim about a force or year for which nothing is held never fails', () => {
  const { claims } = checkArticle(
    'Warwickshire recorded 12,345 online child sexual offences in 2011/12.',
    figures,
  );
  assert.deepEqual(
    claims.map((c) => c.verdict),
    ['no-figures'],
  );
});

test('a text that cannot be read gets a code, no claims and no exception', () => {
  const codes = (text: string): readonly string[] => checkArticle(text, figures).problems.map((p) => p.code);
  assert.deepEqual(codes(''), ['article-empty']);
  assert.deepEqual(codes(' \n\t '), ['article-empty']);
  assert.deepEqual(codes('a'.repeat(LONGEST_ARTICLE + 1)), ['article-too-long']);
  assert.deepEqual(
    codes(
      'Le rapport indique que les infractions contre les enfants ont augmenté de 44 pour cent dans le pays cette année.',
    ),
    ['language-not-read'],
  );
  assert.deepEqual(
    codes(
      'Die Zahl der Straftaten gegen Kinder ist im vergangenen Jahr nach Angaben der Polizei um 44 Prozent gestiegen.',
    ),
    ['language-not-read'],
  );
});

test('below the stated certainty a claim is a question and has no verdict of true or false', () => {
  const texts = [
    ...ORDINARY.map((o) => o.text),
    'Offences: 43 online, 26 grooming. Up 66 per cent. They doubled. Gwent 229. Record high. 8 a day.',
    'Online grooming rose by 44 per cent. It was 229, and 128 before that, said Gwent.',
  ];
  for (const text of texts)
    for (const c of checkArticle(text, figures).claims) {
      assert.equal(c.question && (c.verdict === 'holds' || c.verdict === 'fails'), false, c.text);
      if (c.verdict === 'holds' || c.verdict === 'fails') assert.ok(c.confidence >= CERTAIN);
    }
});

/** Scraps of real claims, shuffled: more likely than noise to reach deep into the reader. */
const SCRAP = fc.constantFrom(
  'Gwent',
  'South Wales Police',
  'yng Nghymru',
  'the force',
  'nationally',
  '229',
  '576',
  'two hundred and',
  'one in four',
  '44 per cent',
  '12,345',
  '2018/19',
  'last year',
  'since 2015/16',
  'the year before',
  'in five years',
  'between April 2017 and',
  'online child sexual offences',
  'grooming',
  'doubled',
  'more than',
  'nearly',
  'up from',
  'compared with',
  'highest',
  'third',
  'record levels',
  'a day',
  'every 23 minutes',
  '41 of 43 forces',
  'did not respond',
  'except',
  'this included',
  'followed by',
  'because of',
  'true figure',
  'higher',
  'from',
  'to',
  'in',
  'and',
  ',',
  '.',
  '\n\n',
  '(',
  ')',
  '%',
  '–',
  '“',
  'mwy na dwbl',
  'troseddau rhyw yn erbyn plant',
  'uchaf',
);

test('every claim is exactly the text between its offsets, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(SCRAP, { maxLength: 60 }).map((a) => a.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, '2019-06-27', '2024-11-01'), (article, publishedOn) => {
      const { claims } = checkArticle(article, figures, { publishedOn, lang: 'en' });
      for (const c of claims) assert.equal(c.text, article.slice(c.start, c.end));
      assert.deepEqual(
        claims.map((c) => c.id),
        claims.map((_, i) => i),
      );
      assert.equal(
        marksOf(article, claims)
          .map((m) => article.slice(m.start, m.end))
          .join(''),
        article,
      );
    }),
    { numRuns: 400 },
  );
});
