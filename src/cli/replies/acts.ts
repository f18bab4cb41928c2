/** plimsoll replies take-back, clean, send-back: what is done with a whole reply. */
import { dayInLondon } from '../../base/day.js';
import { fill } from '../../base/words.js';
import { ReplyReader, cleanReply, sendReplyBack, withdrawReply } from '../../count/index.js';
import type { Tx } from '../../db/index.js';
import { type Worked, wholly } from '../person.js';
import type { Exit } from '../verb.js';
import { REPLIES_COPY, refuseReply, replyNamed, whoReads } from './about.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

type Doing = NonNullable<Awaited<ReturnType<typeof whoReads>>>;

interface Acting {
  readonly says: 'takenBack' | 'cleaned' | 'sentBack';
  readonly would: 'wouldTakeBack' | 'wouldClean' | 'wouldSendBack';
  readonly work: (tx: Tx, doing: Doing, reply: string) => Promise<Worked<null>>;
}

async function act(of: OpenedCall, { says, would, work }: Acting): Promise<Exit> {
  const { opened, call } = of;
  const reply = await replyNamed(of, call.operands[1]);
  const doing = reply && (await whoReads(of));
  if (!reply || !doing) return 1;
  const rehearsal = call.has('dry-run');
  const done = await wholly({ opened, person: doing.actor, rehearsal }, (tx) => work(tx, doing, reply.id));
  if (!done.ok) return refuseReply(done.problems, call);
  const words = REPLIES_COPY[call.lang];
  sayResult(
    of,
    { reply: reply.id, dry_run: rehearsal },
    fill(rehearsal ? words[would] : words[says], { id: reply.id }, call.lang),
  );
  return 0;
}

export const takeBackVerb = (of: OpenedCall): Promise<Exit> =>
  act(of, {
    says: 'takenBack',
    would: 'wouldTakeBack',
    work: (tx, doing, reply) =>
      withdrawReply(tx, doing, {
        reply,
        on: of.call.text('on') ?? dayInLondon(of.now),
        why: of.call.text('why') ?? '',
      }),
  });

export async function cleanVerb(of: OpenedCall): Promise<Exit> {
  const reader = new ReplyReader();
  try {
    return await act(of, {
      says: 'cleaned',
      would: 'wouldClean',
      work: (tx, doing, reply) => cleanReply(tx, { ...doing, open: (files) => reader.open(files) }, reply),
    });
  } finally {
    await reader.close();
  }
}

export const sendBackVerb = (of: OpenedCall): Promise<Exit> =>
  act(of, { says: 'sentBack', would: 'wouldSendBack', work: sendReplyBack });
