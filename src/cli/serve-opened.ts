/**
 * What `plimsoll serve` does once its database is open: loads what comes with the product, prints where to go, and
 * serves until stopped. The releases of a made-up force are made once it serves, so that nobody waits for them; until
 * then their pages say so.
 */
import { app } from '../app.js';
import { now } from '../base/day.js';
import { type Lang, fill, plural } from '../base/words.js';
import { heldFigures, houseOf, loadFigures, seedReleases, seedRounds, shippedBytes } from '../count/index.js';
import { systemActor } from '../db/index.js';
import { writeDoors } from '../desk/index.js';
import { securityContactOrNone } from '../web/security-txt.js';
import type { Config } from '../web/config.js';
import { feed } from '../web/feed.js';
import { logToStandardError } from '../web/log.js';
import { seedPeople } from '../web/people/seed.js';
import type { Server } from '../web/server.js';
import { readProvider } from '../web/sign-in/provider/settings.js';
import { firstAdministratorLink } from '../web/sign-in/setup/link.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { providerProblemInWords } from './provider-problem.js';
import type { Opened } from './open.js';
import { startChildren } from './children.js';
import { openKeys, readSending, startDeskWork, startMail } from './rooms.js';
import type { Call, Exit } from './verb.js';

const COPY = { en, cy } as const;

/** Serves until somebody stops it. */
export async function serveOpened(
  opened: Opened,
  { port, alone }: { readonly port: number; readonly alone: boolean },
  call: Call,
): Promise<Exit> {
  const { organisation, db } = opened;
  const copy = COPY[call.lang].serve;
  const origin = process.env['PLIMSOLL_ORIGIN'] ?? `http://localhost:${port}`;
  const provider = readProvider(process.env, opened.about.dataFolder);
  if (!provider.ok) {
    for (const problem of provider.problems) call.io.err(providerProblemInWords(problem, call.lang));
    return 2;
  }
  const config: Config = {
    origin,
    loopback: true,
    madeUp: organisation.madeUp,
    organisation: organisation.name,
    provider: provider.value,
    security: securityContactOrNone(process.env),
    dataFolder: opened.about.dataFolder,
  };
  const keys = openKeys(opened, call);
  if (keys === null) return 3;
  await prepare(opened, call);
  const sending = readSending(opened, call);
  if (sending === null) return 3;
  const line = feed();
  const parts = { db, org: organisation.id, config, keys, feed: line, now, log: logToStandardError };
  const server = await app(parts);
  const { dataFolder } = opened.about;
  writeDoors({ keys, dataFolder, name: organisation.name, otherWays: [] }, now());
  try {
    await server.listen({ port, host: '127.0.0.1' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      call.io.err(fill(copy.portTaken, { port: String(port) }, call.lang));
      return 2;
    }
    throw error;
  }
  call.io.out(await announcement(opened, origin, call.lang));
  const ended = stopped(server, opened, call);
  const children = alone ? null : startChildren({ main: process.argv[1] ?? '', port, dataFolder });
  try {
    // What cannot be made at a start stops it, as it would have before anybody was served.
    await Promise.race([ended, makeReleases(opened, config)]);
    const desk = await startDeskWork(opened, { keys, sending, line });
    const mail = startMail(opened, { keys, call });
    const exit = await ended;
    await mail?.stop();
    await desk.stop();
    return exit;
  } catch (error) {
    await server.close();
    throw error;
  } finally {
    await children?.stop();
  }
}

/** What comes with the product, and the made-up people of a made-up force. */
async function prepare({ db, organisation }: Opened, call: Call): Promise<void> {
  const actor = systemActor(organisation.id);
  const loaded = await loadFigures(
    db,
    actor,
    { name: 'published-figures.csv', bytes: shippedBytes() },
    now(),
  );
  if (!loaded.ok)
    throw new Error('data/published-figures.csv has problems: `plimsoll figures validate` names them');
  if (loaded.value.rows > 0) call.io.err(plural(COPY[call.lang].serve.loaded, loaded.value.rows, call.lang));
  if (organisation.madeUp) await seedPeople(db, organisation.id, now());
}

async function makeReleases({ db, organisation }: Opened, config: Config): Promise<void> {
  if (!organisation.madeUp) return;
  const figures = async () => (await heldFigures()(db, systemActor(organisation.id))).figures;
  await seedReleases(db, { org: organisation.id, house: houseOf(config), figures }, now());
  await seedRounds(db, organisation.id, now());
}

async function announcement({ db, organisation }: Opened, origin: string, lang: Lang): Promise<string> {
  const copy = COPY[lang].serve;
  const setup = organisation.madeUp ? null : await firstAdministratorLink(db, organisation.id, now());
  return [
    copy.ready,
    fill(copy.rooms, { address: `${origin}/  ·  ${origin}/cy` }, lang),
    ...(organisation.madeUp
      ? [fill(copy.signIn, { address: `${origin}/sign-in-as` }, lang), copy.madeUp]
      : []),
    ...(setup ? [fill(copy.setup, { address: `${origin}${setup}` }, lang)] : []),
    copy.stop,
  ].join('\n');
}

/** Waits until somebody stops us, or the data folder is lost to another server. */
function stopped(server: Server, opened: Opened, call: Call): Promise<Exit> {
  return new Promise((resolve) => {
    const stop = (exit: Exit): void => {
      void server.close().then(() => {
        call.io.err(COPY[call.lang].serve.stopped);
        resolve(exit);
      });
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0));
    void opened.lost.then((problem) => {
      call.io.err(problem.code);
      stop(3);
    });
  });
}
