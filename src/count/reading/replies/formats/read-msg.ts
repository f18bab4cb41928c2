/** A message as Outlook saves it: body, HTML where there is one, and attachments. */
import iconv from 'iconv-lite';
import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { dayInLondon, instant } from '../../../../base/day.js';
import { type UnpackedReply, unpacked } from '../../../rules/replies/shape.js';
import type { UnpackPart } from '../unpack-part.js';
import { isSoundContainer } from './check-container.js';
import { bodyOf } from './read-eml.js';

/** The package is CommonJS and exports its class as `default`. */
const MsgReader = msgreader.default;

const MOST_PARTS = 20;

export async function readMsg(bytes: Uint8Array, part: UnpackPart): Promise<UnpackedReply> {
  if (!isSoundContainer(bytes)) return unpacked({ format: 'msg', problems: [{ code: 'file-broken' }] });
  const copy = Uint8Array.from(bytes);
  const reader = new MsgReader(copy.buffer);
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg')
    return unpacked({ format: 'msg', problems: [{ code: 'file-broken' }] });
  const parts: UnpackedReply[] = [];
  for (const a of (fields.attachments ?? []).filter((x) => !isPicture(x)).slice(0, MOST_PARTS)) {
    const file = reader.getAttachment(a);
    parts.push(await part(file.content, a.fileName ?? a.fileNameShort ?? file.fileName));
  }
  return unpacked({
    format: 'msg',
    ...bodyOf(fields.body ?? null, htmlOf(fields)),
    parts,
    subject: fields.subject ?? null,
    sender:
      [fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail]
        .filter((x) => x !== undefined)
        .join(' ') || null,
    sentOn: dayOf(fields.messageDeliveryTime ?? fields.clientSubmitTime),
  });
}

const isPicture = (a: FieldsData): boolean =>
  /\.(?:png|jpe?g|gif|bmp|emz|wmz)$/i.test(a.fileName ?? a.fileNameShort ?? '');

function htmlOf(fields: FieldsData): string | null {
  if (fields.bodyHtml !== undefined) return fields.bodyHtml;
  return fields.html === undefined ? null : iconv.decode(Buffer.from(fields.html), 'utf8');
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const at = instant(text);
  return Number.isNaN(at.getTime()) ? null : dayInLondon(at);
}
