/**
 * From an unpacked reply to what it says: its kind, its exemptions and candidate observations, each with a place and
 * how sure. Precision comes before finding everything: what is unclear is asked, and never sure.
 */
import type { Day } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { ASKED, type Candidate, SURE, UNKNOWN_MEASURE } from './candidate.js';
import { type Figure, candidateOf, figureOf, saidOf, saying } from './figure.js';
import { isFigureLike } from './cell-value.js';
import { checkTotals } from './check-totals.js';
import { type Around, contextOf } from './context.js';
import { blocksOfLines, hasGluedDigits } from './flattened.js';
import { lastYears } from './last-years.js';
import { readProse } from './read-prose.js';
import { readRegion } from './read-region.js';
import { type Region, regionsOf } from './regions.js';
import { isRecords, questionsAsLines } from './records.js';
import { type KindFound, kindOf } from './reply-kind.js';
import { type PartLine, partsOf } from './sections.js';
import { toldApart } from './same-thing.js';
import { wordsApart } from './sheet-words.js';
import type { Block, Hidden, Line, ReplyProblem, TableBlock, UnpackedReply } from './shape.js';
import { type Stated, saidBesides, statedAuthority, statedCandidates, takeStated } from './stated.js';
import { authorityIn, authorityOfName, replyDayIn } from './who-and-when.js';

export interface ReadReply {
  readonly kind: KindFound;
  readonly authority: string | null;
  readonly authoritySure: number;
  readonly repliedOn: Day | null;
  readonly candidates: readonly Candidate[];
  readonly hidden: readonly Hidden[];
  readonly problems: readonly Problem<ReplyProblem>[];
}

/** Attachments after the letter, each with its own blocks; the letter's words are around all of them. */
function allBlocks(reply: UnpackedReply): readonly Block[] {
  return [
    ...reply.blocks,
    ...reply.parts.flatMap((p) =>
      p.blocks.length + p.parts.length > 0 ? [ANSWER_BEGINS, ...allBlocks(p)] : [],
    ),
  ];
}

/** What is attached answers, even below the words of the question that the letter quotes. */
const ANSWER_BEGINS: Block = {
  kind: 'prose',
  lines: [{ text: 'Response:', at: { line: 0 }, style: 'heading' }],
};

/** What a file and its attachments hide. */
export const allHidden = (reply: UnpackedReply): readonly Hidden[] => [
  ...reply.hidden,
  ...reply.parts.flatMap((p) =>
    allHidden(p).map((h) => ({ ...h, sheet: [p.name, h.sheet].filter((x) => x).join(': ') })),
  ),
];
const allProblems = (reply: UnpackedReply): readonly Problem<ReplyProblem>[] => [
  ...reply.problems,
  ...reply.parts.flatMap(allProblems),
];
const allNames = (reply: UnpackedReply): readonly string[] => [reply.name, ...reply.parts.flatMap(allNames)];

/** A table of words alone is read as lines; tables hidden in lines are read as tables. */
function arranged(blocks: readonly Block[]): readonly Block[] {
  const all = blocks.flatMap((b): readonly Block[] => {
    if (b.kind === 'prose') return blocksOfLines(b.lines).flatMap(asRead);
    return asRead(b);
  });
  return all.reduce<Block[]>((out, b) => {
    const last = out.at(-1);
    if (b.kind === 'prose' && last?.kind === 'prose')
      out[out.length - 1] = { kind: 'prose', lines: [...last.lines, ...b.lines] };
    else out.push(b);
    return out;
  }, []);
}

/** Rows of a table that a person would confirm figures of; a longer one is data, not an answer. */
const MOST_ROWS = 2_500;

const shortened = (b: TableBlock): TableBlock =>
  b.rows.length > MOST_ROWS ? { ...b, rows: b.rows.slice(0, MOST_ROWS), cut: true } : b;

/** A list of records stays a table, of which nothing is read; questions and answers in a table are lines. */
function asRead(given: Block): readonly Block[] {
  if (given.kind === 'prose') return [given];
  return wordsApart(shortened(given)).map((b): Block => {
    if (b.kind === 'prose' || isRecords(b)) return b;
    const asked = questionsAsLines(b);
    if (asked) return { kind: 'prose', lines: asked };
    return regionsOf(b).length > 0 ? b : { kind: 'prose', lines: wordsOf(b) };
  });
}

const wordsOf = (b: TableBlock): readonly Line[] =>
  b.rows.flatMap((row) => {
    const cells = row.filter((c) => c.text !== '' && !c.covered);
    const first = cells[0];
    return first ? [{ text: cells.map((c) => c.text).join(' – '), at: first.at }] : [];
  });

