/** What coding and settling have in common: the record asked about, the answer given, and the answers to choose from. */
import type { Lang } from '../../../base/words.js';
import type { Ask } from '../../../web/page.js';
import { CODED_AS, type CodedAs } from '../../rules/audit/index.js';
import type { Audit } from '../../store/audits.js';
import { WORDS } from './asked.js';

/** What was pressed. **Shape**: `coded` is null for what is no answer. */
export const answered = ({ form }: Ask, audit: Audit) => ({
  audit: audit.id,
  record: form.get('record') ?? '',
  coded: CODED_AS.find((c): c is CodedAs => c === form.get('coded')) ?? null,
});

export const asked = (lang: Lang) => ({
  question: WORDS[lang].code.question,
  keys: WORDS[lang].code.keys,
  answers: CODED_AS.map((value, i) => ({ value, key: i + 1, text: WORDS[lang].code.answer[value] })),
});
