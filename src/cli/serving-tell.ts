/** What `plimsoll serve tell` does: the public door, in a process of its own that knows no database. */
import { now } from '../base/day.js';
import { fill } from '../base/words.js';
import { serveTell } from '../tell/serving.js';
import { logToStandardError } from '../web/log.js';
import { securityContactOrNone } from '../web/security-txt.js';
import { DOOR_PATH } from '../web/door/door.js';
import { PACKAGE_ROOT } from '../base/package-root.js';
import path from 'node:path';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { isChild, stopAsked } from './stop-asked.js';
import type { Call, Exit } from './verb.js';

const COPY = { en, cy } as const;

/** Serves until somebody stops it, or until the process that started it has gone. */
export async function serveTheDoor(call: Call, port: number): Promise<Exit> {
  const copy = COPY[call.lang].serve;
  const origin = process.env['PLIMSOLL_TELL_ORIGIN'];
  try {
    const door = await serveTell({
      dataFolder: process.env['PLIMSOLL_DATA'] || path.join(PACKAGE_ROOT, '.plimsoll'),
      port,
      host: process.env['PLIMSOLL_TELL_HOST'] || '127.0.0.1',
      ...(origin === undefined || origin === '' ? {} : { origin }),
      trustedProxies: listIn(process.env['PLIMSOLL_TRUSTED_PROXIES']),
      security: securityContactOrNone(process.env),
      now,
      log: logToStandardError,
    });
    const shown = origin || `http://localhost:${port}`;
    call.io.out(
      fill(copy.door, { address: `${shown}${DOOR_PATH.en}  ·  ${shown}${DOOR_PATH.cy}` }, call.lang),
    );
    await stopAsked();
    await door.close();
    if (!isChild()) call.io.err(copy.stopped);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    call.io.err(fill(copy.portTaken, { port: String(port) }, call.lang));
    return 2;
  }
}

const listIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((part) => part !== '');
