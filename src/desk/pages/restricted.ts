/** That a thread marked for others may belong to this one: said to who may know it, with whom to ask. Pure. */
import { type Lang, fill, list, plural } from '../../base/words.js';
import type { Account } from '../../db/index.js';
import type { RestrictedMatch } from '../store/traces.js';
import { DESK_WORDS } from '../words/say.js';

/** **Shape**: null when there is none. */
export function restrictedInWords(
  match: RestrictedMatch | null,
  accounts: readonly Account[],
  lang: Lang,
): { readonly count: string; readonly ask: string } | null {
  if (match === null) return null;
  const words = DESK_WORDS[lang].restrictedMatch;
  const names = accounts
    .filter(({ id, disabledAt }) => disabledAt === null && match.named.includes(id))
    .map(({ name }) => name);
  return {
    count: plural(words.count, match.count, lang),
    ask: names.length === 0 ? words.askNobody : fill(words.ask, { who: list(names, words.or) }, lang),
  };
}
