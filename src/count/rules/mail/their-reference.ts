/** The number under which an authority has logged a request, to be named in every letter to it. */

const NAMED =
  /(?:\b(?:our|foi|request|case|unique|log)?\s*(?:ref(?:erence)?(?:\s*(?:number|no\.?))?|case\s+number|foi\s+number)|\bcyfeirnod|\beich? cyf(?:eirnod)?|\bein cyf(?:eirnod)?)\s*(?:is|yw)?\s*[:#-]?\s*((?=[^\s]*\d)[A-Z0-9][A-Z0-9/._-]{2,29})/giu;
const STANDING = /\b((?:FOI|RFI|FOIA|IR|ISA|DPFOI|SWPFOI)[ -]?\d{2,6}(?:[/-]\d{2,6}){0,2})\b/gi;

/**
 * The authority's own reference in its words.
 * **Shape**: "Our reference: FOI 1234/26" → "FOI 1234/26"; null where there is none, or only our own token.
 */
export function theirReference(text: string, token: string | null): string | null {
  const start = text.slice(0, 4000);
  const isOurs = (found: string): boolean => token !== null && found.toLowerCase().includes(token);
  for (const pattern of [STANDING, NAMED])
    for (const match of start.matchAll(pattern)) {
      const found = (match[1] ?? '').trim().replace(/[.,;]+$/, '');
      if (found !== '' && !isOurs(found) && !/^\d{1,2}$|^\d{4}$/.test(found)) return found;
    }
  return null;
}
