/** A certificate of destruction as people read it. */
import { dayInWords, instant, instantInWords } from '../../base/day.js';
import { type Lang, fill, plural } from '../../base/words.js';
import type { ShredCertificate } from '../rules/certificate.js';
import { cy } from './certificate.cy.js';
import { en } from './certificate.en.js';

const COPY = { en, cy } as const;

const nameIn = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

/** **Shape**: plain text, for printing and signing. */
export function certificateInWords(of: ShredCertificate, lang: Lang): string {
  const copy = COPY[lang];
  const when = instantInWords(instant(of.made_at), lang);
  const after = { days: of.key_copies_kept_days, day: dayInWords(of.no_backup_after, lang) };
  return [
    copy.title,
    fill(copy.id, { id: of.id }, lang),
    '',
    plural(copy.done, of.threads.length, lang, { when, organisation: of.organisation[lang] }),
    fill(copy.by, { by: of.by }, lang),
    copy.meaning,
    fill(copy.after, after, lang),
    fill(copy.journal, { seq: of.journal.seq, hash: of.journal.hash }, lang),
    '',
    ...of.threads.map((thread) =>
      fill(
        copy.thread,
        {
          thread: thread.thread,
          class: nameIn(copy.classes, thread.class),
          day: dayInWords(thread.review_on, lang),
          records: thread.records.length,
          keys: thread.keys_destroyed,
        },
        lang,
      ),
    ),
    ...(of.crimes ?? []).map((crime) =>
      fill(
        copy.crime,
        {
          crime: crime.crime,
          class: nameIn(copy.classes, crime.class),
          day: dayInWords(crime.review_on, lang),
          keys: crime.keys_destroyed,
        },
        lang,
      ),
    ),
    ...of.kept.map(({ thread, why }) => fill(copy.kept, { thread, why: nameIn(copy.why, why) }, lang)),
    '',
  ].join('\n');
}
