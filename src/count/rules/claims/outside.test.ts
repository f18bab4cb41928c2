import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../../../test/make/processor-time.js';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { type Claim, MOST_CLAIMS, checkArticle } from './index.js';
import { CHANGES } from './outside-changes.js';
import { ELSEWHERE } from './outside-elsewhere.js';
import { TEXTS } from './outside-texts.js';
import { VALUES } from './outside-values.js';

const figures = indexFigures(shippedFigures());

const inShort = (c: Claim): string =>
  `${c.question ? '? ' : ''}${c.form} ${[c.verdict, ...c.depends_on].join(' ')}: ${c.text}`;

for (const [on, text, why, finds] of [...VALUES, ...CHANGES, ...TEXTS]) {
  test(`${on}, ${text.replace(/\s+/g, ' ')}`, () => {
    const { claims } = checkArticle(text, figures, { publishedOn: on });
    assert.deepEqual(claims.map(inShort), finds, why);
    for (const c of claims) assert.equal(c.text, text.slice(c.start, c.end));
  });
}

const JUDGED = new Set(['holds', 'fails', 'depends']);

for (const [on, text, why] of ELSEWHERE) {
  test(`no claim is judged in: ${text}`, () => {
    const { claims } = checkArticle(text, figures, { publishedOn: on });
    assert.deepEqual(claims.filter((c) => JUDGED.has(c.verdict)).map(inShort), [], why);
  });

  test(`after a sentence on the subject nothing is judged with certainty in: ${text}`, () => {
    const subject = 'Gwent Police recorded 229 online child sexual offences in 2018/19.';
    const { claims } = checkArticle(`${subject}\n\n${text}`, figures, { publishedOn: on });
    const later = claims.filter((c) => c.start > subject.length && !c.question);
    assert.deepEqual(later.filter((c) => JUDGED.has(c.verdict)).map(inShort), [], why);
  });
}

/** Milliseconds of the processor, with room for a slow machine; one long sentence once took seconds for 200 kB. */
const SOON = 8_000;

for (const unit of [
  'Gwent 229 ',
  'two and ',
  'doubled 229 in 2018/19 ',
  '8 a day ',
  '1,111,',
  '. ',
  'since ',
]) {
  test(`a megabyte of "${unit}" is read soon, and what is left out is said`, () => {
    const subject = 'Police recorded online child sexual offences in Wales in 2018/19. ';
    const took = processorTime();
    const text = subject + unit.repeat(1_000_000 / unit.length);
    const { claims, problems } = checkArticle(text, figures, { publishedOn: '2019-06-27', lang: 'en' });
    assert.ok(took() < SOON);
    assert.ok(claims.length <= MOST_CLAIMS);
    assert.deepEqual(
      problems.map((p) => p.code),
      claims.length === MOST_CLAIMS ? ['article-read-in-part'] : [],
    );
  });
}
