/**
 * The question of a request in words that may be shown to everybody: whoever asked is never in them, nor an address, a
 * number to ring or a place to write to. A person looks at the words all the same; this only refuses what is sure.
 */

/** Put in place of what was taken out, in the language of the words. */
export const TAKEN_OUT = { en: '[taken out]', cy: '[tynnwyd allan]' } as const;

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const PHONE = /(?:\+44|\b0)(?:[\s()-]*\d){9,10}\b/gu;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gu;
/** How a letter is signed: what follows is a name. */
const SIGNED =
  /^((?:yours|kind|best|warm|many thanks|regards|yn gywir|cofion|diolch|yr eiddoch)[^\n]{0,40}\n+)([^\n]{2,80})$/gimu;

/** The words of a name long enough to be nobody else's: not "A." nor "of". */
const nameParts = (requester: string): readonly string[] =>
  requester
    .normalize('NFC')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((part) => part.length >= 3);

const partPattern = (part: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** **Shape**: the words as they came → the same with names, addresses and numbers taken out, to begin with. */
export function withoutNames(wording: string, requester: string, taken: string): string {
  const plain = wording
    .normalize('NFC')
    .replaceAll(SIGNED, (_, closing: string) => `${closing}${taken}`)
    .replaceAll(MAIL, taken)
    .replaceAll(PHONE, taken)
    .replaceAll(POSTCODE, taken);
  return nameParts(requester).reduce((text, part) => text.replaceAll(partPattern(part), taken), plain);
}

/** True when words still hold a part of the requester's name, an address or a number to ring. */
export const namesSomebody = (words: string, requester: string): boolean =>
  [MAIL, PHONE, POSTCODE].some((pattern) => words.normalize('NFC').search(pattern) >= 0) ||
  namesRequester(words, requester);

/** True when a part of the requester's name stands in a text, a reference for one. */
export function namesRequester(words: string, requester: string): boolean {
  const text = words.normalize('NFC');
  return nameParts(requester).some((part) => text.search(partPattern(part)) >= 0);
}

/** The last part of a public address from a reference: "123/26" → `123-26`. */
export const slugOf = (reference: string): string =>
  reference
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'request';
