/** What no figure can decide: causes, the true scale, an argument about whose figures are right, a campaign's own period. */
import { type Discourse, fade } from '../discourse.js';
import type { Mention } from '../text/mention.js';
import { type Read, isCue } from '../text/mentions.js';
import type { Form, Says } from '../claim.js';
import { type Draft, spanOf } from './draft.js';

export function findRemarks(read: Read, d: Discourse): readonly Draft[] {
  const topical =
    d.measures.length > 0 || read.mentions.some((m) => m.type === 'measure' && m.options.length > 0);
  if (!topical) return [];
  return [...unknowable(read, d), ...counter(read, d), ...cause(read, d), ...population(read, d)];
}

function remarkAt(
  read: Read,
  marks: readonly (Mention | undefined)[],
  remark: { form: Form; says: Says; d: Discourse },
): Draft {
  const { d, form, says } = remark;
  return {
    form,
    sentence: read.sentence.index,
    ...spanOf(read, ...marks),
    scope: { measures: fade(d.measures, 1), areas: fade(d.areas, 1), periods: fade(d.focus, 1) },
    base: [],
    says,
    link: 0.9,
    exclude: [],
    said: { measure: false, area: false, period: false },
  };
}

const HIGHER =
  /^(?:higher|greater|bigger|larger|worse|unknown|uwch|fwy|hysbys|unreported|underestimated|iceberg)$/;

function unknowable(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'unknowable'));
  if (!cue) return [];
  const way = read.mentions.find((m) => m.first >= cue.after && isCue(m, 'up'));
  const says = read.tokens.findIndex((t, i) => i >= cue.first && HIGHER.test(t.low));
  const end: Mention | undefined =
    says >= cue.after ? { type: 'cue', cue: 'up', first: says, after: says + 1 } : way;
  return [remarkAt(read, [cue, end], { form: 'not-checkable', says: { about: 'true-scale' }, d })];
}

function counter(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'counter'));
  return cue ? [remarkAt(read, [cue], { form: 'not-checkable', says: { about: 'counter-figure' }, d })] : [];
}

/** A cause is claimed where a rise or fall, or the offence, is given a reason. */
function cause(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'cause'));
  if (!cue) return [];
  const trend = read.mentions.find(
    (m) =>
      m !== cue &&
      (isCue(m, 'up', 'down', 'ratio', 'record') || (m.type === 'measure' && m.options.length > 0)),
  );
  if (!trend || read.mentions.some((m) => isCue(m, 'no-answer'))) return [];
  const mark = Math.abs(trend.first - cue.first) <= 14 ? trend : undefined;
  return [remarkAt(read, [mark, cue], { form: 'cause', says: { about: 'cause' }, d })];
}

/** "twice the national rate": needs a population that is not held. */
function population(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'population'));
  const factor = read.mentions.find((m) => isCue(m, 'ratio', 'times') || m.type === 'number');
  return cue && factor
    ? [remarkAt(read, [factor, cue], { form: 'rate', says: { about: 'population' }, d })]
    : [];
}
