/** What a reply says, for a person at a terminal and for another program. What is hidden is named, never printed. */
import type { At } from '../../base/observation.js';
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { type Candidate, SURE, UNKNOWN_MEASURE } from '../rules/replies/candidate.js';
import type { ReadReply } from '../rules/replies/interpret.js';
import type { Hidden, ReplyProblem } from '../rules/replies/shape.js';
import { cy } from './replies.cy.js';
import { en } from './replies.en.js';
import { authorityName, measureName, periodName, valueInWords } from './say.js';

export const REPLY_WORDS = { en, cy } as const;

export const sayReplyProblem = (p: Problem<ReplyProblem>, lang: Lang): string => {
  const place = p.where?.column;
  return `${place ? `${place}: ` : ''}${REPLY_WORDS[lang][p.code]}`;
};

const placeInText = (at: At): string => {
  if ('cell' in at) return `${at.sheet}!${at.cell}`;
  if ('line' in at) return `:${at.line}`;
  if ('page' in at) return `p${at.page}`;
  return `${at.table}/${at.row}/${at.column}`;
};

/** What is hidden and where, never what it says. */
export function sayHidden(h: Hidden, lang: Lang): string {
  const words = REPLY_WORDS[lang];
  const rows = h.rows.length > 0 ? h.rows.slice(0, 12).join(', ') : '';
  const where =
    h.sheet === null
      ? words.everywhere
      : rows === ''
        ? h.sheet
        : fill(words.rows, { sheet: h.sheet, rows }, lang);
  return fill(words.hidden, { why: words.why[h.why], where }, lang);
}

function sayCandidate(c: Candidate, lang: Lang): string {
  const words = REPLY_WORDS[lang];
  const by = Object.entries(c.by).map(([, band]) => band);
  return fill(
    words.figure,
    {
      how: c.sure >= SURE ? words.sure : words.asked,
      period: c.period ? periodName(c.period, lang) : words.noPeriod,
      measure: c.measure === UNKNOWN_MEASURE ? words.noMeasure : measureName(c.measure, lang),
      by: by.length > 0 ? ` (${by.join(', ')})` : '',
      value: valueInWords(c.value, lang),
      place: placeInText(c.at),
    },
    lang,
  );
}

/** A reply in lines: who says what kind of thing, what is hidden, and each candidate. */
export function sayReply(read: ReadReply, file: string, lang: Lang): string {
  const words = REPLY_WORDS[lang];
  const authority = read.authority === null ? words.nobody : authorityName(read.authority, lang);
  return [
    fill(words.head, { file, authority, kind: words.kind[read.kind.kind] }, lang),
    ...(read.kind.exemptions.length > 0
      ? [fill(words.exemptions, { list: read.kind.exemptions.join(', ') }, lang)]
      : []),
    ...read.hidden.map((h) => sayHidden(h, lang)),
    ...read.candidates.map((c) => sayCandidate(c, lang)),
  ].join('\n');
}

const twoPlaces = (n: number): number => Math.round(n * 100) / 100;

/** As contracts have it: one entry of `plimsoll read --json`. */
export function replyAsJson(
  read: ReadReply,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): object {
  return {
    file,
    sha256,
    reply: { kind: read.kind.kind, exemptions: read.kind.exemptions, sure: twoPlaces(read.kind.sure) },
    authority: read.authority,
    replied_on: read.repliedOn,
    observations: read.candidates.map((c) => candidateAsJson(c, read, { file, sha256 })),
    hidden: read.hidden,
    problems: read.problems.map((p) => ({
      code: p.code,
      message_en: REPLY_WORDS.en[p.code],
      message_cy: REPLY_WORDS.cy[p.code],
      where: p.where?.column ?? null,
    })),
  };
}

function candidateAsJson(
  c: Candidate,
  read: ReadReply,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): object {
  return {
    authority: read.authority,
    measure: c.measure,
    from: c.period?.from ?? null,
    to: c.period?.to ?? null,
    by: c.by,
    value: c.value,
    unit: c.unit,
    rule_version: null,
    known_on: read.repliedOn,
    source: {
      publisher: read.authority === null ? '' : authorityName(read.authority, 'en'),
      address: file,
      sha256,
      at: c.at,
    },
    as_written: c.as_written,
    note: c.words,
    total: c.isTotal,
    doubts: c.doubts,
    ...(c.residue ? { residue: c.residue } : {}),
    sure: twoPlaces(read.authority === null ? c.sure : Math.min(c.sure, Math.max(read.authoritySure, 0.85))),
  };
}
