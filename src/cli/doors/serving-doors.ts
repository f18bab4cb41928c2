/** What `plimsoll serve doors` does: a process of its own, without a database and without a key that opens anything. */
import { now } from '../../base/day.js';
import { type Lang, fill, plural } from '../../base/words.js';
import { optionsFromEnvironment } from '../../db/index.js';
import { type OpenDoors, doorFolders, doorProblemInWords, openDoors } from '../../desk/doors/index.js';
import { buildHookServer } from '../../web/hooks/server.js';
import { describe } from '../../web/log.js';
import { securityContactOrNone } from '../../web/security-txt.js';
import { isChild, stopAsked } from '../stop-asked.js';
import type { Call, Exit } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;

/** To standard error: what broke, and nothing of what was sent. */
const broken = (error: unknown): void => {
  const { error: name, code, stack } = describe(error);
  process.stderr.write(
    `${JSON.stringify({ at: now().toISOString(), door: true, error: name, code, stack })}\n`,
  );
};

/** Serves the doors until somebody stops it. */
export async function serveDoors(port: number, call: Call): Promise<Exit> {
  const { dataFolder } = optionsFromEnvironment(process.env, 'serve');
  const opened = await openDoors({ dataFolder, now, broken });
  if (!opened.ok) {
    for (const problem of opened.problems) call.io.err(doorProblemInWords(problem, call.lang));
    return 2;
  }
  const server = buildHookServer({
    hooks: opened.value.hooks,
    broken,
    security: securityContactOrNone(process.env),
    now,
  });
  try {
    await server.listen({ port, host: '127.0.0.1' });
  } catch (error) {
    await opened.value.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    call.io.err(fill(COPY[call.lang].portTaken, { port: String(port) }, call.lang));
    return 2;
  }
  const address = server.listeningOrigin;
  call.io.out(
    announcement(opened.value, { address, file: doorFolders(dataFolder).settings, lang: call.lang }),
  );
  await stopAsked();
  await server.close();
  await opened.value.close();
  if (!isChild()) call.io.err(COPY[call.lang].stopped);
  return 0;
}

function announcement(
  { settings }: OpenDoors,
  { address, file, lang }: { address: string; file: string; lang: Lang },
): string {
  const copy = COPY[lang];
  const { meta, x, email, partners } = settings;
  const isNothing = meta === null && x === null && email.length + partners.length === 0;
  return [
    fill(copy.ready, { address }, lang),
    ...(meta ? [fill(copy.meta, { address }, lang)] : []),
    ...(x ? [fill(copy.x, { address }, lang)] : []),
    ...email.map(({ user, host }) => fill(copy.mail, { user, host }, lang)),
    ...(partners.length > 0 ? [plural(copy.partners, partners.length, lang, { address })] : []),
    ...(isNothing ? [fill(copy.none, { file }, lang)] : []),
    ...(isChild() ? [] : [copy.stop]),
  ].join('\n');
}
