/** What the server holds while it runs. */
import type { Lang } from '../base/words.js';
import type { Actor, Database } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import type { Assets } from './assets.js';
import type { Config } from './config.js';
import type { Copies } from './copies.js';
import type { Feed } from './feed.js';
import type { SiteLink } from './layout/layout.js';
import type { Log } from './log.js';
import type { Page } from './page.js';
import type { Renderer } from './render.js';

export interface Site {
  readonly db: Database;
  /** The organisation whose installation this is. */
  readonly org: string;
  readonly config: Config;
  readonly keys: Keyring | null;
  readonly feed: Feed;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly copies: Copies;
  readonly rooms: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
  readonly now: () => Date;
  readonly log: Log;
}

/** One page in one language. */
export interface Route {
  readonly site: Site;
  readonly page: Page;
  readonly lang: Lang;
}

/** Who is asking. */
export interface Visit {
  readonly actor: Actor;
  /** The session's token, or null for a visitor. */
  readonly token: string | null;
  /** True when the passkey was shown in the last five minutes. */
  readonly isFresh: boolean;
}
