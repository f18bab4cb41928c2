/** What the library offers for a thread. */
import type { Lang } from '../../../base/words.js';
import type { Ask } from '../../../web/page.js';
import type { Thread } from '../../store/threads.js';

export interface Offer {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  /** Why it is suggested; null when it is only there to be chosen. */
  readonly why: string | null;
}

export const adviceText = (offer: Offer): string => offer.text;

export const adviceOffered = async (
  _ask: Ask,
  _thread: Thread,
  _language: Lang,
): Promise<readonly Offer[]> => [];
