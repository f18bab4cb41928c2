/** Writes a note that only the desk sees. */
import { randomUUID } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { Tx } from '../../db/index.js';
import { sealInto } from '../sealed.js';
import { insertNote } from '../store/inside.js';
import type { Thread } from '../store/threads.js';
import { type Doing, actOn } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

const LONGEST_NOTE = 8_000;

export const writeNote = (tx: Tx, doing: Doing, typed: string): Promise<Result<Thread, DeskProblem>> =>
  actOn(tx, doing, {
    act: 'note',
    async work({ org, id: thread }) {
      const text = typed.trim();
      if (text === '') return fail({ code: 'text-missing', field: 'note' });
      if (text.length > LONGEST_NOTE)
        return fail({ code: 'text-too-long', field: 'note', params: { most: LONGEST_NOTE } });
      const id = randomUUID();
      const body = sealInto(doing.keys, { org, table: 'desk.note', row: id, field: 'body' }, text);
      await insertNote(tx, { org, id, thread, body, by: doing.actor.account, at: doing.now });
      return ok({ detail: { note: id } });
    },
  });
