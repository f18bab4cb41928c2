/**
 * A reply as a sheet that a person fills in: what was read, a line for each value, and a column for what is decided of it.
 * Of a reply whose readers differ, only where they do, with both answers and without whose is whose.
 */
import type { Problem } from '../../base/result.js';
import {
  DECISION_KIND,
  type Decided,
  type OpenedReply,
  type SettlingReply,
  answersTo,
  atName,
  blocksOf,
  decidedBy,
  fieldTexts,
  otherFigures,
  pieceAt,
  readCsvRows,
  saySaid,
  spotName,
  spotOfPlace,
  takenAnswer,
  toDecide,
  writeCsv,
} from '../../count/index.js';

const FIELDS = ['measure', 'period', 'value', 'unit', 'by', 'kind', 'exemptions'] as const;
const READ = ['as_written', 'place', 'words', 'sure'] as const;
const ANSWERS = ['answer_a', 'answer_b'] as const;
const COLUMNS = ['candidate', 'decision', ...FIELDS, ...READ, ...ANSWERS] as const;
type Column = (typeof COLUMNS)[number];
export type SheetRow = Partial<Readonly<Record<Column, string>>>;

/**
 * **Shape**: the kind of the reply first, then its values in their order; settling, only where the readers differ. With
 * `isAll`, after them every other piece of the reply with a figure in it, so that what was missed can be said.
 */
export function rowsOf(
  opened: OpenedReply,
  { settling, isAll }: { readonly settling: SettlingReply | null; readonly isAll: boolean },
): readonly SheetRow[] {
  const blocks = blocksOf(opened.files);
  const { read } = opened;
  const found = (settling?.open ?? toDecide(read)).map((candidate): SheetRow => {
    const { kind, exemptions, ...texts } = fieldTexts({ opened, candidate, blocks }, undefined, undefined);
    const isKind = candidate === DECISION_KIND;
    const found = isKind ? undefined : read.candidates[Number(candidate)];
    const [a, b] = settling ? answersTo(settling, candidate).map((s) => saySaid(s, 'en')) : [];
    return {
      candidate,
      decision: '',
      ...(isKind ? { kind, exemptions } : { ...texts, by: texts.by.replaceAll('\n', '; ') }),
      as_written: found?.as_written ?? '',
      place: found ? atName(found.at) : '',
      words: found?.words ?? '',
      sure: (isKind ? read.kind.sure : (found?.sure ?? 0)).toFixed(2),
      ...(settling ? { answer_a: a ?? '', answer_b: b ?? '' } : {}),
    };
  });
  if (!isAll || settling) return found;
  const missed = otherFigures(blocks, read.candidates).map((spot): SheetRow => {
    const piece = pieceAt(blocks, spot);
    const [candidate, text] = [spotName(spot), piece?.text ?? ''];
    return { candidate, value: text, as_written: text, place: piece ? atName(piece.at) : '' };
  });
  return [...found, ...missed];
}

export const sheetAsCsv = (rows: readonly SheetRow[]): string =>
  writeCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((c) => row[c] ?? '')),
  );

/** A decision out of a sheet, with the row it stands in as a spreadsheet counts it. */
export interface SheetDecision {
  readonly row: number;
  readonly candidate: string;
  readonly decided: Decided;
}

type Read =
  | { readonly ok: true; readonly value: readonly SheetDecision[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What a filled-in sheet decides. CSV or JSON of the same names; lines without a decision are passed over.
 * **Errors**: what cannot be read, each with its row.
 */
export function decisionsIn(
  text: string,
  { opened, settling }: { readonly opened: OpenedReply; readonly settling: SettlingReply | null },
): Read {
  const rows = text.trimStart().startsWith('[') ? jsonRows(text) : csvRows(text);
  if (rows === null) return { ok: false, problems: [{ code: 'decision-missing' }] };
  const problems: Problem[] = [];
  const decisions: SheetDecision[] = [];
  for (const [i, cells] of rows.entries()) {
    const row = i + 2;
    const typed = cells.decision?.trim().toLowerCase() ?? '';
    if (typed === '') continue;
    const candidate = cells.candidate?.trim() || placeOf(opened, cells.place ?? '');
    const taken = settling && takenAnswer(settling, candidate, typed);
    const form = new URLSearchParams([
      ['decision', typed],
      ...FIELDS.map((f) => [f, cells[f] ?? ''] as [string, string]),
    ]);
    const decided = taken ? { ok: true as const, value: taken } : decidedBy(form, candidate);
    if (decided.ok) decisions.push({ row, candidate, decided: decided.value });
    else problems.push(...decided.problems.map((p) => ({ ...p, where: { row } })));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: decisions };
}

/** A value that was missed is given by its place alone. */
function placeOf(opened: OpenedReply, place: string): string {
  const spot = spotOfPlace(blocksOf(opened.files), place.trim());
  return spot ? spotName(spot) : '';
}

function csvRows(text: string): readonly SheetRow[] | null {
  try {
    const [header = [], ...rows] = readCsvRows(text.replace(/^\uFEFF/, ''));
    return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name.trim(), cells[i] ?? ''])));
  } catch {
    return null;
  }
}

function jsonRows(text: string): readonly SheetRow[] | null {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    return rows.map((row: unknown) =>
      Object.fromEntries(
        Object.entries(typeof row === 'object' && row !== null ? row : {}).map(([k, v]) => [k, String(v)]),
      ),
    );
  } catch {
    return null;
  }
}
