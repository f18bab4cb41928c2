/** Rounds and requests for other programs, by the rights of whoever asks. */
import { isId } from '../../../base/id.js';
import { notThere, send } from '../../../web/outcome.js';
import type { Page } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { loadRequest, loadRound } from '../../actions/rounds/load-round.js';
import { requestAsJson, roundAsJson } from '../../formats/round-json.js';
import { ROUNDS, SEES_ROUNDS } from '../round-paths.js';

const JSON_TYPE = 'application/json';
const asText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

export const roundJsonPages: readonly Page[] = [
  {
    name: 'round-json',
    path: `${ROUNDS}/:round/round.json`,
    who: SEES_ROUNDS,
    audit: { reads: 'round-shown' },
    get: async (ask) => {
      const id = ask.params['round'] ?? '';
      const held = isId(id) ? await loadRound(transactionOf(ask), id, ask.now) : null;
      if (!held) return notThere();
      return send(JSON_TYPE, asText(roundAsJson(held)), { subjects: [{ kind: 'round', id }] });
    },
  },
  {
    name: 'request-json',
    path: `${ROUNDS}/:round/requests/:request/request.json`,
    who: SEES_ROUNDS,
    audit: { reads: 'request-shown' },
    get: async (ask) => {
      const id = ask.params['request'] ?? '';
      const held = isId(id) ? await loadRequest(transactionOf(ask), id, ask.now) : null;
      if (!held || held.round.id !== ask.params['round']) return notThere();
      return send(JSON_TYPE, asText(requestAsJson(held, held)), { subjects: [{ kind: 'request', id }] });
    },
  },
];
