/** plimsoll copy: a sheet for a translator, its way back into the words, and how far the Welsh is. */
import { writeFileSync } from 'node:fs';
import { dayInLondon, now } from '../../base/day.js';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import { plural } from '../../base/words.js';
import { bytesOf, dayOption } from '../figures-from.js';
import type { Call, Exit, Option, Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { type Held, type Taken, checkSheet } from './check-sheet.js';
import { COPY, noteOf, reportProblems } from './say.js';
import { type SheetRow, readSheet, writeSheet } from './sheet.js';
import {
  type WelshStatus,
  type Tally,
  readReviews,
  reviewKey,
  reviewerOf,
  statusOf,
  tallies,
  writeReviews,
} from './status.js';
import { readLines } from './words-files.js';
import { writeBack } from './write-back.js';

type Subverb = (call: Call, root: string) => Promise<Exit>;

const SUBVERBS: Readonly<Record<string, Subverb>> = { export: exportSheet, import: importSheet, status };

const OPTIONS: readonly Option[] = [
  {
    name: 'missing',
    takes: 'flag',
    about: {
      en: 'export: only lines that have no Welsh',
      cy: 'export: llinellau heb Gymraeg yn unig',
    },
  },
  {
    name: 'to-review',
    takes: 'flag',
    about: {
      en: 'export: only lines whose Welsh no translator has reviewed',
      cy: 'export: dim ond llinellau nad yw cyfieithydd wedi adolygu eu Cymraeg',
    },
  },
  {
    name: 'output',
    short: 'o',
    takes: 'text',
    value: 'FILE',
    about: {
      en: 'export: write the sheet here, marked so that spreadsheets read it as UTF-8',
      cy: 'export: ysgrifennu’r daflen yma, wedi’i nodi fel bod taenlenni’n ei darllen fel UTF-8',
    },
  },
  {
    name: 'dry-run',
    takes: 'flag',
    about: {
      en: 'import: show what would change, and write nothing',
      cy: 'import: dangos beth fyddai’n newid, heb ysgrifennu dim',
    },
  },
  {
    name: 'on',
    takes: 'text',
    value: 'DAY',
    about: {
      en: 'import: the day of the review; today when it is not given',
      cy: 'import: diwrnod yr adolygiad; heddiw os nas rhoddir',
    },
  },
];

/** The verb, for the words below a root; tests give it a copy of some. */
export const copyVerbAt = (root: string): Verb => ({
  name: 'copy',
  operands: 'export|status, or import SHEET.csv',
  about: {
    en: 'writes the product’s words as a sheet for a translator, takes the sheet back, and says how far the Welsh is. A sheet is taken in whole or not at all; “-” reads standard input.',
    cy: 'ysgrifennu geiriau’r cynnyrch yn daflen i gyfieithydd, derbyn y daflen yn ôl, a dweud pa mor bell y mae’r Gymraeg. Derbynnir taflen yn gyfan neu ddim o gwbl; mae “-” yn darllen y mewnbwn safonol.',
  },
  options: OPTIONS,
  examples: [
    {
      line: 'plimsoll copy export --to-review -o welsh.csv',
      shows: {
        en: 'a sheet of every Welsh line that no translator has reviewed',
        cy: 'taflen o bob llinell Gymraeg nad yw cyfieithydd wedi’i hadolygu',
      },
    },
    {
      line: 'plimsoll copy import welsh.csv --dry-run',
      shows: {
        en: 'every problem in the sheet, or what it would change',
        cy: 'pob problem yn y daflen, neu’r hyn y byddai’n ei newid',
      },
    },
    {
      line: 'plimsoll copy status',
      shows: {
        en: 'lines missing, to review and reviewed, by file',
        cy: 'llinellau ar goll, i’w hadolygu ac wedi’u hadolygu, fesul ffeil',
      },
    },
  ],
  run: async (call) => {
    const name = call.operands[0] ?? '';
    const subverb = Object.hasOwn(SUBVERBS, name) ? SUBVERBS[name] : undefined;
    if (!subverb) throw wrongUse('unknownSubverb', { name, known: Object.keys(SUBVERBS).join(', ') });
    return subverb(call, root);
  },
});

export const copyVerb: Verb = copyVerbAt(PACKAGE_ROOT);

const heldBelow = (root: string): Held => ({ lines: readLines(root), reviews: readReviews(root) });

/** Marks a file as UTF-8 for spreadsheets that would otherwise guess, and guess wrong about ŵ. */
const MARK = '\uFEFF';

async function exportSheet(call: Call, root: string): Promise<Exit> {
  const rows = sheetRows(call, heldBelow(root));
  const text = call.json ? `${JSON.stringify(rows, null, 2)}\n` : writeSheet(rows);
  const file = call.text('output');
  if (file === undefined) call.io.out(text);
  else writeFileSync(file, call.json ? text : MARK + text);
  call.io.err(plural(COPY[call.lang].exported, rows.length, call.lang));
  return 0;
}

/** With both `--missing` and `--to-review`: either. A form that may be left out is offered beside what is reviewed. */
function sheetRows(call: Call, { lines, reviews }: Held): readonly SheetRow[] {
  const asked: readonly WelshStatus[] = [
    ...(call.has('missing') ? (['missing'] as const) : []),
    ...(call.has('to-review') ? (['to-review', 'optional'] as const) : []),
  ];
  return lines
    .filter((line) => asked.length === 0 || asked.includes(statusOf(line, reviews)))
    .map((line) => ({
      file: line.file,
      key: line.key,
      en: line.en,
      cy: line.cy ?? '',
      status: statusOf(line, reviews),
      reviewed_by: reviewerOf(line, reviews),
      note: noteOf(line, reviews, call.lang),
    }));
}

async function importSheet(call: Call, root: string): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrongUse('operandMissing', { operand: 'SHEET.csv' });
  const on = dayOption('on', call) ?? dayInLondon(now());
  const sheet = readSheet(await bytesOf(file, call));
  const held = heldBelow(root);
  const taken = sheet.ok ? checkSheet(sheet.value, held, on) : sheet;
  if (!taken.ok) {
    reportProblems(taken.problems, call);
    return 1;
  }
  const isDry = call.has('dry-run');
  if (!isDry) keep(taken.value, held, root);
  sayTaken(taken.value, { call, isDry });
  return 0;
}

