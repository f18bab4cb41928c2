import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { type Claim, checkArticle, marksOf } from './index.js';

const figures = indexFigures(shippedFigures());

/** The facts of the newspaper article of June 2019 that this product began with, in our own words. */
const ARTICLE = `More online offences against children, Welsh figures suggest

Police in Wales logged 576 cyber-related sexual offences against children in 2018/19, a charity has found.

This included 229 in the Gwent force area, the highest number in Wales, followed by South Wales with 214 and North Wales with 133.

Dyfed-Powys Police was unable to answer the charity's Freedom of Information request, so the true number will be higher.

The total is significantly higher than the 458 offences logged in 2017/18. It is more than double the 258 counted in 2015/16.
`;
const CYMRAEG = `Cofnododd heddluoedd Cymru 576 o droseddau rhyw ar-lein yn erbyn plant yn ystod 2018/19.

Roedd hyn yn cynnwys 229 yng Ngwent, y nifer uchaf yng Nghymru, wedi'i ddilyn gan Heddlu De Cymru gyda 214 a Heddlu Gogledd Cymru gyda 133.

Ni allai Heddlu Dyfed-Powys ddarparu ffigurau, felly bydd y gwir nifer yn uwch.

Mae'r cyfanswm yn sylweddol uwch na'r 458 a gofnodwyd yn 2017/18. Mae'n fwy na dwbl y 258 a gofnodwyd yn 2015/16.
`;

for (const [language, text] of [
  ['en', ARTICLE],
  ['cy', CYMRAEG],
] as const) {
  const { claims, ...rest } = checkArticle(text, figures, { publishedOn: '2019-06-27' });
  const one = (form: Claim['form'], test: (c: Claim) => boolean = () => true): Claim =>
    claims.find((c) => c.form === form && test(c)) ??
    assert.fail(`no ${form}: ${claims.map((c) => `${c.form} "${c.text}"`).join('; ')}`);

  test(`the 2019 article is read as ${language}`, () => {
    assert.equal(rest.language, language);
    assert.deepEqual(rest.problems, []);
  });

  test(`${language}: 576 is found as the total of three forces`, () => {
    const claim = one('value', (c) => c.reading.says.n === 576);
    assert.equal(claim.reading.authority, 'W92000004');
    assert.deepEqual([claim.reading.from, claim.reading.to], ['2018-04-01', '2019-04-01']);
    assert.equal(claim.verdict, 'holds');
    assert.equal(claim.would_hold?.code, 'hold-floor-set');
    assert.ok(claim.working.some((s) => s.code === 'coverage-set' && s.params['answered'] === 3));
  });

  test(`${language}: 229, 214 and 133 are found as parts, and their sum as 576`, () => {
    const parts = claims.filter((c) => c.form === 'part');
    assert.deepEqual(
      parts.map((c) => [c.reading.says.n, c.reading.authority, c.verdict]),
      [
        [229, 'W15000002', 'holds'],
        [214, 'W15000003', 'holds'],
        [133, 'W15000001', 'holds'],
      ],
    );
    const sum = one('sum');
    assert.equal(sum.verdict, 'holds');
    assert.deepEqual(sum.reading.says.parts, [229, 214, 133]);
  });

  test(`${language}: Gwent as the highest depends on the force that was highest before and did not answer`, () => {
    const claim = one('rank');
    assert.equal(claim.verdict, 'depends');
    assert.equal(claim.reading.authority, 'W15000002');
    assert.equal(claim.depends_on[0], 'highest-did-not-answer');
    const was = claim.working.find((s) => s.code === 'was-highest');
    assert.deepEqual([was?.params['who'], was?.params['n']], [{ authority: 'W15000004' }, 116]);
  });

  test(`${language}: Dyfed-Powys is found to have given nothing, and what is not known is carried unscored`, () => {
    assert.deepEqual(one('coverage').reading.says.missing, ['W15000004']);
    assert.equal(one('coverage').verdict, 'holds');
    assert.equal(one('not-checkable').verdict, 'not-checkable');
  });

  test(`${language}: 458 and 258 are found as printed values with their years`, () => {
    const [v458, v258] = [458, 258].map((n) => one('value', (c) => c.reading.says.n === n));
    assert.deepEqual([v458?.reading.from, v458?.verdict], ['2017-04-01', 'holds']);
    assert.deepEqual(
      [v258?.reading.from, v258?.verdict, v258?.depends_on],
      ['2015-04-01', 'depends', ['restated']],
    );
  });

  test(`${language}: significantly higher depends on the unknown coverage of 458`, () => {
    const claim = one('change');
    assert.equal(claim.verdict, 'depends');
    assert.ok(claim.depends_on.includes('coverage-unknown'));
  });

  test(`${language}: more than double is 2.23 on 258, 1.95 on 296 and 3.20 on the three forces in both`, () => {
    const claim = one('ratio');
    assert.equal(claim.verdict, 'depends');
    const factors = claim.working.flatMap((s) => {
      const factor = s.params['factor'];
      return s.code.startsWith('on-') && typeof factor === 'object' && 'factor' in factor
        ? [[s.code, factor.factor.toFixed(2)]]
        : [];
    });
    assert.deepEqual(
      factors.sort((a, b) => a.join().localeCompare(b.join())),
      [
        ['on-matched-yes', '3.20'],
        ['on-printed-no', '1.95'],
        ['on-printed-yes', '2.23'],
      ],
    );
    assert.ok(claim.depends_on.includes('restated') && claim.depends_on.includes('coverage-differs'));
  });

  test(`${language}: the marked stretches join to the text again`, () => {
    assert.equal(
      marksOf(text, claims)
        .map((m) => text.slice(m.start, m.end))
        .join(''),
      text,
    );
  });
}

