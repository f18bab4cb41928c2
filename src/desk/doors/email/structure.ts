/** Which parts of an e-mail are asked for, and what is only counted. Pictures and files never leave the mail server. */
import type { Offered } from '../../../tell/index.js';
import type { MailPart } from '../../../wire/mail.js';

export interface WantedPart {
  readonly part: string;
  readonly kind: 'plain' | 'html';
}

export interface MailPlan {
  readonly wanted: readonly WantedPart[];
  readonly offered: readonly Offered[];
  readonly trouble: 'too-tangled' | 'encrypted' | null;
}

/** People's mail has a handful of parts, three deep. What has more was made to hurt. */
export const DEEPEST = 10;
export const MOST_PARTS = 100;

/** **Shape**: a message's structure → what to ask for; nothing at all of one that is too tangled. */
export function planMail(structure: MailPart): MailPlan {
  const size = measure(structure);
  if (size.depth > DEEPEST || size.parts > MOST_PARTS)
    return { wanted: [], offered: [{ kind: 'other', bytes: null }], trouble: 'too-tangled' };
  const isEncrypted = /^multipart\/encrypted$|^application\/pkcs7-mime$/i.test(structure.type);
  const found = walk(structure);
  return { ...found, trouble: isEncrypted ? 'encrypted' : null };
}

/** Counted without calling itself: a tower of parts must not topple us. */
function measure(structure: MailPart): { depth: number; parts: number } {
  const left: { node: MailPart; at: number }[] = [{ node: structure, at: 1 }];
  let [depth, parts] = [0, 0];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    parts++;
    depth = Math.max(depth, next.at);
    if (parts > MOST_PARTS || depth > DEEPEST) break;
    for (const child of next.node.childNodes ?? []) left.push({ node: child, at: next.at + 1 });
  }
  return { depth, parts };
}

type Found = Pick<MailPlan, 'wanted' | 'offered'>;

const join = (all: readonly Found[]): Found => ({
  wanted: all.flatMap(({ wanted }) => wanted),
  offered: all.flatMap(({ offered }) => offered),
});

function walk(node: MailPart): Found {
  const children = node.childNodes ?? [];
  // A message inside a message is somebody else's words: staff see that it is there.
  if (/^message\/rfc822$/i.test(node.type)) return counted(node);
  if (children.length === 0) return leaf(node);
  if (/^multipart\/alternative$/i.test(node.type)) return alternative(children.map(walk));
  return join(children.map(walk));
}

/** The same thing said several ways: the plain one is taken. */
function alternative(ways: readonly Found[]): Found {
  const plain = ways.find(({ wanted }) => wanted.some(({ kind }) => kind === 'plain'));
  const chosen = plain ?? ways.find(({ wanted }) => wanted.length > 0);
  return { wanted: chosen?.wanted ?? [], offered: ways.flatMap(({ offered }) => offered) };
}

function leaf(node: MailPart): Found {
  const isAttached = node.disposition?.toLowerCase() === 'attachment';
  const kind = /^text\/plain$/i.test(node.type) ? 'plain' : /^text\/html$/i.test(node.type) ? 'html' : null;
  if (kind !== null && !isAttached) return { wanted: [{ part: node.part ?? '1', kind }], offered: [] };
  // What a mail program says about itself and the signature over a message are no offer of anybody.
  if (
    /^(message\/(delivery-status|disposition-notification)|application\/(pgp|pkcs7|x-pkcs7)-(signature|encrypted))$/i.test(
      node.type,
    )
  )
    return { wanted: [], offered: [] };
  return counted(node);
}

const counted = (node: MailPart): Found => ({
  wanted: [],
  offered: [{ kind: offeredKind(node.type.toLowerCase()), bytes: node.size ?? null }],
});

function offeredKind(type: string): Offered['kind'] {
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('audio/')) return 'sound';
  return /^(application|text|font|model)\/|^message\/rfc822$/.test(type) ? 'file' : 'other';
}
