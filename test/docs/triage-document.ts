/** How well the rules of triage read the examples, sign by sign, said as it is. */
import { parse } from 'csv-parse/sync';
import { readReference } from '../../src/base/package-root.js';
import {
  RISKS,
  type Risk,
  type SignReading,
  type TriageRules,
  TRIAGE_VERSIONS,
  readSigns,
  triageRules,
} from '../../src/desk/rules/index.js';
import { read } from '../house/sources.js';

export interface Example {
  readonly id: string;
  readonly part: string;
  readonly language: string;
  readonly text: string;
  readonly signs: readonly string[];
  readonly risk: Risk;
}

const FILES = ['english', 'welsh-and-mixed', 'harder', 'last', 'fresh', 'everyday'] as const;

export const EXAMPLES: readonly Example[] = FILES.flatMap((file) =>
  (parse(read(`data/triage-examples/${file}.csv`), { columns: true }) as Record<string, string>[]).map(
    (row) => ({
      id: row['id'] ?? '',
      part: row['part'] ?? '',
      language: row['language'] ?? '',
      text: row['text'] ?? '',
      signs: (row['signs'] ?? '').split(' ').filter(Boolean),
      risk: row['risk'] as Risk,
    }),
  ),
);

/** The rules that the examples are read by: the last version. */
export function rulesTried(): TriageRules {
  const last = TRIAGE_VERSIONS[TRIAGE_VERSIONS.length - 1];
  const rules = last && triageRules(last.id);
  if (!rules) throw new Error('no rules of triage');
  return rules;
}

/** Signs that count: neither denied nor only spoken of. */
export const counted = (reading: SignReading): ReadonlySet<string> =>
  new Set(reading.signs.filter((s) => !s.negated && !s.general).map((s) => s.sign));

const PARTS = ['kept', 'held-out', 'harder', 'last', 'fresh', 'everyday'] as const;

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

function tally(examples: readonly Example[], rules: TriageRules): ReadonlyMap<string, Tally> {
  const bySign = new Map(rules.signs.map((s) => [s.id as string, { right: 0, wrong: 0, missed: 0 }]));
  for (const { text, signs } of examples) {
    const got = counted(readSigns(text, null, rules));
    for (const [id, t] of bySign) {
      if (got.has(id)) t[signs.includes(id) ? 'right' : 'wrong'] += 1;
      else if (signs.includes(id)) t.missed += 1;
    }
  }
  return bySign;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

const cells = (t: Tally): string =>
  `${share(t.right, t.right + t.wrong)} (${t.right}/${t.right + t.wrong}) | ${share(t.right, t.right + t.missed)} (${t.right}/${t.right + t.missed})`;

function signTable(part: string, rules: TriageRules): readonly string[] {
  const bySign = tally(
    EXAMPLES.filter((e) => e.part === part),
    rules,
  );
  const all = [...bySign.values()].reduce(
    (sum, t) => ({ right: sum.right + t.right, wrong: sum.wrong + t.wrong, missed: sum.missed + t.missed }),
    { right: 0, wrong: 0, missed: 0 },
  );
  return [
    '| Sign | Precision | Recall |',
    '| --- | --- | --- |',
    ...rules.signs.map(
      (s) => `| ${s.id} | ${cells(bySign.get(s.id) ?? { right: 0, wrong: 0, missed: 0 })} |`,
    ),
    `| **all** | ${cells(all)} |`,
  ];
}

function riskTable(part: string, rules: TriageRules): readonly string[] {
  const examples = EXAMPLES.filter((e) => e.part === part);
  const count = (expected: Risk, got: Risk): number =>
    examples.filter((e) => e.risk === expected && readSigns(e.text, null, rules).risk === got).length;
  return [
    `| Expected ↓ read → | ${RISKS.join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...RISKS.map((e) => `| ${e} | ${RISKS.map((g) => count(e, g)).join(' | ')} |`),
  ];
}

interface FirstReading {
  readonly batch: string;
  readonly texts: number;
  readonly risk_right: number;
  readonly precision_permille: number | null;
  readonly recall_permille: number | null;
  readonly now_expected: number | null;
  readonly now_read: number | null;
  readonly note: string;
}

const permille = (n: number | null): string => (n === null ? '–' : `${(n / 10).toFixed(1)} %`);

function firstReadings(): readonly string[] {
  const rows = readReference<readonly FirstReading[]>('triage-examples/first-readings.json');
  return [
    '| Batch | Texts | Risk right | Needed now, read as now | Precision of signs | Recall of signs | What it is |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      (r) =>
        `| ${r.batch} | ${r.texts} | ${r.risk_right} (${share(r.risk_right, r.texts)}) | ${r.now_expected ? `${r.now_read ?? 0} of ${r.now_expected}` : '–'} | ${permille(r.precision_permille)} | ${permille(r.recall_permille)} | ${r.note} |`,
    ),
  ];
}

const INTRODUCTION = `The desk reads every text for signs that somebody must look sooner, in English and Welsh at once. It lights the
words, names the rule, and a person decides. **"Ordinary" means that no rule saw anything, never that nothing is
there**: every text is read by a person in its turn.`;

const WARNING = `One hand wrote the examples, the labels and the rules. The first batch is therefore read better than a stranger's words
would be. The batches *last* and *fresh* were written in other words when the rules stood, and each was read once before
anything was changed: **two to three signs in four** were seen, and of the texts that needed somebody now **15 of 26** were
read as now. That is what to expect of words that the rules have not met. In ordinary mail a false alarm costs a look.`;

/** docs/triage.md. */
export function triageDocument(made: string): string {
  const rules = rulesTried();
  return [
    '# How well triage reads',
    made,
    INTRODUCTION,
    '## Before the rules had met the words',
    WARNING,
    firstReadings().join('\n'),
    '## Signs',
    `Version \`${rules.version}\`. A text is *high* from ${rules.thresholds.high} points and *raised* from ${rules.thresholds.raised}; each sign counts once.`,
    [
      '| Sign | In words | Points | At least | Always on |',
      '| --- | --- | --- | --- | --- |',
      ...rules.signs.map(
        (s) => `| ${s.id} | ${s.title.en} | ${s.weight} | ${s.floor ?? ''} | ${s.always ? 'yes' : ''} |`,
      ),
    ].join('\n'),
    '## Now, batch by batch',
    'The rules have learnt from every batch since its first reading, so these figures say that nothing was lost on the way, and no more.',
    ...PARTS.flatMap((part) => [
      `### ${part}`,
      signTable(part, rules).join('\n'),
      riskTable(part, rules).join('\n'),
    ]),
    '',
  ].join('\n\n');
}
