/** plimsoll serve */
import type { Verb } from './verb.js';

export const serveVerb: Verb = {
  name: 'serve',
  operands: '[tell|rooms|doors]',
  about: {
    en: 'starts everything for one organisation on this machine. The data folder is PLIMSOLL_DATA; DATABASE_URL uses a PostgreSQL server',
    cy: 'cychwyn popeth ar gyfer un sefydliad ar y peiriant hwn. PLIMSOLL_DATA yw’r ffolder data; mae DATABASE_URL yn defnyddio gweinydd PostgreSQL',
  },
  options: [
    {
      name: 'port',
      takes: 'text',
      value: 'PORT',
      about: {
        en: 'the rooms’ port, 3000 if not given; the public door and the doors take the next two',
        cy: 'porth yr ystafelloedd, 3000 os nad yw wedi’i roi; mae’r drws cyhoeddus a’r drysau’n cymryd y ddau nesaf',
      },
    },
    {
      name: 'made-up',
      takes: 'flag',
      about: {
        en: 'when nothing is there yet, make a made-up force to look round',
        cy: 'pan nad oes dim yno eto, creu heddlu dychmygol i edrych o’i gwmpas',
      },
    },
    {
      name: 'name-en',
      takes: 'text',
      value: 'NAME',
      about: {
        en: 'the organisation’s name in English, when it is made',
        cy: 'enw’r sefydliad yn Saesneg, pan gaiff ei greu',
      },
    },
    { name: 'name-cy', takes: 'text', value: 'NAME', about: { en: 'and in Welsh', cy: 'ac yn Gymraeg' } },
    {
      name: 'force',
      takes: 'text',
      value: 'FORCE',
      about: {
        en: 'the force that it is, by code or name, when it is made; it can be said later in the settings',
        cy: 'pa heddlu ydyw, yn ôl cod neu enw, pan gaiff ei greu; gellir ei ddweud yn nes ymlaen yn y gosodiadau',
      },
    },
  ],
  examples: [
    {
      line: 'npm start',
      shows: {
        en: 'installs what is missing, makes up a force, serves on port 3000',
        cy: 'gosod yr hyn sydd ar goll, creu heddlu dychmygol, a gwasanaethu ar borth 3000',
      },
    },
    {
      line: 'plimsoll serve --port 3100',
      shows: {
        en: 'a real installation; the first administrator’s link is printed',
        cy: 'gosodiad go iawn; argreffir dolen y gweinyddwr cyntaf',
      },
    },
  ],
  // The pages and the server are loaded only to serve: the other verbs answer half a second sooner.
  run: async (call) => (await import('./serving.js')).serve(call),
};
