/**
 * The partners' door: signature, freshness, seen before?, shape, journal, receipt. In that order, so that a stranger
 * learns nothing and a partner whose line broke asks again and gets the same bytes.
 */
import { fill } from '../../../base/words.js';
import { NotKept } from '../../../intake/index.js';
import type { IncomingContact } from '../../../tell/index.js';
import type { Hook, HookAnswer, HookRequest } from '../../../web/hooks/hook.js';
import { hash } from '../arrived.js';
import type { Counts } from '../counts.js';
import { readObject } from '../../../wire/read-json.js';
import type { Take } from '../taking.js';
import { cy } from '../words/partner.cy.js';
import { en } from '../words/partner.en.js';
import { checkFields } from './fields.js';
import type { KeptAnswer, KeptAnswers } from './kept-answers.js';
import { openApi } from './openapi.js';
import type { Partner } from './partner.js';
import type { ReceiptKey } from './receipts.js';
import {
  type Sent,
  additionContact,
  receiptContact,
  referralContact,
  sentContactId,
  withdrawalContact,
} from './referral.js';
import { PARTNER_ROUTES, type PartnerRoute } from './routes.js';
import { isSigned } from './signature.js';
import type { PartnerReplies } from './replies.js';
import type { PartnerStatus } from './status.js';

export interface PartnerDoor {
  readonly realm: 'real' | 'sandbox';
  readonly partners: readonly Partner[];
  readonly take: Take;
  readonly kept: KeptAnswers;
  readonly key: ReceiptKey;
  readonly statusOf: (contactId: string) => PartnerStatus;
  readonly replies: PartnerReplies;
  readonly organisation: { readonly en: string; readonly cy: string };
  readonly counts: Counts;
  readonly now: () => Date;
}

const MOST_BYTES = 128 * 1024;
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;

export const baseOf = (realm: PartnerDoor['realm']): string => (realm === 'real' ? '/v1' : '/sandbox/v1');

/** The hooks of one realm. The sandbox has the same, and keeps nothing. */
export function partnerHooks(door: PartnerDoor): readonly Hook[] {
  const inFlight = new Map<string, Promise<KeptAnswer | HookAnswer>>();
  return PARTNER_ROUTES.map((route) => ({
    method: route.method,
    path: `${baseOf(door.realm)}${route.path}`,
    mostBytes: MOST_BYTES,
    answer: (request) => answer(route, request, { door, inFlight }),
  }));
}

interface Around {
  readonly door: PartnerDoor;
  readonly inFlight: Map<string, Promise<KeptAnswer | HookAnswer>>;
}

async function answer(route: PartnerRoute, request: HookRequest, around: Around): Promise<HookAnswer> {
  const { door } = around;
  if (route.purpose === null) return openAnswer(route, door);
  const partner = whoSigned(route, request, door);
  if (partner === null) {
    door.counts.add('partner', 'refused');
    return { status: 401 };
  }
  door.counts.used(partner.id, door.now());
  if (route.method === 'GET') return toldAnswer(route, request, { door, partner });
  return once(route, request, { ...around, partner });
}

function openAnswer(route: PartnerRoute, door: PartnerDoor): HookAnswer {
  const body =
    route.name === 'receipt-key'
      ? { key: door.key.publicKey }
      : openApi(door.organisation, { lang: route.name === 'openapi-cy' ? 'cy' : 'en', realm: door.realm });
  return { status: 200, headers: JSON_TYPE, body: JSON.stringify(body) };
}

function whoSigned(route: PartnerRoute, request: HookRequest, door: PartnerDoor): Partner | null {
  const name = request.header('plimsoll-partner');
  const partner = door.partners.find(({ id }) => id === name) ?? null;
  const purpose = door.realm === 'sandbox' ? 'sandbox' : (route.purpose ?? 'refer');
  const signed = {
    id: request.header('webhook-id'),
    timestamp: request.header('webhook-timestamp'),
    signature: request.header('webhook-signature'),
    method: request.method,
    path: request.path,
    body: request.body,
  };
  return isSigned(signed, partner, { purpose, now: door.now() }) ? partner : null;
}

/** Not there and not yours look the same. */
function toldAnswer(
  route: PartnerRoute,
  request: HookRequest,
  { door, partner }: { readonly door: PartnerDoor; readonly partner: Partner },
): HookAnswer {
  const name = request.params['referral'] ?? '';
  const contact = door.key.contactOf(name, partner.id);
  if (contact === null) return { status: 404 };
  const body = JSON.stringify({
    referral: name,
    ...(route.name === 'replies' ? repliesTold(door, contact) : statusTold(door, contact)),
  });
  const id = request.header('webhook-id') ?? '';
  return { status: 200, headers: { ...JSON_TYPE, ...door.key.sign(body, { id, now: door.now() }) }, body };
}

const statusTold = (door: PartnerDoor, contact: string) => {
  const { state, since } = door.statusOf(contact);
  return { state, since };
};

const repliesTold = (door: PartnerDoor, contact: string) => ({
  replies: door.replies
    .listFor(contact)
    .map(({ id, writtenOn, language, text }) => ({ reply: id, written_on: writtenOn, language, text })),
});

