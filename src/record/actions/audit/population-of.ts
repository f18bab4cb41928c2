/** What is known of an audit's extract without reading a record: from its counts. */
import type { Tx } from '../../../db/index.js';
import { type Population, PopulationCounter, stratumId } from '../../rules/audit/index.js';
import { listTallies } from '../../store/audits.js';

export async function populationOf(tx: Tx, audit: string): Promise<Population> {
  const counter = new PopulationCounter();
  for (const line of await listTallies(tx, audit))
    counter.add({ ...line, stratum: stratumId(line.flag, line.reader) });
  return counter.population();
}
