/** plimsoll audit draw: the sample for the coders, and the key that they must not see. */
import { writeFileSync } from 'node:fs';
import { plural } from '../../base/words.js';
import { type FlaggedRecord, csvCell, flaggedRecords, ownText } from '../../record/extract/index.js';
import { drawer, shuffled } from '../../record/rules/audit/index.js';
import { inputOf, mapOption } from '../flag/flag-verb.js';
import type { Call, Exit } from '../verb.js';
import { type KeyFile, type PlanFile, readStep } from './files.js';
import { refused } from './make-plan.js';
import { COPY, needed, wrong } from './wrong.js';

const HEADING = ['number', 'crime_id', 'offence_code', 'recorded_on', 'narrative', 'coded', 'note'];

export async function drawSample(call: Call): Promise<Exit> {
  const file = call.operands[1];
  if (file === undefined) throw wrong('operand');
  const [planPath, seed, out, key] = ['plan', 'seed', 'out', 'key'].map((o) => needed(call, o)) as [
    string,
    string,
    string,
    string,
  ];
  const planned = readStep<PlanFile>(planPath, 'flag-audit-plan', wrong('plan', { file: planPath }));
  const input = await inputOf(file, call);
  const read = flaggedRecords(input, mapOption(call));
  if (!read.ok) return refused(read.problems, call);
  const drawn = await drawn_(read.value.records, planned, seed);
  await input.close();
  if (read.value.sha256() !== planned.sha256) throw wrong('otherFile');
  const sample = shuffled(drawn, seed);
  writeFileSync(out, sampleCsv(sample));
  writeFileSync(key, `${JSON.stringify(keyOf(sample, planned, seed), null, 1)}\n`);
  call.io.err(plural(COPY[call.lang].draw, sample.length, call.lang, { seed, out, key }));
  return 0;
}

async function drawn_(
  records: AsyncIterable<FlaggedRecord>,
  planned: PlanFile,
  seed: string,
): Promise<readonly FlaggedRecord[]> {
  const isDrawn = drawer(planned.plan.strata, seed);
  const drawn: FlaggedRecord[] = [];
  try {
    for await (const record of records) if (isDrawn(record.stratum)) drawn.push(owned(record));
  } catch (error) {
    if (error instanceof RangeError) throw wrong('otherFile');
    throw error;
  }
  return drawn;
}

const owned = (r: FlaggedRecord): FlaggedRecord => ({
  ...r,
  id: ownText(r.id),
  code: ownText(r.code),
  narrative: ownText(r.narrative),
});

const keyOf = (sample: readonly FlaggedRecord[], planned: PlanFile, seed: string): KeyFile => ({
  kind: 'flag-audit-key',
  sha256: planned.sha256,
  seed,
  population: planned.population,
  sample: sample.map(({ id, stratum, month, offence, probability }, i) => ({
    number: i + 1,
    id,
    stratum,
    month,
    offence,
    probability,
  })),
});

/** Coders open it in a spreadsheet: a text that begins like a formula has an apostrophe before it. */
const sampleCsv = (sample: readonly FlaggedRecord[]): string =>
  [
    HEADING.join(','),
    ...sample.map((r, i) =>
      [String(i + 1), r.id, r.code, r.recordedOn, r.narrative, '', '']
        .map((c) => csvCell(unformula(c)))
        .join(','),
    ),
    '',
  ].join('\r\n');

const unformula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
