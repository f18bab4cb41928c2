/** Counts a force's extract of past crimes: a dry run. No crime is changed, and no narrative is kept. */
import { randomUUID } from 'node:crypto';
import { authorityByCode } from '../../../base/authorities.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import {
  type ColumnMap,
  type Input,
  type TalliedExtract,
  headingsFingerprint,
  readLayout,
  tallyExtract,
} from '../../extract/index.js';
import { pseudonymKeyOf } from '../../audit-sealed.js';
import { lexiconInForce } from '../../lexicon-in-force.js';
import type { AuditProblem } from '../../rules/audit/index.js';
import type { FlagRuleBook } from '../../rules/flag/index.js';
import type { LayoutProblem } from '../../rules/row-problem.js';
import { findExtractMap, insertAudit, keepExtractMap } from '../../store/audits.js';
import { type AuditDoing, noteStep } from './doing.js';

export interface ExtractWanted {
  readonly name: string;
  readonly authority: string;
  readonly rules: FlagRuleBook | null;
  readonly map: ColumnMap;
  readonly input: Input;
  readonly workers: number;
  readonly onProgress?: (upTo: number, records: number) => void;
}

export interface Imported {
  readonly audit: string;
  readonly tallied: TalliedExtract;
}

export async function importExtract(
  tx: Tx,
  doing: AuditDoing,
  wanted: ExtractWanted,
): Promise<Result<Imported, AuditProblem | LayoutProblem>> {
  const name = wanted.name.trim().slice(0, 120);
  if (name === '') return fail({ code: 'name-missing', field: 'name' });
  if (!authorityByCode(wanted.authority)) return fail({ code: 'authority-unknown', field: 'authority' });
  const map = await mapFor(tx, wanted);
  const { input, rules, workers, onProgress } = wanted;
  const tallied = await tallyExtract({
    input,
    map,
    rules,
    lexicon: (await lexiconInForce(tx)).own,
    workers,
    pseudonymKey: pseudonymKeyOf(doing.keys),
    ...(onProgress ? { onProgress } : {}),
  });
  if (!tallied.ok) return fail(...tallied.problems.map((p) => ({ ...p, field: 'file' })));
  const audit = await keep(tx, doing, { wanted: { ...wanted, name, map }, tallied: tallied.value });
  return ok({ audit, tallied: tallied.value });
}

/** What was said of these headings before, with what is said now over it. */
async function mapFor(tx: Tx, { input, map }: ExtractWanted): Promise<ColumnMap> {
  const layout = readLayout(input.head, {}, { needs: [] });
  const held = layout.ok ? await findExtractMap(tx, headingsFingerprint(layout.value.headings)) : null;
  return { ...held, ...map };
}

async function keep(
  tx: Tx,
  doing: AuditDoing,
  { wanted, tallied }: { wanted: ExtractWanted; tallied: TalliedExtract },
): Promise<string> {
  const { org, account } = doing.actor;
  const id = randomUUID();
  const headings = headingsFingerprint(tallied.layout.headings);
  const map = JSON.stringify(wanted.map);
  if (Object.keys(wanted.map).length > 0)
    await keepExtractMap(tx, { org, headings, map, said_by: account, said_at: doing.now });
  await insertAudit(
    tx,
    {
      org,
      id,
      name: wanted.name,
      authority: wanted.authority,
      file_sha256: tallied.sha256,
      headings,
      shape: tallied.layout.shape,
      column_map: map,
      reader_version: tallied.version,
      rules: wanted.rules,
      records: tallied.records,
      problems: JSON.stringify(tallied.problems),
      new_words: JSON.stringify(tallied.words),
      imported_by: account,
      imported_at: doing.now,
    },
    { tallies: tallied.lines, recorders: tallied.recorders },
  );
  await noteStep(tx, doing, 'extract-counted', id);
  return id;
}
