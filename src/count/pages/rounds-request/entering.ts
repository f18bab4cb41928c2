/** What was typed about something that happened, as an event. Pure: whether it can have happened is judged elsewhere. */
import type { EventWanted } from '../../actions/rounds/enter-event.js';
import type {
  EventChannel,
  EventDetail,
  RequestEventKind,
  RequestLaw,
  ReviewOutcome,
} from '../../rules/round/event.js';

/** What a person may enter by hand, in the order in which it happens. What we send is entered when it has gone. */
export const BY_HAND: readonly RequestEventKind[] = [
  'acknowledged',
  'clarification-asked',
  'clarification-answered',
  'extended',
  'reply-received',
  'answered',
  'part-answered',
  'refused',
  'not-held',
  'link-elsewhere',
  'gone-postal',
  'delivery-failed',
  'review-asked',
  'review-answered',
  'commissioner-asked',
  'commissioner-decided',
  'withdrawn-by-body',
  'replaced',
  'withdrawn',
  'note',
];

export const CHANNELS: readonly EventChannel[] = ['email', 'post', 'phone', 'upload', 'portal'];
export const OUTCOMES: readonly ReviewOutcome[] = ['upheld', 'part-upheld', 'overturned'];

/** **Shape**: "12, s40(2)" of a request under FOIA → foia-s12, foia-s40(2). */
export const readExemptions = (text: string, law: RequestLaw): readonly string[] =>
  text
    .split(/[,;]|\s(?:and|a|ac)\s/i)
    .map((part) => /(\d{1,2}[A-Za-z]?)\s*((?:\(\w{1,3}\))*)/.exec(part))
    .flatMap((found) => (found ? [`${law}-s${found[1] ?? ''}${found[2] ?? ''}`] : []));

const LONGEST = 4000;

/** **Errors**: null when no kind was chosen. */
export function eventAsked(
  form: URLSearchParams,
  { id, law }: { readonly id: string; readonly law: RequestLaw },
): EventWanted | null {
  const text = (name: string): string => (form.get(name) ?? '').trim().slice(0, LONGEST);
  const kind = BY_HAND.find((k) => k === text('kind'));
  if (!kind) return null;
  const channel = CHANNELS.find((c) => c === text('channel'));
  const outcome = OUTCOMES.find((o) => o === text('outcome'));
  const exemptions = readExemptions(text('exemptions'), law);
  const detail: EventDetail = {
    ...(channel ? { channel } : {}),
    ...(outcome ? { outcome } : {}),
    ...(exemptions.length > 0 ? { exemptions } : {}),
    ...(text('to') === '' ? {} : { to: text('to') }),
    ...(text('reference') === '' ? {} : { reference: text('reference') }),
    ...(text('words') === '' ? {} : { words: text('words') }),
  };
  return { request: id, kind, happenedOn: text('day'), detail };
}
