/** Rates, coverage, periods, shares, quotations, tables and Welsh. Short articles as somebody outside would write them; read by `outside.test.ts`. */
import type { OutsideRow } from './outside-row.js';

export const TEXTS: readonly OutsideRow[] = [
  [
    '2020-09-10',
    'Police in the UK recorded 10,391 online child sexual offences in 2019/20, 28 a day.',
    '366 days',
    ['value holds: the UK recorded 10,391 online child sexual offences in 2019/20', 'rate holds: 28 a day'],
  ],
  [
    '2020-09-10',
    'Police in the UK recorded 10,391 online child sexual offences in 2019/20, 35 every day.',
    '28.4',
    [
      'value holds: the UK recorded 10,391 online child sexual offences in 2019/20',
      'rate fails: 35 every day',
    ],
  ],
  [
    '2024-11-20',
    'UK police logged 7,062 sexual communication offences in 2023/24, about 19 every day or one every 75 minutes.',
    '366 days: 19.3 a day, one every 74.6 minutes',
    [
      'value holds: UK police logged 7,062 sexual communication offences in 2023/24',
      'rate holds: 19 every day',
      'rate holds: one every 75 minutes',
    ],
  ],
  [
    '2024-11-20',
    'UK police logged 7,062 sexual communication offences in 2023/24, an average of 590 a month.',
    '7,062 / 12.02',
    [
      'value holds: UK police logged 7,062 sexual communication offences in 2023/24',
      'rate holds: 590 a month',
    ],
  ],
  [
    '2024-03-02',
    'Kent police recorded 1,568 child abuse image offences in 2022/23, about four a day.',
    '4.3',
    [
      'value holds: Kent police recorded 1,568 child abuse image offences in 2022/23',
      'rate holds: four a day',
    ],
  ],
  [
    '2024-03-02',
    'Kent police recorded 1,568 child abuse image offences in 2022/23, about six a day.',
    '4.3',
    [
      'value holds: Kent police recorded 1,568 child abuse image offences in 2022/23',
      'rate fails: six a day',
    ],
  ],
  [
    '2019-06-27',
    'Three of the four Welsh forces answered the request for online child sexual offences in 2018/19; Dyfed-Powys did not.',
    'three of four; the three is no count of offences',
    ['coverage holds: Three of the four Welsh forces answered'],
  ],
  [
    '2019-06-27',
    'Figures for online child sexual offences in 2018/19 came from all four Welsh forces.',
    'Dyfed-Powys gave none',
    ['coverage fails: came from all four Welsh forces'],
  ],
  [
    '2025-11-14',
    'Lincolnshire was the only force that failed to provide figures on sexual communication with a child for 2024/25.',
    'held as no answer',
    ['coverage holds: Lincolnshire was the only force that failed to provide'],
  ],
  [
    '2018-02-01',
    'Lancashire Police recorded 49 sexual communication with a child offences in the first six months after the law changed in April 2017.',
    'the first half year of the law, printed as such',
    [
      'period holds: Lancashire Police recorded 49 sexual communication with a child offences in the first six months after the law',
    ],
  ],
  [
    '2018-02-01',
    'Derbyshire recorded 81 offences of sexual communication with a child in the first six months of the new law.',
    '18 in the half year',
    [
      'period fails: Derbyshire recorded 81 offences of sexual communication with a child in the first six months of the new law',
    ],
  ],
  [
    '2019-06-27',
    'Online crimes against children double in Wales\n\nBy our reporter\n\nPolice in Wales recorded 576 online sexual offences against children in 2018/19, against 258 three years earlier.\n\n- Gwent: 229\n- South Wales: 214\n- North Wales: 133\n- Dyfed-Powys: no figures provided\n',
    'headline without a stop, a base with "against", parts in a list of bullets',
    [
      '? ratio depends reading-unsure: double',
      'sum holds: Wales recorded 576 online sexual offences against children in 2018/19, against 258 three years earlier.\n\n- Gwent: 229\n- South Wales: 214\n- North Wales: 133',
      'value holds: Wales recorded 576 online sexual offences against children in 2018/19',
      'value depends restated: 258 three years earlier',
      'part holds: 229',
      'part holds: 214',
      'part holds: 133',
      'coverage holds: Dyfed-Powys: no figures provided',
    ],
  ],
  [
    '2019-06-27',
    'Online child sexual offences by force, 2018/19\nGwent\t229\nSouth Wales\t241\nNorth Wales\t133\n',
    'a table pasted as text; 241 is 214 changed round',
    ['value holds: Gwent\t229', 'value fails: South Wales\t241', 'value holds: North Wales\t133'],
  ],
  [
    '2024-11-20',
    'Sexual communication with a child offences\nForce | 2022/23 | 2023/24\nGwent | 58 | 67\nNorth Wales | 101 | 97\n',
    'two columns of years: the second is asked about, since rows do not say which year',
    [
      'value holds: Gwent | 58',
      'value depends period-unstated: 67',
      'value holds: North Wales | 101',
      'value depends period-unstated: 97',
    ],
  ],
  [
    '2024-11-20',
    'Sexual communication with a child, 2023/24: Gwent 67; North Wales 97; South Wales 333; Dyfed-Powys 67.',
    'a list with semicolons',
    [
      'value holds: Gwent 67',
      'value holds: North Wales 97',
      'value holds: South Wales 333',
      'value holds: Dyfed-Powys 67',
    ],
  ],
  [
    '2019-06-27',
    'A Gwent Police spokeswoman said: “We recorded 229 online sexual offences against children in 2018/19, and we investigate every one.”',
    '"we" is the force whose spokeswoman speaks',
    ['value holds: 229 online sexual offences against children in 2018/19'],
  ],
  [
    '2019-06-27',
    '“In 2018/19 the force dealt with 133 online child sexual offences,” said a detective inspector at North Wales Police.',
    '"the force" is named after the quotation',
    ['value holds: 2018/19 the force dealt with 133 online child sexual offences'],
  ],
  [
    '2020-09-10',
    'Chief Inspector Jane Roe of Staffordshire Police said: "Last year we saw 325 online child sexual offences, down six per cent on the 346 a year earlier."',
    '"last year" in a quotation is the article’s last year',
    [
      'value holds: Last year we saw 325 online child sexual offences',
      'change holds: down six per cent on the 346 a year earlier',
      'value holds: 346 a year earlier',
    ],
  ],
  [
    '2019-06-27',
    'Cofnododd Heddlu De Cymru 214 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19, tra cofnododd Heddlu Gogledd Cymru 133.',
    'two forces in one Welsh sentence',
    [
      'value holds: Heddlu De Cymru 214 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19',
      'value holds: Heddlu Gogledd Cymru 133',
    ],
  ],
  [
    '2024-11-20',
    'Cafwyd 554 o droseddau cyfathrebu rhywiol â phlentyn yng Nghymru yn 2023/24, mwy na dwbl y 274 yn 2017/18.',
    'the half year of 2017/18, in Welsh',
    [
      'value depends parts-differ: 554 o droseddau cyfathrebu rhywiol â phlentyn yng Nghymru yn 2023/24',
      'ratio depends part-period system-changed: mwy na dwbl y 274 yn 2017/18',
      'value depends part-period: 274 yn 2017/18',
    ],
  ],
  [
    '2024-11-20',
    'Ni ddyblodd nifer y troseddau cyfathrebu rhywiol â phlentyn yng Ngogledd Cymru rhwng 2017/18 a 2018/19.',
    '×1.94 is less than double: the denial holds',
    ['ratio holds: ddyblodd'],
  ],
  [
    '2024-11-20',
    'Heddlu Dyfed-Powys recorded 67 online grooming offences in 2023/24 (Cymru: 554).',
    'both languages in one sentence; the bracket has its own number',
    [
      'value holds: Heddlu Dyfed-Powys recorded 67 online grooming offences in 2023/24',
      'value depends parts-differ: 554',
    ],
  ],
  [
    '2024-11-20',
    'Gan Heddlu De Cymru yr oedd y nifer uchaf o droseddau cyfathrebu rhywiol â phlentyn yng Nghymru yn 2023/24, sef 333.',
    'a Welsh sentence that begins with the force',
    [
      'rank holds: Heddlu De Cymru yr oedd y nifer uchaf o droseddau cyfathrebu rhywiol â phlentyn yng Nghymru',
      'value holds: 333',
    ],
  ],
  [
    '2020-09-10',
    'Gostyngodd nifer y troseddau rhyw ar-lein yn erbyn plant yng Ngwent 44 y cant, o 229 yn 2018/19 i 128 yn 2019/20.',
    'a Welsh fall whose flag was not set',
    [
      'change depends flag-under-set: Gostyngodd nifer y troseddau rhyw ar-lein yn erbyn plant yng Ngwent 44 y cant',
      'value holds: 229 yn 2018/19',
      'value holds: 128 yn 2019/20',
    ],
  ],
  [
    '2020-09-10',
    'Cofnodwyd 10,391 o droseddau rhyw ar-lein yn erbyn plant ledled y DU yn 2019/20, sef 28 y dydd.',
    'a rate in Welsh',
    ['value holds: 10,391 o droseddau rhyw ar-lein yn erbyn plant ledled y DU', 'rate holds: 28 y dydd'],
  ],
  [
    '2019-06-27',
    'Ni ddarparodd Heddlu Dyfed-Powys ffigurau am droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
    'no answer, in Welsh',
    ['coverage holds: Ni ddarparodd Heddlu Dyfed-Powys'],
  ],
  [
    '2024-11-20',
    'Cynyddodd nifer y troseddau cyfathrebu rhywiol â phlentyn yn Nyfed-Powys o 30 i 67 mewn blwyddyn, yn ôl ffigurau 2023/24.',
    '"in a year" is how long the rise took, not the year of the number',
    [
      'change depends system-changed: Cynyddodd nifer y troseddau cyfathrebu rhywiol â phlentyn yn Nyfed-Powys o 30 i 67 mewn blwyddyn',
      'value holds: 30 i 67 mewn blwyddyn',
      'value holds: 67',
    ],
  ],
  [
    '2016-09-20',
    'Police in Wales recorded 738 indecent image offences in 2015.',
    'a calendar year, as printed',
    ['value holds: Wales recorded 738 indecent image offences in 2015'],
  ],
  [
    '2019-06-27',
    'In 2019 Gwent recorded 229 online child sexual offences.',
    '2019 alone may be 2018/19 (229) or 2019/20 (128)',
    ['value depends period-unstated: 2019 Gwent recorded 229 online child sexual offences'],
  ],
  [
    '2019-06-27',
    'Gwent recorded 229 online child sexual offences in 18/19.',
    'a year in short',
    ['value holds: Gwent recorded 229 online child sexual offences in 18/19'],
  ],
  [
    '2019-06-27',
    'In the 12 months to the end of March, Gwent Police logged 229 online child sexual offences.',
    'the last March before the article',
    ['value holds: Gwent Police logged 229 online child sexual offences'],
  ],
  [
    '2020-09-10',
    'Gwent Police recorded 128 online child sexual offences in 2019/20. In the same year it recorded 144 offences of sexual communication with a child. The previous year the figures were 229 and 26.',
    'two measures, and neither is said: 229 is not failed for the wrong one',
    [
      'value holds: Gwent Police recorded 128 online child sexual offences in 2019/20',
      'value holds: 144 offences of sexual communication with a child',
      'value depends reading-unsure: The previous year the figures were 229',
      'value holds: 26',
    ],
  ],
  [
    '2019-10-24',
    'Dyfed-Powys recorded 848 child sexual offences in 2018/19. Of the four Welsh forces, South Wales had the most with 1,318. Gwent, with 465, had the fewest.',
    'ranks carried from sentence to sentence',
    [
      'value holds: Dyfed-Powys recorded 848 child sexual offences in 2018/19',
      'rank holds: four Welsh forces, South Wales had the most',
      'value holds: South Wales had the most with 1,318',
      'rank holds: Gwent, with 465, had the fewest',
      'value holds: 465',
    ],
  ],
  [
    '2024-11-20',
    'In Kent there were 264 online grooming offences in 2023/24. In Sussex there were 223. Surrey saw 98, and Hampshire 95. The year before, Kent had 230.',
    'the offence and the year carried over four sentences',
    [
      'value holds: Kent there were 264 online grooming offences in 2023/24',
      'value holds: Sussex there were 223',
      'value holds: Surrey saw 98',
      'value holds: Hampshire 95',
      'value holds: Kent had 230',
    ],
  ],
  [
    '2024-11-20',
    'Kent Police recorded 264 grooming offences in 2023/24, a rise of 15% on the previous year. That is the highest number since the offence was created in 2017.',
    'every year since 2017/18 is held, each lower',
    [
      'value holds: Kent Police recorded 264 grooming offences in 2023/24',
      'change holds: rise of 15% on the previous year',
      'record holds: the highest number since',
    ],
  ],
  [
    '2024-11-20',
    'Sexual communication with a child offences across the UK have reached an all-time high of 7,062 in 2023/24.',
    'every earlier year is held',
    [
      'value holds: the UK have reached an all-time high of 7,062 in 2023/24',
      'record holds: an all-time high',
    ],
  ],
  [
    '2024-11-20',
    'Kent accounted for 39 per cent of the sexual communication with a child offences recorded in the South East in 2023/24.',
    '264 of the 680 of four forces',
    ['share holds: 39 per cent'],
  ],
  [
    '2019-06-25',
    'One in eight child sexual offences in Northern Ireland had an online flag in 2018/19.',
    '243 of 2,036',
    ['share holds: One in eight child sexual offences'],
  ],
  [
    '2023-09-20',
    'In the six years to 2022/23 police in Northern Ireland recorded 983 offences of sexual communication with a child.',
    'several years up to one',
    [
      'value holds: In the six years to 2022/23 police in Northern Ireland recorded 983 offences of sexual communication with a child',
    ],
  ],
  [
    '2024-11-20',
    'Since the offence came into force in 2017, police across the UK have recorded 41,021 sexual communication with a child offences.',
    '"since" opens the sentence: the number is of all years',
    ['value holds: the UK have recorded 41,021 sexual communication with a child'],
  ],
  [
    '2019-10-24',
    'In 2018/19 Gwent recorded 456 child sexual offences.',
    '465',
    ['value fails: 2018/19 Gwent recorded 456 child sexual offences'],
  ],
  [
    '2024-11-20',
    'There were seven thousand and sixty-two sexual communication with a child offences in the UK in 2023/24.',
    'in words',
    ['value holds: seven thousand and sixty-two sexual communication with a child offences in the UK'],
  ],
  [
    '2019-06-27',
    'Figures for 2018/19 show 8,224 online child sexual offences. Forty of the 44 forces responded.',
    'no place is named: a number that is the country’s is taken as that',
    [
      'value holds: 2018/19 show 8,224 online child sexual offences',
      'coverage holds: Forty of the 44 forces',
    ],
  ],
  [
    '2024-11-20',
    'Kent Police said: "We recorded 264 grooming offences in 2023/24, compared to 230 the year before. Part of the rise is down to better recording."',
    'a quotation with a cause that no figure can decide',
    [
      'value holds: 264 grooming offences in 2023/24',
      'value holds: 230 the year before',
      'cause not-checkable: rise is down to',
    ],
  ],
  [
    '2024-11-20',
    'The charity found 7,062 sexual communication with a child offences were recorded by UK police in 2023/24. Of these, 264 were in Kent. The youngest victim was a five-year-old boy. Girls made up 81 per cent of victims where gender was known.',
    'a part of the country’s total; ages and sex are not held',
    [
      'value holds: 7,062 sexual communication with a child offences were recorded by UK',
      'value holds: 264 were in Kent',
      'share no-figures: youngest victim was a five',
      'share no-figures: Girls made up 81 per cent',
    ],
  ],
  [
    '2018-12-01',
    'Police in Wales recorded 1,458 indecent image offences in 2017/18 and 1,437 in 2016/17, or 2,895 over two years.',
    'two years and their sum',
    [
      'value holds: Wales recorded 1,458 indecent image offences in 2017/18',
      'value holds: indecent image offences in 2017/18 and 1,437 in 2016/17',
      'period holds: 2,895 over two years',
    ],
  ],
  [
    '2024-11-20',
    'Grooming crimes at record high\nPolice across the UK recorded 7,062 sexual communication with a child offences last year\nThe total is up 89 per cent since 2017/18',
    'a headline that names no place is asked about',
    [
      '? record no-figures: record high',
      'value holds: the UK recorded 7,062 sexual communication with a child offences last year',
      'change depends coverage-unknown: up 89 per cent since 2017/18',
    ],
  ],
];
