/** Everything that the page of one request shows, asked of the database in one transaction. */
import type { Problem } from '../../../base/result.js';
import type { Ask } from '../../../web/page.js';
import { transactionOf } from '../../../web/transaction.js';
import { checkHeld } from '../../actions/answers/answer-request.js';
import { type AlikeWhy, alikeWhy } from '../../rules/answer/alike.js';
import type { CheckedAnswer } from '../../rules/answer/checked.js';
import { maybeTogether } from '../../rules/answer/cost.js';
import {
  type HeldAnswer,
  type HeldCostLine,
  type ReceivedRequest,
  findReceived,
  listAnswers,
  listCostLines,
  listReceived,
} from '../../store/answers.js';
import { type Disclosure, listDisclosuresOf } from '../../store/disclosures.js';
import {
  type HeldTemplate,
  type ReceivedEvent,
  findTemplate,
  listReceivedEvents,
} from '../../store/received-more.js';

export interface RequestFacts {
  readonly request: ReceivedRequest;
  readonly answer: HeldAnswer | null;
  /** Null where there is no answer, or it can be worked out by now. */
  readonly checked: CheckedAnswer | null;
  readonly alike: readonly {
    readonly why: AlikeWhy;
    readonly reference: string;
    readonly answer: HeldAnswer | null;
  }[];
  readonly costs: readonly HeldCostLine[];
  readonly together: readonly ReceivedRequest[];
  readonly template: HeldTemplate | null;
  /** The oldest first. */
  readonly events: readonly ReceivedEvent[];
  /** The newest first. */
  readonly disclosures: readonly Disclosure[];
}

export interface RequestShown extends RequestFacts {
  readonly may: { readonly answer: boolean; readonly sign: boolean; readonly publish: boolean };
  /** Whoever looks. */
  readonly account: string | null;
  readonly form: URLSearchParams;
  readonly now: Date;
  readonly problems: readonly Problem[];
}

/** **Shape**: null when there is no such request. */
export async function loadRequest(ask: Ask): Promise<RequestFacts | null> {
  const tx = transactionOf(ask);
  const request = await findReceived(tx, ask.params['id'] ?? '');
  if (!request) return null;
  const requests = await listReceived(tx);
  const answers = await listAnswers(tx);
  const answerOf = (id: string): HeldAnswer | null => answers.find((a) => a.request === id) ?? null;
  const answer = answerOf(request.id);
  const checking = answer ? await checkHeld(tx, answer) : null;
  const asked = (r: ReceivedRequest) => ({
    id: r.id,
    wording: r.wording,
    question: answerOf(r.id)?.built.question ?? null,
  });
  return {
    request,
    answer,
    checked: checking?.ok ? checking.value.checked : null,
    alike: requests.flatMap((r) => {
      const why =
        r.id === request.id || r.receivedOn > request.receivedOn ? null : alikeWhy(asked(request), asked(r));
      return why ? [{ why, reference: r.reference, answer: answerOf(r.id) }] : [];
    }),
    costs: await listCostLines(tx, request.id),
    together: maybeTogether(request, requests),
    template: await findTemplate(tx, request.id),
    events: await listReceivedEvents(tx, request.id),
    disclosures: await listDisclosuresOf(tx, request.id),
  };
}
