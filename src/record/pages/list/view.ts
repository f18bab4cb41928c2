/** The list of crimes, as its template wants it. Pure. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import { OFFENCE_CLASSES } from '../../../base/offences.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { isLate, timeToRecord } from '../../rules/index.js';
import type { Crime } from '../../store/crimes.js';
import { RECORD_WORDS, classInWords, howLong, wordOf } from '../../words/say.js';
import { RECORD, crimePath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export const VIEWS = ['all', 'open', 'late', 'mine', 'cancelled', 'transferred'] as const;
export type ListView = (typeof VIEWS)[number];

export interface ListShown {
  readonly lang: Lang;
  readonly view: ListView;
  readonly counts: Readonly<Record<ListView, number>>;
  readonly crimes: readonly Crime[];
  readonly klass: string;
  readonly number: string;
  /** The crime after which the next page goes on; null on the last. */
  readonly next: string | null;
  readonly may: { readonly record: boolean; readonly supervise: boolean };
}

export function listView(shown: ListShown) {
  const { lang, view, counts, klass, number, may } = shown;
  const words = WORDS[lang];
  const at = (params: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
    return `${addressOf(lang, RECORD)}${query === '' ? '' : `?${query}`}`;
  };
  return {
    title: words.title,
    words,
    wide: true,
    views: VIEWS.map((one) => ({
      text: words.views[one],
      count: counts[one],
      href: at({ view: one === 'all' ? '' : one }),
      current: one === view,
    })),
    moreLinks: [
      { text: words.flagReader, href: addressOf(lang, `${RECORD}/flag-reader`) },
      ...(may.record ? [{ text: words.keyIn, href: addressOf(lang, `${RECORD}/key-in`) }] : []),
      ...(may.record ? [{ text: words.ownFlags, href: addressOf(lang, `${RECORD}/own-flags`) }] : []),
      ...(may.supervise
        ? [
            { text: words.timeliness, href: addressOf(lang, `${RECORD}/timeliness`) },
            { text: words.bringIn, href: addressOf(lang, `${RECORD}/import`) },
          ]
        : []),
    ],
    action: addressOf(lang, RECORD),
    viewNow: view === 'all' ? '' : view,
    klass: {
      id: 'class',
      name: 'class',
      label: { text: words.class },
      items: [
        { value: '', text: words.anyClass, selected: klass === '' },
        ...OFFENCE_CLASSES.map(({ code }) => ({
          value: code,
          text: classInWords(code, null, lang),
          selected: code === klass,
        })),
      ],
    },
    number: {
      id: 'number',
      name: 'number',
      label: { text: words.number },
      classes: 'govuk-input--width-10',
      value: number,
    },
    rows: shown.crimes.map((crime) => rowOf(crime, lang)),
    older:
      shown.next === null
        ? null
        : at({ view: view === 'all' ? '' : view, class: klass, number, after: shown.next }),
  };
}

function rowOf(crime: Crime, lang: Lang) {
  const words = RECORD_WORDS[lang];
  const copy = WORDS[lang];
  const of = { firstTouchAt: crime.first_touch_at, recordedAt: crime.recorded_at };
  const late = isLate(of);
  const kind = words.victimKinds[crime.victim_kind];
  const age =
    crime.victim_age === null
      ? crime.victim_age_band === null
        ? null
        : wordOf(words.ageBands, crime.victim_age_band)
      : String(crime.victim_age);
  return {
    number: crime.number,
    href: addressOf(lang, crimePath(crime.id)),
    class: classInWords(crime.class, crime.sub_class, lang),
    flag: { code: crime.flag, name: words.flags[crime.flag] },
    state: crime.state === 'recorded' ? null : words.states[crime.state],
    victim: age === null || crime.victim_kind !== 'victim' ? shortKind(kind) : fill(copy.aged, { age }, lang),
    clock: fill(late ? copy.late : copy.inTime, { long: howLong(timeToRecord(of), lang) }, lang),
    late,
    lateness: late && crime.lateness !== null ? wordOf(words.lateness, crime.lateness) : null,
    recorded: dayInWords(dayInLondon(crime.recorded_at), lang),
  };
}

/** What stands before the colon: "A decoy". */
const shortKind = (kind: string): string => kind.split(':')[0] ?? kind;
