/**
 * The far side of a round's mail: authorities that get letters and write back what a test bids them. Nothing of ours is
 * imitated: letters come out of the outbox, and what they write is a message as a mail program would write it.
 */
import { addMilliseconds } from '../../src/base/day.js';
import type { Carrier, OutgoingLetter } from '../../src/count/mail/carrier.js';
import { type MailFile, writeMail } from '../../src/count/mail/made-up/write-mail.js';
import { type MadeFormat, writeReply } from './replies/write-reply.js';
import { type MadeReply, type TrueCell, line } from './replies/made-reply.js';

export interface Written {
  readonly text: string;
  readonly file?: MailFile;
  /** More files beside it. */
  readonly also?: readonly MailFile[];
}

export interface Answering {
  readonly carrier: Carrier;
  /** Every letter that came, in order. */
  readonly letters: readonly OutgoingLetter[];
  /** An authority answers the last letter it got. **Errors**: throws where it got none. */
  readonly writes: (authority: string, what: Written, at: Date) => void;
}

export function answeringAuthorities(): Answering {
  const letters: OutgoingLetter[] = [];
  const post: { raw: Buffer; at: Date }[] = [];
  return {
    letters,
    writes(authority, what, at) {
      const letter = letters.findLast((l) => l.authority === authority);
      if (!letter) throw new Error(`${authority} was never written to`);
      post.push({
        at,
        raw: writeMail({
          from: { name: authority, address: letter.to },
          to: letter.replyTo,
          subject: `RE: ${letter.subject}`,
          messageId: `<${post.length}-${letter.letter}@authority.example>`,
          inReplyTo: letter.messageId,
          at,
          text: what.text,
          file: what.file,
          ...(what.also ? { also: what.also } : {}),
        }),
      });
    },
    carrier: {
      address: 'foi@charity.example',
      name: { en: 'Made-up Charity', cy: 'Elusen Ddychmygol' },
      usesPlus: true,
      perMinute: 600,
      copies: false,
      mailbox: 'test',
      everyMs: 0,
      async send(letter) {
        letters.push(letter);
        return { is: 'sent', messageId: letter.messageId };
      },
      async collect(_place, take) {
        for (const { raw, at } of post.splice(0))
          await take({ raw, receivedAt: addMilliseconds(at, 0), tooLarge: null, reached: async () => {} });
        return null;
      },
    },
  };
}

/** What one authority counted in each year, as its reply's one table. */
export function aFigureReply(
  force: string,
  counts: readonly (readonly [year: string, n: number])[],
): MadeReply {
  return {
    authority: force,
    force,
    kind: 'figures',
    exemptions: [],
    layout: 'years down',
    cells: counts.map(
      ([year, n]): TrueCell => ({
        measure: 'sexual-communication-with-a-child',
        from: `${year.slice(0, 4)}-04-01`,
        to: `${Number(year.slice(0, 4)) + 1}-04-01`,
        by: {},
        value: String(n),
      }),
    ),
    pieces: [
      line(`${force}: Freedom of Information response`),
      line('Number of recorded offences of sexual communication with a child (71/17)'),
      {
        kind: 'table',
        rows: [['Financial year', 'Recorded offences'], ...counts.map(([year, n]) => [year, String(n)])],
      },
    ],
  };
}

/** The same in a file of a format, attached to a covering letter. */
export async function inFormat(reply: MadeReply, format: MadeFormat): Promise<Written> {
  const { bytes, name } = await writeReply(reply, format);
  return {
    text: 'Dear applicant,\n\nPlease find our response attached.\n\nInformation Access',
    file: { name, type: 'application/octet-stream', bytes },
  };
}
