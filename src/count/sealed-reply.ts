/** What an authority sent and what was read in it: sealed under the reply's own key, each for its row. */
import { type Keyring, openField, openText, sealField, sealText } from '../keys/index.js';
import type { OpenedReply } from './reading/replies/opened-reply.js';

interface ReplyPlace {
  readonly org: string;
  readonly reply: string;
  /** The file's or the reading's own id. */
  readonly row: string;
}

const filePlace = ({ org, row }: ReplyPlace) => ({ org, table: 'count.reply_file', row, field: 'bytes' });
const readingPlace = ({ org, row }: ReplyPlace) => ({ org, table: 'count.reading', row, field: 'content' });

export const sealReplyFile = (keys: Keyring, at: ReplyPlace, bytes: Uint8Array): Buffer =>
  sealField(keys.recordKey(at.reply, 'narrative'), filePlace(at), bytes);

/** **Shape**: null when the reply's key was destroyed. **Errors**: throws when the bytes were altered. */
export function openReplyFile(keys: Keyring, at: ReplyPlace, sealed: Uint8Array): Buffer | null {
  const key = keys.findRecordKey(at.reply, 'narrative');
  if (!key) return null;
  const bytes = openField(key, filePlace(at), sealed);
  if (bytes === null) throw new Error(`count.reply_file ${at.row}: the sealed bytes were altered`);
  return bytes;
}

export const sealReading = (keys: Keyring, at: ReplyPlace, opened: OpenedReply): Buffer =>
  sealText(keys.recordKey(at.reply, 'narrative'), readingPlace(at), JSON.stringify(opened));

/** As `openReplyFile`, for what was read. */
export function openReading(keys: Keyring, at: ReplyPlace, sealed: Uint8Array): OpenedReply | null {
  const key = keys.findRecordKey(at.reply, 'narrative');
  if (!key) return null;
  const text = openText(key, readingPlace(at), sealed);
  if (text === null) throw new Error(`count.reading ${at.row}: the sealed content was altered`);
  // Written above from this type.
  return JSON.parse(text) as OpenedReply;
}
