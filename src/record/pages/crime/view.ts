/** One crime, as its template wants it. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import { dayInWords, instantInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { sayService } from '../../words/flag.js';
import { litView } from '../parts/lit-view.js';
import { isLate, timeToRecord } from '../../rules/index.js';
import { OFFENCE_WORDS } from '../../words/offence.js';
import { RECORD_WORDS, classInWords, howLong, wordOf } from '../../words/say.js';
import { type CrimeAct, mayAct } from '../acts-allowed.js';
import { RECORD, crimePath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { FindingShown } from './findings.js';
import { historyOf, flagHistoryOf } from './history.js';
import type { OpenedCrime } from './load.js';

export const CRIME_COPY = { en, cy } as const;

export interface CrimeShown {
  readonly lang: Lang;
  readonly actor: { readonly account: string | null; readonly roles: readonly string[] };
  readonly opened: OpenedCrime;
  readonly mayReveal: boolean;
  /** What the edit rules say of it as it stands. */
  readonly findings: readonly FindingShown[];
}

const WITH_LINKS = [
  'flag',
  'reclassify',
  'cancel',
  'transfer',
  'lateness',
  'assign',
] as const satisfies readonly CrimeAct[];

export function crimeView({ lang, actor, opened, mayReveal, findings }: CrimeShown) {
  const { crime } = opened;
  const copy = CRIME_COPY[lang];
  const words = RECORD_WORDS[lang];
  const path = crimePath(crime.id);
  const title = fill(words.reference, { number: crime.number }, lang);
  return {
    title,
    words: copy,
    wide: true,
    back: { text: copy.back, href: addressOf(lang, RECORD) },
    flag: { code: crime.flag, name: words.flags[crime.flag] },
    state: crime.state === 'recorded' ? null : words.states[crime.state],
    marking: opened.report.marking === 'ordinary' ? null : MARKINGS[lang][opened.report.marking],
    class: classInWords(crime.class, crime.sub_class, lang),
    clock: clockOf(opened, lang),
    narrative: narrativeOf(opened, lang),
    facts: factsOf(opened, lang),
    said: saidOf(opened, lang),
    flags: flagHistoryOf(opened, lang),
    history: historyOf(opened, lang, {
      receipt: mayAct('receipt', crime, actor)
        ? (id) => `${addressOf(lang, `${path}/receipt`)}?transfer=${id}`
        : null,
    }),
    findings,
    links: [
      ...WITH_LINKS.filter((act) => mayAct(act, crime, actor)).map((act) => ({
        text: copy.acts[act],
        href: addressOf(lang, `${path}/${act}`),
      })),
      ...(mayReveal ? [{ text: copy.reveal, href: addressOf(lang, `${path}/identity`) }] : []),
    ],
    others: linksTo(opened.others, lang),
    sameVictim: linksTo(opened.sameVictim, lang),
  };
}

const MARKINGS = {
  en: { restricted: 'Restricted', sealed: 'Sealed' },
  cy: { restricted: 'Cyfyngedig', sealed: 'Dan sêl' },
} as const;

const linksTo = (crimes: OpenedCrime['others'], lang: Lang) =>
  crimes.map((crime) => ({
    text: `${crime.number} · ${classInWords(crime.class, crime.sub_class, lang)}`,
    href: addressOf(lang, crimePath(crime.id)),
  }));

function clockOf({ crime }: OpenedCrime, lang: Lang) {
  const words = RECORD_WORDS[lang];
  const of = { firstTouchAt: crime.first_touch_at, recordedAt: crime.recorded_at };
  const late = isLate(of);
  const long = howLong(timeToRecord(of), lang);
  return {
    late,
    text: fill(late ? words.clock.late : words.clock.inTime, { long }, lang),
    why: !late
      ? null
      : crime.lateness === null
        ? CRIME_COPY[lang].latenessMissing
        : fill(CRIME_COPY[lang].latenessSaid, { reason: wordOf(words.lateness, crime.lateness) }, lang),
  };
}

function narrativeOf({ crime, mayRead, narrative, flags }: OpenedCrime, lang: Lang) {
  const copy = CRIME_COPY[lang];
  if (!mayRead) return { pieces: [], instead: copy.notForYou, lang: null, lit: null };
  if (narrative === null) return { pieces: [], instead: copy.destroyed, lang: null, lit: null };
  const spans = flags.at(-1)?.spans ?? [];
  return {
    marks: litView(narrative, spans, lang),
    instead: null,
    lang: crime.language,
    lit: spans.length > 0 ? copy.lit : null,
  };
}