/** Rows of a table with one text in them: names of groups, or titles that were taken for part of it. */
const namesInside = (b: TableBlock): readonly string[] =>
  b.rows.flatMap((row) => {
    const cells = row.filter((c) => c.text !== '' && !c.covered);
    return cells.length === 1 && cells[0] && !isFigureLike(cells[0].text) ? [cells[0].text] : [];
  });

interface Piece {
  readonly block: Block;
  readonly lines: readonly PartLine[];
}

/** Lines keep the part they are in across tables: a table after "Question" is the asker's. */
function withParts(blocks: readonly Block[]): readonly Piece[] {
  const all = blocks.flatMap((b) => (b.kind === 'prose' ? b.lines : []));
  const parted = partsOf(all);
  let at = 0;
  return blocks.map((block) => {
    if (block.kind === 'table') return { block, lines: [] };
    const lines = parted.slice(at, at + block.lines.length);
    at += block.lines.length;
    return { block, lines };
  });
}

const textOf = (lines: readonly PartLine[], ...parts: readonly PartLine['part'][]): string =>
  lines
    .filter((l) => parts.includes(l.part))
    .map((l) => l.text)
    .join('\n');

/** Lines right above a table that may be its title: the last few, of the answer. */
function nearLines(pieces: readonly Piece[], i: number): string {
  const before = pieces[i - 1];
  if (before?.block.kind !== 'prose') return '';
  const lines = before.lines.filter((l) => l.part !== 'furniture').slice(-4);
  return lines
    .filter((l) => l.part === 'answer' && l.text.length < 300)
    .map((l) => l.text)
    .reverse()
    .join('\n');
}

const notesAfter = (pieces: readonly Piece[], i: number): string => {
  const after = pieces[i + 1];
  return after?.block.kind === 'prose'
    ? after.lines
        .filter((l) => l.part === 'answer' || l.part === 'reasons')
        .slice(0, 12)
        .map((l) => l.text)
        .join('\n')
    : '';
};

export const interpret = (reply: UnpackedReply): ReadReply => withCandidates(interpretFigures(reply));

/** What a reply says, its figures still sharing what they have in common. */
export interface ReadFigures extends Omit<ReadReply, 'candidates'> {
  readonly figures: readonly Figure[];
}

/** **Shape**: what was read → the same, each figure with all that is said of it. */
export const withCandidates = ({ figures, ...read }: ReadFigures): ReadReply => ({
  kind: read.kind,
  authority: read.authority,
  authoritySure: read.authoritySure,
  repliedOn: read.repliedOn,
  candidates: figures.map(candidateOf),
  hidden: read.hidden,
  problems: read.problems,
});

export function interpretFigures(reply: UnpackedReply): ReadFigures {
  const { stated, blocks } = takeStated(allBlocks(reply));
  const pieces = withParts(arranged(blocks));
  const lines = pieces.flatMap((p) => p.lines);
  const answer = [
    textOf(lines, 'answer'),
    ...pieces.flatMap((p) => (p.block.kind === 'table' ? namesInside(p.block) : [])),
  ].join('\n');
  const whole = {
    lines,
    answer,
    question: textOf(lines, 'question'),
    subject: [reply.subject ?? '', ...allNames(reply).map(nameWords)].join('\n'),
  };
  const all = lines.map((l) => l.text);
  const repliedOn = reply.sentOn ?? replyDayIn(all);
  const tables = pieces.flatMap((p, i) => readPiece(p, i, pieces, whole));
  const prose = readProse(whole).candidates.map(figureOf);
  const read = settleRelative([...tables.flatMap((t) => t.figures), ...prose], whole.question, repliedOn);
  const sure = statedCandidates(stated).map(figureOf);
  const figures = toldApart([...sure, ...besides(read, stated)]);
  const kind = kindRead({ pieces, lines, figures, prose, hasQuestion: whole.question !== '' });
  const own = statedAuthority(stated);
  const who = own ? null : whoIn(reply, all, pieces);
  const byName = who || own ? null : authorityOfName(reply.name);
  const problems = problemsOf({ reply, lines, tables, figures, who: Boolean(own ?? who ?? byName) });
  return {
    kind,
    authority: own ?? who?.authority.code ?? byName?.code ?? null,
    authoritySure: own ? 1 : (who?.sure ?? (byName ? 0.8 : 0)),
    repliedOn,
    figures: ['refused', 'not-held', 'acknowledgement', 'clarification'].includes(kind.kind)
      ? figures.filter((f) => !isFigure(f) || sure.includes(f))
      : figures,
    hidden: allHidden(reply),
    problems,
  };
}

