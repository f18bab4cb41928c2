/** How completely the online flag was set, in a note beside the figures that hang on it. */
import { dayInWords } from '../../base/day.js';
import { FLAG_RULES } from '../../base/flag-rules.js';
import { type Lang, fill, inFigures } from '../../base/words.js';
import type { FlagAuditFound, FlagKnowledge } from '../rules/release/flag-knowledge.js';
import type { Words } from '../rules/release/table.js';
import { RELEASE_WORDS, inBoth, monthInWords, yearName } from './release-words.js';
import { authorityName } from './say.js';

/** Fewer than this many crimes are not counted in words, as they are not in tables. */
const FEWEST = 5;

export const sayFlagKnowledge = (known: FlagKnowledge): Words =>
  inBoth((lang) => {
    const said = completeness(known, lang);
    return known.audit ? `${said} ${found(known.audit, lang)}` : said;
  });

function completeness(known: FlagKnowledge, lang: Lang): string {
  const { crimes, assessed, rules } = known;
  const copy = RELEASE_WORDS[lang].notes.flag;
  const without = crimes - assessed;
  const form =
    crimes < FEWEST || assessed < FEWEST
      ? copy.few
      : without === 0
        ? copy.all
        : without < FEWEST
          ? copy.nearlyAll
          : copy.assessed;
  const at = { authority: authorityName(known.authority, lang), period: yearName(known) };
  const titles = FLAG_RULES.filter((r) => rules.includes(r.id)).map((r) => r.title[lang]);
  return [
    fill(form, { ...at, crimes, assessed, share: wholePercent(assessed / crimes, lang) }, lang),
    ...(titles.length > 0 ? [fill(copy.rule, { rule: titles.join('; ') }, lang)] : []),
  ].join(' ');
}

function found(audit: FlagAuditFound, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].notes.flag;
  const { recall, ruleBook } = audit;
  return fill(
    copy.audit,
    {
      n: audit.read,
      from: monthInWords(`${audit.from}-01`, lang),
      to: monthInWords(`${audit.to}-01`, lang),
      day: dayInWords(audit.signedOn, lang),
      share: wholePercent(recall.estimate, lang),
      lo: wholePercent(recall.lo, lang),
      hi: wholePercent(recall.hi, lang),
      guide: ruleBook === null ? copy.guideEach : fill(copy.guideOne, { year: ruleBook }, lang),
      reader: audit.reader,
    },
    lang,
  );
}

/** Never 0 or 100 where it is neither: a share that is nearly all is not all. */
function wholePercent(share: number, lang: Lang): string {
  const rounded = Math.round(share * 100);
  const kept = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
  return inFigures(kept, lang);
}
