/** The replies of a made-up installation: one that hides rows, a table and a refusal to be read. Nothing of them is entered. */
import { addDays, dayInLondon } from '../../../base/day.js';
import { financialYear } from '../../../base/period.js';
import { type Database, inTransaction, listAccounts, systemActor } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';
import { listReplies } from '../../store/replies.js';
import { type ReplyGiven, receiveReply } from './receive-reply.js';

export interface SeedingReplies {
  readonly db: Database;
  readonly org: string;
  readonly keys: Keyring;
  readonly open: OpenReply;
}

const MEASURE = 'sexual-communication-with-a-child';

const HIDING = `<!DOCTYPE html><html><body>
<h1>Gwent Police: response to your request</h1>
<p>A made-up reply. Recorded offences of sexual communication with a child, by financial year.</p>
<table><tr><td>Financial year</td><td>Recorded offences</td></tr>
<tr><td>2023/24</td><td>212</td></tr>
<tr><td>2024/25</td><td>231</td></tr>
<tr style="display:none"><td>made-up row that nobody was meant to see</td><td>1</td></tr>
<tr><td>2025/26</td><td>118</td></tr></table>
</body></html>
`;

const TABLE = `South Wales Police (a made-up reply),,
Sexual communication with a child: recorded offences,,
Victim age,2024/25,2025/26
Under 10,*,*
10 to 12,61,70
13 to 15,140,152
Total,204,226
`;

const REFUSAL = `Dyfed-Powys Police (a made-up reply)
Your request is refused under section 12 of the Freedom of Information Act 2000. There is no marker on our system, and every crime would have to be read: 5 minutes for each of 2,396 records, some 200 hours, which exceeds the appropriate limit.
`;

type Made = Pick<ReplyGiven, 'authority' | 'how'> & {
  readonly name: string;
  readonly text: string;
  readonly daysAgo: number;
};

const REPLIES: readonly Made[] = [
  { authority: 'W15000002', how: 'email', name: 'response.html', text: HIDING, daysAgo: 2 },
  { authority: 'W15000003', how: 'email', name: 'foi-response.csv', text: TABLE, daysAgo: 5 },
  { authority: 'W15000004', how: 'post', name: 'typed.txt', text: REFUSAL, daysAgo: 9 },
];

/** **Shape**: how many were made; none when there are any, or nobody who could have added them. */
export async function seedReplies({ db, org, keys, open }: SeedingReplies, now: Date): Promise<number> {
  return inTransaction(db, systemActor(org), async (tx) => {
    if ((await listReplies(tx)).length > 0) return 0;
    const analyst = (await listAccounts(tx)).find((a) => a.roles.includes('analyst'));
    if (!analyst) return 0;
    const { id: account, name, roles } = analyst;
    const actor = { org, account, name, roles, session: null };
    for (const { authority, how, name: file, text, daysAgo } of REPLIES) {
      const given: ReplyGiven = {
        request: null,
        authority,
        receivedOn: addDays(dayInLondon(now), -daysAgo),
        how,
        asked: { measures: [MEASURE], periods: [financialYear(2024), financialYear(2025)] },
        replaces: null,
        files: [{ name: file, bytes: Buffer.from(text) }],
        refuseUnreadable: true,
        tellsRequest: false,
      };
      const done = await receiveReply(tx, { actor, keys, now, open }, given);
      if (!done.ok) throw new Error(`a made-up reply was refused: ${JSON.stringify(done.problems)}`);
    }
    return REPLIES.length;
  });
}
