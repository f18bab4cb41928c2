/** Who the teller is, as the template wants it. Pure. */
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { DeskProblem } from '../../rules/problems.js';
import type { Revealed } from '../../actions/reveal.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS, sayDeskProblem, wordOf } from '../../words/say.js';
import { shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface IdentityFacts {
  readonly lang: Lang;
  readonly thread: Thread;
  readonly form: URLSearchParams;
  readonly problems: readonly Problem<DeskProblem>[];
  readonly revealed: readonly Revealed[] | null;
}

export function identityView({ lang, thread, form, problems, revealed }: IdentityFacts) {
  const words = WORDS[lang];
  const reference = fill(DESK_WORDS[lang].reference, { id: shortId(thread.id) }, lang);
  const [problem] = problems;
  const error = problem ? { text: sayDeskProblem(problem, lang), visuallyHiddenText: words.error } : null;
  return {
    title: words.title,
    words,
    reference,
    back: { text: reference, href: addressOf(lang, threadPath(thread.id)) },
    action: addressOf(lang, `${threadPath(thread.id)}/identity`),
    version: thread.version,
    summary: error && { titleText: words.summary, errorList: [{ text: error.text, href: '#reason' }] },
    reason: {
      id: 'reason',
      name: 'reason',
      label: { text: words.reason, classes: 'govuk-label--m' },
      hint: { text: words.reasonHint },
      value: form.get('reason') ?? '',
      ...(error ? { errorMessage: error } : {}),
    },
    people: revealed?.map((one) => personOf(one, lang)) ?? null,
  };
}

function personOf({ channel, identity }: Revealed, lang: Lang) {
  const words = WORDS[lang];
  const title = wordOf(DESK_WORDS[lang].channels, channel);
  if (identity === null) return { title, told: words.shredded, facts: [] };
  const { safeContact } = identity;
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    [words.name, identity.name],
    [words.handle, identity.handle],
    [words.organisation, identity.organisation],
    [words.role, identity.role],
    [words.way, safeContact && words.ways[safeContact.way]],
    [words.address, safeContact?.address],
    [words.times, safeContact?.times],
    [words.wording, safeContact?.wording],
    [words.never, safeContact?.never],
  ];
  const facts = pairs.flatMap(([key, value]) => (value ? [{ key, value }] : []));
  return { title, told: facts.length === 0 ? words.nothing : null, facts };
}
