/** Gives a crime to an investigator: then they may read it. What is done with it is another room's. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Tx, listAccounts } from '../../db/index.js';
import type { RecordProblem } from '../rules/index.js';
import type { Crime } from '../store/crimes.js';
import { type CrimeDoing, changeCrime } from './doing.js';

export const assignCrime = (
  tx: Tx,
  doing: CrimeDoing,
  account: string,
): Promise<Result<Crime, RecordProblem>> =>
  changeCrime(tx, doing, {
    event: 'crime-assigned',
    async work() {
      const to = (await listAccounts(tx)).find(({ id }) => id === account);
      if (!to || to.disabledAt !== null || !to.roles.includes('investigator'))
        return fail({ code: 'choice-missing', field: 'investigator' });
      return ok({ change: { investigator: to.id } });
    },
  });
