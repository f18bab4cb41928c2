/** What the server must be told before it starts. */
import type { Lang } from '../base/words.js';
import type { SecurityContact } from './security-txt.js';

export interface Config {
  /** How browsers reach it, without a path: `http://localhost:3000`, `https://plimsoll.example.police.uk`. */
  readonly origin: string;
  /** True when it listens on this machine only. */
  readonly loopback: boolean;
  /** True when the people and cases in it are made up. */
  readonly madeUp: boolean;
  readonly organisation: Readonly<Record<Lang, string>>;
  /** The data folder, for pages that show what stands beside the database. */
  readonly dataFolder?: string;
  /** The organisation's own identity provider, where it has one. */
  readonly provider: Provider | null;
  /** Whom to tell about a weakness; left out where nobody is named. */
  readonly security?: SecurityContact | null;
}

/** An OpenID Connect provider, and which of its groups mean which of our roles. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string;
  /** A group that is not here gives no role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

export const isHttps = (config: Pick<Config, 'origin'>): boolean => config.origin.startsWith('https://');

/** Made-up people may be signed in as only where no stranger can reach them and nobody real is stored. */
export const mayPretend = (config: Config): boolean => config.loopback && config.madeUp;

/**
 * Host names this installation answers to. Anything else is refused, or a page elsewhere could point its own
 * name at this machine and be taken for us.
 */
export const answersTo = (config: Pick<Config, 'origin' | 'loopback'>, host: string | undefined): boolean =>
  hostCheck(config)(host);

/** As `answersTo`, made ready once for many requests. */
export function hostCheck({
  origin,
  loopback,
}: Pick<Config, 'origin' | 'loopback'>): (host: string | undefined) => boolean {
  const names = [new URL(origin).hostname, ...(loopback ? ['localhost', '127.0.0.1', '[::1]'] : [])];
  return (host) => names.includes(hostName(host ?? ''));
}

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();
