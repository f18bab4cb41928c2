import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { checkArticle } from './index.js';

const figures = indexFigures(shippedFigures());

test('two bases in one sentence each have their own year: 576 is set against 258 of 2015/16, not 458', () => {
  const text =
    'Welsh police recorded 576 online sexual offences against children in 2018/19. ' +
    'That is significantly higher than the 458 recorded in 2017/18, and more than double the 258 in 2015/16.';
  const { claims } = checkArticle(text, figures, { publishedOn: '2019-06-27' });
  const doubled = claims.find((c) => c.form === 'ratio') ?? assert.fail('the ratio is not found');
  assert.deepEqual([doubled.reading.from, doubled.reading.base_from], ['2018-04-01', '2015-04-01']);
  assert.equal(doubled.verdict, 'depends');
  assert.ok(doubled.depends_on.includes('restated'));
  const higher = claims.find((c) => c.form === 'change') ?? assert.fail('the change is not found');
  assert.deepEqual([higher.reading.from, higher.reading.base_from], ['2018-04-01', '2017-04-01']);
  assert.ok(higher.depends_on.includes('coverage-unknown'));
});
