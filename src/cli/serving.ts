/** What `plimsoll serve` does: migrates, loads what comes with the product, prints where to go, and serves until stopped. */
import { app } from '../app.js';
import { now } from '../base/day.js';
import { type Lang, fill, plural } from '../base/words.js';
import { heldFigures, houseOf, loadFigures, seedReleases, shippedBytes } from '../count/index.js';
import { systemActor } from '../db/index.js';
import type { Config } from '../web/config.js';
import { logToStandardError } from '../web/log.js';
import { seedPeople } from '../web/people/seed.js';
import type { Server } from '../web/server.js';
import { readProvider } from '../web/sign-in/provider/settings.js';
import { firstAdministratorLink } from '../web/sign-in/setup/link.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { serveDoors } from './doors/serving-doors.js';
import { providerProblemInWords } from './provider-problem.js';
import { type Opened, openInstallation } from './open.js';
import type { Call, Exit } from './verb.js';
import { openKeys, startRooms } from './rooms.js';
import { wrongUse } from './wrong-use.js';

const COPY = { en, cy } as const;
const DEFAULT_PORT = 3000;
/** The doors' port comes so far after the rooms' own. */
const DOORS_AFTER = 2;

/** Serves until somebody stops it. */
export async function serve(call: Call): Promise<Exit> {
  const copy = COPY[call.lang].serve;
  const room = call.operands[0];
  if (room !== undefined && !['tell', 'rooms', 'doors'].includes(room))
    throw wrongUse('unknownSubverb', { name: room, known: 'tell, rooms, doors' });
  if (room === 'doors') return serveDoors(portOption(call) + DOORS_AFTER, call);
  if (room === 'tell') {
    call.io.err(fill(copy.notYet, { room }, call.lang));
    return 2;
  }
  const port = portOption(call);
  const names =
    call.has('name-en') || call.has('name-cy')
      ? {
          en: call.text('name-en') ?? call.text('name-cy') ?? '',
          cy: call.text('name-cy') ?? call.text('name-en') ?? '',
        }
      : undefined;
  const opened = await openInstallation(
    { purpose: 'serve', madeUp: call.has('made-up'), names, now: now() },
    call,
  );
  if (!opened) return 3;
  try {
    return await serveOpened(opened, port, call);
  } finally {
    await opened.close();
  }
}

function portOption(call: Call): number {
  const text = call.text('port') ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_533) throw wrongUse('badPort', { text });
  return port;
}

async function serveOpened(opened: Opened, port: number, call: Call): Promise<Exit> {
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
  };
  const keys = openKeys(opened, call);
  if (keys === null) return 3;
  await prepare(opened, config, call);
  const { feed, desk } = await startRooms(opened, keys);
  const server = await app({ db, org: organisation.id, config, keys, feed, now, log: logToStandardError });
  server.addHook('onClose', () => desk.stop());
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
  return stopped(server, opened, call);
}

/** What comes with the product, and the made-up people and releases of a made-up force. */
async function prepare({ db, organisation }: Opened, config: Config, call: Call): Promise<void> {
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
  if (!organisation.madeUp) return;
  await seedPeople(db, organisation.id, now());
  const figures = async () => (await heldFigures()(db, actor)).figures;
  await seedReleases(db, { org: organisation.id, house: houseOf(config), figures }, now());
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