/** The same sending, asked at the same time or again within 30 days, is answered once and with the same bytes. */
async function once(
  route: PartnerRoute,
  request: HookRequest,
  { door, inFlight, partner }: Around & { readonly partner: Partner },
): Promise<HookAnswer> {
  const sendingId = request.header('webhook-id') ?? '';
  const name = `${partner.id}\n${sendingId}`;
  const askedHash = hash(Buffer.concat([Buffer.from(`${request.path}\n`), request.body]));
  const running = inFlight.get(name);
  const before = door.kept.find(name) ?? (running ? await running : null);
  if (before !== null && 'answer' in before) {
    if (before.askedHash !== askedHash) return problem(409, 'id-used-before');
    door.counts.add('partner', 'replayed');
    return before.answer;
  }
  const work = anew(route, request, { door, partner, sendingId, askedHash });
  inFlight.set(name, work);
  try {
    const done = await work;
    return 'answer' in done ? done.answer : done;
  } finally {
    inFlight.delete(name);
  }
}

interface Asking {
  readonly door: PartnerDoor;
  readonly partner: Partner;
  readonly sendingId: string;
  readonly askedHash: string;
}

async function anew(
  route: PartnerRoute,
  request: HookRequest,
  { door, partner, sendingId, askedHash }: Asking,
): Promise<KeptAnswer | HookAnswer> {
  if (!/^application\/json\b/i.test(request.header('content-type') ?? '')) return problem(415, 'not-json');
  const body = readObject(request.body.toString('utf8'));
  if (body === null) return problem(400, 'not-json');
  const problems = checkFields(body, route.fields ?? []);
  if (problems.length > 0) return { status: 422, headers: JSON_TYPE, body: inWords(problems) };
  const sent: Sent = { partner, sendingId, body, now: door.now() };
  if (route.name === 'reply-receipt') return collect(request, sent, { door, askedHash });
  const contact = contactOf(route, sent, { request, door });
  if (contact === null) return { status: 404 };
  try {
    await door.take([contact]);
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    door.counts.add('partner', 'not-kept');
    return problem(503, 'not-kept');
  }
  door.counts.add('partner', 'taken');
  return door.kept.keep(`${partner.id}\n${sendingId}`, { askedHash, answer: receipt(sent, contact, door) });
}

/** The partner has a reply. It comes to nobody's inbox: the rooms write it beside the reply. */
function collect(
  request: HookRequest,
  sent: Sent,
  { door, askedHash }: { readonly door: PartnerDoor; readonly askedHash: string },
): KeptAnswer | HookAnswer {
  const name = request.params['referral'] ?? '';
  const contact = door.key.contactOf(name, sent.partner.id);
  const reply = contact === null ? [] : door.replies.listFor(contact);
  const found = reply.find(({ id }) => id === request.params['reply']);
  if (!found) return { status: 404 };
  door.replies.collected(found.id);
  door.counts.add('partner', 'taken');
  const answer = signedReceipt(sent, door, {
    receipt: sentContactId(sent),
    referral: name,
    at: sent.now.toISOString(),
  });
  return door.kept.keep(`${sent.partner.id}\n${sent.sendingId}`, { askedHash, answer });
}

function contactOf(
  { name }: PartnerRoute,
  sent: Sent,
  { request, door }: { request: HookRequest; door: PartnerDoor },
): IncomingContact | null {
  if (name === 'refer') return referralContact(sent);
  if (name === 'receipt') {
    const handover = request.params['handover'] ?? '';
    return /^[0-9a-f-]{16,64}$/.test(handover) ? receiptContact(sent, handover) : null;
  }
  const referral = door.key.contactOf(request.params['referral'] ?? '', sent.partner.id);
  if (referral === null) return null;
  return name === 'add' ? additionContact(sent, referral) : withdrawalContact(sent, referral);
}

const receipt = (sent: Sent, contact: IncomingContact, door: PartnerDoor): KeptAnswer['answer'] =>
  signedReceipt(sent, door, {
    receipt: contact.id,
    referral: contact.kind === 'referral' ? door.key.nameOf(contact.id, sent.partner.id) : null,
    at: contact.receivedAt,
  });

function signedReceipt(
  sent: Sent,
  door: PartnerDoor,
  of: { readonly receipt: string; readonly referral: string | null; readonly at: string },
): KeptAnswer['answer'] {
  const body = JSON.stringify({
    receipt: of.receipt,
    referral: of.referral,
    received_at: of.at,
    sending: sent.sendingId,
    sandbox: door.realm === 'sandbox',
  });
  const signed = door.key.sign(body, { id: `receipt_${of.receipt}`, now: sent.now });
  return { status: 201, headers: { ...JSON_TYPE, ...signed }, body };
}

type Said = keyof typeof en.problem;

interface SaidProblem {
  readonly code: Said;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const inWords = (problems: readonly SaidProblem[]): string =>
  JSON.stringify({
    problems: problems.map(({ code, field, params }) => {
      const all = { field: field ?? '', ...params };
      return {
        code,
        message_en: fill(en.problem[code], all, 'en'),
        message_cy: fill(cy.problem[code], all, 'cy'),
        where: field === undefined ? null : { field },
      };
    }),
  });

function problem(status: number, code: Said): HookAnswer {
  const again = status === 503 ? { 'retry-after': '30' } : {};
  return { status, headers: { ...JSON_TYPE, ...again }, body: inWords([{ code }]) };
}