function keep(taken: Taken, held: Held, root: string): void {
  if (taken.changes.length > 0) writeBack(root, taken.changes);
  if (taken.reviews.length === 0) return;
  writeReviews(root, new Map([...held.reviews, ...taken.reviews.map((r) => [reviewKey(r), r] as const)]));
}

function sayTaken(taken: Taken, { call, isDry }: { readonly call: Call; readonly isDry: boolean }): void {
  const { changes, reviews, lapsed } = taken;
  const copy = COPY[call.lang];
  const changed = changes.map(({ line, to }) => ({ file: line.file, key: line.key, from: line.cy, to }));
  if (call.json) call.io.out(JSON.stringify({ dry_run: isDry, changed, reviewed: reviews, lapsed }, null, 2));
  else
    for (const c of changed)
      call.io.out(`${c.file} ${c.key}\n${c.from === null ? '' : `- ${c.from}\n`}+ ${c.to}`);
  const say = (forms: typeof copy.imported, n: number): void => {
    if (n > 0) call.io.err(plural(forms, n, call.lang));
  };
  say(isDry ? copy.wouldImport : copy.imported, changes.length);
  say(isDry ? copy.wouldReview : copy.reviewed, reviews.length);
  say(copy.lapsed, lapsed);
  if (changes.length + reviews.length === 0) call.io.err(copy.unchanged);
  else if (!isDry) call.io.err(copy.next);
}

async function status(call: Call, root: string): Promise<Exit> {
  const { lines, reviews } = heldBelow(root);
  const files = tallies(lines, reviews);
  const add = (key: 'lines' | 'missing' | 'to_review' | 'reviewed'): number =>
    files.reduce((sum, f) => sum + f[key], 0);
  const all = {
    lines: add('lines'),
    missing: add('missing'),
    to_review: add('to_review'),
    reviewed: add('reviewed'),
  };
  call.io.out(
    call.json ? JSON.stringify({ files, all }, null, 2) : inColumns([...files, { file: '', ...all }], call),
  );
  return all.missing > 0 ? 1 : 0;
}

function inColumns(rows: readonly Tally[], call: Call): string {
  const { table, all } = COPY[call.lang];
  const cells = [
    [table.file, table.lines, table.missing, table.toReview, table.reviewed],
    ...rows.map((r) => [
      r.file === '' ? all : r.file,
      ...[r.lines, r.missing, r.to_review, r.reviewed].map(String),
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row.map((c, i) => (i === 0 ? c.padEnd(widths[i] ?? 0) : c.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
