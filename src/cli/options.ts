/** Options that several verbs share. */
import type { Option } from './verb.js';

export const FILE_ABOUT = {
  en: 'FILE holds figures as CSV, JSON or JSON lines; “-” reads standard input.',
  cy: 'Mae FILE yn cynnwys ffigurau fel CSV, JSON neu linellau JSON; mae “-” yn darllen y mewnbwn safonol.',
} as const;

export const MEASURE: Option = {
  name: 'measure',
  takes: 'text',
  value: 'MEASURE',
  required: true,
  about: {
    en: 'what is counted: `plimsoll figures measures` lists them',
    cy: 'yr hyn a gyfrifir: mae `plimsoll figures measures` yn eu rhestru',
  },
};

export const AREAS: Option = {
  name: 'areas',
  takes: 'text',
  value: 'AREAS',
  required: true,
  about: {
    en: 'nations, regions, forces or codes, in either language, with commas between: wales',
    cy: 'gwledydd, rhanbarthau, heddluoedd neu godau, yn y naill iaith neu’r llall, â choma rhyngddynt: cymru',
  },
};

export const KNOWN_BY: Option = {
  name: 'known-by',
  takes: 'text',
  value: 'DAY',
  about: {
    en: 'only what was public by the end of this day',
    cy: 'dim ond yr hyn a oedd yn gyhoeddus erbyn diwedd y diwrnod hwn',
  },
};

export const BY: Option = {
  name: 'by',
  takes: 'text',
  value: 'NAME',
  about: {
    en: 'the account of whoever does it, under whose name it is entered; not needed where only one may',
    cy: 'cyfrif y sawl sy’n ei wneud, y cofnodir y peth o dan ei enw; nid oes ei angen lle mai un yn unig a gaiff',
  },
};
