/** A result in words: the same lines for the page and for the spreadsheet. Pure. */
import { type Lang, fill, inFigures, plural } from '../../../../base/words.js';
import type { AuditResult } from '../../../actions/audit/result.js';
import type { Agreement, GroupEstimate } from '../../../rules/audit/index.js';
import type { Audit } from '../../../store/audits.js';
import { WORDS, counted, intervalOf, number, percent, shared } from '../asked.js';

export interface SaidLine {
  readonly name: string;
  readonly value: string;
}

/** Every figure, each with its interval. */
export function figureLines({ score }: AuditResult, lang: Lang): readonly SaidLine[] {
  const { rows } = WORDS[lang].result;
  const e = score.unclearAsNot.estimates;
  return [
    { name: rows.missed, value: counted(e.missed, lang) },
    { name: rows.total, value: counted(e.total, lang) },
    { name: rows.flagged, value: inFigures(e.flagged, lang) },
    { name: rows.share, value: shared(e.share, lang) },
    { name: rows.recall, value: shared(e.recall, lang) },
    { name: rows.precision, value: shared(e.precision, lang) },
    { name: rows.wrongly, value: counted(e.wronglyFlagged, lang) },
    { name: rows.flagYes, value: shared(e.flag.yes, lang) },
    { name: rows.flagNo, value: shared(e.flag.no, lang) },
    // Where every flag was assessed there is nothing to say of those that were not.
    ...(e.flag.unset ? [{ name: rows.flagUnset, value: shared(e.flag.unset, lang) }] : []),
    { name: rows.readerYes, value: shared(e.reader.yes, lang) },
    { name: rows.readerNo, value: shared(e.reader.no, lang) },
    { name: rows.readerPerson, value: shared(e.reader.person, lang) },
    { name: rows.readerRecall, value: shared(e.readerRecall, lang) },
    { name: rows.readerMissed, value: shared(e.readerMissed, lang) },
  ];
}

/** The share worked out in other ways. */
export function otherWays({ score }: AuditResult, lang: Lang): readonly SaidLine[] {
  const { ways } = WORDS[lang].result;
  const { estimates, assisted, withCoderError } = score.unclearAsNot;
  return [
    { name: ways.wald, value: shared(estimates.wald.share, lang) },
    ...(assisted ? [{ name: ways.assisted, value: shared(assisted, lang) }] : []),
    { name: ways.coders, value: shared(withCoderError.share, lang) },
  ];
}

export function boundsLine({ score }: AuditResult, lang: Lang): string {
  const words = WORDS[lang].result;
  if (score.unclear === 0) return words.boundsNone;
  const [no, yes] = [score.unclearAsNot, score.unclearAsOnline].map((way) =>
    shared(way.estimates.share, lang),
  );
  return plural(words.bounds, score.unclear, lang, { no: no ?? '', yes: yes ?? '' });
}

export function agreementLines({ score, between }: AuditResult, lang: Lang): readonly string[] {
  const words = WORDS[lang].result;
  const line = (who: string, a: Agreement | null): readonly string[] =>
    a
      ? [
          fill(
            words.agreementLine,
            {
              who,
              same: percent(a.same, lang),
              kappa: a.kappa ? intervalOf(a.kappa, lang, (n) => number(n, lang, 2)) : words.noKappa,
            },
            lang,
          ),
        ]
      : [];
  return [
    ...line(words.between.coders, score.agreement),
    ...line(words.between.officer, between.officerAndCoders),
    ...line(words.between.reader, between.readerAndCoders),
    ...line(words.between.both, between.officerAndReader),
  ];
}

export type SayKey = (key: string, lang: Lang) => string;

export const groupLines = (groups: readonly GroupEstimate[], say: SayKey, lang: Lang) =>
  groups.map((g) => ({
    key: say(g.key, lang),
    records: inFigures(g.records, lang),
    flagged: inFigures(g.flagged, lang),
    corrected: counted(g.total, lang),
    lacking: counted(g.missed, lang),
  }));

export const headlineOf = ({ score }: AuditResult, lang: Lang) => {
  const words = WORDS[lang].result;
  const { missed, total, flagged, recall, records } = score.unclearAsNot.estimates;
  const whole = (n: number): string => inFigures(Math.round(n), lang);
  // What stayed unclear widens the range that is said first.
  const hi = Math.max(missed.hi, score.unclearAsOnline.estimates.missed.hi);
  return {
    text: fill(words.headline, { missed: whole(missed.estimate) }, lang),
    sentence: fill(
      words.sentence,
      {
        records: inFigures(records, lang),
        total: whole(total.estimate),
        flagged: inFigures(flagged, lang),
        recall: percent(recall.estimate, lang),
        missed: whole(missed.estimate),
      },
      lang,
    ),
    range: fill(words.headlineRange, { lo: whole(missed.lo), hi: whole(hi) }, lang),
  };
};

export const methodLine = ({ score }: AuditResult, audit: Audit, lang: Lang): string =>
  fill(
    WORDS[lang].result.method,
    { read: score.read, seed: audit.seed ?? '', version: audit.reader_version },
    lang,
  );
