/** Header rows as names of columns: spread over the columns they stand above, and put together where they were broken. */
import { dimensionOfHeading } from './dimension-words.js';
import { facetsOf } from './label-facets.js';
import type { Basis } from './label-period.js';
import type { Region } from './regions.js';

/**
 * Header rows but the last spread over the columns they stand above; what is merged is already spread. On a page the
 * words may stand over the middle of their columns: then they are shared out evenly, when the row below repeats evenly.
 */
export function spread(
  header: Region['header'],
  labels: number,
  guessed: boolean,
): { readonly rows: readonly (readonly string[])[]; readonly doubtful: boolean } {
  let doubtful = false;
  const last =
    header
      .at(-1)
      ?.slice(labels)
      .map((c) => c.text) ?? [];
  const rows = header.map((row, r) => {
    const texts = row.map((c) => c.text);
    if (r === header.length - 1) return texts;
    const said = texts.slice(labels).filter((t) => t !== '');
    if (said.length === 0) return texts;
    if (!guessed) return [...texts.slice(0, labels), ...toTheRight(texts.slice(labels))];
    if (said.length === texts.length - labels) return texts;
    const even = evenly(said, last);
    if (even === null && !isWrapped(said, last)) doubtful = true;
    return even === null ? texts : [...texts.slice(0, labels), ...even];
  });
  return { rows, doubtful };
}

function toTheRight(texts: readonly string[]): readonly string[] {
  let held = '';
  return texts.map((t) => {
    if (t !== '') held = t;
    return t === '' ? held : t;
  });
}

/** Each name over as many columns as the next, when the row below says the same again under each. */
function evenly(said: readonly string[], below: readonly string[]): readonly string[] | null {
  const each = below.length / said.length;
  if (!Number.isInteger(each) || each < 2) return said.length === 1 ? below.map(() => said[0] ?? '') : null;
  const repeats = below.every((t, i) => t === below[i % each]);
  return said.length === 1 || repeats ? below.map((_, i) => said[Math.floor(i / each)] ?? '') : null;
}

/** The first line of names that go on in the line below ("Number of" over "offences"). */
const isWrapped = (said: readonly string[], below: readonly string[]): boolean =>
  below.filter((t) => t !== '').length >= said.length &&
  said.every((t) => !/\d/.test(t) || /[-–]\s*\d{0,2}\s*\p{L}*$/u.test(t));

/** Names broken over two lines are one name, when together they say what apart they do not. */
export function joinedUp(texts: readonly string[], basis: Basis): readonly string[] {
  if (texts.length < 2) return texts;
  const whole = texts.map((t) => t.trim()).join(' ');
  const apart = texts.map((t) => facetsOf(t, basis));
  const together = facetsOf(whole, basis);
  const isPeriod =
    together.period !== null &&
    together.period.rest === '' &&
    together.period.period.from !== '' &&
    apart.some((f) => f.rest !== '' && /\p{L}{3}.*|\d/u.test(f.rest)) &&
    apart.every((f) => f.band === null && f.measure === null);
  const isBand =
    together.band !== null &&
    together.rest === '' &&
    apart.every((f) => f.band === null && f.period === null && !f.unknown) &&
    texts.every((t) => dimensionOfHeading(t) === null);
  return isPeriod || isBand ? [whole] : texts;
}
