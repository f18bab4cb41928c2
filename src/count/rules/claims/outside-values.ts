/** Numbers of offences: whose, of which year, and how many forces share them. Short articles as somebody outside would write them; read by `outside.test.ts`. */
import type { OutsideRow } from './outside-row.js';

export const VALUES: readonly OutsideRow[] = [
  [
    '2018-06-20',
    'Police forces in Wales recorded 274 offences of sexual communication with a child in 2017/18. Dyfed-Powys Police recorded the biggest rise.',
    'a rise is a change: 19 is half a year, so it has no place among changes',
    [
      'value depends part-period: Police forces in Wales recorded 274 offences of sexual communication with a child in 2017/18',
      'rank depends part-period: Dyfed-Powys Police recorded the biggest rise',
    ],
  ],
  [
    '2020-09-10',
    'There were 67 online child sexual offences in 2016/17. Lancashire Police recorded 419 online offences in 2019/20, up 525 per cent on the 67 the year before.',
    'the year before 2019/20, not before the year of the sentence above',
    [
      '? value depends reading-unsure: 67 online child sexual offences in 2016/17',
      'value holds: Lancashire Police recorded 419 online offences in 2019/20',
      'change depends restated flag-under-set: up 525 per cent on the 67 the year before',
      'value depends vintage: 67 the year before',
    ],
  ],
  [
    '2024-11-20',
    'Welsh forces recorded 554 online grooming offences in 2023/24. South Wales had 333, North Wales 97, and Gwent and Dyfed-Powys, which both recorded 67.',
    '"both" gives two parts; all four forces make 564, not the 554 printed',
    [
      'sum depends parts-differ: Welsh forces recorded 554 online grooming offences in 2023/24. South Wales had 333, North Wales 97, and Gwent and Dyfed-Powys, which both recorded 67',
      'value depends parts-differ: Welsh forces recorded 554 online grooming offences in 2023/24',
      'part holds: South Wales had 333',
      'part holds: North Wales 97',
      'part holds: Gwent and Dyfed-Powys, which both recorded 67',
      'part holds: Gwent and Dyfed-Powys, which both recorded 67',
    ],
  ],
  [
    '2024-11-20',
    'Welsh forces recorded 564 online grooming offences in 2023/24: South Wales had 333, North Wales 97, with Gwent and Dyfed-Powys on 67 each.',
    'the four parts do make 564, which is not the total that was printed',
    [
      'value depends parts-differ: Welsh forces recorded 564 online grooming offences in 2023/24',
      'value holds: South Wales had 333',
      'value holds: North Wales 97',
    ],
  ],
  [
    '2024-11-20',
    'Wales recorded 554 online grooming offences in 2023/24. Gwent recorded 67. South Wales recorded 333. North Wales recorded 97.',
    'three forces of four are examples, and nobody said that they add up',
    [
      'value depends parts-differ: Wales recorded 554 online grooming offences in 2023/24',
      'value holds: Gwent recorded 67',
      'value holds: South Wales recorded 333',
      'value holds: North Wales recorded 97',
    ],
  ],
  [
    '2019-06-27',
    'Gwent and South Wales recorded 443 online child sexual offences between them in 2018/19.',
    'a number for two forces together is their sum, 229 + 214',
    ['value holds: Gwent and South Wales recorded 443'],
  ],
  [
    '2019-06-27',
    'Gwent and South Wales recorded 453 online child sexual offences between them in 2018/19.',
    '229 + 214 is 443',
    ['value fails: Gwent and South Wales recorded 453'],
  ],
  [
    '2019-06-27',
    'Gwent, South Wales and North Wales recorded 229, 214 and 133 online child sexual offences respectively in 2018/19.',
    'each number to its own force, in turn',
    [
      'value holds: Gwent, South Wales and North Wales recorded 229',
      'value holds: South Wales and North Wales recorded 229, 214',
      'value holds: North Wales recorded 229, 214 and 133',
    ],
  ],
  [
    '2019-06-27',
    'There were 229 online child sexual offences in Gwent and South Wales recorded 214 in 2018/19.',
    'two statements side by side, not one number for two forces',
    [
      'value holds: 229 online child sexual offences in Gwent',
      'value holds: online child sexual offences in Gwent and South Wales recorded 214 in 2018/19',
    ],
  ],
  [
    '2024-11-20',
    'In Wales, excluding Dyfed-Powys, there were 497 online grooming offences in 2023/24.',
    'the total printed for Wales says nothing about Wales without one force',
    ['value holds: 497 online grooming offences in 2023/24'],
  ],
  [
    '2024-11-20',
    'There were 67 online grooming offences in both Gwent and Dyfed-Powys in 2023/24.',
    'each had 67',
    [
      'value holds: 67 online grooming offences in both Gwent and Dyfed-Powys',
      'value holds: 67 online grooming offences in both Gwent and Dyfed-Powys',
    ],
  ],
  [
    '2024-11-20',
    'Gwent and Dyfed-Powys recorded 67 online grooming offences in 2023/24.',
    'together or each is not said: asked, not judged',
    ['? value depends reading-unsure: Gwent and Dyfed-Powys recorded 67'],
  ],
  [
    '2024-11-20',
    'Between them, North Wales and Gwent recorded 164 sexual communication with a child offences in 2023/24.',
    '97 + 67',
    ['value holds: North Wales and Gwent recorded 164'],
  ],
  [
    '2024-11-20',
    'Police in Kent, Sussex and Surrey between them recorded 585 online grooming offences in 2023/24.',
    '264 + 223 + 98',
    ['value holds: Kent, Sussex and Surrey between them recorded 585'],
  ],
  [
    '2018-12-01',
    'In South Wales 543 indecent image offences were recorded in 2017/18, in North Wales 373, in Dyfed-Powys 275 and in Gwent 267, making 1,458.',
    'a list and its total at the end',
    [
      'sum holds: South Wales 543 indecent image offences were recorded in 2017/18, in North Wales 373, in Dyfed-Powys 275 and in Gwent 267, making 1,458',
      'part holds: South Wales 543 indecent image offences were recorded in 2017/18',
      'part holds: North Wales 373',
      'part holds: Dyfed-Powys 275',
      'part holds: Gwent 267',
      'value holds: 1,458',
    ],
  ],
  [
    '2018-12-01',
    'In South Wales 543 indecent image offences were recorded in 2017/18, in North Wales 373, in Dyfed-Powys 275 and in Gwent 267, making a total of 1,548.',
    'two digits changed places; the list makes 1,458',
    [
      'sum fails: South Wales 543 indecent image offences were recorded in 2017/18, in North Wales 373, in Dyfed-Powys 275 and in Gwent 267, making a total of 1,548',
      'part holds: South Wales 543 indecent image offences were recorded in 2017/18',
      'part holds: North Wales 373',
      'part holds: Dyfed-Powys 275',
      'part holds: Gwent 267',
      'value fails: 1,548',
    ],
  ],
  [
    '2019-09-20',
    'Leicestershire Police logged eighty-nine offences of sexual communication with a child in 2018/19, up from fifty-nine a year earlier.',
    'numbers in words, with a base in words',
    [
      'value holds: Leicestershire Police logged eighty-nine offences of sexual communication with a child in 2018/19',
      'change holds: up from fifty-nine a year earlier',
      'value holds: fifty-nine a year earlier',
    ],
  ],
  [
    '2019-09-20',
    'Leicestershire Police logged 98 offences of sexual communication with a child in 2018/19, up from 59 a year earlier.',
    'transposed digits: 89',
    [
      'value fails: Leicestershire Police logged 98 offences of sexual communication with a child in 2018/19',
      'change holds: up from 59 a year earlier',
      'value holds: 59 a year earlier',
    ],
  ],
  [
    '2024-11-20',
    'Kent recorded 223 online grooming offences in 2023/24.',
    'Sussex’s number under Kent’s name',
    ['value fails: Kent recorded 223 online grooming offences in 2023/24'],
  ],
  [
    '2024-11-20',
    'Sussex recorded 223 online grooming offences in 2023/24, while Surrey recorded 98 and Kent 246.',
    'two right, the third with its digits changed round: 264',
    [
      'value holds: Sussex recorded 223 online grooming offences in 2023/24',
      'value holds: Surrey recorded 98',
      'value fails: Kent 246',
    ],
  ],
  [
    '2020-09-10',
    'In the year to 31 March 2020, Gwent Police recorded 229 online child sexual offences.',
    '229 is the year before’s number',
    ['value fails: Gwent Police recorded 229 online child sexual offences'],
  ],
  [
    '2020-09-10',
    'In the year to 31 March 2019, Gwent Police recorded 229 online child sexual offences.',
    'the financial year by its last day',
    ['value holds: Gwent Police recorded 229 online child sexual offences'],
  ],
  [
    '2019-07-01',
    'Gwent Police recorded 229 online child sexual offences last year.',
    'in July 2019 last year is 2018/19',
    ['value holds: Gwent Police recorded 229 online child sexual offences last year'],
  ],
  [
    '2020-09-10',
    'Gwent Police recorded 229 online child sexual offences last year.',
    'in September 2020 it is sooner 2019/20, when Gwent had 128',
    ['value depends period-unstated: Gwent Police recorded 229 online child sexual offences last year'],
  ],
  [
    '2019-06-27',
    'Gwent recorded 229 online sexual offences against children in 2018/19. A further 214 were recorded in South Wales and another 133 in North Wales.',
    '"a further" and "another" carry the offence and the year on',
    [
      'value holds: Gwent recorded 229 online sexual offences against children in 2018/19',
      'value holds: 214 were recorded in South Wales',
      'value holds: 133 in North Wales',
    ],
  ],
  [
    '2019-06-27',
    'Three Welsh forces recorded 576 cyber-related sexual offences against children between them in 2018/19, Gwent the most at 229.',
    'three forces of four is what the number covers, and the text says so',
    [
      'value holds: Welsh forces recorded 576 cyber-related sexual offences against children between them in 2018/19',
      'value holds: Gwent the most at 229',
      'rank depends highest-did-not-answer coverage-incomplete: Gwent the most',
    ],
  ],
  [
    '2024-11-20',
    'Four forces in the South East recorded 680 grooming offences between them in 2023/24, Kent the most at 264.',
    'the South East of the total is the four forces that make it',
    [
      'value holds: South East recorded 680 grooming offences between them in 2023/24',
      'value holds: Kent the most at 264',
      'rank holds: Kent the most',
    ],
  ],
  [
    '2024-11-20',
    'Four forces in the South East recorded 680 grooming offences between them in 2023/24, Sussex the most at 223.',
    '223 is behind Kent’s 264',
    [
      'value holds: South East recorded 680 grooming offences between them in 2023/24',
      'value holds: Sussex the most at 223',
      'rank fails: Sussex the most',
    ],
  ],
  [
    '2024-11-20',
    'South Wales Police ranked first in Wales for online grooming offences in 2023/24. North Wales was second with 97.',
    'a rank said without the word "highest"',
    ['rank holds: South Wales Police ranked first in Wales', 'value holds: 97'],
  ],
  [
    '2024-11-20',
    'Gwent recorded the fewest online grooming offences in Wales in 2018/19, with 26.',
    '26 is Gwent’s; Wales is only where the order is',
    ['rank holds: Gwent recorded the fewest online grooming offences in Wales', 'value holds: 26'],
  ],
  [
    '2024-11-20',
    'Dyfed-Powys had the fewest sexual communication with a child offences in Wales in 2022/23, with just 30.',
    'lowest of those that answered; that a silent force was once highest does not matter',
    [
      'rank depends coverage-incomplete: Dyfed-Powys had the fewest sexual communication with a child offences in Wales',
      'value holds: 30',
    ],
  ],
  [
    '2024-11-20',
    'North Wales Police did not record 97 online grooming offences in 2023/24.',
    'a denial is never found to hold because its number is in the figures',
    [
      '? value depends reading-unsure: North Wales Police did not record 97 online grooming offences in 2023/24',
      'coverage depends vintage: North Wales Police did not record',
    ],
  ],
  [
    '2024-11-20',
    'Fewer than 100 online grooming offences were recorded by North Wales Police in 2023/24.',
    '97',
    ['value holds: Fewer than 100 online grooming offences were recorded by North Wales Police'],
  ],
  [
    '2024-11-20',
    'Fewer than 90 online grooming offences were recorded by North Wales Police in 2023/24.',
    '97',
    ['value fails: Fewer than 90 online grooming offences were recorded by North Wales Police'],
  ],
  [
    '2019-06-27',
    'South Wales Police recorded 229 online child sexual offences in 2018/19.',
    'Gwent’s number',
    ['value fails: South Wales Police recorded 229 online child sexual offences in 2018/19'],
  ],
  [
    '2019-06-27',
    'There were 458 online child sexual offences in Wales in 2018/19 and 576 in 2017/18.',
    'the two years changed round',
    [
      'value fails: 458 online child sexual offences in Wales in 2018/19',
      'value fails: online child sexual offences in Wales in 2018/19 and 576 in 2017/18',
    ],
  ],
  [
    '2024-11-20',
    'There were 7,062 sexual communication with a child offences in the UK in 2022/23, and 6,350 in 2023/24.',
    'the two years changed round',
    [
      'value fails: 7,062 sexual communication with a child offences in the UK',
      'value fails: 6,350 in 2023/24',
    ],
  ],
  [
    '2024-11-20',
    'Just over 7,000 sexual communication with a child offences were recorded in the UK in 2023/24.',
    '7,062',
    ['value holds: Just over 7,000 sexual communication with a child offences were recorded in the UK'],
  ],
  [
    '2024-11-20',
    'Roughly 8,000 sexual communication with a child offences were recorded in the UK in 2023/24.',
    '7,062 is 12 % below: arguable, since "more than 7,000" was printed too',
    [
      'value depends rounding: Roughly 8,000 sexual communication with a child offences were recorded in the UK',
    ],
  ],
];
