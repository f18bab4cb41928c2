import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedFigures } from '../../reading/shipped.js';
import { indexFigures } from '../figures.js';
import { type Claim, type Dependence, type Form, type Verdict, checkArticle } from './index.js';

const figures = indexFigures(shippedFigures());

/** One sentence of our own, what must be found in it, and why that is the right answer. */
interface Example {
  /** The number of the form in docs/published-figures.md section 9. */
  readonly no: number;
  readonly on: string;
  readonly text: string;
  readonly form: Form;
  readonly verdict: Verdict;
  readonly on_what?: Dependence;
  readonly why: string;
}

const example = (
  [no, on]: readonly [number, string],
  text: string,
  [form, verdict, on_what]: readonly [Form, Verdict, Dependence?],
  why: string,
): Example => ({ no, on, text, form, verdict, why, ...(on_what ? { on_what } : {}) });

const EXAMPLES: readonly Example[] = [
  example(
    [1, '2024-10-31'],
    'Online grooming offences in Wales have more than doubled since 2017/18.',
    ['ratio', 'depends', 'part-period'],
    'the 274 holds half a year of Dyfed-Powys',
  ),
  example(
    [1, '2019-09-20'],
    'Sexual communication with a child more than doubled in Dorset, from 37 in 2017/18 to 84 in 2018/19.',
    ['ratio', 'holds'],
    '84 / 37 = 2.27, one force, whole years',
  ),
  example(
    [1, '2019-06-26'],
    'Cyber-flagged child sexual offences doubled in Greater Manchester between 2015/16 and 2018/19.',
    ['ratio', 'fails'],
    '417 to 628 is ×1.51',
  ),
  example(
    [2, '2016-09-10'],
    'Indecent image offences across the UK nearly tripled, from 4,530 in 2013 to 10,818 in 2015.',
    ['ratio', 'fails'],
    '×2.4 is not nearly three',
  ),
  example(
    [2, '2019-09-12'],
    'Sexual communication with a child almost doubled in Wiltshire, from 28 in 2017/18 to 54 in 2018/19.',
    ['ratio', 'holds'],
    '×1.93',
  ),
  example(
    [2, '2025-11-14'],
    'Grooming offences in West Yorkshire have around tripled since 2017/18, with 144 recorded last year.',
    ['ratio', 'fails'],
    '147 to 144 for the force named',
  ),
  example(
    [3, '2024-11-20'],
    'Sexual communication with a child offences across the UK are up 89 per cent in six years.',
    ['change', 'depends', 'coverage-unknown'],
    '+89.4 % on the printed totals; which forces are in them is not stated',
  ),
  example(
    [3, '2023-08-20'],
    'Sexual communication with a child is up 670 per cent in Derbyshire since the law came in.',
    ['change', 'holds'],
    '37 to 285',
  ),
  example(
    [3, '2024-03-02'],
    'Child abuse image offences in Kent have gone up by 90 per cent since 2017/18.',
    ['change', 'fails'],
    '1,042 to 1,568 is +50 %',
  ),
  example(
    [4, '2020-09-03'],
    'Online child sexual offences across the UK rose by 16 per cent on the previous year, for forces that provided data for both years.',
    ['change', 'depends', 'coverage-unknown'],
    'the matched set is not held; recomputing from totals must not refute it',
  ),
  example(
    [4, '2024-01-12'],
    'Child sexual offences in Northumbria were up four per cent on the previous year in 2022/23.',
    ['change', 'holds'],
    '1,912 to 1,990',
  ),
  example(
    [5, '2017-06-01'],
    'Kent saw a 573 per cent increase in online child sexual offences, from 63 in 2015/16 to 361 in 2016/17.',
    ['change', 'fails'],
    'that is the multiple; the increase is 473 %',
  ),
  example(
    [5, '2019-06-25'],
    'Cyber-flagged offences against children in Hertfordshire jumped 716 per cent, from 6 in 2017/18 to 43 in 2018/19.',
    ['change', 'fails'],
    '+617 %',
  ),
  example(
    [6, '2019-03-08'],
    'There were more than 5,000 sexual communication with a child offences in England and Wales between April 2017 and September 2018.',
    ['value', 'holds'],
    '5,161',
  ),
  example(
    [6, '2016-06-25'],
    'Almost 100 online sexual offences against children were recorded in Leicestershire in 2015/16.',
    ['value', 'holds'],
    '97',
  ),
  example(
    [6, '2016-06-25'],
    'Almost 150 online sexual offences against children were recorded in Leicestershire in 2015/16.',
    ['value', 'fails'],
    '97',
  ),
  example(
    [7, '2019-06-26'],
    'Police recorded 8,224 online sexual offences against children across the UK in 2018/19, or 22 a day.',
    ['rate', 'holds'],
    '8,224 / 365 = 22.5',
  ),
  example(
    [7, '2018-09-13'],
    'UK police recorded 22,724 indecent image offences in 2017/18, one every 23 minutes.',
    ['rate', 'holds'],
    '525,600 / 22,724 = 23.1',
  ),
  example(
    [7, '2018-09-13'],
    'UK police recorded 22,724 indecent image offences in 2017/18, one every 13 minutes.',
    ['rate', 'fails'],
    '23.1',
  ),
  example(
    [7, '2020-09-10'],
    'Yorkshire and the Humber saw nearly five online child sexual offences every day in 2019/20.',
    ['rate', 'holds'],
    '1,758 / 366 = 4.8',
  ),
  example(
    [8, '2018-06-20'],
    'One in five victims of sexual communication with a child in Wales was aged 11 or under.',
    ['share', 'no-figures'],
    'of those whose age is known, which is not held',
  ),
  example(
    [8, '2023-08-15'],
    'A quarter of sexual communication with a child offences were against primary school children.',
    ['share', 'no-figures'],
    'as above',
  ),
  example(
    [9, '2018-06-20'],
    'Four in five victims of grooming offences were girls, where gender was known.',
    ['share', 'no-figures'],
    'the known total is not held',
  ),
  example(
    [9, '2023-08-20'],
    'Girls made up 83 per cent of victims of sexual communication with a child.',
    ['share', 'no-figures'],
    'and the denominator is not said',
  ),
  example(
    [10, '2016-06-22'],
    '13 was the most common age of victims of online sexual offences against children.',
    ['share', 'no-figures'],
    'ages by single year are not held',
  ),
  example(
    [10, '2016-06-22'],
    'The most common age among victims of online child sexual offences was 13.',
    ['share', 'no-figures'],
    'as above',
  ),
  example(
    [11, '2019-06-22'],
    'Victims of online sexual offences against children were as young as four.',
    ['share', 'no-figures'],
    'a minimum over the forces that gave ages',
  ),
  example(
    [11, '2019-06-22'],
    'Babies were among the victims of child sexual offences.',
    ['share', 'no-figures'],
    'as above',
  ),
  example(
    [12, '2024-11-20'],
    'Snapchat was used in 48 per cent of grooming cases where the means of communication was known.',
    ['share', 'no-figures'],
    'platform-known total not held',
  ),
  example(
    [12, '2025-11-20'],
    'Of the grooming offences with a known platform, 40 per cent took place on Snapchat.',
    ['share', 'no-figures'],
    'as above',
  ),
  example(
    [13, '2019-06-27'],
    'Gwent recorded the highest number of cyber-related sexual offences against children in Wales in 2018/19.',
    ['rank', 'depends', 'highest-did-not-answer'],
    'Dyfed-Powys was highest when it last answered',
  ),
  example(
    [13, '2024-11-20'],
    'South Wales Police had the highest number of online grooming offences in Wales in 2023/24.',
    ['rank', 'holds'],
    '333 of four forces that all answered',
  ),
  example(
    [13, '2024-11-20'],
    'Gwent had the highest number of online grooming offences in Wales in 2023/24.',
    ['rank', 'fails'],
    '67 against 333',
  ),
  example(
    [14, '2024-11-20'],
    'Gwent had the second highest number of online grooming offences in Wales in 2018/19.',
    ['rank', 'fails'],
    '26 is fourth',
  ),
  example(
    [14, '2024-11-20'],
    'North Wales had the second highest number of online grooming offences in Wales in 2018/19.',
    ['rank', 'holds'],
    '103 after 140',
  ),
  example(
    [15, '2024-11-20'],
    'South Wales recorded more online grooming offences than any other Welsh force in 2023/24.',
    ['rank', 'holds'],
    '333',
  ),
  example(
    [15, '2024-11-20'],
    'Kent recorded more online grooming offences than any other force in the South East in 2021/22.',
    ['rank', 'fails'],
    'Sussex 187 against 179',
  ),
  example(
    [16, '2025-11-14'],
    'Online grooming offences have hit record levels in Wales, with 549 recorded in 2024/25.',
    ['record', 'fails'],
    '554 the year before',
  ),
  example(
    [16, '2019-10-26'],
    'Child sexual offences in Nottinghamshire have reached an all-time high of 1,519 in 2018/19.',
    ['record', 'depends', 'years-missing'],
    'above the one other year held; the years between are not',
  ),
  example(
    [16, '2019-10-26'],
    'Child sexual offences in Devon and Cornwall are at a five-year high of 2,463 in 2018/19.',
    ['record', 'holds'],
    'all five years held, each lower',
  ),
  example(
    [17, '2019-09-11'],
    'Figures on sexual communication with a child for 2018/19 came from all 43 forces in England and Wales.',
    ['coverage', 'holds'],
    'stated on several pages',
  ),
  example(
    [17, '2019-06-26'],
    '40 of 44 forces responded to the request on online child sexual offences in 2018/19.',
    ['coverage', 'holds'],
    'stated',
  ),
  example(
    [17, '2019-06-26'],
    '30 of 44 forces responded to the request on online child sexual offences in 2018/19.',
    ['coverage', 'fails'],
    '40',
  ),
  example(
    [17, '2025-11-14'],
    'All forces except Lincolnshire provided figures on sexual communication with a child in 2024/25.',
    ['coverage', 'holds'],
    'held as no answer',
  ),
  example(
    [17, '2019-06-27'],
    'Dyfed-Powys could not provide figures on cyber-related sexual offences against children for 2018/19.',
    ['coverage', 'holds'],
    'held as no answer',
  ),
  example(
    [18, '2020-09-03'],
    'There has been a total of 2,622 online child sexual offences in Wales since 2015/16.',
    ['value', 'holds'],
    'printed',
  ),
  example(
    [18, '2024-11-20'],
    'A total of 41,021 sexual communication with a child offences have been recorded across the UK since 2017.',
    ['value', 'holds'],
    'printed, and the years add up',
  ),
  example(
    [18, '2024-11-20'],
    'A total of 51,021 sexual communication with a child offences have been recorded across the UK since 2017.',
    ['value', 'fails'],
    '41,021',
  ),
  example(
    [19, '2018-01-30'],
    'There were 1,316 sexual communication with a child offences in England and Wales in the first six months of the new law.',
    ['period', 'holds'],
    'printed for the half year',
  ),
  example(
    [19, '2018-01-30'],
    'Suffolk recorded 28 offences of sexual communication with a child in the first six months of the law.',
    ['period', 'holds'],
    'printed for the half year',
  ),
  example(
    [19, '2018-01-30'],
    'Suffolk recorded 52 offences of sexual communication with a child in the first six months of the law.',
    ['period', 'fails'],
    '52 is the whole year',
  ),
  example(
    [20, '2018-05-04'],
    'Hampshire recorded 150 grooming offences in the nine months to December 2017, compared with 53 in the previous year.',
    ['period', 'depends', 'part-period'],
    'nine months against twelve',
  ),
  example(
    [20, '2018-04-26'],
    'Northamptonshire had 33 grooming offences in the nine months to December 2017, up from 5 the previous year.',
    ['change', 'depends', 'part-period'],
    'nine months against twelve, across the new law',
  ),
  example(
    [21, '2019-06-25'],
    'In Northern Ireland 12 per cent of all child sexual offences had an online flag in 2018/19.',
    ['share', 'holds'],
    '243 of 2,036',
  ),
  example(
    [21, '2020-11-20'],
    'The share of child sexual offences in Gwent that were online fell from 21 per cent to 11 per cent in 2019/20.',
    ['share', 'depends', 'denominator-unstated'],
    '229 of 465 is 49 %: two denominators',
  ),
  example(
    [22, '2019-06-26'],
    'Humberside made up 19 per cent of the online child sexual offences in Yorkshire and the Humber in 2018/19.',
    ['share', 'holds'],
    '284 of 1,493',
  ),
  example(
    [22, '2019-06-26'],
    'Humberside accounted for 39 per cent of the online child sexual offences in Yorkshire and the Humber in 2018/19.',
    ['share', 'fails'],
    '19 %',
  ),
  example(
    [23, '2020-09-03'],
    'Wiltshire bucked the trend: online child sexual offences fell by 18 per cent, from 77 to 63 in 2019/20.',
    ['change', 'depends', 'restated'],
    '54 on the first vintage: a rise',
  ),
  example(
    [23, '2020-09-03'],
    'Staffordshire bucked the trend with online child sexual offences down six per cent, from 346 to 325 in 2019/20.',
    ['change', 'holds'],
    '−6.1 %',
  ),
  example(
    [24, '2020-08-07'],
    'In the North West, excluding Greater Manchester, there were 4,401 child sexual offences in 2019/20.',
    ['value', 'holds'],
    'the subset is printed under its own name',
  ),
  example(
    [24, '2023-09-20'],
    'In Yorkshire and the Humber, excluding Humberside, there were 363 sexual communication with a child offences in 2022/23.',
    ['value', 'holds'],
    'three of four forces',
  ),
  example(
    [25, '2020-08-07'],
    'Child sexual offences in Leicestershire rose at three times the national rate.',
    ['rate', 'no-figures'],
    'population not held',
  ),
  example(
    [25, '2020-08-07'],
    'The rate per 10,000 of child sexual offences in Cumbria is twice the national average.',
    ['rate', 'no-figures'],
    'population not held',
  ),
  example(
    [26, '2023-08-15'],
    'Almost 1,000 sexual communication with a child offences were recorded in Northern Ireland in the last five years.',
    ['period', 'fails'],
    '983 are six years',
  ),
  example(
    [26, '2023-09-20'],
    'Police in South Yorkshire recorded 759 sexual communication with a child offences over a five year period.',
    ['period', 'fails'],
    'six years',
  ),
  example(
    [26, '2023-08-15'],
    'Almost 1,000 sexual communication with a child offences were recorded in Northern Ireland in the last six years.',
    ['period', 'holds'],
    '983 in six years',
  ),
  example(
    [27, '2017-10-20'],
    'There were 1,771 grooming offences in England and Wales in the year to June 2017, up from 1,080 in the previous 12 months.',
    ['value', 'holds'],
    'printed for years to June',
  ),
  example(
    [27, '2019-09-15'],
    'Leicestershire recorded 89 offences of sexual communication with a child in 2018/19, up from 59 in the previous 12 months.',
    ['change', 'holds'],
    '59 to 89',
  ),
  example(
    [28, '2019-06-27'],
    'There were 576 online child sexual offences in Wales in 2018/19. The true figure is likely to be far higher.',
    ['not-checkable', 'not-checkable'],
    'a caveat, never scored',
  ),
  example(
    [28, '2019-06-27'],
    'Online child sexual offences are only the tip of the iceberg.',
    ['not-checkable', 'not-checkable'],
    'as above',
  ),
  example(
    [29, '2019-10-24'],
    'Child sexual offences in Dyfed-Powys went up by 110 (14.91 per cent) to 848 in 2018/19.',
    ['change', 'depends', 'base-not-held'],
    'implies 738, which nobody printed',
  ),
  example(
    [29, '2019-10-24'],
    'Child sexual offences in Dyfed-Powys went up by 110 (24.91 per cent) to 848 in 2018/19.',
    ['change', 'fails'],
    '110 on 738 is 14.91 %',
  ),
  example(
    [30, '2024-11-20'],
    'Four forces in the South East recorded 680 online grooming offences between them in 2023/24. Kent recorded the most at 264.',
    ['rank', 'holds'],
    '264 of 680',
  ),
  example(
    [30, '2019-10-24'],
    'Welsh forces recorded 3,671 child sexual offences between them in 2018/19: South Wales 1,318, North Wales 1,040, Dyfed-Powys 848 and Gwent 465.',
    ['sum', 'holds'],
    'adds up, all four answered',
  ),
  example(
    [30, '2019-10-24'],
    'Welsh forces recorded 3,771 child sexual offences between them in 2018/19: South Wales 1,318, North Wales 1,040, Dyfed-Powys 848 and Gwent 465.',
    ['sum', 'fails'],
    '3,671',
  ),
  example(
    [31, '2025-02-01'],
    'There were 100,000 online child sexual offences in the UK in the three years of waiting for the Online Safety Act.',
    ['period', 'no-figures'],
    'no statistic has that period',
  ),
  example(
    [31, '2025-02-01'],
    'Over 80,000 child abuse image offences were recorded in the UK while families waited for the law.',
    ['value', 'no-figures'],
    'as above',
  ),
  example(
    [32, '2020-09-10'],
    'Lancashire recorded 419 online child sexual offences in 2019/20. The force said it did not recognise these figures.',
    ['not-checkable', 'not-checkable'],
    'ask both for the same years',
  ),
  example(
    [32, '2019-06-26'],
    'Lincolnshire Police said of the online child sexual offences: "Our own data show a smaller rise."',
    ['not-checkable', 'not-checkable'],
    'as above',
  ),
];

const found = (e: Example): readonly Claim[] => checkArticle(e.text, figures, { publishedOn: e.on }).claims;
const inShort = (claims: readonly Claim[]): string =>
  claims
    .map((c) => `${c.form} ${c.verdict} [${c.depends_on.join()}] ${c.confidence} "${c.text}"`)
    .join('\n  ');

for (const e of EXAMPLES) {
  test(`form ${e.no}, ${e.form} ${e.verdict}: ${e.text}`, () => {
    const claims = found(e);
    const fit = claims.some(
      (c) => c.form === e.form && c.verdict === e.verdict && (!e.on_what || c.depends_on.includes(e.on_what)),
    );
    assert.ok(fit, `${e.why}; found instead:\n  ${inShort(claims)}`);
  });
}

test('every one of the 32 forms found in the wild has at least two examples', () => {
  const numbers = Array.from({ length: 32 }, (_, i) => i + 1);
  assert.deepEqual(
    numbers.filter((no) => EXAMPLES.filter((e) => e.no === no).length < 2),
    [],
  );
});
