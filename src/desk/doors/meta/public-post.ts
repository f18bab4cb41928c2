/** A comment or post in a public place of Facebook or Instagram: a contact of its own kind, never a private message. */
import { type Arrived, hash, timeOf } from '../arrived.js';
import { cleanLine } from '../clean-text.js';
import { note } from '../notes.js';
import { type Json, numberAt, objectAt, textAt } from '../../../wire/read-json.js';
import type { Around } from './around.js';

const SHOWS_PICTURE = /^(photo|video|album|reel|story)$/;

/** **Shape**: a change of the fields `feed`, `comments`, `live_comments`, `mention(s)`; others are unknown. */
export function publicPost(change: Json, around: Around): Arrived | 'nothing' | 'unknown' {
  const field = textAt(change, 'field') ?? '';
  const value = objectAt(change, 'value');
  if (!/^(feed|comments|live_comments|mentions?)$/.test(field)) return 'unknown';
  const author = textAt(value, 'from', 'id');
  if (author === around.account) return 'nothing';
  if (/^(reaction|like|share)$/.test(textAt(value, 'item') ?? '')) return 'nothing';
  const id =
    textAt(value, 'comment_id') ??
    textAt(value, 'id') ??
    textAt(value, 'post_id') ??
    textAt(value, 'media_id');
  if (id === null) return 'unknown';
  return { ...whatWasDone(value, id), ...whoAndWhere(value, { author, around }) };
}

function whatWasDone(
  value: Json | null,
  id: string,
): Pick<Arrived, 'channel' | 'externalId' | 'kind' | 'text'> {
  const text = textAt(value, 'message') ?? textAt(value, 'text') ?? '';
  const verb = textAt(value, 'verb') ?? 'add';
  if (verb === 'remove' || verb === 'delete' || verb === 'hide')
    return { channel: 'public-post', kind: 'withdrawal', externalId: `${id}:${verb}`, text: '' };
  const externalId = verb.startsWith('edit') ? `${id}:edit:${hash(text).slice(0, 16)}` : id;
  return { channel: 'public-post', kind: 'public-post', externalId, text };
}

function whoAndWhere(
  value: Json | null,
  { author, around }: { author: string | null; around: Around },
): Pick<Arrived, 'conversation' | 'identity' | 'sentAt' | 'answers' | 'offered'> {
  const verb = textAt(value, 'verb') ?? 'add';
  const id = textAt(value, 'comment_id') ?? textAt(value, 'id') ?? textAt(value, 'post_id') ?? '';
  const place = textAt(value, 'post_id') ?? textAt(value, 'media', 'id') ?? around.account;
  const isPicture = SHOWS_PICTURE.test(textAt(value, 'item') ?? '') || textAt(value, 'photo') !== null;
  return {
    conversation: `${around.channel}:${around.account}:${author ?? place}`,
    identity: {
      name: cleanLine(textAt(value, 'from', 'name') ?? textAt(value, 'from', 'username')),
      handle: author === null ? null : `${around.channel}:${author}`,
    },
    sentAt: timeOf(numberAt(value, 'created_time')),
    answers: [
      note('public-place', `${around.channel} ${place}`),
      ...(/^(remove|delete|hide)$/.test(verb) ? [note('unsent', id)] : []),
      ...(verb.startsWith('edit') ? [note('edited', id)] : []),
    ],
    offered: isPicture ? [{ kind: 'picture', bytes: null }] : [],
  };
}
