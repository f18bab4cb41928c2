/** What stands beside the reply while somebody reads it: one value, its warnings and fields, and the list of all. Pure but for the figures held. */
import type { Problem } from '../../../../base/result.js';
import { type Lang, fill, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import type { Ask } from '../../../../web/page.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import type { ReplyAtHand } from '../../../actions/replies/read-reply.js';
import type { AskedOf } from '../../../rules/confirming/entering.js';
import { offeredFor } from '../../../rules/confirming/labels.js';
import { type Decisions, outcomeOf, toDecide, undecided } from '../../../rules/confirming/outcomes.js';
import {
  type PlacedBlock,
  type Spot,
  blocksOf,
  spotOfName,
  spotsOf,
} from '../../../rules/confirming/places.js';
import { KIND, isSaidKind, saidBy } from '../../../rules/confirming/said.js';
import { type ReplyWarning, warningsOf } from '../../../rules/confirming/warnings.js';
import type { listMeanings } from '../../../store/reply-codes.js';
import { type ReplyParts, WORDS, replyPath } from '../asked.js';
import {
  candidateFacts,
  fieldTexts,
  kindFields,
  offerView,
  sayFound,
  sureness,
  valueFields,
} from '../candidate-view.js';
import type { FieldTexts } from '../decided-by.js';
import { drawnReply } from '../rendered.js';
import { warningsAt, warningsOfWhole } from '../warning-view.js';
import { adding, marksOf } from './marks.js';

/** Warnings on what this person has said so far, and on what was read where they have not. */
export async function warningsFor(
  ask: Ask,
  parts: ReplyParts,
  hand: ReplyAtHand,
  decisions: Decisions,
): Promise<readonly ReplyWarning[]> {
  const { read } = hand.opened;
  const said = [...new Set([...toDecide(read), ...decisions.keys()])].flatMap((candidate) => {
    if (candidate === KIND) return [];
    const d = decisions.get(candidate);
    const found = read.candidates[Number(candidate)];
    const out = d ? outcomeOf(read, candidate, d) : found ? saidBy(found) : null;
    return out && !isSaidKind(out) ? [{ candidate, said: out }] : [];
  });
  return warningsOf({
    authority: hand.reply.authority,
    receivedOn: hand.reply.received_on,
    said,
    asked: (hand.reply.asked as Partial<AskedOf>).periods ?? [],
    figures: await parts.held(ask),
  });
}

export interface Work {
  readonly hand: ReplyAtHand;
  readonly decisions: Decisions;
  readonly warnings: readonly ReplyWarning[];
  readonly meanings: Awaited<ReturnType<typeof listMeanings>>;
  readonly problems: readonly Problem<ReplyActProblem>[];
  readonly ask: Ask;
}

export function workView(work: Work) {
  const { hand, decisions, ask } = work;
  const { lang } = ask;
  const { opened } = hand;
  const words = WORDS[lang].read;
  const order = [...toDecide(opened.read), ...[...decisions.keys()].filter((c) => spotOfName(c)).sort()];
  const left = undecided(opened.read, decisions);
  const asked = ask.form.get('candidate') ?? ask.query.get('c') ?? left[0] ?? KIND;
  const current = order.includes(asked) || spotOfName(asked) ? asked : (left[0] ?? KIND);
  const place = order.indexOf(current);
  const blocks = blocksOf(opened.files);
  const to = (candidate: string): string =>
    `${addressOf(lang, replyPath(hand.reply.id, 'read'))}?c=${encodeURIComponent(candidate)}`;
  const isDone = left.length === 0;
  return {
    progress: {
      done: order.length - left.length,
      of: order.length,
      text: fill(words.progress, { done: order.length - left.length, of: order.length }, lang),
    },
    finish: isDone,
    current: currentView(work, { current, blocks }),
    heading: headingOf(current, order, lang),
    next: order[place + 1] === undefined ? null : to(order[place + 1] ?? ''),
    previous: place > 0 ? to(order[place - 1] ?? '') : null,
    rows: near(order, place).map((candidate) => ({
      ...rowView(work, candidate, blocks),
      href: to(candidate),
      isHere: candidate === current,
    })),
    more:
      order.length > MOST_LISTED ? plural(words.more, order.length - near(order, place).length, lang) : null,
    whole: warningsOfWhole(work.warnings, lang),
    drawn: drawnReply({ blocks, marks: marksOf(work, { current, blocks, to }), add: adding(to, lang) }, lang),
  };
}

/** A list that is too long to be looked over is shown around the value at hand. */
const MOST_LISTED = 150;

function near(order: readonly string[], place: number): readonly string[] {
  if (order.length <= MOST_LISTED) return order;
  const from = Math.max(0, Math.min(place - MOST_LISTED / 2, order.length - MOST_LISTED));
  return order.slice(from, from + MOST_LISTED);
}

function headingOf(current: string, order: readonly string[], lang: Lang): string {
  const words = WORDS[lang].read;
  if (current === KIND) return words.theKind;
  if (spotOfName(current)) return words.theAdded;
  return fill(
    words.the,
    { n: order.indexOf(current), of: order.filter((c) => c !== KIND && !spotOfName(c)).length },
    lang,
  );
}

function currentView(work: Work, { current, blocks }: { current: string; blocks: readonly PlacedBlock[] }) {
  const { hand, decisions, problems, ask, meanings, warnings } = work;
  const { lang } = ask;
  const { opened } = hand;
  const words = WORDS[lang].read;
  const isAdded = spotOfName(current) !== null;
  const candidate = isAdded ? undefined : opened.read.candidates[Number(current)];
  const offers = candidate ? offeredFor(candidate, meanings) : [];
  const use = offers.find((o) => `${o.facet}:${o.meaning}` === ask.query.get('use'));
  const mine = decisions.get(current);
  const texts = typed(ask, fieldTexts({ opened, candidate: current, blocks }, mine, use));
  const to = `${addressOf(lang, replyPath(hand.reply.id, 'read'))}?c=${encodeURIComponent(current)}`;
  return {
    candidate: current,
    isKind: current === KIND,
    isAdded,
    facts: candidateFacts({ opened, blocks, candidate: current }, lang),
    sure: sureness(candidate, lang),
    warnings: warningsAt(warnings, current, lang),
    offers: offers.map((o) => ({
      ...offerView(o, lang),
      href: `${to}&use=${encodeURIComponent(`${o.facet}:${o.meaning}`)}`,
    })),
    mine: mine ? fill(words.mine, { decision: words.decided[mine.decision] }, lang) : null,
    mayConfirm: current === KIND || (candidate !== undefined && saidBy(candidate) !== null),
    hasCell: spotFor(work, current, blocks) !== null,
    ...(current === KIND ? kindFields(texts, { problems, lang }) : valueFields(texts, { problems, lang })),
  };
}

/** After a problem the fields hold what was typed. */
function typed({ form }: Ask, texts: FieldTexts): FieldTexts {
  if (form.get('decision') === null) return texts;
  const entries = Object.entries(texts).map(([name, text]: [string, string]) => [
    name,
    form.get(name) ?? text,
  ]);
  return { ...texts, ...(Object.fromEntries(entries) as Partial<FieldTexts>) };
}

function spotFor(
  { hand }: Pick<Work, 'hand'>,
  candidate: string,
  blocks: readonly PlacedBlock[],
): Spot | null {
  return spotOfName(candidate) ?? spotsOf(blocks, hand.opened.read.candidates)[Number(candidate)] ?? null;
}

function rowView(
  { hand, decisions, warnings, ask }: Work,
  candidate: string,
  blocks: readonly PlacedBlock[],
) {
  const { lang } = ask;
  const words = WORDS[lang].read;
  const mine = decisions.get(candidate);
  const c = hand.opened.read.candidates[Number(candidate)];
  const decision = mine ? words.decided[mine.decision] : words.notDecided;
  const isOdd = warnings.some((w) => w.candidates.includes(candidate));
  if (candidate === KIND)
    return {
      n: '',
      value: WORDS[lang].kind[hand.opened.read.kind.kind],
      what: words.kind,
      isSure: true,
      isOdd,
      decision,
      isDecided: mine !== undefined,
    };
  if (!c) {
    const [first] = candidateFacts({ opened: hand.opened, blocks, candidate }, lang);
    return {
      n: '+',
      value: first?.value ?? '',
      what: words.added,
      isSure: true,
      isOdd,
      decision,
      isDecided: true,
    };
  }
  const found = sayFound(c, lang);
  const what = [found.measure, found.period, found.by].filter((t) => t !== '').join(' · ');
  return {
    n: String(Number(candidate) + 1),
    value: found.value,
    what,
    isSure: found.isSure,
    isOdd,
    decision,
    isDecided: mine !== undefined,
  };
}
