/** What stands beside the pages of the rooms: the open keyring, and the desk's work without a person. */
import { dayInLondon, now } from '../base/day.js';
import { fill } from '../base/words.js';
import { type DeskService, readTextBy, seedDesk, startDesk, triageRulesOn } from '../desk/index.js';
import { type Actor, systemActor } from '../db/index.js';
import { type Keyring, createKeyring, hasKeyring, keyringPlace, openKeyring } from '../keys/index.js';
import { type Feed, feed } from '../web/feed.js';
import { describe, logToStandardError } from '../web/log.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Opened } from './open.js';
import type { Call } from './verb.js';

const COPY = { en, cy } as const;

export interface Rooms {
  readonly keys: Keyring;
  readonly feed: Feed;
  readonly desk: DeskService;
}

/** Opens the keyring, made at the first start. **Shape**: null when it cannot be opened, after saying why. */
export function openKeys({ about }: Opened, { io, lang }: Call): Keyring | null {
  const place = keyringPlace(process.env, about.dataFolder);
  const copy = COPY[lang].serve;
  if (!hasKeyring(place)) {
    const made = createKeyring(place, now());
    if (made.ok) io.err(fill(copy.keysMade, { folder: place.folder }, lang));
  }
  const opened = openKeyring(place);
  if (opened.ok) return opened.value;
  const [problem] = opened.problems;
  if (problem) io.err(fill(copy.keyProblems[problem.code], problem.params ?? {}, lang));
  return null;
}

/** The product at work on the desk: it must see marked threads too. */
export const deskActor = (org: string): Actor => ({ ...systemActor(org), clearance: 'sealed' });

/** Starts the desk's work; in a made-up force with something in the inbox. */
export async function startRooms({ db, organisation, about }: Opened, keys: Keyring): Promise<Rooms> {
  const line = feed();
  const { dataFolder } = about;
  const by = { db, keys, dataFolder, readText: readTextBy(() => triageRulesOn(dayInLondon(now()))) };
  if (organisation.madeUp) await seedDesk({ ...by, actor: deskActor(organisation.id) }, now());
  const desk = startDesk({
    ...by,
    org: organisation.id,
    now,
    happened: () => line.say('inbox'),
    failed: (what, error) =>
      logToStandardError({
        at: now().toISOString(),
        reference: what,
        page: 'desk',
        method: 'WORK',
        ...describe(error),
      }),
  });
  return { keys, feed: line, desk };
}
