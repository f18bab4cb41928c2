/** What the small server asks of whoever stands behind it: one page to show, one form to take, pages for refusals. */
import type { Lang } from '../../base/words.js';
import type { Log } from '../log.js';
import type { SecurityContact } from '../security-txt.js';

/** The fields of a form: the first value of each. */
export interface DoorForm {
  /** **Shape**: null when the form has no such field. */
  get(name: string): string | null;
}

/** What somebody asked of the door. Nothing in it says who they are. */
export interface DoorAsked {
  /** What was sent; empty when a page is only looked at. */
  readonly form: DoorForm;
  /** The address it came to: the form goes back to the same one, so that a browser remembers one line. */
  readonly path: string;
  readonly lang: Lang;
  /** A hash of the network address under a key of the day: for fairness in a queue, and for nothing else. */
  readonly lane: string;
  readonly now: Date;
}

export interface DoorAnswer {
  readonly status: number;
  readonly html: string;
}

/** **Shape**: `away` where nothing may be shown any more, because whoever sent it has left in a hurry. */
export type DoorHandler = (asked: DoorAsked) => DoorAnswer | 'away' | Promise<DoorAnswer | 'away'>;

/** Why a request was turned away, with its status. */
export const DOOR_STATUS = {
  'bad-request': 400,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'wrong-type': 415,
  'wrong-host': 421,
  broken: 500,
  unavailable: 503,
} as const;

export type DoorRefusal = keyof typeof DOOR_STATUS;

export interface DoorParts {
  readonly origin: string;
  readonly loopback: boolean;
  /** Addresses or ranges of the proxies in front of us; only theirs is a forwarded address believed. */
  readonly trustedProxies: readonly string[];
  /** What a look at the door shows. */
  readonly show: DoorHandler;
  /** What is done with a form that was sent. */
  readonly take: DoorHandler;
  /** Told when a page was left in a hurry, with the name of the sitting. */
  readonly left: (visit: string, now: Date) => void;
  /** Where somebody goes who leaves in a hurry. */
  readonly away: () => string;
  readonly refused: (code: DoorRefusal, lang: Lang) => string;
  /** Whom to tell about a weakness, or null. */
  readonly security: SecurityContact | null;
  readonly now: () => Date;
  readonly log: Log;
}

/** The door's address in each language. Nothing in it says what it is for. */
export const DOOR_PATH: Readonly<Record<Lang, string>> = { en: '/contact', cy: '/cy/contact' };
export const AWAY_PATH = '/away';
