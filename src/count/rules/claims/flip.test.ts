import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { type Form, checkArticle } from './index.js';

const figures = indexFigures(shippedFigures());

/** True claims with a slot for their number. `#` is the number as said. */
const TRUE: readonly { readonly text: string; readonly n: number; readonly form: Form }[] = [
  { text: 'Gwent recorded # cyber-flagged child sexual offences in 2018/19.', n: 229, form: 'value' },
  {
    text: 'In 2018/19 there were # online sexual offences against children in North Wales.',
    n: 133,
    form: 'value',
  },
  { text: 'Kent Police logged # grooming crimes in 2023/24.', n: 264, form: 'value' },
  {
    text: 'Derbyshire Constabulary recorded # offences of sexual communication with a child during 2022/23.',
    n: 285,
    form: 'value',
  },
  { text: 'A total of # child sexual offences were recorded in Suffolk in 2018/19.', n: 1190, form: 'value' },
  {
    text: 'The number of child sexual offences recorded by Cheshire was low, but # offences of sexual communication with a child were recorded there in 2021/22.',
    n: 128,
    form: 'value',
  },
  {
    text: 'Sexual communication with a child in Derbyshire rose # per cent, from 37 in 2017/18 to 285 in 2022/23.',
    n: 670,
    form: 'change',
  },
  {
    text: 'Sexual communication with a child in Dorset was up # per cent on 2017/18, to 84 in 2018/19.',
    n: 127,
    form: 'change',
  },
  {
    text: 'Child abuse image offences in Kent rose by # per cent, from 1,042 in 2017/18 to 1,356 in 2021/22.',
    n: 30,
    form: 'change',
  },
  {
    text: 'UK police recorded 22,724 indecent image offences in 2017/18, one every # minutes.',
    n: 23,
    form: 'rate',
  },
  {
    text: 'Cofnododd Heddlu Gwent # o droseddau rhyw ar-lein yn erbyn plant yn ystod 2018/19.',
    n: 229,
    form: 'value',
  },
  {
    text: 'Yn ystod 2018/19 cafwyd # o droseddau rhyw yn erbyn plant yn Nyfed-Powys.',
    n: 848,
    form: 'value',
  },
];

const written = (n: number): string => n.toLocaleString('en-GB');

for (const { text, n, form } of TRUE) {
  test(`true as said, false when its number is ten per cent off: ${text}`, () => {
    const verdicts = [n, Math.round(n * 1.1) + 1, Math.round(n * 0.9) - 1].map((x) => {
      const article = text.replace('#', written(x));
      const claims = checkArticle(article, figures, { publishedOn: '2024-12-01' }).claims.filter(
        (c) => c.form === form,
      );
      return claims.map((c) => c.verdict).join();
    });
    assert.deepEqual(
      verdicts.map((v) => v.split(',')[0]),
      ['holds', 'fails', 'fails'],
      verdicts.join(' | '),
    );
  });
}
