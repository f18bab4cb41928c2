/** What a label meant for an authority the last times: learnt from what people settled, offered, never applied. */
import type { LabelFacet } from '../../../base/reply-state.js';
import type { Candidate } from '../replies/candidate.js';
import type { SaidValue } from './said.js';

export interface LabelMeaning {
  readonly label: string;
  readonly facet: LabelFacet;
  readonly meaning: string;
  readonly times: number;
}

const LONGEST = 200;
/** A year, a month or a span of days says when, not what. */
const SAYS_WHEN = /^(?:(?:fy|cy|year|blwyddyn)\s*)?[\d\s/.–-]+$|^\d{4}/i;

/** The words beside a value without those that say when: "Grooming · 2018/19" → "grooming". Null where nothing is left. */
export function labelOf({
  words,
  as_written: written,
}: Pick<Candidate, 'words' | 'as_written'>): string | null {
  const left = (words ?? '')
    .split(' · ')
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '' && piece !== written && !SAYS_WHEN.test(piece));
  const label = left.join(' · ').toLowerCase();
  // A whole sentence is no label.
  return label === '' || label.length > LONGEST || /[.!?]\s/.test(label) ? null : label;
}

/** What a settled value teaches: what the label meant, whether or not the reader had read it so. */
export function learntFrom(
  candidate: Candidate,
  said: SaidValue,
): readonly { readonly label: string; readonly facet: LabelFacet; readonly meaning: string }[] {
  const label = labelOf(candidate);
  if (label === null) return [];
  return [
    { label, facet: 'measure', meaning: said.measure },
    { label, facet: 'unit', meaning: said.unit },
  ];
}

/** What is offered for a candidate: meanings of its label that the reader did not find, the oftenest first. */
export function offeredFor(candidate: Candidate, known: readonly LabelMeaning[]): readonly LabelMeaning[] {
  const label = labelOf(candidate);
  if (label === null) return [];
  return known
    .filter(
      (k) => k.label === label && k.meaning !== (k.facet === 'measure' ? candidate.measure : candidate.unit),
    )
    .sort((a, b) => b.times - a.times);
}
