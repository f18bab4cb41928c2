/** Pages that only say something. Each leads back to where somebody was, with all they wrote. */
import { fill, type Lang } from '../../../base/words.js';
import { slot } from '../../../web/door/filled.js';
import type { TellOrganisation } from '../../folder.js';
import { type Block, button, heading, list, plain, second, text, title } from './blocks.js';
import { DOOR_WORDS, type DoorPage } from './hall.js';
import { REPORT_REMOVE, fewPhones, localPhones, urgentPhones } from './phones.js';
import type { DoorNotice } from './state.js';

/** What stands on a notice. `organisation` is null while the door is closed. */
export function noticePage(notice: DoorNotice, lang: Lang, organisation: TellOrganisation | null): DoorPage {
  const words = DOOR_WORDS[lang];
  const page = (blocks: () => readonly Block[], more: Partial<DoorPage> = {}): DoorPage => ({
    key: `notice ${notice}`,
    title: words.title,
    blocks,
    first: 'go-on',
    ...more,
  });
  switch (notice) {
    case 'help':
      return page(() => helpBlocks(lang, organisation), {
        key: `notice help ${organisation?.written_at ?? ''}`,
      });
    case 'promise':
      return page(() => promiseBlocks(lang), {
        values: { organisation: organisation?.name[lang] ?? '' },
      });
    case 'pictures':
      return page(() => pictureBlocks(lang));
    case 'paused':
      return page(() => [
        title(words.paused.title),
        text(words.paused.what),
        button(words.paused.goOn, 'go-on'),
        second(words.paused.away, 'throw-away'),
      ]);
    case 'lost':
      return page(() => [title(words.lost.title), text(words.lost.what), button(words.goOn, 'go-on')]);
    case 'closed':
      return page(
        () => [
          title(words.closed.title),
          text(words.closed.what),
          fewPhones(lang),
          button(words.busy.again, 'go-on'),
        ],
        { status: 503 },
      );
    case 'not-kept':
      return page(() => notKeptBlocks(lang), { status: 503, first: 'send' });
    case 'busy':
      return page(() => [title(words.busy.title), text(words.busy.what), button(words.busy.again, 'open')], {
        first: 'open',
      });
  }
}

function notKeptBlocks(lang: Lang): readonly Block[] {
  const { notKept, warning, back } = DOOR_WORDS[lang];
  return [
    title(notKept.title),
    { is: 'warning', text: notKept.what, label: warning },
    button(notKept.again, 'send'),
    text(notKept.call),
    fewPhones(lang),
    plain(back, 'go-on'),
  ];
}

function helpBlocks(lang: Lang, organisation: TellOrganisation | null): readonly Block[] {
  const words = DOOR_WORDS[lang];
  const local = organisation ? localPhones(organisation, lang) : [];
  const ways = organisation?.other_ways ?? [];
  return [
    title(words.help.title),
    urgentPhones(lang),
    ...(local.length > 0 ? [{ is: 'phones', items: local } as const] : []),
    ...(ways.length > 0
      ? [
          heading(words.help.monitoredTitle),
          {
            is: 'phones',
            items: ways.map((way) => ({
              name: way.name[lang],
              number: way.monitored === null ? words.help.notWatched : way.monitored[lang],
              href: null,
              about: null,
            })),
          } as const,
        ]
      : []),
    button(words.goOn, 'go-on'),
  ];
}

function promiseBlocks(lang: Lang): readonly Block[] {
  const { promise, goOn } = DOOR_WORDS[lang];
  return [
    title(promise.title),
    { is: 'inset', text: fill(promise.who, { organisation: slot('organisation') }, lang) },
    heading(promise.yesTitle),
    list([promise.yesA, promise.yesB, promise.yesC, promise.yesD, promise.yesE]),
    heading(promise.noTitle),
    list([promise.noA, promise.noB, promise.noC, promise.noD, promise.noE, promise.noF]),
    button(goOn, 'go-on'),
  ];
}

/** Why no picture is taken here, and what to do with one. */
export function pictureBlocks(lang: Lang, goes = 'go-on'): readonly Block[] {
  const { pictures, goOn } = DOOR_WORDS[lang];
  return [
    title(pictures.title),
    text(pictures.lead),
    { is: 'inset', text: pictures.notInTrouble },
    heading(pictures.doTitle),
    list([pictures.a, pictures.b, pictures.c]),
    heading(pictures.removeTitle),
    text(pictures.remove),
    {
      is: 'phones',
      items: [{ name: pictures.removeName, number: REPORT_REMOVE, href: null, about: pictures.removeLater }],
    },
    button(goOn, goes),
  ];
}
