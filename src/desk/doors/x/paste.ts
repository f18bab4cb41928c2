/**
 * A message of X, or of any platform without an interface, pasted in by staff. Always possible: an interface that is
 * taken away overnight must not close the door. The form itself is the desk's.
 */
import type { Lang } from '../../../base/words.js';
import type { IncomingContact } from '../../../tell/index.js';
import { contactFrom, hash } from '../arrived.js';
import { cleanLine } from '../clean-text.js';
import { note } from '../notes.js';

export interface Pasted {
  /** The form's own token: sent twice it is one. */
  readonly token: string;
  readonly text: string;
  /** As it stands on the platform: `@name`, `https://x.com/name`, `name`. */
  readonly handle: string;
  /** True for a post that everybody can read. */
  readonly isPublic: boolean;
  /** The post's address, for a public one. Kept as words; never opened. */
  readonly address: string | null;
  /** When the platform says it was sent, as an ISO instant, if staff gave it. */
  readonly sentAt: string | null;
  readonly language: Lang | null;
  /** Which desk pasted it: `social media desk`. Never an officer's name; the journal has that. */
  readonly pastedBy: string;
  readonly pictures: number;
}

/** A name as people write it → the name alone, in small letters; null when it is none. */
export function handleOf(written: string): string | null {
  const name =
    /^(?:https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/)?@?([A-Za-z0-9_]{1,30})\/?(?:[?#].*)?$/.exec(
      written.trim(),
    )?.[1];
  return name?.toLowerCase() ?? null;
}

/** **Shape**: pasted text → the contact it is. The same handle is the same conversation. */
export function pastedContact(pasted: Pasted, now: Date): IncomingContact {
  const handle = handleOf(pasted.handle);
  const address = cleanLine(pasted.address, 500);
  return contactFrom(
    {
      channel: pasted.isPublic ? 'public-post' : 'x',
      kind: pasted.isPublic ? 'public-post' : 'message',
      externalId: `pasted:${hash(pasted.token).slice(0, 40)}`,
      conversation: `handle:${handle ?? hash(pasted.handle.trim().toLowerCase()).slice(0, 32)}`,
      sentAt: pasted.sentAt,
      text: pasted.text,
      language: pasted.language,
      identity: { handle: handle === null ? cleanLine(pasted.handle, 100) : `x:@${handle}` },
      offered: Array.from(
        { length: Math.min(Math.max(0, pasted.pictures), 50) },
        () => ({ kind: 'picture', bytes: null }) as const,
      ),
      answers: [
        note('keyed-by', cleanLine(pasted.pastedBy, 100) ?? ''),
        ...(address === null ? [] : [note('public-place', address)]),
      ],
    },
    now,
  );
}
