/** A record that somebody must read, as its template wants it. */
import { dayInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import type { Keyring } from '../../../keys/index.js';
import { openForAudit } from '../../audit-sealed.js';
import type { AuditRecord } from '../../store/audit-records.js';
import { WORDS } from './asked.js';
import { litNarrative } from './lit-narrative.js';

/** What was written, opened. `lit`: with what the reader went by, for whoever decides after the coders. */
export function recordView(keys: Keyring, record: AuditRecord, { lang, lit }: { lang: Lang; lit: boolean }) {
  const words = WORDS[lang].code;
  const text = openForAudit(
    keys,
    { org: record.org, audit: record.audit, row: record.id, field: 'narrative' },
    record.narrative,
  );
  return {
    id: record.id,
    title: fill(words.record, { place: record.place }, lang),
    facts: [
      ...(record.code === '' ? [] : [fill(words.offence, { code: record.code }, lang)]),
      ...(record.recorded_on === null
        ? []
        : [fill(words.recordedOn, { on: dayInWords(record.recorded_on, lang) }, lang)]),
    ],
    pieces: litNarrative(text ?? '', lit ? record.spans : []),
    empty: words.empty,
  };
}
