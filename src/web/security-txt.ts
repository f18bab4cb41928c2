/**
 * `/.well-known/security.txt`: whom to tell about a weakness, on every address that we answer at.
 * **Source**: RFC 9116.
 */
import { addDays, dayInLondon } from '../base/day.js';
import type { Result } from '../base/result.js';

export const SECURITY_TXT_PATH = '/.well-known/security.txt';
export const SECURITY_TXT_TYPE = 'text/plain; charset=utf-8';

export interface SecurityContact {
  /** `mailto:`, `https:` or `tel:`. */
  readonly contact: string;
  /** Where it stands what may be tried and what is then promised; an `https:` address, or null. */
  readonly policy: string | null;
}

export type SecurityContactProblem = 'security-contact-unreadable' | 'security-policy-unreadable';

const ADDRESS = /^[^\s@:/]+@[^\s@:/]+$/;
const CONTACT = /^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+|tel:\+?[0-9-]+)$/;

/**
 * What `PLIMSOLL_SECURITY_CONTACT` and `PLIMSOLL_SECURITY_POLICY` say. An address of e-mail may stand there as it is.
 * **Shape**: null when nothing is set.
 */
export function securityContactIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<SecurityContact | null, SecurityContactProblem> {
  const said = environment['PLIMSOLL_SECURITY_CONTACT']?.trim() ?? '';
  const policy = environment['PLIMSOLL_SECURITY_POLICY']?.trim() || null;
  if (said === '') return { ok: true, value: null };
  const contact = ADDRESS.test(said) ? `mailto:${said}` : said;
  if (!CONTACT.test(contact)) return { ok: false, problems: [{ code: 'security-contact-unreadable' }] };
  if (policy !== null && !/^https:\/\/\S+$/.test(policy))
    return { ok: false, problems: [{ code: 'security-policy-unreadable' }] };
  return { ok: true, value: { contact, policy } };
}

/** As `securityContactIn`; what cannot be read is served to nobody, and `plimsoll doctor` says so. */
export function securityContactOrNone(
  environment: Readonly<Record<string, string | undefined>>,
): SecurityContact | null {
  const read = securityContactIn(environment);
  return read.ok ? read.value : null;
}

/** It holds as long as we are here to say it; who keeps a copy asks again after this. */
const GOOD_FOR_DAYS = 90;

export function securityTxt({ contact, policy }: SecurityContact, now: Date): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${addDays(dayInLondon(now), GOOD_FOR_DAYS)}T00:00:00Z`,
    'Preferred-Languages: en, cy',
    ...(policy === null ? [] : [`Policy: ${policy}`]),
  ];
  return `${lines.join('\n')}\n`;
}
