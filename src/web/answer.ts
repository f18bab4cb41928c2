/** Answers one request to one page. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Database, inTransaction, type Tx, writeJournal } from '../db/index.js';
import { mayOpen } from './access.js';
import { type Asked, askedOf, withoutSwitch } from './asked.js';
import { readCookie } from './cookies.js';
import { FORM_TOKEN, readForm, type Sent, SWITCH_LANGUAGE } from './form.js';
import { cameFromHere, isFormToken } from './from-here.js';
import { addressOf } from './layout/layout.js';
import type { Ask, Handler, Outcome, Page } from './page.js';
import { Refusal } from './refusal.js';
import { respond } from './respond.js';
import { respondWithCopy } from './respond-with-copy.js';
import { listen } from './listen.js';
import { wantsJson } from './refuse.js';
import type { Route, Visit } from './site.js';
import { findVisit } from './visits.js';

export async function answer(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { site, page } = route;
  const now = site.now();
  const asked = askedOf(request);
  const visit = await findVisit(site, readCookie(request, 'session', site.config), now);
  if (!mayOpen(visit.actor, page.who)) return turnAway({ route, request, reply, asked, visit, now });
  if (page.fresh && !visit.isFresh) return signInFirst(reply, asked, '/sign-in/again');
  if (request.method !== 'POST' && asked.query.has(SWITCH_LANGUAGE)) return tidy(reply, asked);
  const sent = await readForm(request, page.accepts);
  if (request.method === 'POST') mustBeFromHere(route, request, { visit, sent });
  const handler = handlerOf(page, request.method, sent.form);
  const ask = askOf({ route, request, visit, sent, now });
  const outcome = await handle(route, handler, ask);
  const by = { ...route, asked, visit };
  if (outcome.do === 'listen') return listen(site, outcome.topic, { request, reply });
  return outcome.do === 'copy'
    ? respondWithCopy(by, outcome, { request, reply })
    : respond(by, outcome, reply);
}

interface Turned {
  readonly route: Route;
  readonly now: Date;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asked: Asked;
  readonly visit: Visit;
}

/** Somebody not signed in is asked to; somebody signed in learns nothing, not even that the page exists. */
async function turnAway(turned: Turned): Promise<FastifyReply> {
  const { request, reply, asked, visit } = turned;
  if (visit.actor.account !== null) {
    await writeDenial(turned);
    throw new Refusal('not-found');
  }
  if (wantsJson(request)) throw new Refusal('sign-in-needed');
  return signInFirst(reply, asked, '/sign-in');
}

/** Trying what one may not do is written down too, by the page's name. */
async function writeDenial({ route: { site, page }, visit: { actor }, now }: Turned): Promise<void> {
  const subjects = [{ kind: 'page', id: page.name }];
  await inTransaction(site.db, actor, (tx) =>
    writeJournal(tx, actor, { event: 'denied', room: roomOf(page), subjects }, now),
  );
}

const roomOf = ({ who }: Page): string => (typeof who === 'object' ? who.room : 'house');

function signInFirst(reply: FastifyReply, asked: Asked, where: string): FastifyReply {
  const query = asked.query.size > 0 ? `?${withoutSwitch(asked.query)}` : '';
  const next = new URLSearchParams({ next: asked.path + query });
  return reply.redirect(`${addressOf(asked.lang, where)}?${next.toString()}`, 303);
}

/** A form sent by GET brings the switch's own name along: the address is shown without it. */
function tidy(reply: FastifyReply, asked: Asked): FastifyReply {
  const query = withoutSwitch(asked.query);
  return reply.redirect(addressOf(asked.lang, asked.path) + (query === '' ? '' : `?${query}`), 303);
}

function mustBeFromHere(
  route: Route,
  request: FastifyRequest,
  { visit, sent }: { visit: Visit; sent: Sent },
): void {
  if (!cameFromHere(request, route.site.config)) throw new Refusal('not-from-here');
  if (visit.token !== null && !isFormToken(sent.form.get(FORM_TOKEN), visit.token))
    throw new Refusal('not-from-here');
}

/** A form sent by the language switch is not acted on: the page is shown in the other language with what was typed. */
function handlerOf(page: Page, method: string, form: URLSearchParams): Handler {
  const isSwitch = form.has(SWITCH_LANGUAGE);
  const handler = method === 'POST' && !isSwitch ? page.post : page.get;
  if (!handler) throw new Refusal('not-found');
  return handler;
}

interface Facts {
  readonly route: Route;
  readonly request: FastifyRequest;
  readonly visit: Visit;
  readonly sent: Sent;
  readonly now: Date;
}

function askOf({ route, request, visit, sent, now }: Facts): Ask {
  const form = new URLSearchParams(sent.form);
  form.delete(FORM_TOKEN);
  form.delete(SWITCH_LANGUAGE);
  const { db, config } = route.site;
  return {
    lang: route.lang,
    now,
    params: request.params as Readonly<Record<string, string>>,
    query: askedOf(request).query,
    form,
    files: sent.files,
    db,
    actor: visit.actor,
    config,
    keys: () => {
      if (!route.site.keys) throw new Refusal('unavailable', new Error('no keyring is open'));
      return route.site.keys;
    },
    cookies: {
      session: readCookie(request, 'session', config),
      attempt: readCookie(request, 'attempt', config),
    },
  };
}

/** Carries an outcome out of a transaction that must be undone. */
class Undo extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('undo');
    this.outcome = outcome;
  }
}

const isUndone = (outcome: Outcome): boolean => outcome.do === 'not-there' || isBackWithProblems(outcome);

const isBackWithProblems = (outcome: Outcome): boolean =>
  outcome.do === 'show' && outcome.status === 422 && outcome.keeps !== true;

async function handle(route: Route, handler: Handler, ask: Ask): Promise<Outcome> {
  const { site, page } = route;
  const { audit } = page;
  if (audit === 'nothing-personal') return handler(ask);
  try {
    return await inTransaction(site.db, ask.actor, async (tx) => {
      const outcome = await handler({ ...ask, db: tx as Database });
      if (isUndone(outcome)) throw new Undo(outcome);
      const event = eventOf(page, handler);
      if (event !== null && !isRefused(outcome)) await write(route, ask, { tx, outcome, event });
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** A form that came back with problems changed nothing worth writing down, even if it used something up. */
const isRefused = (outcome: Outcome): boolean => outcome.do === 'show' && outcome.status === 422;

/** The event that the server writes down, or null: a change is written only where it is made, and once. */
function eventOf({ audit, post }: Page, handler: Handler): string | null {
  if (audit === 'nothing-personal') return null;
  if (!('changes' in audit)) return audit.reads;
  if (handler !== post) return audit.reads ?? null;
  return audit.by === 'action' ? null : audit.changes;
}

async function write(
  { page }: Route,
  ask: Ask,
  { tx, outcome, event }: { readonly tx: Tx; readonly outcome: Outcome; readonly event: string },
): Promise<void> {
  const subjects = 'subjects' in outcome ? (outcome.subjects ?? []) : [];
  try {
    await writeJournal(tx, ask.actor, { event, room: roomOf(page), subjects }, ask.now);
  } catch (error) {
    throw new Refusal('unavailable', error);
  }
}
