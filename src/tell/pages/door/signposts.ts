/** Who else can help, chosen by who is telling and what it is about. */
import type { Lang } from '../../../base/words.js';
import type { TellOrganisation } from '../../folder.js';
import type { Teller } from '../../rules/contact.js';
import type { Block } from './blocks.js';
import { DOOR_WORDS } from './hall.js';
import { REPORT_REMOVE, fewPhones, localPhones } from './phones.js';

export interface SignpostFacts {
  readonly lang: Lang;
  readonly teller: Teller;
  readonly about: string;
  readonly organisation: TellOrganisation | null;
}

const PICTURES = ['asked-for-picture', 'picture-shared', 'threat'];

export function signpostBlocks({ lang, about, organisation }: SignpostFacts): readonly Block[] {
  const { pictures } = DOOR_WORDS[lang];
  const local = organisation ? localPhones(organisation, lang) : [];
  const removal = {
    name: pictures.removeName,
    number: REPORT_REMOVE,
    href: null,
    about: pictures.remove,
  };
  return [
    fewPhones(lang),
    { is: 'phones', items: [...(PICTURES.includes(about) ? [removal] : []), ...local] },
  ];
}
