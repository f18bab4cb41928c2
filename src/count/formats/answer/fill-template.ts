/**
 * The requester's own template with the answer's counts in it. It is built anew from what it shows, so that nothing it hid
 * goes back out, and nothing is put in but counts of the checked table. Our own template says by references what each row
 * counts; in another's a cell is filled only where the reader is sure of what it is asked for, and the rest stays blank
 * and is said.
 */
import type { At, Observation } from '../../../base/observation.js';
import type { Lang } from '../../../base/words.js';
import { bandCode } from '../../rules/answer/band-code.js';
import { EACH } from '../../rules/answer/build.js';
import { type Candidate, SURE } from '../../rules/replies/candidate.js';
import { interpret } from '../../rules/replies/interpret.js';
import type { Block, Cell, TableBlock, UnpackedReply } from '../../rules/replies/shape.js';
import { type Referred, readReference } from '../../rules/row-reference.js';
import { cleanCopies } from '../clean-copy/clean-copy.js';
import type { AnswerOut } from './answer-out.js';
import { answerObservations, countCell } from './stated-counts.js';
import { ownTemplate } from './own-template.js';

export interface FilledTemplate {
  /** Null where nothing could be filled: it is not given back empty. */
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null;
  readonly filled: number;
  /** Cells that wait for a count and got none: where, and what of, as it is written there. */
  readonly blank: readonly BlankCell[];
}

export interface BlankCell {
  readonly at: At;
  readonly of: string;
}

/** What stands in a cell that waits for a count. */
const WAITS = /^(?:|[.…_]+|\[?(?:enter|insert|fill in|number|nifer)\]?)$/i;

/** **Errors**: throws on a table that was not checked. */
export function fillTemplate(template: UnpackedReply, answer: AnswerOut, lang: Lang): FilledTemplate {
  const counts = answerObservations(answer);
  const wanted = template.blocks.flatMap((b) => (b.kind === 'table' ? referredCells(b) : []));
  const asked = wanted.length > 0 ? wanted : labelledCells(template, answer);
  const found = asked.map((cell) => ({ ...cell, value: cell.of === null ? null : valueOf(cell.of, counts) }));
  const texts = new Map(
    found.flatMap(({ cell, value }) => (value === null ? [] : [[cell, textOf(value, lang)] as const])),
  );
  const filled = { ...template, blocks: template.blocks.map((b) => withTexts(b, texts)) };
  return {
    file: texts.size === 0 ? null : fileOf(filled, wanted.length > 0, { answer, lang }),
    filled: texts.size,
    blank: found.flatMap(({ cell, value, label }) => (value === null ? [{ at: cell.at, of: label }] : [])),
  };
}

interface AskedCell {
  readonly cell: Cell;
  /** Null where nobody can be sure. */
  readonly of: Referred | null;
  readonly label: string;
}

/** The cells of our own template: each right behind its reference. */
const referredCells = ({ rows }: TableBlock): readonly AskedCell[] =>
  rows.flatMap((row): readonly AskedCell[] => {
    const i = row.findIndex((c) => readReference(c.text) !== null);
    const cell = row[i + 1];
    const reference = row[i]?.text ?? '';
    return i < 0 || !cell || !WAITS.test(cell.text)
      ? []
      : [{ cell, of: readReference(reference), label: reference }];
  });

/** Numbers that no template holds, to see what the reader takes each for. **Units**: none; at most six digits. */
const FIRST_SIGN = 700_001;
const MOST_CELLS = 2_000;

/** Cells of another's template: every blank one beside a label and below a heading, read as if a number stood there. */
function labelledCells(template: UnpackedReply, { built }: AnswerOut): readonly AskedCell[] {
  const waiting = template.blocks
    .flatMap((b) => (b.kind === 'table' ? waitingCells(b) : []))
    .slice(0, MOST_CELLS);
  const signs = new Map(waiting.map(({ cell }, i) => [cell, String(FIRST_SIGN + i)] as const));
  const read = interpret({ ...template, blocks: template.blocks.map((b) => withTexts(b, signs)) });
  const sure = new Map(
    read.candidates.flatMap((c) =>
      c.value.kind === 'exact' && c.sure >= SURE ? [[c.value.n, c] as const] : [],
    ),
  );
  return waiting.map(({ cell, label }, i) => {
    const candidate = sure.get(FIRST_SIGN + i);
    return { cell, label, of: candidate ? referredBy(candidate, built.question.authority) : null };
  });
}

function waitingCells({ rows }: TableBlock): readonly { readonly cell: Cell; readonly label: string }[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell.covered || !WAITS.test(cell.text)) return [];
      const side = row.slice(0, c).find((x) => x.text !== '');
      const head = rows.slice(0, r).findLast((above) => (above[c]?.text ?? '') !== '')?.[c];
      return side && head && !WAITS.test(side.text) ? [{ cell, label: `${side.text}, ${head.text}` }] : [];
    }),
  );
}

const referredBy = ({ measure, period, by }: Candidate, authority: string | null): Referred | null =>
  period === null || authority === null
    ? null
    : {
        authority,
        measure,
        ...period,
        by: Object.fromEntries(Object.entries(by).map(([name, text]) => [name, bandCode(name, text)])),
      };

/** `offence-88e`, as the reader names a class, is what a question of that code alone calls `offences-88e`. */
const plainMeasure = (id: string): string => id.replace(/^offences?-/, 'offence-');

function valueOf(of: Referred, counts: readonly Observation[]): Observation['value'] | null {
  const own = counts.filter(
    (o) =>
      o.authority === of.authority &&
      plainMeasure(o.measure) === plainMeasure(of.measure) &&
      o.from === of.from &&
      o.to === of.to,
  );
  const names = Object.keys(of.by);
  const exact = own.find(
    (o) => Object.keys(o.by).length === names.length && names.every((n) => o.by[n] === of.by[n]),
  );
  // What is not held at all is not held of any group.
  const none = own.find((o) => names.some((n) => o.by[n] === EACH) && Object.keys(o.by).length === 1);
  return exact?.value ?? none?.value ?? null;
}

function textOf(value: Observation['value'], lang: Lang): string {
  const cell = countCell(value, lang);
  return cell.kind === 'number' ? String(cell.n) : cell.text;
}

const withTexts = (block: Block, texts: ReadonlyMap<Cell, string>): Block =>
  block.kind === 'prose'
    ? block
    : {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: texts.get(cell) ?? cell.text }))),
      };

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

function fileOf(
  filled: UnpackedReply,
  isOwn: boolean,
  of: { readonly answer: AnswerOut; readonly lang: Lang },
): FilledTemplate['file'] {
  const own = isOwn && filled.format === 'xlsx' ? ownTemplate(filled, of) : null;
  if (own) return { name: filled.name, type: TYPES['xlsx'] ?? '', bytes: own };
  const [copy] = cleanCopies({ ...filled, parts: [] });
  return copy ? { name: copy.name, type: TYPES[copy.format] ?? TYPES['txt'] ?? '', bytes: copy.bytes } : null;
}
