/** Layouts that replies have and that the first ones lacked: months by years, blocks of offences, Welsh, one crime a row. */
import type { Ask, Breakdown, Drawn, ShapeMade } from './draw-reply.js';
import { type TrueCell, line } from './made-reply.js';

export interface Tools {
  readonly figure: (ask: Ask) => Drawn;
  readonly offences: readonly {
    readonly measure: string;
    readonly names: readonly string[];
    readonly welsh: string;
  }[];
  readonly breakdowns: readonly Breakdown[];
}

const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const two = (n: number): string => String(n).padStart(2, '0');

/** The month of a year of that kind, as the label of the year says. */
function monthOf(
  year: number,
  month: number,
  financial: boolean,
): { readonly from: string; readonly to: string } {
  const y = financial && month < 4 ? year + 1 : year;
  const next = month === 12 ? `${y + 1}-01` : `${y}-${two(month + 1)}`;
  return { from: `${y}-${two(month)}-01`, to: `${next}-01` };
}

interface Block {
  readonly rows: string[][];
  readonly cells: TrueCell[];
}

function monthRows(
  ask: Ask,
  tools: Tools,
  wanted: { readonly measure: string; readonly years: readonly number[]; readonly financial: boolean },
): Block {
  const first = ask.c.whole(0, 5);
  const months = LONG_MONTHS.slice(first, first + 4).map((name, i) => ({ name, month: first + i + 1 }));
  const isShort = ask.c.may(0.4);
  const cells: TrueCell[] = [];
  const rows = months.map(({ name, month }) => [
    isShort ? name.slice(0, 3) : name,
    ...wanted.years.map((year) => {
      const drawn = tools.figure(ask);
      if (drawn.value !== null)
        cells.push({
          measure: wanted.measure,
          ...monthOf(year, month, wanted.financial),
          by: {},
          value: drawn.value,
        });
      return drawn.text;
    }),
  ]);
  return { rows, cells };
}

const yearLabel = (year: number, financial: boolean): string =>
  financial ? `${year}/${two((year + 1) % 100)}` : String(year);

/** What a cell of a Welsh table reads like, without the English words for a figure. */
const welsh = (d: Drawn): Drawn =>
  /than/i.test(d.text)
    ? { ...d, text: 'llai na 5' }
    : /nil/i.test(d.text)
      ? { ...d, text: 'dim' }
      : /held/i.test(d.text)
        ? { text: 'Ddim ar gael', value: 'not-held' }
        : d;

export const moreShapes = (tools: Tools): Readonly<Record<string, (ask: Ask) => ShapeMade>> => ({
  months: (ask) => {
    const years = [0, 1, 2].map((i) => 2016 + i + (ask.periods.length % 3));
    const financial = ask.c.may(0.5);
    const { rows, cells } = monthRows(ask, tools, { measure: ask.offence.measure, years, financial });
    return {
      table: { kind: 'table', rows: [['Month', ...years.map((y) => yearLabel(y, financial))], ...rows] },
      cells,
    };
  },
  'month-blocks': (ask) => {
    const years = [2018, 2019, 2020];
    const financial = ask.c.may(0.5);
    const blocks = tools.offences.slice(0, 2).map((o) => {
      const { rows, cells } = monthRows(ask, tools, { measure: o.measure, years, financial });
      return { rows: [[ask.c.pick(o.names), '', '', ''], ...rows], cells };
    });
    return {
      table: {
        kind: 'table',
        rows: [['', ...years.map((y) => yearLabel(y, financial))], ...blocks.flatMap((b) => b.rows)],
      },
      cells: blocks.flatMap((b) => b.cells),
      before: [line('Recorded crimes by month')],
    };
  },
  welsh: (ask) => {
    const bands = ['11 ac iau', '12-15', '16 a throsodd', 'Anhysbys'];
    const cells: TrueCell[] = [];
    const rows = bands.map((band) => [
      band,
      ...ask.periods.map((p) => {
        const drawn = welsh(tools.figure(ask));
        if (drawn.value !== null)
          cells.push({
            measure: ask.offence.measure,
            from: p.from,
            to: p.to,
            by: { 'victim-age': band },
            value: drawn.value,
          });
        return drawn.text;
      }),
    ]);
    return {
      table: { kind: 'table', rows: [['Oedran y dioddefwr', ...ask.periods.map((p) => p.label)], ...rows] },
      cells,
      before: [line(`${ask.offence.welsh}: nifer y troseddau a gofnodwyd`)],
    };
  },
  records: (ask) => {
    const { c } = ask;
    const rows = Array.from({ length: c.whole(4, 9) }, (_, i) => [
      `${c.whole(10, 54)}/${1_000 + i * 37}/21`,
      `${two(c.whole(1, 28))}/${two(c.whole(1, 12))}/2021`,
      ask.name,
      String(c.whole(9, 15)),
      c.pick(['Female', 'Male']),
    ]);
    return {
      table: {
        kind: 'table',
        rows: [
          [
            'Crime number',
            c.pick(['Date recorded', 'Recorded date', 'Date reported']),
            'Offence',
            'Victim age',
            'Victim sex',
          ],
          ...rows,
        ],
      },
      cells: [],
    };
  },
});