function factsOf(opened: OpenedCrime, lang: Lang) {
  const copy = CRIME_COPY[lang];
  const words = RECORD_WORDS[lang];
  const { crime, report, incident, accounts } = opened;
  const nameOf = (id: string | null): string =>
    accounts.find((account) => account.id === id)?.name ?? copy.system;
  const facts: readonly (readonly [string, string | null])[] = [
    [copy.class, classInWords(crime.class, crime.sub_class, lang)],
    [copy.attempt, crime.is_attempt ? copy.yes : null],
    [copy.principal, crime.is_principal ? copy.yes : null],
    [copy.course, crime.is_course_of_conduct ? copy.yes : null],
    [copy.committed, committed(crime, lang)],
    [copy.victim, words.victimKinds[crime.victim_kind]],
    [crime.victim_kind === 'decoy' ? copy.ageDecoy : copy.age, ageOf(crime, lang)],
    [copy.sex, words.sexes[crime.victim_sex]],
    [copy.suspectAge, words.suspectBands[crime.suspect_age_band]],
    [copy.relationship, wordOf(words.relationships, crime.relationship)],
    [copy.place, wordOf(words.places, crime.place)],
    [copy.means, crime.contact_means.map((code) => wordOf(words.means, code)).join('; ') || null],
    [copy.services, servicesOf(opened, lang)],
    [copy.firstTouch, instantInWords(crime.first_touch_at, lang)],
    [copy.recorded, instantInWords(crime.recorded_at, lang)],
    [copy.recordedBy, nameOf(crime.recorded_by)],
    [copy.channel, wordOf(words.channels, crime.channel)],
    [copy.reporter, words.reporters[crime.reporter]],
    [copy.source, words.sources[report.source]],
    [copy.incident, incident.number],
    [
      copy.force,
      crime.owning_force === null
        ? null
        : (authorityByCode(crime.owning_force)?.full[lang] ?? crime.owning_force),
    ],
    [copy.investigator, crime.investigator === null ? copy.nobody : nameOf(crime.investigator)],
  ];
  const shown = facts.flatMap(([key, value]) =>
    value === null ? [] : [{ key, value, href: null as string | null }],
  );
  if (report.thread === null) return shown;
  const thread = {
    key: copy.thread,
    value: report.thread.slice(0, 8).toUpperCase(),
    href: addressOf(lang, `/desk/threads/${report.thread}`),
  };
  return [...shown, thread];
}

/** With arrows where contact moved from one to the next; with commas where nobody knows how. */
function servicesOf({ crime, facts }: OpenedCrime, lang: Lang): string | null {
  const isOrdered = !facts.some(({ fact }) => fact === 'services-order');
  return crime.platforms.map((code) => sayService(code, lang)).join(isOrdered ? ' → ' : ', ') || null;
}

function committed(crime: OpenedCrime['crime'], lang: Lang): string {
  const from = dayInWords(crime.committed_from, lang);
  if (crime.committed_to === crime.committed_from) return from;
  return fill(CRIME_COPY[lang].committedSpan, { from, to: dayInWords(crime.committed_to, lang) }, lang);
}

function ageOf(crime: OpenedCrime['crime'], lang: Lang): string | null {
  if (crime.victim_age !== null) return String(crime.victim_age);
  return crime.victim_age_band === null ? null : wordOf(RECORD_WORDS[lang].ageBands, crime.victim_age_band);
}

/** Facts with who said them: those that were told, and what the recorder entered of the acts. */
function saidOf({ facts }: OpenedCrime, lang: Lang) {
  const words = RECORD_WORDS[lang];
  return facts.map((fact) => ({
    text: fill(
      CRIME_COPY[lang].factSaid,
      { fact: wordOf(words.facts, fact.fact), value: valueOf(fact, lang) },
      lang,
    ),
    by: words.saidBy[fact.said_by],
  }));
}

function valueOf({ fact, value }: OpenedCrime['facts'][number], lang: Lang): string {
  switch (fact) {
    case 'act':
      return wordOf(OFFENCE_WORDS[lang].act, value);
    case 'contact-means':
      return wordOf(RECORD_WORDS[lang].means, value);
    case 'victim-age-band':
      return wordOf(RECORD_WORDS[lang].ageBands, value);
    case 'services-order':
      return CRIME_COPY[lang].notKnown;
    case 'committed':
      return dayInWords(value, lang);
    default:
      return value;
  }
}