/** What the rest says besides what is stated, where anything is. */
function besides(figures: readonly Figure[], stated: readonly Stated[]): readonly Figure[] {
  if (stated.length === 0) return figures;
  const of = new Map(figures.map((f) => [candidateOf(f), f] as const));
  return saidBesides([...of.keys()], stated).map((c) => of.get(c) ?? figureOf(c));
}

interface Found {
  readonly pieces: readonly Piece[];
  readonly lines: readonly PartLine[];
  readonly figures: readonly Figure[];
  /** Those of them that stand in sentences. */
  readonly prose: readonly Figure[];
  readonly hasQuestion: boolean;
}

function kindRead({ pieces, lines, figures, prose, hasQuestion }: Found): KindFound {
  const inProse = new Set(prose);
  const counted = figures.filter(
    (f) => isFigure(f) || (isCounted(f) && inProse.has(f) && !isNothing(f)),
  ).length;
  const unread =
    pieces.some((p) => p.block.kind === 'table' && isRecords(p.block)) ||
    lines.filter((l) => l.part === 'answer' && isFigureLike(l.text.trim()) && !/^[*-]+$/.test(l.text))
      .length > 2 ||
    lines.some((l) => l.part === 'answer' && hasGluedDigits(l.text));
  return kindOf({
    said: [textOf(lines, 'answer', 'reasons'), ...lines.filter((l) => l.implied).map((l) => l.text)].join(
      '\n',
    ),
    figures: counted + (unread ? 1 : 0),
    refusedParts: figures.filter((f) => f.value.kind === 'refused').length,
    notHeldParts: figures.filter((f) => f.value.kind === 'not-held').length,
    hasQuestion,
  });
}

/** The words of tables stand after all others, and are put together only when those name nobody. */
function whoIn(
  { sender, subject }: UnpackedReply,
  lines: readonly string[],
  pieces: readonly Piece[],
): ReturnType<typeof authorityIn> {
  return authorityIn(sender ?? '', function* () {
    yield subject ?? '';
    yield* lines;
    for (const { block } of pieces) if (block.kind === 'table') yield* wordsOf(block).map((l) => l.text);
  });
}

const nameWords = (name: string): string => name.replace(/\.[a-z]{2,4}$/i, '').replace(/[_+-]+/g, ' ');

const isCounted = ({ value: { kind } }: Figure): boolean =>
  kind === 'exact' || kind === 'range' || kind === 'suppressed';
/** "No offences of this nature were found": nought of nothing known. */
const isNothing = ({ value, said }: Figure): boolean =>
  value.kind === 'exact' && value.n === 0 && said.measure === UNKNOWN_MEASURE && said.period === null;
const isFigure = (f: Figure): boolean => isCounted(f) && f.said.measure !== UNKNOWN_MEASURE;

interface TableRead {
  readonly figures: readonly Figure[];
  readonly doubts: readonly { readonly code: ReplyProblem; readonly where: string }[];
}

interface Whole {
  readonly answer: string;
  readonly question: string;
  readonly subject: string;
}

function readPiece(piece: Piece, i: number, pieces: readonly Piece[], whole: Whole): readonly TableRead[] {
  const { block } = piece;
  if (block.kind !== 'table' || isQuoted(pieces, i)) return [];
  if (isRecords(block))
    return [{ figures: [], doubts: [{ code: 'records-not-counted', where: placeOfTable(block) }] }];
  const regions = regionsOf(block);
  const cut: readonly TableRead[] = block.cut
    ? [{ figures: [], doubts: [{ code: 'rest-not-read', where: placeOfTable(block) }] }]
    : [];
  const read = regions.map((region, r) => {
    const around: Around = {
      near: [...[...region.titles].reverse(), ...(r === 0 ? [nearLines(pieces, i)] : [])].join('\n'),
      sheet: block.name ?? '',
      notes: [
        ...region.notes,
        ...(r === regions.length - 1 ? [notesAfter(pieces, i)] : []),
        ...headerStub(region),
      ].join('\n'),
      answer: whole.answer,
      question: whole.question,
      subject: whole.subject,
    };
    const table = readRegion(region, contextOf(around), block.guessed ?? false);
    const wrong = checkTotals(table.grid);
    const asked = block.doubtful ? doubted(table.figures, 'columns-unclear') : table.figures;
    const doubts = [...table.doubts, ...wrong].map((d) => ({
      code: d.code,
      where: d.cell ? placeOf(d.cell.at) : '',
    }));
    return { figures: runTogether(asked, table), doubts };
  });
  return [...cut, ...read];
}

