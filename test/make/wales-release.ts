/** A release of the real figures for Wales, put together by hand for the public pages: two versions, one restated. */
import { authorityByCode, forcesOf } from '../../src/base/authorities.js';
import { financialYear, type Period, periodLabel } from '../../src/base/period.js';
import type { Value } from '../../src/base/value.js';
import { total, vintagesOf } from '../../src/count/index.js';
import { latestOf, printedTotals } from '../../src/count/rules/total.js';
import type { Release } from '../../src/count/rules/release/release.js';
import type { Category, Cell, ReleaseTable, Words } from '../../src/count/rules/release/table.js';
import type { ReleaseSelection } from '../../src/count/rules/release/selection.js';
import { withPeople } from '../../src/count/words/say-people.js';
import { realFigures } from './count-site.js';
import { aRelease } from './release.js';

const words = (en: string, cy: string): Words => ({ en, cy });
const FLAGGED = 'online-flagged-child-sexual-offences';
const same = (text: string): Words => words(text, text);

const codeOf = (p: Period): string => `${p.from}..${p.to}`;

function forceCell(authority: string, period: Period): Cell {
  const current = latestOf(vintagesOf(realFigures(), { authority, measure: FLAGGED, period }));
  const value: Value = current[0]?.value ?? { kind: 'not-asked' };
  const sources = current.flatMap((v) => v.observations);
  return { key: [authority, codeOf(period)], value, hidden: null, marks: [], sources };
}

/** The total as it was printed; where forces are missing it is the least it can be. */
function areaCell(code: string, period: Period): Cell {
  const area = authorityByCode(code);
  const sum = total(realFigures(), {
    measure: FLAGGED,
    period,
    authorities: area ? forcesOf(area) : [],
  });
  const printed = printedTotals(realFigures(), { measure: FLAGGED, area: code, period }).at(-1);
  const value: Value =
    sum.missing.length === 0 || sum.answered.length === 0
      ? (printed?.value ?? { kind: 'range', ...sum.interval })
      : { kind: 'range', lo: sum.interval.lo, hi: null };
  const sources = [
    ...(printed?.observations ?? []),
    ...sum.answered.flatMap((p) => p.current).flatMap((v) => v.observations),
  ];
  const held = sum.answered.length > 0 || printed;
  return {
    key: [code, codeOf(period)],
    value: held ? value : { kind: 'not-asked' },
    hidden: null,
    marks: [],
    sources,
  };
}

export function tableOf(area: string, starts: readonly number[]): ReleaseTable {
  const authority = authorityByCode(area);
  const forces = authority ? forcesOf(authority) : [];
  const years = starts.map(financialYear);
  const categories: readonly Category[] = [
    ...forces.map((f) => ({ code: f.code, name: f.name })),
    { code: area, name: authority?.name ?? same(area), sumOf: forces.map((f) => f.code) },
  ];
  return {
    id: 'flagged',
    title: words(
      'Child sexual offences flagged as online [note 1]',
      'Troseddau rhywiol yn erbyn plant y nodwyd eu bod ar-lein [nodyn 1]',
    ),
    measure: FLAGGED,
    dimensions: [
      { id: 'police-force', name: words('Police force', 'Heddlu'), categories },
      {
        id: 'year',
        name: words('Year', 'Blwyddyn'),
        categories: years.map((y) => ({ code: codeOf(y), name: same(periodLabel(y)) })),
      },
    ],
    cells: [
      ...forces.flatMap((f) => years.map((y) => forceCell(f.code, y))),
      ...years.map((y) => areaCell(area, y)),
    ],
    notes: [
      words(
        'An offence is flagged as online when any part of it was committed over the internet. How well forces flag has changed.',
        'Nodir bod trosedd ar-lein pan gyflawnwyd unrhyw ran ohoni dros y rhyngrwyd. Mae pa mor dda y mae heddluoedd yn nodi hyn wedi newid.',
      ),
    ],
  };
}

