/** What was decided of a crime, one thing after another: who, when, under which rule, why. */
import { authorityByCode } from '../../../base/authorities.js';
import { instantInWords } from '../../../base/day.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import { RECORD_WORDS, classInWords, wordOf } from '../../words/say.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { OpenedCrime } from './load.js';

const WORDS = { en, cy } as const;

interface Told {
  readonly at: Date;
  readonly title: string;
  readonly who: string | null;
  /** Typed reasons, for whoever may read what is sealed. */
  readonly why: string | null;
  readonly notes: readonly string[];
  readonly link: { readonly text: string; readonly href: string } | null;
}

const told = (item: Told, lang: Lang) => ({
  ...item,
  iso: item.at.toISOString(),
  by: fill(
    WORDS[lang].by,
    { who: item.who ?? WORDS[lang].system, when: instantInWords(item.at, lang) },
    lang,
  ),
});

export function flagHistoryOf({ flags }: OpenedCrime, lang: Lang) {
  const copy = WORDS[lang];
  const words = RECORD_WORDS[lang];
  return flags.map((event) => ({
    ...told(
      {
        at: event.at,
        title: words.flags[event.flag],
        who: event.by_name,
        why: event.said,
        link: null,
        notes: [
          fill(copy.asSource, { source: words.flagSources[event.source] }, lang),
          ...(event.rule_version === null
            ? []
            : [
                [
                  fill(copy.rule, { version: event.rule_version }, lang),
                  ...(event.rule === null ? [] : [fill(copy.clause, { rule: event.rule }, lang)]),
                ].join(', '),
              ]),
          ...(event.reader_answer === null || event.reader_version === null
            ? []
            : [
                fill(
                  copy.readerSaid,
                  {
                    answer: words.readerAnswers[event.reader_answer],
                    p: String(Math.round((event.reader_probability ?? 0) * 100)),
                    version: event.reader_version,
                  },
                  lang,
                ),
              ]),
        ],
      },
      lang,
    ),
    flag: { code: event.flag, name: words.flags[event.flag] },
  }));
}

export function historyOf(
  opened: OpenedCrime,
  lang: Lang,
  links: { readonly receipt: ((transfer: string) => string) | null },
) {
  const copy = WORDS[lang];
  const words = RECORD_WORDS[lang];
  const items: Told[] = [
    ...opened.classifications.map((event) => ({
      at: event.at,
      title: fill(copy.classified, { class: classInWords(event.class, event.sub_class, lang) }, lang),
      who: event.by_name,
      why: event.said,
      notes: event.is_attempt ? [copy.attempt] : [],
      link: null,
    })),
    ...opened.letStand.map((event) => ({
      at: event.at,
      title: fill(copy.stood, { rule: event.rule }, lang),
      who: event.by_name,
      why: event.said,
      notes: [],
      link: null,
    })),
    ...opened.cancellations.map((event) => ({
      at: event.at,
      title: fill(copy.cancelled, { code: wordOf(words.cancellations, event.code) }, lang),
      who: event.by_name,
      why: event.said,
      notes:
        event.other_number === null ? [] : [fill(copy.otherNumber, { number: event.other_number }, lang)],
      link: null,
    })),
    ...opened.transfers.map((event) => transferTold(event, lang, links)),
  ];
  return items.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((item) => told(item, lang));
}

function transferTold(
  event: OpenedCrime['transfers'][number],
  lang: Lang,
  links: { readonly receipt: ((transfer: string) => string) | null },
): Told {
  const copy = WORDS[lang];
  const force = authorityByCode(event.to_force)?.full[lang] ?? event.to_force;
  const note =
    event.receipt === null || event.receipt_at === null
      ? plural(copy.noReceipt, event.chased, lang)
      : fill(copy.receipt, { number: event.receipt, when: instantInWords(event.receipt_at, lang) }, lang);
  return {
    at: event.made_at,
    title: fill(copy.given, { force }, lang),
    who: event.by_name,
    why: null,
    notes: [note],
    link:
      event.receipt === null && links.receipt !== null
        ? { text: copy.enterReceipt, href: links.receipt(event.id) }
        : null,
  };
}
