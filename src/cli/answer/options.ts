/** The options of `plimsoll answer`. */
import type { Option } from '../verb.js';

const column = (name: string, about: Option['about']): Option => ({
  name,
  takes: 'text',
  value: 'COLUMN',
  about,
});

export const ANSWER_OPTIONS: readonly Option[] = [
  {
    name: 'question',
    takes: 'text',
    value: 'QUESTION.json',
    required: true,
    about: {
      en: 'what is asked: authority, measures, offences, years and by. See docs/how-to/answer-a-request.md',
      cy: 'yr hyn a ofynnir: authority, measures, offences, years a by. Gweler docs/how-to/answer-a-request.md',
    },
  },
  {
    name: 'out',
    short: 'o',
    takes: 'text',
    value: 'FOLDER',
    about: {
      en: 'where the answer goes: whole, or not there',
      cy: 'i ble mae’r ateb yn mynd: yn gyfan, neu ddim yno',
    },
  },
  {
    name: 'records',
    takes: 'flag',
    about: {
      en: 'counts the crimes recorded in this installation, in place of an extract, and attacks the answer together with everything published and signed here',
      cy: 'cyfrif y troseddau a gofnodwyd yn y gosodiad hwn, yn lle detholiad, ac ymosod ar yr ateb ynghyd â phopeth a gyhoeddwyd ac a lofnodwyd yma',
    },
  },
  {
    name: 'template',
    takes: 'text',
    value: 'FILE',
    about: {
      en: 'the table that came with the request: it is given back filled in, and what stays blank is said',
      cy: 'y tabl a ddaeth gyda’r cais: fe’i rhoddir yn ôl wedi’i lenwi, a dywedir beth sy’n aros yn wag',
    },
  },
  {
    name: 'dry-run',
    takes: 'flag',
    about: { en: 'counts and checks, and writes nothing', cy: 'cyfrif a gwirio, heb ysgrifennu dim' },
  },
  {
    name: 'earlier',
    takes: 'many',
    value: 'FILE',
    about: {
      en: 'what --keep wrote of an earlier answer: the new one is attacked together with it. As many as there are',
      cy: 'yr hyn a ysgrifennodd --keep am ateb cynharach: ymosodir ar yr un newydd ynghyd ag ef. Cynifer ag sydd',
    },
  },
  {
    name: 'keep',
    takes: 'text',
    value: 'FILE',
    about: {
      en: 'keeps the tables with what is hidden in them, for --earlier. For the force alone: never send it',
      cy: 'cadw’r tablau â’r hyn sydd ynghudd ynddynt, ar gyfer --earlier. I’r heddlu yn unig: peidiwch byth â’i anfon',
    },
  },
  {
    name: 'columns',
    takes: 'text',
    value: 'FILE',
    about: {
      en: 'keeps what is counted by, four bytes a row, so that the next question of the same extract need not read it again',
      cy: 'cadw’r hyn y cyfrifir yn ei ôl, pedwar beit y rhes, fel nad oes angen darllen yr un detholiad eto ar gyfer y cwestiwn nesaf',
    },
  },
  {
    name: 'leave-out',
    takes: 'flag',
    about: {
      en: 'answers although rows could not be counted, and leaves those out',
      cy: 'ateb er na ellid cyfrif rhesi, a gadael y rheini allan',
    },
  },
  {
    name: 'problems',
    takes: 'text',
    value: 'FILE',
    about: {
      en: 'writes the rows with something wrong, as CSV, up to a thousand of a kind in each part of the file',
      cy: 'ysgrifennu’r rhesi â rhywbeth o’i le, fel CSV, hyd at fil o bob math ym mhob rhan o’r ffeil',
    },
  },
  {
    name: 'reference',
    takes: 'text',
    value: 'TEXT',
    about: { en: 'the request’s number, for the letter', cy: 'rhif y cais, ar gyfer y llythyr' },
  },
  {
    name: 'received',
    takes: 'text',
    value: 'DAY',
    about: {
      en: 'the day the request came, for the letter',
      cy: 'y diwrnod y daeth y cais, ar gyfer y llythyr',
    },
  },
  column('code', {
    en: 'the column of the offence code, where its heading is not known',
    cy: 'colofn y cod trosedd, lle nad yw ei phennawd yn hysbys',
  }),
  column('recorded-on', { en: 'the column of the day recorded', cy: 'colofn y diwrnod cofnodi' }),
  column('flag', { en: 'the column of the online flag', cy: 'colofn y nod ar-lein' }),
  column('age', { en: 'the column of the victim’s age', cy: 'colofn oed y dioddefwr' }),
  column('cancelled', { en: 'the column of the day cancelled', cy: 'colofn y diwrnod canslo' }),
  column('force', { en: 'the column of the police force', cy: 'colofn yr heddlu' }),
];
