/** Text that is safe in XML 1.0, whatever was typed. */

// Control characters, halves of a pair and the two non-characters may stand in no XML document at all.
const NOT_IN_XML = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

// The same as above, for a quick look: nearly every text passes it.
const NEEDS_WORK = /[^ -~\u00a0-\ud7ff\ue000-\ufffd]|[<>&"]/;

const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Without what XML cannot hold; line ends as `\n`. */
export const cleaned = (text: string): string =>
  NEEDS_WORK.test(text) ? text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '') : text;

/** Cleaned and escaped for an element or an attribute in double quotes. */
export function xml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return cleaned(text).replace(/[<>&"]/g, (c) => NAMED[c] ?? c);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
