/** The hooks of the platforms: signature first, then what came is read, kept on the disk, and only then thanked for. */
import { NotKept } from '../../intake/index.js';
import type { IncomingContact } from '../../tell/index.js';
import type { Hook, HookAnswer } from '../../web/hooks/hook.js';
import type { Counts } from './counts.js';
import { readMeta } from './meta/parse.js';
import { isFromMeta, metaChallenge } from './meta/verify.js';
import type { MetaSettings, XSettings } from './settings/settings.js';
import type { Take } from './taking.js';
import { readX } from './x/parse.js';
import { isFromX, xChallenge } from './x/verify.js';

export interface HookParts {
  readonly take: Take;
  readonly counts: Counts;
  readonly now: () => Date;
}

/** A batch of Meta's holds up to 1,000 updates. */
const MOST_BYTES = 2 * 1024 * 1024;
const TEXT = { 'content-type': 'text/plain; charset=utf-8' } as const;
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;

/** What is not signed, or wrongly: nothing is said, and nothing kept but a number. */
const UNSIGNED: HookAnswer = { status: 401 };

export function metaHooks(settings: MetaSettings, parts: HookParts): readonly Hook[] {
  return [
    {
      method: 'GET',
      path: '/hooks/meta',
      mostBytes: 1024,
      answer: async ({ query }) => challengeAnswer(metaChallenge(query, settings.verifyToken), TEXT),
    },
    {
      method: 'POST',
      path: '/hooks/meta',
      mostBytes: MOST_BYTES,
      answer: (request) =>
        taken({
          ...parts,
          door: 'meta',
          isSigned: isFromMeta(request.body, request.header('x-hub-signature-256'), settings.appSecrets),
          read: (now) => readMeta(request.body, { now, hasHumanAgent: settings.hasHumanAgent }),
        }),
    },
  ];
}

export function xHooks(settings: XSettings, parts: HookParts): readonly Hook[] {
  const [first = ''] = settings.consumerSecrets;
  return [
    {
      method: 'GET',
      path: '/hooks/x',
      mostBytes: 1024,
      answer: async ({ query }) => challengeAnswer(xChallenge(query, first), JSON_TYPE),
    },
    {
      method: 'POST',
      path: '/hooks/x',
      mostBytes: MOST_BYTES,
      answer: (request) =>
        taken({
          ...parts,
          door: 'x',
          isSigned: isFromX(
            request.body,
            request.header('x-twitter-webhooks-signature'),
            settings.consumerSecrets,
          ),
          read: (now) => readX(request.body, now),
        }),
    },
  ];
}

const challengeAnswer = (body: string | null, headers: Readonly<Record<string, string>>): HookAnswer =>
  body === null ? UNSIGNED : { status: 200, headers, body };

interface Taking extends HookParts {
  readonly door: 'meta' | 'x';
  readonly isSigned: boolean;
  readonly read: (now: Date) => readonly IncomingContact[];
}

async function taken({ door, isSigned, read, take, counts, now }: Taking): Promise<HookAnswer> {
  if (!isSigned) {
    counts.add(door, 'refused');
    return UNSIGNED;
  }
  const contacts = read(now());
  try {
    await take(contacts);
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    // The only thing that is the platform's to put right: to send it again, later.
    counts.add(door, 'not-kept');
    return { status: 503, headers: { 'retry-after': '60' } };
  }
  counts.add(door, 'taken', contacts.length);
  return { status: 200, headers: TEXT, body: 'ok' };
}
