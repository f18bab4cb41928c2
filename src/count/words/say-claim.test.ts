import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import { LANGS } from '../../base/words.js';
import { shippedFigures } from '../reading/shipped.js';
import { type Claim, checkArticle } from '../rules/claims/index.js';
import { indexFigures } from '../rules/figures.js';
import { CLAIM_WORDS, claimAsJson, composeClaim } from './say-claim.js';

const figures = indexFigures(shippedFigures());
const check = (text: string, publishedOn = '2019-06-27'): readonly Claim[] =>
  checkArticle(text, figures, { publishedOn }).claims;

test('every step that a judge can write has words', () => {
  const folder = join(PACKAGE_ROOT, 'src/count/rules/claims/judge');
  const source = readdirSync(folder)
    .map((f) => readFileSync(join(folder, f), 'utf8'))
    .join('\n');
  const codes = [...source.matchAll(/\bstep\(\s*'([a-z-]+)'/g)].map((m) => m[1] ?? '');
  const known = new Set<string>([...Object.keys(CLAIM_WORDS.en.step), ...Object.keys(CLAIM_WORDS.en.hold)]);
  assert.ok(codes.length > 40);
  assert.deepEqual(
    codes.filter((c) => !known.has(c)),
    [],
  );
});

test('576 of three forces may be said as a floor, with who is missing, in both languages', () => {
  const [claim] = check(
    'Police in Wales logged 576 cyber-related sexual offences against children in 2018/19.',
  );
  assert.ok(claim);
  assert.equal(
    composeClaim(claim, 'en').would_hold,
    'At least 576 – child sexual offences recorded with the online flag in Wales in 2018/19, from 3 of 4 forces. No figure from Dyfed-Powys.',
  );
  assert.equal(
    composeClaim(claim, 'cy').would_hold,
    "O leiaf 576 – troseddau rhyw yn erbyn plant a gofnodwyd â'r nod ar-lein yng Nghymru yn 2018/19, gan 3 o’r 4 heddlu. Dim ffigur gan: Dyfed-Powys.",
  );
});

test('more than double may be said only of the forces that answered for both years', () => {
  const claim = check(
    'The 576 online child sexual offences in Wales in 2018/19 are more than double the 258 of 2015/16.',
  ).find((c) => c.form === 'ratio');
  assert.ok(claim);
  assert.match(
    composeClaim(claim, 'en').would_hold ?? '',
    /^In the forces that answered for both \(North Wales, Gwent and South Wales\).* from 180 in 2015\/16 to 576 in 2018\/19: 3\.2 times as many\.$/,
  );
  assert.match(
    composeClaim(claim, 'cy').would_hold ?? '',
    /Gogledd Cymru, Gwent a De Cymru.*3\.2 gwaith cymaint/,
  );
});

test('a percentage that is a multiple is explained', () => {
  const claim = check(
    'Kent saw a 573 per cent increase in online child sexual offences, from 63 in 2015/16 to 361 in 2016/17.',
    '2017-06-02',
  ).find((c) => c.form === 'change');
  assert.ok(claim);
  assert.ok(
    composeClaim(claim, 'en').working.includes(
      '573 % is the later figure as a share of the earlier (5.73 times). The increase is 473 %.',
    ),
  );
});

test('only the month is said where only the month is known', () => {
  const [claim] = check('Gwent recorded 229 online child sexual offences in 2018/19.');
  assert.ok(claim);
  assert.deepEqual(composeClaim(claim, 'en').working, [
    '229 was printed in Gwent in 2018/19 (South Wales Argus, June 2019).',
  ]);
  assert.deepEqual(composeClaim(claim, 'cy').working, [
    'Argraffwyd 229 yng Ngwent yn 2018/19 (South Wales Argus, Mehefin 2019).',
  ]);
});

const VARIOUS = [
  'Online grooming in Wales has more than doubled since 2017/18, from 274 to 554 last year, a record high. Gwent had the third highest number.',
  'Child sexual offences in Dyfed-Powys went up by 110 (14.91 per cent) to 848 in 2018/19. That is two a day. In Gwent 12 per cent of all child sexual offences were online, up from 11 per cent.',
  'Child sexual offences in Derbyshire fell from 727 in 2014/15 to 166 in 2015/16 because of better policing. The true figure is far higher.',
  'Online child sexual offences rose by 525 per cent in Lancashire, from 67 in 2018/19 to 419 in 2019/20. It did not recognise these figures. 41 of 43 forces responded; Dyfed-Powys could not provide data.',
  'Almost 1,000 grooming offences were recorded in Northern Ireland in the last five years, one every 100 minutes, and 764 online child sexual offences in Wales in 2016/17.',
  'Hampshire had 150 grooming offences in the nine months to December 2017, compared with 53 in the previous year. Snapchat was used in 48 per cent of cases.',
];

test('every claim can be said in both languages, with nothing left unfilled and no figure given as a bare code', () => {
  for (const text of VARIOUS)
    for (const claim of check(text, '2024-11-01'))
      for (const lang of LANGS) {
        const said = composeClaim(claim, lang);
        const all = [
          said.verdict,
          said.meaning,
          said.form,
          ...said.depends_on,
          ...said.caveats,
          ...said.working,
          said.would_hold ?? '',
        ];
        for (const sentence of all)
          assert.doesNotMatch(
            sentence,
            /[{}]|undefined|NaN|Infinity|[EWNSK]\d{8}|x-[a-z]/,
            `${claim.text}: ${sentence}`,
          );
        assert.equal(said.caveats.length, claim.caveats.length);
      }
});

test('the two languages say the same numbers', () => {
  for (const claim of VARIOUS.flatMap((t) => check(t, '2024-11-01'))) {
    const [en, cy] = [composeClaim(claim, 'en'), composeClaim(claim, 'cy')];
    const numbers = (s: string): string =>
      (s.replace(/\d+ (?:[A-Z]\w+ )?(?=\d{4})/g, '').match(/\d[\d,.]*\d|\d/g) ?? [])
        .sort((a, b) => a.localeCompare(b))
        .join(' ');
    en.working.forEach((s, i) =>
      assert.equal(numbers(cy.working[i] ?? ''), numbers(s), `${s}\n${cy.working[i]}`),
    );
  }
});

test('a claim as JSON has what the contract promises', () => {
  const [claim] = check('Gwent recorded 229 online child sexual offences in 2018/19.');
  assert.ok(claim);
  const json = claimAsJson(claim);
  for (const key of [
    'text',
    'start',
    'end',
    'form',
    'reading',
    'verdict',
    'working',
    'figures',
    'would_hold_en',
    'would_hold_cy',
  ])
    assert.ok(key in json, key);
});
