/** From what a handler says is to happen to bytes on the wire. */
import type { FastifyReply } from 'fastify';
import { type Asked, withoutSwitch } from './asked.js';
import { changeCookies } from './cookies.js';
import { formTokenOf } from './from-here.js';
import { addressOf, layoutOf } from './layout/layout.js';
import { isOwnPath } from './next.js';
import type { Outcome, View } from './page.js';
import { Refusal } from './refusal.js';
import type { Route, Visit } from './site.js';
import { VISITOR } from './visitor.js';

/** What a page that cannot be shown yet tells programs. Seconds. */
const COME_BACK_IN_S = 5;

export interface Answering extends Route {
  readonly asked: Asked;
  readonly visit: Visit;
}

export function respond(by: Answering, outcome: Outcome, reply: FastifyReply): FastifyReply {
  // Whoever has just signed out is shown the page as the visitor they now are.
  const at = isLeaving(outcome) ? { ...by, visit: { actor: VISITOR, token: null, isFresh: false } } : by;
  if ('cookies' in outcome) changeCookies(reply, outcome.cookies ?? [], at.site.config);
  switch (outcome.do) {
    case 'show':
      if (at.page.who !== 'anyone') reply.header('x-robots-tag', 'noindex');
      if (outcome.status === 503) reply.header('retry-after', COME_BACK_IN_S);
      if (outcome.forget) reply.header('clear-site-data', '"*"');
      return reply
        .code(outcome.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(renderPage(at, outcome.template, outcome.view));
    case 'go':
      return reply.redirect(addressOf(at.lang, ownPath(outcome.path)), 303);
    case 'leave':
      return reply.redirect(outcome.address, 303);
    case 'send':
      if (outcome.filename)
        reply.header('content-disposition', `attachment; filename="${plain(outcome.filename)}"`);
      return reply
        .type(outcome.type)
        .send(typeof outcome.body === 'string' ? outcome.body : Buffer.from(outcome.body));
    case 'copy':
      throw new Error('a copy is answered by respondWithCopy');
    case 'listen':
      throw new Error('a listener is answered by listen');
    case 'not-there':
      throw new Refusal('not-found');
  }
}

const isLeaving = (outcome: Outcome): boolean => outcome.do === 'show' && outcome.forget === true;

export function renderPage(at: Answering, template: string, view: View): string {
  const { site, lang, asked, visit } = at;
  const layout = layoutOf({
    lang,
    path: asked.path,
    query: withoutSwitch(asked.query),
    view,
    actor: visit.actor,
    config: site.config,
    rooms: site.rooms,
    footer: site.footer,
    assets: site.assets.base,
    token: visit.token === null ? '' : formTokenOf(visit.token),
  });
  return site.renderer.render(template, { view, layout });
}

/** No address typed by a stranger is ever followed. */
function ownPath(path: string): string {
  if (!isOwnPath(path)) throw new Error('a page can only go to a path of this site');
  return path;
}

/** No name can break out of its header. */
export const plain = (name: string): string => name.replace(/[^\w. -]/g, '_');
