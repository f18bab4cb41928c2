/** What a thread gives the form to begin with, and what is kept of it as said by whoever told. */
import { type Day, dayInLondon } from '../../../base/day.js';
import type { FactSaidBy } from '../../../db/index.js';
import type { ToldThread } from '../../../desk/index.js';
import type { FactWanted } from '../../actions/wanted.js';
import { type CarriedFacts, carryFacts } from '../../rules/index.js';
import { COMMON_SERVICES, codedService } from '../../rules/services.js';

export function carriedFrom(thread: ToldThread): CarriedFacts {
  return carryFacts({
    teller: thread.teller,
    texts: thread.contacts.flatMap(({ text }) => (text === null || text === '' ? [] : [text])),
    answers: thread.contacts.flatMap(({ answers }) => answers),
    on: dayInLondon(thread.firstTouchAt),
  });
}

function putDay(form: URLSearchParams, name: string, day: Day | null): void {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  if (day === null) return;
  form.set(`${name}-day`, String(Number(date)));
  form.set(`${name}-month`, String(Number(month)));
  form.set(`${name}-year`, year);
}

/** Some services are only a kind: "a game", "a text". */
const isNamed = (service: string): boolean => /^[A-Z]/.test(service);

function putServices(form: URLSearchParams, named: readonly string[]): void {
  const isOffered = (name: string): boolean => COMMON_SERVICES.some((code) => code === codedService(name));
  for (const name of named.filter(isOffered)) form.append('service', codedService(name));
  form.set('service-other', named.filter((name) => !isOffered(name)).join(', '));
}

/** The form as it first stands: what was told is in it, and nothing that was not. */
export function firstForm(thread: ToldThread | null): URLSearchParams {
  const form = new URLSearchParams({ victims: '1' });
  if (thread === null) return form;
  const facts = carriedFrom(thread);
  form.set('reporter', facts.reporter);
  if (facts.victimAge !== null) form.set('v1-age', String(facts.victimAge));
  else if (facts.victimAgeBand !== null) form.set('v1-band', facts.victimAgeBand);
  if (facts.victimAge !== null || facts.victimAgeBand !== null) form.set('v1-kind', 'victim');
  for (const means of facts.contactMeans) form.append('means', means);
  putServices(form, facts.services.filter(isNamed));
  putDay(form, 'committed-from', facts.committedFrom);
  form.set(
    'narrative',
    thread.contacts
      .map(({ text }) => text ?? '')
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
  );
  return form;
}

export function carriedFacts(thread: ToldThread | null): readonly FactWanted[] {
  if (thread === null) return [];
  const facts = carriedFrom(thread);
  const saidBy: FactSaidBy = thread.teller === 'professional' ? 'professional' : 'teller';
  const said = (fact: string, value: string): FactWanted => ({ fact, value, saidBy });
  return [
    ...(facts.victimAge === null ? [] : [said('victim-age', String(facts.victimAge))]),
    ...(facts.victimAge === null && facts.victimAgeBand !== null
      ? [said('victim-age-band', facts.victimAgeBand)]
      : []),
    ...facts.contactMeans.map((means) => said('contact-means', means)),
    ...facts.services.filter(isNamed).map((service) => said('service', service)),
    ...(facts.committedFrom === null ? [] : [said('committed', facts.committedFrom)]),
  ];
}
