import type { PeopleWords } from './people.en.js';

export const cy: PeopleWords = {
  title: 'Pobl sy’n byw yn ardal pob heddlu, {day}',
  day: 'Cyfrifwyd ar',
  source: 'Pobl: {series} ({publisher}).',
  ages: 'Pob oedran: ni chafwyd nifer y bobl dan 18 oed fesul heddlu.',
  method:
    'Cyfradd yw’r nifer a ddangosir wedi’i rannu â nifer y bobl o bob oedran a oedd yn byw yn ardal yr heddlu ar {day}. Nid cyfradd ar gyfer plant mohoni: ni chafwyd faint ohonynt sy’n byw ym mhob ardal. Ni roddir cyfradd lle mae’r nifer wedi’i guddio neu ar goll.',
};
