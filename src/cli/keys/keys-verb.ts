/** plimsoll keys: the keyring outside the database, its unlocking key in several hands, and whom backups are for. */
import { type KeyringPlace, keyringPlace } from '../../keys/index.js';
import { optionsFromEnvironment } from '../../db/index.js';
import type { Call, Exit, Verb } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { copyKeys } from './copy-keys.js';
import { recipient } from './recipient.js';
import { rotate } from './rotate.js';
import { recover, split } from './shares.js';
import { create, status } from './status.js';

const SUBVERBS: Readonly<Record<string, (place: KeyringPlace, call: Call) => Promise<Exit>>> = {
  status,
  create,
  split,
  recover,
  rotate,
  recipient,
  copy: copyKeys,
};

export const keysVerb: Verb = {
  name: 'keys',
  operands: 'status | create | split | recover | rotate | recipient make FILE|set TEXT|show | copy FOLDER',
  about: {
    en: 'the keyring: made, its unlocking key split among people and put together again, renewed, copied; and whom backups are sealed for. It lies in PLIMSOLL_KEYS, or `keys` in the data folder; its unlocking key in PLIMSOLL_UNLOCK_FILE, or with it',
    cy: 'y cylch allweddi: ei greu, rhannu ei allwedd datgloi rhwng pobl a’i rhoi at ei gilydd eto, ei adnewyddu, ei gopïo; ac i bwy y selir copïau wrth gefn. Mae yn PLIMSOLL_KEYS, neu yn `keys` yn y ffolder data; mae’r allwedd datgloi yn PLIMSOLL_UNLOCK_FILE, neu gydag ef',
  },
  options: [
    {
      name: 'shares',
      takes: 'text',
      value: 'N',
      about: {
        en: 'split into so many shares; 3 if not given',
        cy: 'rhannu’n gynifer â hyn o gyfrannau; 3 os nad yw wedi’i roi',
      },
    },
    {
      name: 'needed',
      takes: 'text',
      value: 'K',
      about: {
        en: 'so many of them open it; 2 if not given',
        cy: 'cynifer â hyn ohonynt sy’n ei agor; 2 os nad yw wedi’i roi',
      },
    },
    {
      name: 'new-unlocking-key',
      takes: 'flag',
      about: {
        en: 'with rotate: a new unlocking key as well, when a custodian leaves',
        cy: 'gyda rotate: allwedd datgloi newydd hefyd, pan fydd ceidwad yn ymadael',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll keys create && plimsoll keys split',
      shows: {
        en: 'a keyring, and three shares of which two open it',
        cy: 'cylch allweddi, a thair cyfran y mae dwy ohonynt yn ei agor',
      },
    },
    {
      line: 'plimsoll keys recover',
      shows: {
        en: 'reads shares from standard input, and proves that they open it',
        cy: 'darllen cyfrannau o’r mewnbwn safonol, a phrofi eu bod yn ei agor',
      },
    },
    {
      line: 'plimsoll keys recipient make /media/key/backup-key.txt',
      shows: {
        en: 'who can open backups, to be taken away',
        cy: 'pwy all agor copïau wrth gefn, i’w gludo ymaith',
      },
    },
  ],
  run: async (call) => {
    const [what = ''] = call.operands;
    const run = Object.hasOwn(SUBVERBS, what) ? SUBVERBS[what] : undefined;
    if (!run) throw wrongUse('unknownSubverb', { name: what, known: Object.keys(SUBVERBS).join(', ') });
    const { dataFolder } = optionsFromEnvironment(process.env, 'verb');
    return run(keyringPlace(process.env, dataFolder), call);
  },
};
