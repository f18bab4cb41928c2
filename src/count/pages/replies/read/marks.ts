/** Where the values of a reply stand in it, for whoever reads: the one looked at, those decided, those that wait. */
import { type Lang, fill } from '../../../../base/words.js';
import {
  type PlacedBlock,
  type Spot,
  spotName,
  spotOfName,
  spotsOf,
} from '../../../rules/confirming/places.js';
import { KIND } from '../../../rules/confirming/said.js';
import { WORDS } from '../asked.js';
import type { MarkedSpot } from '../rendered.js';
import type { Ask } from '../../../../web/page.js';
import type { ReplyAtHand } from '../../../actions/replies/read-reply.js';
import type { Decisions } from '../../../rules/confirming/outcomes.js';

interface Marked {
  readonly hand: ReplyAtHand;
  readonly decisions: Decisions;
  readonly ask: Ask;
}

export function marksOf(
  { hand, decisions, ask }: Marked,
  {
    current,
    blocks,
    to,
  }: { current: string; blocks: readonly PlacedBlock[]; to: (candidate: string) => string },
): readonly MarkedSpot[] {
  const { lang } = ask;
  const { candidates } = hand.opened.read;
  const spots = spotsOf(blocks, candidates);
  const found = candidates.flatMap((c, i): readonly MarkedSpot[] => {
    const spot = spots[i];
    if (!spot) return [];
    const title = fill(WORDS[lang].read.open, { n: String(i + 1), text: c.as_written }, lang);
    return [{ spot, as: decisions.has(String(i)) ? 'decided' : 'open', href: to(String(i)), title }];
  });
  const added = [...decisions.keys()].flatMap((c): readonly MarkedSpot[] => {
    const spot = spotOfName(c);
    return spot ? [{ spot, as: 'decided', href: to(c) }] : [];
  });
  const lit = current === KIND ? null : (spotOfName(current) ?? spots[Number(current)] ?? null);
  const all = [...found, ...added];
  if (!lit) return all;
  // The one that is lit comes last, so that it stands where several values share a sentence.
  const here = all.find((m) => spotName(m.spot) === spotName(lit));
  return [...all, { ...here, spot: lit, as: 'lit' }];
}

/** Pressing a figure that was not read leads to adding it. */
export const adding =
  (to: (candidate: string) => string, lang: Lang) =>
  (spot: Spot, text: string): { readonly href: string; readonly title: string } => ({
    href: to(spotName(spot)),
    title: fill(WORDS[lang].read.choose, { text: text.slice(0, 80) }, lang),
  });
