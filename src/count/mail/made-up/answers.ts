/**
 * What made-up authorities answer to a letter: a script for each, the same at every start. The words of the answers are
 * those of data/replies-examples; none of it is any real authority's.
 */
import { createHash } from 'node:crypto';
import { authorityByCode } from '../../../base/authorities.js';
import { addMilliseconds, dayInLondon, addDays, dayInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill } from '../../../base/words.js';
import type { OutgoingLetter } from '../carrier.js';
import { cy } from './words.cy.js';
import { en } from './words.en.js';
import { type ReplyExample, replyExamples } from './examples.js';
import { writeBounce, writeMail } from './write-mail.js';

export interface MadeUpAnswer {
  readonly dueAt: Date;
  readonly raw: Buffer;
}

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
const SECOND_MS = 1000;

/** 0 to 99, by nothing but the words given. */
const chance = (...of: readonly string[]): number =>
  createHash('sha256').update(of.join('|')).digest().readUInt32BE(0) % 100;

/**
 * **Shape**: what comes back to this letter and when, in order; nothing from those who do not answer.
 * To one authority it is always the same: some bounce, some answer by machine first, some ask back, some stay silent.
 */
export function madeUpAnswers(letter: OutgoingLetter, sentAt: Date): readonly MadeUpAnswer[] {
  const { authority, kind } = letter;
  const luck = chance(authority, kind);
  const of = answering(letter, sentAt);
  switch (kind) {
    case 'request':
      if (luck < 4) return [of.bounce(4)];
      if (luck < 11) return [of.away(3), of.acknowledgement(20), ...of.answer(90 + luck, 0)];
      return [of.acknowledgement(5 + (luck % 15)), ...(luck < 78 ? of.answer(60 + luck * 3, 0) : [])];
    case 'chaser':
      return luck < 70 ? of.answer(30 + luck, 1) : [];
    case 'clarification':
      return of.answer(40 + luck, 1);
    case 'internal-review':
      return [of.acknowledgement(5), ...of.answer(90 + luck, 1)];
    case 'commissioner':
    case 'withdrawal':
    case 'other':
      return [];
  }
}

function answering(letter: OutgoingLetter, sentAt: Date) {
  const named = authorityByCode(letter.authority);
  const lang: Lang = letter.language === 'cy' ? 'cy' : 'en';
  const words = COPY[lang];
  const name = named?.name[lang] ?? letter.authority;
  const from = { name, address: letter.to };
  const number = 1000 + chance(letter.authority, 'number') * 7;
  const about = (what: string, seconds: number) => {
    const at = addMilliseconds(sentAt, seconds * SECOND_MS);
    return {
      from,
      to: letter.replyTo,
      subject: fill(words.subject, { subject: letter.subject }, lang),
      messageId: `<${what}.${letter.letter}@made-up.example>`,
      inReplyTo: letter.messageId,
      at,
    };
  };
  const sent = (at: Date, raw: Buffer): MadeUpAnswer => ({ dueAt: at, raw });
  return {
    bounce(seconds: number): MadeUpAnswer {
      const fields = about('bounce', seconds);
      return sent(fields.at, writeBounce(fields, { recipient: letter.to, text: words.bounce }));
    },
    away(seconds: number): MadeUpAnswer {
      const fields = about('away', seconds);
      const headers = { 'Auto-Submitted': 'auto-replied' };
      return sent(fields.at, writeMail({ ...fields, headers, subject: words.awaySubject, text: words.away }));
    },
    acknowledgement(seconds: number): MadeUpAnswer {
      const fields = about('acknowledgement', seconds);
      const by = dayInWords(addDays(dayInLondon(sentAt), 28), lang);
      const text = fill(words.acknowledgement, { name, number, by }, lang);
      return sent(fields.at, writeMail({ ...fields, text }));
    },
    answer(seconds: number, nth: number): readonly MadeUpAnswer[] {
      const example = replyExamples(letter.authority, named?.name.en ?? '')[nth];
      if (!example) return [];
      const fields = about(`answer${nth}`, seconds);
      const letterText = fill(words.answer, { name, number }, lang);
      return [sent(fields.at, writeMail({ ...fields, ...carried(example, { number, letterText }) }))];
    },
  };
}

const FILE_TYPE = { csv: 'text/csv', tsv: 'text/tab-separated-values', eml: 'message/rfc822' } as const;

/** An answer in its letter, or in a file beside it, as forces do. */
function carried(
  example: ReplyExample,
  { number, letterText }: { readonly number: number; readonly letterText: string },
): Pick<Parameters<typeof writeMail>[0], 'text' | 'html' | 'file'> {
  switch (example.ending) {
    case 'txt':
      return { text: example.text };
    case 'html':
      return { text: '', html: example.text };
    case 'csv':
    case 'tsv':
    case 'eml':
      return {
        text: letterText,
        file: {
          name: `FOI-${number}.${example.ending}`,
          type: FILE_TYPE[example.ending],
          bytes: Buffer.from(example.text, 'utf8'),
        },
      };
  }
}
