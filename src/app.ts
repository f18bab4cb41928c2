/** The whole product: the rooms in story order, joined to the database and the web. */
import {
  COUNT_LINKS,
  ReplyReader,
  confirmedBy,
  countPages,
  heldFigures,
  odsOf,
  publicPages,
  publishedFlagged,
  releasesHeld,
  replyPages,
  sheetReader,
} from './count/index.js';
import { DESK_LINKS, deskPages } from './desk/index.js';
import {
  AUDIT_LINKS,
  type AuditParts,
  READER_MODULES,
  RECORD_LINKS,
  auditPages,
  flagKnown,
  fromThreadPath,
  recordPages,
} from './record/index.js';
import { HOUSE_FOOTER, HOUSE_PAGES, HOUSE_ROOMS } from './web/house-pages.js';
import type { SiteLink } from './web/layout/layout.js';
import type { Page } from './web/page.js';
import { transactionOf } from './web/transaction.js';
import { buildServer, type Server, type ServerParts } from './web/server.js';

/** A load by another process is seen within a second. */
const held = heldFigures({ forMs: 1000 });

/** One guarded reader for the process: replies are opened one after the other, and a waiting one keeps nobody from ending. */
const replyReader = new ReplyReader();

/** The audit is told of figures printed later in the story: it does not know which room holds them. */
const publishedFlags: AuditParts['published'] = async (ask, authority) =>
  publishedFlagged((await held(ask.db, ask.actor)).figures, authority);

/** Every page there is. The access matrix and docs/routes.md are made from this list. */
export const PAGES: readonly Page[] = [
  ...deskPages({
    recordingPath: fromThreadPath,
    crimePath: (number) => `/record?number=${encodeURIComponent(number)}`,
  }),
  ...recordPages(),
  ...auditPages({ published: publishedFlags, ods: odsOf, sheets: sheetReader('form') }),
  ...countPages(async (ask) => (await held(ask.db, ask.actor)).figures, {
    rows: (ask) => held(ask.db, ask.actor),
    confirming: async (ask, observations) =>
      confirmedBy(ask.db, ask.actor, { held: await held(ask.db, ask.actor), observations }),
    flagKnown: (ask, years) => flagKnown(transactionOf(ask), years),
    openReply: (files) => replyReader.open(files),
  }),
  ...replyPages({
    open: (files) => replyReader.open(files),
    held: async (ask) => (await held(ask.db, ask.actor)).figures,
  }),
  ...publicPages(releasesHeld),
  ...HOUSE_PAGES,
];

/** The rooms in the header, in story order. */
export const ROOM_LINKS: readonly SiteLink[] = [
  ...DESK_LINKS,
  ...RECORD_LINKS,
  ...AUDIT_LINKS,
  ...COUNT_LINKS,
  ...HOUSE_ROOMS,
];

export const FOOTER_LINKS: readonly SiteLink[] = [...HOUSE_FOOTER];

/** The server with every page, not yet listening. */
export const app = (parts: Omit<ServerParts, 'pages' | 'rooms' | 'footer' | 'modules'>): Promise<Server> =>
  buildServer({ ...parts, pages: PAGES, rooms: ROOM_LINKS, footer: FOOTER_LINKS, modules: READER_MODULES });
