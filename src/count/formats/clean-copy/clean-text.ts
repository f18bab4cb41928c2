/** Text and delimited text hide nothing of their own; as attachments they are written again like everything else. */
import type { Block, UnpackedReply } from '../../rules/replies/shape.js';

export function cleanText({ blocks }: UnpackedReply): Uint8Array {
  const lines = blocks.flatMap((b) =>
    b.kind === 'prose' ? b.lines.map((l) => l.text) : b.rows.map((r) => r.map((c) => c.text).join('\t')),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}

export function cleanDelimited(blocks: readonly Block[], delimiter: ',' | '\t'): Uint8Array {
  const quoted = (t: string): string =>
    t.includes('"') || t.includes('\n') || t.includes(delimiter) ? `"${t.replaceAll('"', '""')}"` : t;
  const rows = blocks.flatMap((b) =>
    b.kind === 'table'
      ? b.rows.map((r) => r.map((c) => quoted(c.text)).join(delimiter))
      : b.lines.map((l) => quoted(l.text)),
  );
  return Buffer.from(`${rows.join('\r\n')}\r\n`);
}
