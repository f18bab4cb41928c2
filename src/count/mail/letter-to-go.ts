/** A letter made ready to go: who it is from, where answers go, the thread it stands in, what is attached. */
import type { Tx } from '../../db/index.js';
import { requestAddress, subjectWithToken } from '../rules/mail/addressing.js';
import { listLetterFiles } from '../store/letters.js';
import { listThread } from '../store/messages.js';
import type { ClaimedLetter } from '../store/outbox.js';
import type { Carrier, OutgoingLetter } from './carrier.js';

const MOST_REFERENCES = 20;

export async function letterToGo(
  tx: Tx,
  { address, name, usesPlus }: Pick<Carrier, 'address' | 'name' | 'usesPlus'>,
  letter: ClaimedLetter,
): Promise<OutgoingLetter> {
  const thread = await listThread(tx, letter.request);
  return {
    letter: letter.letter,
    request: letter.request,
    authority: letter.authority,
    token: letter.token,
    kind: letter.kind,
    language: letter.language,
    messageId: letter.messageId,
    attempt: letter.attempt,
    from: { name: letter.language === 'cy' ? name.cy : name.en, address },
    to: letter.to,
    replyTo: usesPlus ? requestAddress(address, letter.token) : address,
    subject: subjectWithToken(letter.subject, letter.token),
    text: letter.body,
    inReplyTo: thread.at(-1) ?? null,
    references: thread.slice(-MOST_REFERENCES),
    files: await listLetterFiles(tx, letter.letter),
  };
}
