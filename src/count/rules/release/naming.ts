/** Words that would name a school or a person in a note. Better to ask once too often: the way out is to reword. */
import type { Lang } from '../../../base/words.js';

const KINDS_OF_SCHOOL =
  'Primary|Secondary|High|Comprehensive|Infants?|Junior|Grammar|Community|Church|Special|Middle|Nursery|R\\.?C\\.?|C\\.?E\\.?|Catholic';

/** "Cwmtawe Community School", "St Mary’s College", "Bro Dinefwr Academy": a name before the word, in capitals. */
const SCHOOL: Readonly<Record<Lang, RegExp>> = {
  en: new RegExp(
    `\\b(?!(?:Every|Each|The|A|No|Some|All|Any|This|That|Their|Our|Of|In|At|For|By|To|And|Or|If|When|Where|While)\\b)\\p{Lu}[\\p{L}’'-]+(?:[ .]+(?:\\p{Lu}[\\p{L}’'-]+|y|yr|of|the|and))*\\s+(?:(?:${KINDS_OF_SCHOOL})\\s+)*(?:School|Academy|College)\\b`,
    'u',
  ),
  cy: /\b(?:Ysgol|Coleg|Academi)\s+(?:(?:Gynradd|Uwchradd|Gyfun|Gymraeg|Gymunedol|Babanod|Iau|Arbennig|Ramadeg)\s+)*\p{Lu}/u,
};

/** In either language's text, in either language: Welsh schools keep their Welsh names in English. */
export const namesASchool = (text: string, lang: Lang): boolean =>
  SCHOOL[lang].test(text) || SCHOOL.cy.test(text) || SCHOOL.en.test(text);

/** Two capitals that are no initials. */
const ABBREVIATIONS = new Set(
  'UK EU US UN MP MPs MS MSs AS NI IT AI TV ID HM PM GB WG CPS UA UE DU LL AC AO AD DP FOI'.split(' '),
);

/** "J.D.", "J. D.", "J D": initials as they are written beside what happened to somebody. */
const DOTTED = /(?<![\p{L}\p{N}.])\p{Lu}\.\s?\p{Lu}(?:\.|\b)(?!\p{Ll})/gu;
const SPACED = /(?<![\p{L}\p{N}])\p{Lu} \p{Lu}(?![\p{L}\p{N}])/gu;
const JOINED = /(?<![\p{L}\p{N}.-])\p{Lu}{2}(?![\p{L}\p{N}-]|\.\p{L}|[’']\p{Lu})/gu;

/** "child A", "victim K", "plentyn B", "initials". */
const LETTERED =
  /\b(?:child|girl|boy|pupil|victim|suspect|plentyn|merch|bachgen|disgybl|dioddefwr)\s+\p{Lu}(?![\p{L}\p{N}])/iu;
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Dr|Mx|Bnr|Bns)\.?\s+\p{Lu}/u;

/** True of text with what looks like a person's initials or name. */
export function namesAPerson(text: string): boolean {
  const initials = [DOTTED, SPACED, JOINED].flatMap((p) => [...text.matchAll(p)].map((m) => m[0]));
  return (
    initials.some((found) => !ABBREVIATIONS.has(found.replace(/[\s.]/g, ''))) ||
    /\p{Lu}/u.test(LETTERED.exec(text)?.[0].slice(-1) ?? '') ||
    TITLED.test(text)
  );
}
