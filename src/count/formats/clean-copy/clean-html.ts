/** A page of the lines and tables that are shown: no styles, no scripts, nothing loaded from anywhere. */
import type { Block, UnpackedReply } from '../../rules/replies/shape.js';
import { xml } from '../xml-text.js';

export function cleanHtml(reply: UnpackedReply): Uint8Array {
  const head = [
    reply.sender === null ? '' : `<p>From: ${xml(reply.sender)}</p>`,
    reply.sentOn === null ? '' : `<p>Date: ${xml(reply.sentOn)}</p>`,
    reply.subject === null ? '' : `<p>Subject: ${xml(reply.subject)}</p>`,
  ].join('\n');
  const page = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${xml(reply.subject ?? reply.name)}</title></head><body>\n${head}\n${reply.blocks.map(blockHtml).join('\n')}\n</body></html>\n`;
  return Buffer.from(page);
}

function blockHtml(block: Block): string {
  if (block.kind === 'prose')
    return block.lines
      .map(({ text, style }) => {
        const tag = style === 'heading' ? 'h2' : style === 'quoted' ? 'blockquote' : 'p';
        return `<${tag}>${xml(text)}</${tag}>`;
      })
      .join('\n');
  const rows = block.rows.map((row) => `<tr>${row.map((c) => `<td>${xml(c.text)}</td>`).join('')}</tr>`);
  return `<table>\n${rows.join('\n')}\n</table>`;
}
