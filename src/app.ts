/** The whole product: the rooms in story order, joined to the database and the web. */
import { accessibilityLink } from './web/house/accessibility/page.js';
import { HOUSE_PAGES } from './web/house-pages.js';
import type { SiteLink } from './web/layout/layout.js';
import type { Page } from './web/page.js';
import { buildServer, type Server, type ServerParts } from './web/server.js';

/** Every page there is. The access matrix and docs/routes.md are made from this list. */
export const PAGES: readonly Page[] = [...HOUSE_PAGES];

/** The rooms in the header, in story order. */
export const ROOM_LINKS: readonly SiteLink[] = [];

export const FOOTER_LINKS: readonly SiteLink[] = [accessibilityLink];

/** The server with every page, not yet listening. */
export const app = (parts: Omit<ServerParts, 'pages' | 'rooms' | 'footer'>): Promise<Server> =>
  buildServer({ ...parts, pages: PAGES, rooms: ROOM_LINKS, footer: FOOTER_LINKS });
