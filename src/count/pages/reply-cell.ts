/** The way from a value that came in a reply to the cell it came from. */
import type { Source } from '../../base/observation.js';
import type { Lang } from '../../base/words.js';
import { addressOf } from '../../web/layout/layout.js';
import { atName } from '../rules/confirming/places.js';

const REPLY = /^\/count\/replies\/[0-9a-f-]{36}$/;

/** **Shape**: empty for a value that came from anywhere else. */
export function cellAddress({ address, at }: Source, lang: Lang): string {
  if (address === null || at === null || !REPLY.test(address)) return '';
  return `${addressOf(lang, `${address}/cell`)}?at=${encodeURIComponent(atName(at))}`;
}
