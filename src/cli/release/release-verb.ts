/** plimsoll release: lists releases, compares versions, withdraws, attacks. */
import type { Opened } from '../open.js';
import { runSubverb } from '../opened-call.js';
import type { Call, Exit, Verb } from '../verb.js';
import { BY, KNOWN_BY } from '../options.js';
import { attackVersion } from './attack.js';
import { diffVersions } from './diff.js';
import { approveARelease, checkARelease, draftARelease } from './draft.js';
import { listReleases } from './list.js';
import { sourcesOfRelease } from './sources.js';
import { withdrawRelease } from './withdraw.js';

const SUBVERBS: Readonly<Record<string, (opened: Opened, call: Call) => Promise<Exit>>> = {
  list: listReleases,
  diff: diffVersions,
  withdraw: withdrawRelease,
  attack: attackVersion,
  draft: draftARelease,
  check: checkARelease,
  approve: approveARelease,
  sources: sourcesOfRelease,
};

export const releaseVerb: Verb = {
  name: 'release',
  operands:
    'list | draft | check SLUG | approve SLUG | diff SLUG [FROM TO] | withdraw SLUG | attack SLUG [VERSION] | sources SLUG [VERSION]',
  about: {
    en: 'lists the releases, drafts, checks and approves one, says what changed between two versions, withdraws one, attacks one with everything published before it, or says where each of its numbers stands',
    cy: 'rhestru’r datganiadau, drafftio, gwirio a chymeradwyo un, dweud beth a newidiodd rhwng dwy fersiwn, tynnu un yn ôl, ymosod ar un gyda phopeth a gyhoeddwyd o’i flaen, neu ddweud ble mae pob un o’i rifau’n sefyll',
  },
  options: [
    BY,
    {
      name: 'title-en',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'draft: its title in English', cy: 'draft: ei deitl yn Saesneg' },
    },
    {
      name: 'title-cy',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'draft: its title in Welsh', cy: 'draft: ei deitl yn Gymraeg' },
    },
    {
      name: 'area',
      takes: 'text',
      value: 'AREA',
      about: {
        en: 'draft: whose forces are shown: wales',
        cy: 'draft: heddluoedd pa ardal a ddangosir: cymru',
      },
    },
    {
      name: 'measure',
      takes: 'many',
      value: 'MEASURE',
      about: {
        en: 'draft: what is counted; may be given again',
        cy: 'draft: yr hyn a gyfrifir; gellir ei roi eto',
      },
    },
    {
      name: 'from',
      takes: 'text',
      value: 'YEAR',
      about: {
        en: 'draft: the first financial year: 2024/25',
        cy: 'draft: y flwyddyn ariannol gyntaf: 2024/25',
      },
    },
    {
      name: 'to',
      takes: 'text',
      value: 'YEAR',
      about: { en: 'draft: the last financial year', cy: 'draft: y flwyddyn ariannol olaf' },
    },
    KNOWN_BY,
    {
      name: 'reason-en',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'why it is withdrawn, in English', cy: 'pam y’i tynnir yn ôl, yn Saesneg' },
    },
    {
      name: 'reason-cy',
      takes: 'text',
      value: 'TEXT',
      about: { en: 'why it is withdrawn, in Welsh', cy: 'pam y’i tynnir yn ôl, yn Gymraeg' },
    },
    {
      name: 'dry-run',
      takes: 'flag',
      about: { en: 'say what would be done and change nothing', cy: 'dweud beth a wneid a newid dim' },
    },
  ],
  examples: [
    {
      line: 'plimsoll release list',
      shows: { en: 'every release and where its versions stand', cy: 'pob datganiad a lle mae ei fersiynau' },
    },
    {
      line: 'plimsoll release diff online-child-sexual-offences-wales 1.1 2.0',
      shows: { en: 'what changed, and why', cy: 'beth a newidiodd, a pham' },
    },
    {
      line: 'plimsoll release attack online-child-sexual-offences-wales --json',
      shows: {
        en: 'what somebody with every release could work out of it',
        cy: 'yr hyn y gallai rhywun â phob datganiad ei weithio allan ohono',
      },
    },
  ],
  run: (call) => runSubverb(SUBVERBS, call, (subverb, { opened }) => subverb(opened, call)),
};
