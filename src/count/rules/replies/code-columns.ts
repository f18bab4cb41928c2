/** Codes in columns of their own, in the spellings that only the heading makes a code of: "71-17", "07117", "071" beside "17". */
import type { Region } from './regions.js';
import type { Cell } from './shape.js';

const CODE_HEADING = /\bcodes?\b|\bc[oô]d\b/i;
const MAIN = /^(?:(?:ho|home office|hocr)\s*)?(?:offence |crime |main )?(?:codes?|class)$/i;
const SUB = /^(?:(?:ho|home office)\s*)?(?:offence )?sub[- ]?(?:codes?|class|division|group)?$/i;
const DIGITS = /^0{0,2}(\d{2})(?:\s?-\s?(\d{1,2})|(?<=^0\d{2})(\d{2}))$/;

/** **Shape**: "71-17" or "07117" under "HO code" → "71/17"; anything else → as it is. */
export function spelledCode(text: string, heading: string): string {
  if (!/^[\d -]{4,7}$/.test(text) || !CODE_HEADING.test(heading)) return text;
  const m = DIGITS.exec(text);
  return m ? `${m[1]}/${m[2] ?? m[3]}` : text;
}

/** A code and its sub-code in two columns are one: "071" beside "17" is "071/17". */
export function withWholeCodes(region: Region): Region {
  const heads = region.header.at(-1) ?? [];
  const at = heads.findIndex((c, i) => MAIN.test(c.text) && SUB.test(heads[i + 1]?.text ?? ''));
  if (at < 0 || at + 1 >= region.labels) return region;
  return { ...region, body: region.body.map((row) => joined(row, at)) };
}

function joined(row: readonly Cell[], at: number): readonly Cell[] {
  const [main, sub] = [row[at], row[at + 1]];
  if (!main || !sub || !/^\d{1,3}$/.test(main.text) || !/^\d{1,2}$/.test(sub.text)) return row;
  return row.map((c, i) =>
    i === at
      ? { ...c, text: `${main.text}/${sub.text.padStart(2, '0')}` }
      : i === at + 1
        ? { ...c, text: '' }
        : c,
  );
}

const YEAR_HEADING = /\b(?:fy|f\/y|financial years?|years?|blwyddyn ariannol)\b/i;
const SHORT_YEAR = /^['’]?(\d\d)\s?[-–/]\s?['’]?(\d\d)$/;

const isShortYear = (text: string): boolean => {
  const m = SHORT_YEAR.exec(text);
  return m !== null && Number(m[2]) === Number(m[1]) + 1;
};

const spelled = (c: Cell): Cell => ({ ...c, text: c.text.replace(SHORT_YEAR, 'FY 20$1/$2') });

/** "18-19" beside "19-20" under "FY", and nothing else there but a total: years, and no ages. */
export function withFullYears(region: Region): Region {
  const heads = region.header.at(-1) ?? [];
  if (!YEAR_HEADING.test(heads[0]?.text ?? '')) return region;
  const across = heads
    .slice(region.labels)
    .filter((c) => c.text !== '' && !/^(?:grand )?total$/i.test(c.text));
  if (across.length > 1 && across.every((c) => isShortYear(c.text)))
    return {
      ...region,
      header: [...region.header.slice(0, -1), heads.map((c) => (isShortYear(c.text) ? spelled(c) : c))],
    };
  const down = region.body.flatMap((row) => (row[0] && row[0].text !== '' ? [row[0].text] : []));
  const years = down.filter((t) => !/^(?:grand )?total$/i.test(t));
  if (years.length < 2 || !years.every(isShortYear)) return region;
  return {
    ...region,
    body: region.body.map((row) => row.map((c, i) => (i === 0 && isShortYear(c.text) ? spelled(c) : c))),
  };
}
