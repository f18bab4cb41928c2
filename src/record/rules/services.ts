/** Services as a coded list: the flag reader's own names, with "other, said" and "not known" beside them. */
import { type FlagReader, SHIPPED_READER } from './flag/index.js';

export const SERVICE_NOT_KNOWN = 'not-known';
const OTHER = 'other: ';

/**
 * The services that a recording form offers by name; every other on the list is reached by writing it.
 * **Source**: those most often named to forces (NSPCC, February 2025), then by where children say contact began or moved.
 */
export const COMMON_SERVICES = [
  'snapchat',
  'instagram',
  'whatsapp',
  'facebook',
  'messenger',
  'tiktok',
  'discord',
  'telegram',
  'roblox',
  'minecraft',
  'fortnite',
  'youtube',
  'x',
  'kik',
  'yubo',
  'wizz',
] as const;

/** Every name on the list, as it is stored. **Source**: the lexicon that the reader reads by, data/flag-reader/lexicon.json as shipped. */
export const serviceNames = (reader: FlagReader = SHIPPED_READER): ReadonlySet<string> => reader.services();

const coded = new WeakMap<FlagReader, Map<string, string>>();
/** An extract of nonsense must not fill the memory. */
const MOST_CODED = 5_000;
const LONGEST = 60;

/**
 * A service by its name on the list, also where it was abbreviated or misspelt; what is not on it is kept as said. The
 * list is that of the reader given: an organisation's own lexicon may name services that the shipped one does not.
 * **Shape**: `snapchat`, `other: Zorble`, `not-known`. What is coded already stays as it is, unless this reader has a name
 * for what another kept as said.
 */
export function codedService(said: string, reader: FlagReader = SHIPPED_READER): string {
  const plain = said.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  const known = coded.get(reader) ?? new Map<string, string>();
  coded.set(reader, known);
  const found = known.get(plain);
  if (found !== undefined) return found;
  const code = codeOf(plain, reader);
  if (known.size < MOST_CODED) known.set(plain, code);
  return code;
}

function codeOf(plain: string, reader: FlagReader): string {
  const said = otherSaid(plain)?.trim() ?? plain;
  const small = said.toLowerCase();
  const names = serviceNames(reader);
  if (small === SERVICE_NOT_KNOWN || names.has(small)) return small;
  // The reader knows the other names of a service, and the slips of a hurried hand.
  const sentence = `Suspect added IP on ${said} and sent messages.`;
  const { platforms } = reader.read(sentence, { offenceCode: '71/17' });
  const listed = platforms.filter((name) => names.has(name));
  return listed.length === 1 && listed[0] !== undefined ? listed[0] : `${OTHER}${said}`;
}

/** In the order of contact, each once. */
export const codedServices = (
  said: readonly string[],
  reader: FlagReader = SHIPPED_READER,
): readonly string[] => [...new Set(said.map((one) => codedService(one, reader)))];

/**
 * Services in the order in which contact moved, as far as somebody said it; the others after them.
 * **Shape**: `inOrder` is false where two or more stand in no order that anybody said.
 */
export function orderServices(
  named: readonly string[],
  said: readonly string[],
): { readonly services: readonly string[]; readonly inOrder: boolean } {
  const first = [...new Set(said)].filter((code) => named.includes(code));
  const rest = named.filter((code) => !first.includes(code));
  // The last place is known when every other is.
  return {
    services: [...first, ...rest],
    inOrder: rest.length <= (first.length > 0 ? 1 : 0) || named.length < 2,
  };
}

/** What somebody said of a service that is not on the list; null for one that is. */
export const otherSaid = (code: string): string | null =>
  code.startsWith(OTHER) ? code.slice(OTHER.length) : null;
