/**
 * What a made-up force's inbox holds on its first day, so that a newcomer sees the desk at work. Every word is invented
 * for this purpose; nobody is meant.
 */
import { createHash } from 'node:crypto';
import { addMilliseconds } from '../base/day.js';
import type { Lang } from '../base/words.js';
import {
  type Channel,
  type ContactKind,
  type IncomingContact,
  NOBODY,
  type Offered,
  type Teller,
} from '../tell/index.js';

interface MadeUp {
  /** Minutes before now. */
  readonly ago: number;
  readonly channel: Channel;
  readonly language: Lang;
  readonly teller: Teller;
  readonly text: string;
  /** Contacts with the same name are one person's. */
  readonly who: string;
  readonly kind?: ContactKind;
  readonly name?: string;
  readonly offered?: readonly Offered[];
}

const CONTACTS: readonly MadeUp[] = [
  {
    who: 'a',
    ago: 11,
    channel: 'tell',
    language: 'en',
    teller: 'child',
    text: 'im 12. a man i met on a game says he is 19 and he wants to meet me after school tomorrow at the bus station. he said dont tell anyone or he will show everyone my chats',
  },
  {
    who: 'b',
    ago: 34,
    channel: 'tell',
    language: 'cy',
    teller: 'child',
    text: 'Mae rhywun dw i ddim yn ei nabod yn gofyn am luniau ar Snapchat. Mae o’n deud wrtha i am beidio â deud wrth mam. Dw i’n 13.',
  },
  {
    who: 'c',
    ago: 52,
    channel: 'messenger',
    language: 'en',
    teller: 'parent',
    text: 'Someone who says he is 16 keeps messaging my daughter on Instagram and now wants her to move to WhatsApp. She is 11. I have his username.',
    name: 'messenger:1029384756',
    offered: [{ kind: 'picture', bytes: null }],
  },
  {
    who: 'd',
    ago: 75,
    channel: 'partner',
    language: 'en',
    teller: 'professional',
    kind: 'referral',
    text: 'Year 9 pupil disclosed to the designated safeguarding person that an adult contacted her by Snapchat and asked for images. She is safe in school now. Parents not yet told at her request.',
    name: 'Ysgol Ddychmygol y Bryn',
  },
  {
    who: 'e',
    ago: 130,
    channel: 'email',
    language: 'cy',
    teller: 'parent',
    text: 'Mae fy mab, 14 oed, wedi anfon llun ac mae rhywun yn bygwth ei rannu os na fydd yn talu £200. Dydi o ddim yn gwybod fy mod i’n ysgrifennu.',
    name: 'rhiant@dychmygol.example',
  },
  {
    who: 'f',
    ago: 16,
    channel: 'phone',
    language: 'en',
    teller: 'someone-else',
    text: 'Caller is a youth worker. Young person of 15 told her on a walk that she does not want to be here any more because of messages from a man online. Young person is with her now.',
    name: 'Caller, youth worker',
  },
  {
    who: 'g',
    ago: 240,
    channel: 'instagram',
    language: 'en',
    teller: 'child',
    text: 'hi is this the police? someone made an account with my name and is writing to my friends',
    name: 'instagram:564738291',
  },
  {
    who: 'h',
    ago: 300,
    channel: 'public-post',
    language: 'en',
    teller: 'someone-else',
    kind: 'public-post',
    text: 'Comment under the internet safety post: does anyone actually read the messages people send here?',
  },
  {
    who: 'i',
    ago: 1290,
    channel: 'front-counter',
    language: 'cy',
    teller: 'parent',
    text: 'Daeth tad i’r cownter. Mae ei ferch 15 oed wedi bod yn siarad â rhywun hŷn ar-lein ers mis. Mae o wedi gofyn ble mae hi’n byw.',
    name: 'Tad wrth y cownter',
  },
  {
    who: 'j',
    ago: 1500,
    channel: 'tell',
    language: 'en',
    teller: 'professional',
    text: 'I teach year 7. We have had a lesson about staying safe online and two pupils asked me who they can talk to. Nothing has happened. What should I tell them?',
  },
  {
    who: 'b',
    ago: 6,
    channel: 'tell',
    language: 'cy',
    teller: 'child',
    kind: 'addition',
    text: 'Mae o newydd sgwennu eto. Mae o isio cyfarfod dydd Sadwrn.',
  },
];

const MINUTE_MS = 60_000;

/** The made-up contacts, told at their times before now. The same names give the same ids, so they come in once. */
export const madeUpContacts = (now: Date): readonly IncomingContact[] =>
  CONTACTS.toSorted((a, b) => b.ago - a.ago).map((made, n) => contactOf(made, { n, now }));

function contactOf(made: MadeUp, { n, now }: { readonly n: number; readonly now: Date }): IncomingContact {
  const id = createHash('sha256').update(`made up ${n}`).digest('hex').slice(0, 32);
  const receivedAt = addMilliseconds(now, -made.ago * MINUTE_MS);
  const windowed = made.channel === 'messenger' || made.channel === 'instagram';
  return {
    format: 'plimsoll-contact-1',
    id,
    channel: made.channel,
    externalId: id,
    conversation: `made-up:${made.who}`,
    kind: made.kind ?? 'report',
    receivedAt: receivedAt.toISOString(),
    sentAt: null,
    language: made.language,
    teller: made.teller,
    text: made.text,
    answers: [],
    identity: { ...NOBODY, handle: made.name ?? null },
    offered: made.offered ?? [],
    replySeed:
      made.channel === 'tell'
        ? createHash('sha256').update(`made up box ${made.who}`).digest('base64')
        : null,
    replyBy: windowed ? addMilliseconds(receivedAt, 7 * 24 * 60 * MINUTE_MS).toISOString() : null,
  };
}
