/**
 * Words that are rightly the same in English and in Welsh: names, codes, and what is only placeholders and marks.
 * Anything else that is the same was left in English.
 */
export const SAME_IN_BOTH =
  /^((?:[\d\W]|\{[a-z_]+\})*|[A-Z]{2,6}|Plimsoll|English|Cymraeg|PDF|CSV|JSON|\{n\} kB|Gwent|Snapchat|Childline|Meic|Ofcom|NSPCC|Messenger|Instagram|Facebook|WhatsApp|X)$/i;
