/** Files that came with a batch go where every reply goes: sealed, put apart when they hide something, to be read by two. */
import type { Day } from '../../../base/day.js';
import type { Result } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import type { ReadBatch } from '../../reading/batch/read-batch.js';
import type { ReplyIntake } from './doing.js';
import type { ReplyActProblem } from './problems.js';
import { type ReplyReceived, receiveReply } from './receive-reply.js';

interface TakenFrom extends Pick<ReadBatch, 'open'> {
  readonly tellsRequest?: boolean;
}

/**
 * Takes one file of a batch in, as an answer to a request; `tellsRequest` where nobody enters what came in the batch.
 * **Shape**: null where the batch holds no such file.
 */
export const batchFileTaker =
  (tx: Tx, doing: ReplyIntake, { open, tellsRequest = false }: TakenFrom) =>
  async (request: string, path: string, on: Day): Promise<Result<ReplyReceived, ReplyActProblem> | null> => {
    const bytes = await open(path);
    if (!bytes) return null;
    return receiveReply(tx, doing, {
      request,
      authority: '',
      receivedOn: on,
      how: 'upload',
      asked: { measures: [], periods: [] },
      replaces: null,
      files: [{ name: path.split('/').at(-1) ?? path, bytes }],
      refuseUnreadable: false,
      tellsRequest,
    });
  };
