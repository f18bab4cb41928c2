/**
 * The public door's own folder, `tell/` in the data folder: all that this process may read.
 *
 *   organisation.json   written by the rooms: whom to seal to, what to say
 *   secret              32 bytes, made here at the first start
 *   journal/            what was told, sealed; appended here, read by the rooms
 *   boxes/<lookup>      replies, sealed to a code; written by the rooms, read here while a code is typed
 *   counts.json         how many told and how many came back, by day; nobody's traces
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { instant } from '../base/day.js';
import type { Lang } from '../base/words.js';
import { makeFolder, writeWhole } from '../keys/index.js';
import { CHANNELS, type Channel } from './rules/contact.js';

type Both = Readonly<Record<Lang, string>>;

/** A way of writing to the organisation besides this page, and when somebody watches it. */
export interface OtherWay {
  readonly channel: Channel;
  readonly name: Both;
  /** A full `https:` or `tel:` address, or null when there is nothing to open. */
  readonly href: string | null;
  /** When it is watched, as people say it: "every day, 8am to 10pm". Null: nobody watches it. */
  readonly monitored: Both | null;
  /** The day that somebody last made sure of it. */
  readonly verified_on: string;
}

export interface LocalNumber {
  readonly name: Both;
  readonly number: string;
  readonly about: Both | null;
}

/** What the rooms tell the public door about their organisation. */
export interface TellOrganisation {
  readonly format: 'plimsoll-tell-organisation-1';
  /** ISO instant in UTC. */
  readonly written_at: string;
  /** Base64 of 32 bytes: contacts are sealed to it. */
  readonly public_key: string;
  readonly name: Both;
  /** Where "Exit this page" leads. An `https:` page that anybody might have open. */
  readonly away: string;
  /** In how many hours a first answer is tried for; null when nothing is promised. */
  readonly first_reply_hours: number | null;
  readonly other_ways: readonly OtherWay[];
  readonly local_numbers: readonly LocalNumber[];
  /** The area's code, as `W15000002`: which helplines are shown. Null: those for the whole country. */
  readonly area: string | null;
}

export const AWAY_DEFAULT = 'https://www.bbc.co.uk/weather';

export const tellFolder = (dataFolder: string): string => path.join(dataFolder, 'tell');
const organisationFile = (folder: string): string => path.join(folder, 'organisation.json');

/** Writes what the door is to know. For the rooms: the door itself only reads it. */
export function writeOrganisation(dataFolder: string, organisation: TellOrganisation): void {
  makeFolder(tellFolder(dataFolder));
  writeWhole(organisationFile(tellFolder(dataFolder)), `${JSON.stringify(organisation, null, 2)}\n`, 0o640);
}

/** **Shape**: null when it is not there or not whole: then nothing is taken in. */
export function readOrganisation(dataFolder: string): TellOrganisation | null {
  try {
    const text = readFileSync(organisationFile(tellFolder(dataFolder)), 'utf8');
    const read: Partial<TellOrganisation> = JSON.parse(text);
    return isOrganisation(read) ? read : null;
  } catch {
    return null;
  }
}

const isBoth = (both: Partial<Both> | undefined | null): boolean =>
  typeof both?.en === 'string' && typeof both.cy === 'string' && both.en !== '' && both.cy !== '';

function isOrganisation(read: Partial<TellOrganisation>): read is TellOrganisation {
  return (
    read.format === 'plimsoll-tell-organisation-1' &&
    Buffer.from(String(read.public_key), 'base64').length === 32 &&
    !Number.isNaN(instant(String(read.written_at)).getTime()) &&
    isBoth(read.name) &&
    /^https:\/\/[^\s"'<>]+$/.test(String(read.away)) &&
    (read.first_reply_hours === null || Number.isInteger(read.first_reply_hours)) &&
    (read.area === null || typeof read.area === 'string') &&
    (read.other_ways ?? [null]).every(isOtherWay) &&
    (read.local_numbers ?? [null]).every((local) => isBoth(local?.name) && typeof local?.number === 'string')
  );
}

const isOtherWay = (way: Partial<OtherWay> | null): boolean =>
  way !== null &&
  CHANNELS.some((channel) => channel === way.channel) &&
  isBoth(way.name) &&
  (way.href === null || /^(https:\/\/|tel:)[^\s"'<>]+$/.test(String(way.href))) &&
  (way.monitored === null || isBoth(way.monitored));

const LOOK_AGAIN_MS = 1000;

/**
 * The organisation as it stands in the file now, looked at once a second at most: the rooms may write it anew while the
 * door is open, and the door closes when it is taken away.
 */
export function organisationKept(dataFolder: string): () => TellOrganisation | null {
  const file = organisationFile(tellFolder(dataFolder));
  let looked = Number.NEGATIVE_INFINITY;
  let seen = '';
  let kept: TellOrganisation | null = null;
  return () => {
    const at = performance.now();
    if (at - looked < LOOK_AGAIN_MS) return kept;
    looked = at;
    const stat = statSync(file, { throwIfNoEntry: false });
    const stamp = stat ? `${stat.mtimeMs} ${stat.ino} ${stat.size}` : '';
    if (stamp !== seen) [seen, kept] = [stamp, stat ? readOrganisation(dataFolder) : null];
    return kept;
  };
}

const SECRET_BYTES = 32;

/** The door's secret, made at the first start. **Errors**: throws when the file is there and is not 32 bytes. */
export function doorSecret(dataFolder: string): Buffer {
  const folder = tellFolder(dataFolder);
  makeFolder(folder);
  const file = path.join(folder, 'secret');
  if (!existsSync(file)) writeWhole(file, randomBytes(SECRET_BYTES));
  const secret = readFileSync(file);
  if (secret.length !== SECRET_BYTES) throw new Error('tell/secret is damaged: it should hold 32 bytes');
  return secret;
}
