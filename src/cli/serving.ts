/** What `plimsoll serve` does: reads what was asked, opens the database, and serves until stopped. */
import { authorityByCode, authorityByName } from '../base/authorities.js';
import { now } from '../base/day.js';
import { openInstallation } from './open.js';
import type { Call, Exit } from './verb.js';
import { wrongUse } from './wrong-use.js';

const DEFAULT_PORT = 3000;
/** The public door and the doors for channels take the ports after the rooms’ own. */
const TELL_AFTER = 1;
const DOORS_AFTER = 2;

/** Serves until somebody stops it. */
export async function serve(call: Call): Promise<Exit> {
  const room = call.operands[0];
  if (room !== undefined && !['tell', 'rooms', 'doors'].includes(room))
    throw wrongUse('unknownSubverb', { name: room, known: 'tell, rooms, doors' });
  if (room === 'doors')
    return (await import('./doors/serving-doors.js')).serveDoors(portOption(call) + DOORS_AFTER, call);
  if (room === 'tell')
    return (await import('./serving-tell.js')).serveTheDoor(call, portOption(call) + TELL_AFTER);
  const port = portOption(call);
  const names =
    call.has('name-en') || call.has('name-cy')
      ? {
          en: call.text('name-en') ?? call.text('name-cy') ?? '',
          cy: call.text('name-cy') ?? call.text('name-en') ?? '',
        }
      : undefined;
  // The pages are read while the database starts.
  const [opened, { serveOpened }] = await Promise.all([
    openInstallation(
      { purpose: 'serve', madeUp: call.has('made-up'), names, force: forceOption(call), now: now() },
      call,
    ),
    import('./serve-opened.js'),
  ]);
  if (!opened) return 3;
  try {
    return await serveOpened(opened, { port, alone: room === 'rooms' }, call);
  } finally {
    await opened.close();
  }
}

function forceOption(call: Call): string | undefined {
  const text = call.text('force');
  if (text === undefined) return undefined;
  const force = authorityByCode(text) ?? authorityByName(text, 'force');
  if (force?.kind !== 'force') throw wrongUse('badForce', { text });
  return force.code;
}

function portOption(call: Call): number {
  const text = call.text('port') ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_533) throw wrongUse('badPort', { text });
  return port;
}