test('without a word about Dyfed-Powys, 576 depends on the forces that did not answer', () => {
  const [claim] = checkArticle(
    'Police in Wales logged 576 cyber-related sexual offences against children in 2018/19.',
    figures,
  ).claims;
  assert.deepEqual([claim?.verdict, claim?.depends_on], ['depends', ['coverage-incomplete']]);
});

test('a figure printed only after the article is said to be later', () => {
  const text = 'Lancashire recorded 175 offences of sexual communication with a child in 2017/18.';
  const [claim] = checkArticle(text, figures, { publishedOn: '2019-03-10' }).claims;
  assert.equal(claim?.verdict, 'depends');
  assert.deepEqual(claim?.working.map((s) => s.code).slice(0, 2), ['printed', 'printed-later']);
});

test('a number that could only come from subtraction is refused', () => {
  const [claim] = checkArticle(
    'There were 764 online child sexual offences in Wales in 2016/17.',
    figures,
  ).claims;
  assert.deepEqual([claim?.verdict, claim?.depends_on, claim?.would_hold], ['depends', ['residual'], null]);
});

test('the sum of the forces and the printed total stand side by side where they differ', () => {
  const [printed] = checkArticle(
    'There were 554 sexual communication with a child offences in Wales in 2023/24.',
    figures,
  ).claims;
  const [added] = checkArticle(
    'There were 564 sexual communication with a child offences in Wales in 2023/24.',
    figures,
  ).claims;
  for (const claim of [printed, added])
    assert.deepEqual([claim?.verdict, claim?.depends_on], ['depends', ['parts-differ']]);
});

test('a claim points to the observations it rests on', () => {
  const [claim] = checkArticle(
    'Gwent recorded 229 cyber-flagged child sexual offences in 2018/19.',
    figures,
  ).claims;
  const [used] = claim?.figures ?? [];
  assert.ok(used);
  const o = figures.observations[used.index];
  assert.deepEqual([o?.authority, o?.source.publisher], ['W15000002', used.publisher]);
});

test('an article with no date of its own takes "last year" from the latest year it names', () => {
  const { claims } = checkArticle(
    'Figures for 2018/19 show that Gwent recorded 229 online child sexual offences last year.',
    figures,
  );
  assert.equal(claims[0]?.reading.from, '2018-04-01');
});

test('an article is dated by the first whole date near its top', () => {
  assert.equal(
    checkArticle(
      'Published 27 June 2019\n\nGwent recorded 229 online child sexual offences last year.',
      figures,
    ).published_on,
    '2019-06-27',
  );
});
