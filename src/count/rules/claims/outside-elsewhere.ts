/** Ordinary paragraphs with numbers, none about these offences; read by `outside.test.ts`. */
import type { Day } from '../../../base/day.js';

export const ELSEWHERE: readonly (readonly [on: Day, text: string, why: string])[] = [
  [
    '2019-06-27',
    'Gwent Police recorded 1,200 burglaries in 2018/19, up from 1,050 the year before. Burglary was highest in Newport, with 610.',
    'another crime, with a rise and a rank',
  ],
  [
    '2019-06-27',
    'Knife crime rose by 10 per cent across England and Wales last year, police figures show, with 43,516 offences recorded by 43 forces.',
    'another crime, with a count of forces',
  ],
  [
    '2024-11-20',
    'North Wales Police recorded 14,300 domestic abuse incidents in 2023/24, more than double the 6,900 in 2017/18.',
    'domestic abuse, with a multiple',
  ],
  [
    '2024-11-20',
    'Cardiff City beat Swansea City 3-1 in front of 28,104 supporters, their highest crowd since 2019. It was their fourth win in five.',
    'sport',
  ],
  [
    '2024-11-20',
    'The council set a budget of £412m for 2024/25, up 5.2 per cent, and council tax will rise by 7 per cent. Four in five households are in bands A to D.',
    'a budget',
  ],
  [
    '2024-11-20',
    'Temperatures reached 31C in Gwent on Tuesday, the highest since 2018. Some 42mm of rain had fallen the week before, double the average.',
    'weather',
  ],
  [
    '2024-08-22',
    'GCSE results in Wales: 62.2 per cent of entries were graded A* to C, down from 64.9 per cent the year before, while 19.2 per cent got the top grades.',
    'results of examinations',
  ],
  [
    '2024-11-20',
    'Shoplifting in Kent doubled in five years, from 8,100 offences in 2018/19 to 16,300 in 2023/24, making it the worst county in the South East.',
    'shops, with both ends of a rise',
  ],
  [
    '2024-11-20',
    'Hate crime fell in South Wales, where 2,950 offences were recorded in the year to March 2024, compared with 3,280 in the previous year.',
    'hate crime over two years',
  ],
  [
    '2024-11-20',
    'Essex Police answered 301,000 calls to 999 last year, one every two minutes, and 95 per cent were picked up within ten seconds.',
    'telephone calls',
  ],
  [
    '2024-11-20',
    'Three of the four Welsh forces will share a helicopter. The fourth, Dyfed-Powys, declined to give figures for its fuel bill of £190,000.',
    'coverage of something else',
  ],
  [
    '2024-11-20',
    'Waiting lists in Wales grew to 800,163 in August, a record high, and 24,361 patients had waited more than two years.',
    'health',
  ],
  [
    '2024-11-20',
    'A survey of 2,049 adults found that one in five children owns a phone by the age of seven, and three quarters of 12 year olds do.',
    'a survey of adults',
  ],
  [
    '2024-11-20',
    'Cofnododd Heddlu Gogledd Cymru 1,150 o achosion o fyrgleriaeth yn 2023/24, i lawr o 1,300 y flwyddyn flaenorol.',
    'burglary in Welsh',
  ],
  [
    '2024-11-20',
    'Drug seizures in Lancashire trebled to 1,842 in 2023/24. Detectives made 419 arrests and recovered 67 firearms.',
    'drugs, with numbers that are others’ figures',
  ],
  [
    '2024-11-20',
    'The force has 1,320 officers and 229 special constables. It spends 22 pence a day on each resident.',
    'officers and pence',
  ],
  [
    '2024-11-20',
    'Rape offences recorded by Northumbria Police rose 14 per cent to 2,101 in 2023/24, while violent crime fell by three per cent.',
    'rape and violence, which are counted apart',
  ],
  [
    '2024-11-20',
    'Police recorded 576 fraud offences in Gwent in 2018/19. Sussex had 223 and Kent 264.',
    'fraud, with numbers that are Wales’s and two forces’',
  ],
];
