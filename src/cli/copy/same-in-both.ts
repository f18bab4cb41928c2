/** Words that are rightly the same in English and in Welsh: names, codes and marks. Anything else that is the same was left in English. */
export const SAME_IN_BOTH =
  /^(\W*|[A-Z]{2,6}|Plimsoll|English|Cymraeg|PDF|CSV|JSON|Gwent|Snapchat|Childline|Meic|Ofcom|NSPCC|[\d\W]*\{[a-z_]+\}[\d\W]*)$/i;
