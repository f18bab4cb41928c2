/** What the server holds while it runs. */
import type { Lang } from '../base/words.js';
import type { Actor, Database, Tx } from '../db/index.js';
import type { Assets } from './assets.js';
import type { Config } from './config.js';
import type { SiteLink } from './layout/layout.js';
import type { Log } from './log.js';
import type { Audit, Page, Subject } from './page.js';
import type { Renderer } from './render.js';

export interface Site {
  readonly db: Database;
  readonly config: Config;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly rooms: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
  readonly visits: Visits;
  readonly now: () => Date;
  readonly log: Log;
}

/** One page in one language. */
export interface Route {
  readonly site: Site;
  readonly page: Page;
  readonly lang: Lang;
}

/** Who is asking, and how what they do is kept. */
export interface Visits {
  find(token: string | null, now: Date): Promise<Visit>;
  inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes the journal row of a page. */
  write(tx: Tx, entry: Entry): Promise<void>;
}

export interface Visit {
  readonly actor: Actor;
  /** The session's token, or null for a visitor. */
  readonly token: string | null;
  /** True when the passkey was shown in the last five minutes. */
  readonly isFresh: boolean;
}

export interface Entry {
  readonly actor: Actor;
  readonly now: Date;
  readonly room: string;
  readonly audit: Exclude<Audit, 'nothing-personal'>;
  readonly subjects: readonly Subject[];
}
