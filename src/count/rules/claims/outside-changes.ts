/** Multiples, percentages, differences and the order of changes. Short articles as somebody outside would write them; read by `outside.test.ts`. */
import type { OutsideRow } from './outside-row.js';

export const CHANGES: readonly OutsideRow[] = [
  [
    '2019-10-01',
    'Online child sexual offences in Wales reached 576 in 2018/19. The largest increase was in Gwent.',
    '2017/18 is held for no Welsh force: nothing ranks the changes, and the rank of levels is not asked',
    [
      'value depends coverage-incomplete: Online child sexual offences in Wales reached 576 in 2018/19',
      'rank no-figures: largest increase was in Gwent',
    ],
  ],
  [
    '2024-11-20',
    'Dyfed-Powys saw the biggest jump in online grooming offences in Wales between 2022/23 and 2023/24.',
    '30 to 67 is the largest of the three that can be given; South Wales gave nothing for 2022/23',
    [
      'rank depends coverage-incomplete: Dyfed-Powys saw the biggest jump in online grooming offences in Wales',
    ],
  ],
  [
    '2024-11-20',
    'North Wales saw the biggest fall in online grooming offences in Wales in 2023/24.',
    '101 to 97 is the only fall of the three held',
    [
      'rank depends coverage-incomplete: North Wales saw the biggest fall in online grooming offences in Wales',
    ],
  ],
  [
    '2024-11-20',
    'South Wales saw the biggest rise in sexual communication with a child offences in Wales between 2017/18 and 2023/24.',
    '158 to 333; Dyfed-Powys has half a year in its base',
    [
      'rank depends part-period: South Wales saw the biggest rise in sexual communication with a child offences in Wales',
    ],
  ],
  [
    '2024-11-20',
    'Gwent saw the biggest rise in sexual communication with a child offences in Wales between 2017/18 and 2023/24.',
    '44 to 67 is behind two others both by number and by percentage',
    ['rank fails: Gwent saw the biggest rise in sexual communication with a child offences in Wales'],
  ],
  [
    '2024-11-20',
    'Yn Ne Cymru y bu’r cynnydd mwyaf yn nifer y troseddau cyfathrebu rhywiol â phlentyn yng Nghymru rhwng 2017/18 a 2023/24.',
    'as the English, with the rise named before the word that ranks it',
    [
      'rank depends part-period: Ne Cymru y bu’r cynnydd mwyaf yn nifer y troseddau cyfathrebu rhywiol â phlentyn yng Nghymru',
    ],
  ],
  [
    '2019-06-27',
    'Cofnodwyd 576 o droseddau rhyw ar-lein yn erbyn plant gan heddluoedd Cymru yn 2018/19. Cofnododd Heddlu Gwent 229, y nifer uchaf yng Nghymru. Roedd hyn yn fwy na dwbl y 258 yn 2015/16.',
    '258 is the figure of Wales, so the 576 of Wales is what it is set against, not Gwent’s 229',
    [
      'value depends coverage-incomplete: 576 o droseddau rhyw ar-lein yn erbyn plant gan heddluoedd Cymru',
      'rank depends highest-did-not-answer coverage-incomplete: Heddlu Gwent 229, y nifer uchaf yng Nghymru',
      'value holds: Heddlu Gwent 229',
      'ratio depends restated coverage-differs definition-changed: fwy na dwbl y 258 yn 2015/16',
      'value depends restated: 258 yn 2015/16',
    ],
  ],
  [
    '2019-06-27',
    'Welsh forces recorded 576 online child sexual offences in 2018/19. Gwent Police recorded 229, the highest in Wales. That was more than double the 258 in 2015/16.',
    'the same in English',
    [
      'value depends coverage-incomplete: Welsh forces recorded 576 online child sexual offences in 2018/19',
      'rank depends highest-did-not-answer coverage-incomplete: Gwent Police recorded 229, the highest in Wales',
      'value holds: Gwent Police recorded 229',
      'ratio depends restated coverage-differs definition-changed: more than double the 258 in 2015/16',
      'value depends restated: 258 in 2015/16',
    ],
  ],
  [
    '2019-09-20',
    'Sexual communication with a child did not double in Dorset between 2017/18 and 2018/19.',
    '37 to 84 is more than double, so the denial fails',
    ['ratio fails: double'],
  ],
  [
    '2019-09-20',
    'There was no rise in sexual communication with a child offences in Dorset in 2018/19.',
    'too little is said to be sure of the base: asked',
    ['? change depends reading-unsure: rise'],
  ],
  [
    '2019-09-20',
    'Sexual communication with a child offences rose in Dorset in 2018/19.',
    'a rise in a year is a rise on the year before',
    ['change holds: rose'],
  ],
  [
    '2024-11-20',
    'Online grooming offences fell in North Wales in 2023/24.',
    '101 to 97',
    ['change holds: fell'],
  ],
  [
    '2024-11-20',
    'Online grooming offences in Wales have not doubled since 2017/18.',
    'the base holds half a year',
    ['ratio depends part-period system-changed: doubled since 2017/18'],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child nearly doubled in North Wales, from 53 in 2017/18 to 103 in 2018/19.',
    '×1.94',
    [
      'ratio holds: nearly doubled in North Wales, from 53 in 2017/18',
      'value holds: 53 in 2017/18',
      'value holds: 103 in 2018/19',
    ],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child more than doubled in North Wales, from 53 in 2017/18 to 103 in 2018/19.',
    '×1.94 is not more than double',
    [
      'ratio fails: more than doubled in North Wales, from 53 in 2017/18',
      'value holds: 53 in 2017/18',
      'value holds: 103 in 2018/19',
    ],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child more than trebled in Surrey, from 27 in 2017/18 to 76 in 2018/19.',
    '×2.81',
    [
      'ratio fails: more than trebled in Surrey, from 27 in 2017/18',
      'value holds: 27 in 2017/18',
      'value holds: 76 in 2018/19',
    ],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child in Surrey rose by 181 per cent, from 27 in 2017/18 to 76 in 2018/19.',
    '76 / 27 = 2.81',
    [
      'change holds: rose by 181 per cent, from 27 in 2017/18',
      'value holds: 27 in 2017/18',
      'value holds: 76 in 2018/19',
    ],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child in Surrey was 2.8 times higher in 2018/19 than in 2017/18.',
    'held to its last digit',
    ['ratio holds: 2.8 times higher'],
  ],
  [
    '2019-09-12',
    'Sexual communication with a child in Surrey rose by 281 per cent, from 27 in 2017/18 to 76 in 2018/19.',
    'the multiple printed as an increase',
    [
      'change fails: rose by 281 per cent, from 27 in 2017/18',
      'value holds: 27 in 2017/18',
      'value holds: 76 in 2018/19',
    ],
  ],
  [
    '2023-08-20',
    'Sexual communication with a child in Derbyshire has risen more than sevenfold, from 37 in 2017/18 to 285 in 2022/23.',
    '×7.7',
    [
      'ratio holds: more than sevenfold, from 37 in 2017/18',
      'value holds: 37 in 2017/18',
      'value holds: 285 in 2022/23',
    ],
  ],
  [
    '2023-08-20',
    'Sexual communication with a child in Derbyshire has risen by 770 per cent, from 37 in 2017/18 to 285 in 2022/23.',
    '×7.7 is a rise of 670 %',
    [
      'change fails: risen by 770 per cent, from 37 in 2017/18',
      'value holds: 37 in 2017/18',
      'value holds: 285 in 2022/23',
    ],
  ],
  [
    '2020-09-10',
    'Online child sexual offences in West Mercia doubled from 191 in 2018/19 to 389 in 2019/20.',
    '×2.04',
    [
      'ratio holds: doubled from 191 in 2018/19',
      'value holds: 191 in 2018/19',
      'value holds: 389 in 2019/20',
    ],
  ],
  [
    '2024-11-20',
    'The number of online grooming offences in Kent more than doubled in six years, from 122 to 264.',
    'six steps back from 2023/24',
    ['ratio holds: more than doubled in six years, from 122', 'value holds: 122', 'value holds: 264'],
  ],
  [
    '2024-11-20',
    'Online grooming offences in Kent are up 116 per cent in six years.',
    'six steps: 122',
    ['change holds: up 116 per cent in six years'],
  ],
  [
    '2024-11-20',
    'Online grooming offences in Kent are up 116 per cent in five years.',
    'five steps: 140',
    ['change fails: up 116 per cent in five years'],
  ],
  [
    '2024-11-20',
    'Hampshire recorded 184 fewer sexual communication with a child offences in 2023/24 than the year before.',
    'a difference with its noun between',
    ['change holds: 184'],
  ],
  [
    '2024-11-20',
    'Kent recorded 34 more grooming offences in 2023/24 than in 2022/23.',
    'a difference is no level',
    ['change holds: 34'],
  ],
  [
    '2024-11-20',
    'Kent recorded 43 more grooming offences in 2023/24 than in 2022/23.',
    '34; digits changed round',
    ['change fails: 43'],
  ],
  [
    '2024-11-20',
    'Hampshire’s recorded grooming offences fell by two thirds to 95 in 2023/24.',
    '279 to 95',
    ['change holds: fell by two thirds', 'value holds: 95 in 2023/24'],
  ],
  [
    '2024-11-20',
    'Online grooming offences in the South East rose from 680 in 2022/23 to 772 in 2023/24.',
    'the two numbers changed round: it fell',
    ['change fails: rose from 680 in 2022/23', 'value fails: 680 in 2022/23', 'value fails: 772 in 2023/24'],
  ],
  [
    '2024-11-20',
    'Online grooming offences in the South East fell from 772 in 2022/23 to 680 in 2023/24, a drop of 12 per cent.',
    '−11.9 %',
    [
      'change holds: fell from 772 in 2022/23',
      'value holds: 772 in 2022/23',
      'value holds: 680 in 2023/24',
      'change holds: drop of 12 per cent',
    ],
  ],
  [
    '2020-09-10',
    'Hampshire saw a 26% rise in online child sexual offences, from 131 in 2018/19 to 247 in 2019/20.',
    '131 to 247 is +89 %',
    [
      'change fails: 26% rise in online child sexual offences, from 131 in 2018/19',
      'value holds: 131 in 2018/19',
      'value holds: 247 in 2019/20',
    ],
  ],
  [
    '2020-09-10',
    'Hampshire saw an 89% rise in online child sexual offences, from 131 in 2018/19 to 247 in 2019/20.',
    'right as arithmetic; the flag was not set',
    [
      'change depends flag-under-set: 89% rise in online child sexual offences, from 131 in 2018/19',
      'value holds: 131 in 2018/19',
      'value holds: 247 in 2019/20',
    ],
  ],
  [
    '2020-09-10',
    'Online child sexual offences in North Yorkshire rose by a third, from 113 in 2018/19 to 151 in 2019/20.',
    '+33.6 %',
    [
      'change holds: rose by a third, from 113 in 2018/19',
      'value holds: 113 in 2018/19',
      'value holds: 151 in 2019/20',
    ],
  ],
  [
    '2020-09-10',
    'Online child sexual offences in North Yorkshire rose by half, from 113 in 2018/19 to 151 in 2019/20.',
    '+33.6 %',
    [
      'change fails: rose by half, from 113 in 2018/19',
      'value holds: 113 in 2018/19',
      'value holds: 151 in 2019/20',
    ],
  ],
  [
    '2020-09-10',
    'Online child sexual offences in Dorset rose to 99 in 2019/20, up from 82 and from just 28 in 2015/16.',
    'two bases: the year before, and one named',
    [
      'value holds: Online child sexual offences in Dorset rose to 99 in 2019/20',
      'change depends flag-under-set: rose to 99 in 2019/20, up from 82',
      'value holds: 82',
      'value holds: 28 in 2015/16',
    ],
  ],
  [
    '2024-11-20',
    'South Wales recorded 333 sexual communication with a child offences in 2023/24, exactly double the 166 recorded two years earlier.',
    'two years earlier',
    [
      'value holds: South Wales recorded 333 sexual communication with a child offences in 2023/24',
      'ratio holds: exactly double the 166 recorded two years earlier',
      'value holds: 166 recorded two years earlier',
    ],
  ],
  [
    '2024-11-20',
    'South Wales recorded 333 sexual communication with a child offences in 2023/24, double the previous year.',
    'nothing is held for 2022/23',
    [
      'value holds: South Wales recorded 333 sexual communication with a child offences in 2023/24',
      'ratio depends base-not-held: double the previous year',
    ],
  ],
  [
    '2024-11-20',
    'The 67 sexual communication with a child offences recorded by Dyfed-Powys Police in 2023/24 were more than twice the 30 of the year before, and the 333 in South Wales more than double the 158 of 2017/18.',
    'two forces, two comparisons, each with its own base',
    [
      'value holds: 67 sexual communication with a child offences recorded by Dyfed-Powys Police',
      'ratio depends system-changed: more than twice the 30 of the year before',
      'value holds: 30 of the year before',
      'value holds: 333 in South Wales',
      'ratio holds: more than double the 158 of 2017/18',
      'value holds: 158 of 2017/18',
    ],
  ],
  [
    '2020-09-10',
    'No increase in online child sexual offences was seen in Staffordshire in 2019/20, where they fell from 346 to 325.',
    'a denial and the fall beside it',
    [
      'change holds: increase in online child sexual offences was seen in Staffordshire in 2019/20, where they fell from 346',
      'change holds: fell from 346',
      'value holds: 346',
      'value holds: 325',
    ],
  ],
  [
    '2019-06-27',
    'Gwent’s 229 online child sexual offences in 2018/19 made up 40 per cent of the Welsh total of 576.',
    '229 of 576',
    [
      'value holds: Gwent’s 229 online child sexual offences in 2018/19',
      'share holds: 40 per cent',
      'value depends coverage-incomplete: Welsh total of 576',
    ],
  ],
  [
    '2024-11-20',
    'Police in the South West logged 640 online grooming offences in 2023/24, 78 more than the 562 of the previous year.',
    'a difference from a base with its own year',
    [
      'value holds: South West logged 640 online grooming offences in 2023/24',
      'change depends coverage-unknown system-changed: 78 more than the 562 of the previous year',
      'value holds: 562 of the previous year',
    ],
  ],
  [
    '2024-11-20',
    'Every day 19 sexual communication with a child offences are recorded in the UK, with 7,062 in 2023/24.',
    'a rate that begins the sentence is no count',
    ['rate holds: Every day 19', 'value holds: 7,062 in 2023/24'],
  ],
  [
    '2024-11-20',
    'Every day, 29 sexual communication with a child offences are recorded in the UK, with 7,062 in 2023/24.',
    '19.3',
    ['rate fails: Every day, 29', 'value holds: 7,062 in 2023/24'],
  ],
  [
    '2020-09-10',
    'A child sexual offence was recorded online every 51 minutes in 2019/20, with 10,391 across the UK.',
    '10,391 over 366 days',
    ['rate holds: every 51 minutes', 'value holds: 10,391 across the UK'],
  ],
  [
    '2020-08-07',
    'Police in the UK recorded 73,518 child sexual offences in 2019/20, more than 200 a day.',
    '200.9 in a leap year',
    ['value holds: the UK recorded 73,518 child sexual offences in 2019/20', 'rate holds: 200 a day'],
  ],
];
