/** Plain text: lines with their numbers. Quoted lines of a mail keep their mark. */
import type { Line } from '../../../rules/replies/shape.js';
import { type UnpackedReply, unpacked } from '../../../rules/replies/shape.js';
import { readArticleText } from '../../article.js';

/** **Shape**: text → lines that have something in them, numbered from 1 as an editor shows them. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(
      (t, i): Line => ({
        text: t
          .replace(/[\u00a0\u202f]/g, ' ')
          .replace(/[\u200b\ufeff]/g, '')

          .replace(/ {200,}/g, ' '.repeat(200))
          .replace(/ +$/, ''),
        at: { line: i + 1 },
      }),
    )
    .filter((l) => l.text.trim() !== '')
    .map((l) => (/^\s*>/.test(l.text) ? { ...l, style: 'quoted' as const } : l));
}

export const readText = (bytes: Uint8Array): UnpackedReply =>
  unpacked({ format: 'txt', blocks: [{ kind: 'prose', lines: linesOf(readArticleText(bytes)) }] });
