/** CSV and TSV as people save them: titles above the table, ragged rows, any of three separators. */
import { parse } from 'csv-parse/sync';
import { type Cell, type ReplyFormat, type UnpackedReply, unpacked } from '../../../rules/replies/shape.js';
import { readArticleText } from '../../article.js';

const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** The separator that most lines hold, the same number of times. */
function separatorOf(text: string, format: ReplyFormat): string {
  if (format === 'tsv') return '\t';
  const lines = text.split(/\r?\n/, 60).filter((l) => l !== '');
  const score = (s: string): number =>
    lines.filter((l) => l.split(s).length > 2).length * 2 + lines.filter((l) => l.includes(s)).length;
  return SEPARATORS.reduce((a, b) => (score(b) > score(a) ? b : a), ',' as string);
}

/** One more than is read of a table: the last tells that there was more. Wider is no table that people read. */
const [MOST_ROWS, WIDEST] = [2_501, 400];

export function readDelimited(bytes: Uint8Array, format: 'csv' | 'tsv'): UnpackedReply {
  const text = readArticleText(bytes).replace(/^\ufeff/, '');
  const records = parse(text, {
    delimiter: separatorOf(text, format),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
    to: MOST_ROWS,
  }) as string[][];
  const width = Math.min(
    WIDEST,
    records.reduce((w, r) => Math.max(w, r.length), 0),
  );
  const rows = records.map((r, i) =>
    Array.from(
      { length: width },
      (_, c): Cell => ({
        text: (r[c] ?? '').replace(/\s+/g, ' ').trim(),
        at: { table: 1, row: i + 1, column: c + 1 },
      }),
    ),
  );
  return unpacked({ format, blocks: [{ kind: 'table', name: null, rows }] });
}
