/** A verb that does several things with this installation: which of them is meant, the database opened for it and closed after. */
import { now } from '../base/day.js';
import { type Opened, openInstallation } from './open.js';
import type { Call, Exit } from './verb.js';
import { wrongUse } from './wrong-use.js';

/** One use of such a verb. */
export interface OpenedCall {
  readonly opened: Opened;
  readonly call: Call;
  readonly now: Date;
}

/**
 * Runs what the first word after the verb names.
 * **Shape**: the exit 3 when the installation cannot be opened, after saying why.
 * **Errors**: wrong use of a word that names nothing.
 */
export async function runSubverb<R>(
  subverbs: Readonly<Record<string, R>>,
  call: Call,
  run: (subverb: R, of: OpenedCall) => Promise<Exit>,
): Promise<Exit> {
  const [what = ''] = call.operands;
  const subverb = subverbs[what];
  if (!subverb) throw wrongUse('unknownSubverb', { name: what, known: Object.keys(subverbs).join(', ') });
  const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
  if (!opened) return 3;
  try {
    return await run(subverb, { opened, call, now: now() });
  } finally {
    await opened.close();
  }
}

/** A result: as JSON for another program, else in words. */
export const sayResult = ({ call }: OpenedCall, json: object, text: string): void =>
  call.io.out(call.json ? JSON.stringify(json, null, 2) : text);