/** The corner of a table often names what is counted ("Recorded offences"). */
const headerStub = (region: Region): readonly string[] =>
  region.header.map((row) => row[0]?.text ?? '').filter((t) => t.length > 12);

function doubted(figures: readonly Figure[], doubt: ReplyProblem): readonly Figure[] {
  const doubting = saying((said) => ({ ...said, doubts: [...said.doubts, doubt] }));
  return figures.map((f) => ({ ...f, said: doubting(f.said), sure: Math.min(f.sure, ASKED) }));
}

/** When one cell of a table has two numbers run together, the others in its row may have lost theirs. */
function runTogether(
  figures: readonly Figure[],
  read: { readonly doubts: readonly { readonly code: ReplyProblem }[] },
): readonly Figure[] {
  return read.doubts.some((d) => d.code === 'cannot-be-split')
    ? figures.map((f) => ({ ...f, sure: Math.min(f.sure, ASKED) }))
    : figures;
}

/** A table between the question's heading and the answer's is the asker's own template. */
function isQuoted(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const last = pieces[k]?.lines.filter((l) => l.part !== 'furniture').at(-1);
    if (last)
      return (
        last.style === 'quoted' ||
        (last.part === 'question' &&
          pieces
            .slice(i + 1)
            .some(
              (p) =>
                p.block.kind === 'table' ||
                p.lines.some(
                  (l) => l.part === 'answer' && /^(?:our )?(?:response|answer|ymateb|ateb)/i.test(l.text),
                ),
            ) &&
          !pieces.slice(i + 1).every((p) => p.lines.every((l) => l.part !== 'answer')))
      );
  }
  return false;
}

const placeOfTable = (block: TableBlock): string => {
  const first = block.rows[0]?.[0];
  return first ? placeOf(first.at) : '';
};

function placeOf(at: Candidate['at']): string {
  if ('cell' in at) return `${at.sheet}!${at.cell}`;
  if ('line' in at) return `line ${at.line}`;
  if ('page' in at) return `page ${at.page}`;
  return `table ${at.table}, row ${at.row}, column ${at.column}`;
}

/** "The last three financial years" in the question, when the answer names no years: from the day of the reply, and asked about. */
function settleRelative(
  figures: readonly Figure[],
  question: string,
  repliedOn: Day | null,
): readonly Figure[] {
  const period = repliedOn === null ? null : lastYears(question, repliedOn);
  if (!period) return figures;
  const settled = saying((s) => saidOf({ ...s, period, doubts: [...s.doubts, 'period-from-reply-date'] }));
  return figures.map((f) =>
    f.said.period === null ? { ...f, said: settled(f.said), sure: Math.min(f.sure, ASKED) } : f,
  );
}

interface Told {
  readonly reply: UnpackedReply;
  readonly lines: readonly PartLine[];
  readonly tables: readonly TableRead[];
  readonly figures: readonly Figure[];
  readonly who: boolean;
}

/** More than anybody reads. */
const MOST_PROBLEMS = 200;

function problemsOf({ reply, lines, tables, figures, who }: Told): readonly Problem<ReplyProblem>[] {
  const problems: Problem<ReplyProblem>[] = [...allProblems(reply)];
  const say = (code: ReplyProblem, place = ''): void => {
    problems.push(place === '' ? { code } : { code, where: { column: place } });
  };
  for (const t of tables) for (const d of t.doubts) if (d.code !== 'cell-blank') say(d.code, d.where);
  if (tables.some((t) => t.doubts.some((d) => d.code === 'cell-blank'))) say('cell-blank');
  for (const l of lines)
    if (l.part === 'answer' && hasGluedDigits(l.text)) say('cannot-be-split', placeOf(l.at));
  for (const { sure, said, at } of figures) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (sure < SURE && said.doubts.length > 0) for (const d of new Set(said.doubts)) say(d, placeOf(at));
  }
  if (figures.some((f) => f.said.by['system'] !== undefined)) say('two-systems');
  if (!who && figures.length > 0) say('authority-unclear');
  if (reply.hidden.length > 0 || reply.parts.some((p) => p.hidden.length > 0)) say('hidden-data');
  return problems.slice(0, MOST_PROBLEMS);
}