/** The address is where the pages stand. */
const ADDRESS = 'http://localhost:3000/figures/online-child-sexual-offences-wales';

const FIRST = {
  version: { major: 1, minor: 0 },
  published_at: '2026-10-06T08:30:00Z',
  changes: [words('First published.', 'Cyhoeddwyd gyntaf.')],
};

/** All that the table of people is chosen by. */
const SELECTION: ReleaseSelection = {
  title: same('Wales'),
  area: 'W92000004',
  tables: [{ measure: FLAGGED, from: 2015, to: 2019 }],
  knownBy: '2026-10-06',
};

export function walesRelease(change: Partial<Release> = {}): Release {
  const table = tableOf('W92000004', [2015, 2016, 2017, 2018, 2019]);
  const release = aRelease({
    id: 'wales-1',
    slug: 'online-child-sexual-offences-wales',
    version: FIRST.version,
    title: words(
      'Online child sexual offences recorded in Wales, 2015/16 to 2019/20',
      'Troseddau rhywiol ar-lein yn erbyn plant a gofnodwyd yng Nghymru, 2015/16 i 2019/20',
    ),
    headline: words(
      'Police in Wales recorded at least 576 online sexual offences against children in 2018/19.',
      'Cofnododd heddluoedd Cymru o leiaf 576 o droseddau rhywiol ar-lein yn erbyn plant yn 2018/19.',
    ),
    caveat: words(
      'Dyfed-Powys gave no figure for 2018/19, so the true total is higher and cannot be set against earlier years.',
      'Ni roddodd Dyfed-Powys ffigur ar gyfer 2018/19, felly mae’r gwir gyfanswm yn uwch ac ni ellir ei gymharu â blynyddoedd cynharach.',
    ),
    coverage: words(
      '3 of the 4 police forces: North Wales, Gwent and South Wales. Dyfed-Powys did not answer.',
      '3 o’r 4 heddlu: Gogledd Cymru, Gwent a De Cymru. Nid atebodd Dyfed-Powys.',
    ),
    published_at: FIRST.published_at,
    tables: [table],
    notes: [
      words(
        'Recorded crimes, not children: one child can be the victim of several.',
        'Troseddau a gofnodwyd, nid plant: gall un plentyn ddioddef sawl un.',
      ),
    ],
    method: [
      words(
        'Every figure was printed by the force or by somebody it answered, and is shown as it was printed. Nothing missing is counted as nought.',
        'Argraffwyd pob ffigur gan yr heddlu neu gan rywun y rhoddodd ateb iddo, ac fe’i dangosir fel yr argraffwyd ef. Ni chyfrifir dim sydd ar goll yn sero.',
      ),
    ],
    history: [FIRST],
    address: ADDRESS,
    ...change,
  });
  return withPeople(release, SELECTION);
}

/** The second version: Gwent's last year restated. The new number is made up. */
export function walesRestated(change: Partial<Release> = {}): Release {
  const first = walesRelease();
  const second = { major: 2, minor: 0 };
  const restated = (cell: Cell): Cell =>
    cell.key.join() === `W15000002,${codeOf(financialYear(2019))}`
      ? { ...cell, value: { kind: 'exact', n: 131 }, marks: ['r'] }
      : cell;
  return {
    ...first,
    id: 'wales-2',
    version: second,
    published_at: '2026-11-24T09:30:00Z',
    tables: first.tables.map((t) => ({ ...t, cells: t.cells.map(restated) })),
    history: [
      {
        version: second,
        published_at: '2026-11-24T09:30:00Z',
        changes: [
          words(
            'Gwent, 2019/20: 128 became 131. The force found three crimes that had not been flagged.',
            'Gwent, 2019/20: aeth 128 yn 131. Canfu’r heddlu dair trosedd nad oedd wedi’u nodi.',
          ),
        ],
      },
      FIRST,
    ],
    ...change,
  };
}
