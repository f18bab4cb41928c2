/** A flag audit on a made-up force, its sample drawn and waiting to be coded. */
import { type Actor, type Database, inTransaction } from '../../src/db/index.js';
import type { Keyring } from '../../src/keys/index.js';
import { drawSample, importExtract } from '../../src/record/index.js';
import { type Input, streamInput } from '../../src/record/extract/index.js';
import { PLANTED_HEADING, plantedExtract } from './planted-extract.js';

const CSV = `${[PLANTED_HEADING, ...[...plantedExtract({ records: 300, seed: 'made-up' })].map((p) => p.row)].join('\n')}\n`;

const input = (): Promise<Input> =>
  streamInput(
    (async function* () {
      yield Buffer.from(CSV);
    })(),
  );

/** **Shape**: the audit's id. */
export async function aMadeUpAudit(
  { db, keys, now }: { readonly db: Database; readonly keys: Keyring; readonly now: Date },
  registrar: Actor,
): Promise<string> {
  const doing = { actor: { ...registrar, account: registrar.account ?? '' }, keys, now };
  return inTransaction(db, registrar, async (tx) => {
    const made = await importExtract(tx, doing, {
      name: 'April 2023 to March 2025',
      authority: 'W15000002',
      rules: null,
      map: {},
      input: await input(),
      workers: 0,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { audit } = made.value;
    const drawn = await drawSample(tx, doing, {
      audit,
      input: await input(),
      halfWidth: 0.1,
      seed: 'made-up',
      workers: 0,
    });
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.problems));
    return audit;
  });
}
