/** The whole product with a desk at work: a keyring is open, and contacts can be brought in. */
import { after } from 'node:test';
import { app } from '../../src/app.js';
import type { LogLine } from '../../src/web/log.js';
import { readTextBy, triageRulesOn } from '../../src/desk/index.js';
import { freshDatabase, ONE_MORNING } from './database.js';
import { type Desk, aDesk } from './desk.js';
import { type Site, type SiteOptions, aConfig, aPort } from './site.js';

export interface DeskSite extends Site {
  readonly desk: Desk;
}

/** The rules of triage came into force after the morning that most tests live in. */
const RULES_DAY = '2026-11-24';

/** **Shape**: not listening, unless a port is asked for. Closed after the tests of the file. */
export async function aDeskSite({
  config,
  clock = { now: ONE_MORNING },
  listening = false,
}: Omit<SiteOptions, 'pages'> & { readonly listening?: boolean } = {}): Promise<DeskSite> {
  const fresh = await freshDatabase();
  const desk = aDesk(
    fresh,
    readTextBy(() => triageRulesOn(RULES_DAY)),
  );
  const logged: LogLine[] = [];
  const port = listening ? await aPort() : 3000;
  const full = aConfig({ origin: `http://localhost:${port}`, ...config });
  const server = await app({
    db: fresh.db,
    org: fresh.organisation.id,
    config: full,
    keys: desk.keys,
    now: () => clock.now,
    log: (line) => void logged.push(line),
  });
  if (listening) await server.listen({ port, host: '127.0.0.1' });
  after(() => server.close());
  return { server, fresh, config: full, logged, clock, desk };
}
