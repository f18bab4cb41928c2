/** plimsoll answer --records: the installation's own crimes in place of an extract. What is counted is written down. */
import { now } from '../../base/day.js';
import { type AnswerQuestion, answerFromRecords } from '../../count/index.js';
import { inTransaction, systemActor, writeJournal } from '../../db/index.js';
import { openInstallation } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { readEarlier } from './folder.js';

type Made = Awaited<ReturnType<typeof answerFromRecords>>;

/** **Shape**: the exit 3 when the installation cannot be opened, after saying why. */
export async function madeFromRecords(
  question: AnswerQuestion,
  call: Call,
): Promise<Made | Extract<Exit, 3>> {
  const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
  if (!opened) return 3;
  const besides = await readEarlier(call.many('earlier'));
  const actor = systemActor(opened.organisation.id);
  try {
    return await inTransaction(opened.db, actor, async (tx) => {
      const made = await answerFromRecords(tx, question, besides);
      // A dry run leaves nothing behind but what anybody who may count may see.
      if (made.ok && !call.has('dry-run'))
        await writeJournal(tx, actor, { event: 'answer-counted', room: 'statistics', subjects: [] }, now());
      return made;
    });
  } finally {
    await opened.close();
  }
}
