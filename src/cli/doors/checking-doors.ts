/** What `plimsoll doors check` does. */
import path from 'node:path';
import { addDays, dayInLondon, dayInWords, instant, instantInWords, now } from '../../base/day.js';
import type { Problem, Result } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { optionsFromEnvironment } from '../../db/index.js';
import {
  type DoorFolders,
  type DoorSettings,
  type DoorsProblem,
  doorFolders,
  doorProblemInWords,
  lastUsedBefore,
  readDoorOrganisation,
  readDoorSettings,
  readSendingSettings,
  sendingFile,
} from '../../desk/doors/index.js';
import { tryMailbox } from '../../desk/doors/email/try-mailbox.js';
import type { Call, Exit } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;

interface Found {
  readonly ok: boolean;
  readonly says: Readonly<Record<Lang, string>>;
}

const said = (ok: boolean, say: (lang: Lang) => string): Found => ({
  ok,
  says: { en: say('en'), cy: say('cy') },
});

const problemsOf = (read: Result<unknown, DoorsProblem>): readonly Problem<DoorsProblem>[] =>
  read.ok ? [] : read.problems;

/** **Shape**: 0 when nothing is wrong, else 1. */
export async function checkDoors(call: Call): Promise<Exit> {
  const { dataFolder } = optionsFromEnvironment(process.env, 'verb');
  const folders = doorFolders(dataFolder);
  const organisation = readDoorOrganisation(folders);
  const settings = readDoorSettings(folders.settings);
  const sending = readSendingSettings(sendingFile(dataFolder));
  const problems = [...problemsOf(organisation), ...problemsOf(settings), ...problemsOf(sending)];
  const found: readonly Found[] = [
    ...problems.map((problem) => said(false, (lang) => doorProblemInWords(problem, lang))),
    ...(problems.length === 0 ? [said(true, (lang) => COPY[lang].checked)] : []),
    ...(settings.ok
      ? [...monitored(settings.value), ...keysOf(settings.value), ...lastUsed(settings.value, folders)]
      : []),
    ...(settings.ok && !call.has('offline') ? await mailboxes(settings.value) : []),
  ];
  if (call.json) call.io.out(JSON.stringify(found, null, 2));
  else for (const { ok, says } of found) call.io.out(`${ok ? '  ' : '! '}${says[call.lang]}`);
  return found.every(({ ok }) => ok) ? 0 : 1;
}

function monitored({ meta, x, email, partners }: DoorSettings): readonly Found[] {
  const is = { meta: meta !== null, x: x !== null, email: email.length > 0, partner: partners.length > 0 };
  return (['meta', 'x', 'email', 'partner'] as const).map((name) =>
    said(true, (lang) => {
      const { channel, monitored: yes, notMonitored: no } = COPY[lang];
      return fill(is[name] ? yes : no, { channel: channel[name] }, lang);
    }),
  );
}

/** A partner whose key ends has to be told in time to make another. */
const SOON_DAYS = 30;

function keysOf({ partners }: DoorSettings): readonly Found[] {
  const today = dayInLondon(now());
  return partners.flatMap((partner) => {
    const good = partner.keys.filter(({ from, to }) => from <= today && today < to);
    const last = good
      .map(({ to }) => to)
      .toSorted()
      .at(-1);
    if (last === undefined)
      return [said(false, (lang) => fill(COPY[lang].expired, { partner: partner.name[lang] }, lang))];
    if (last > addDays(today, SOON_DAYS)) return [];
    return [
      said(false, (lang) =>
        fill(COPY[lang].expires, { partner: partner.name[lang], day: dayInWords(last, lang) }, lang),
      ),
    ];
  });
}

/** A key that nobody uses is one to take away. */
function lastUsed({ partners }: DoorSettings, folders: DoorFolders): readonly Found[] {
  const used = new Map(lastUsedBefore(path.join(folders.seen, 'counts.json')));
  return partners.map(({ id, name }) =>
    said(true, (lang) => {
      const at = used.get(id);
      const copy = COPY[lang];
      return at === undefined
        ? fill(copy.neverUsed, { partner: name[lang] }, lang)
        : fill(copy.lastUsed, { partner: name[lang], when: instantInWords(instant(at), lang) }, lang);
    }),
  );
}

const mailboxes = ({ email }: DoorSettings): Promise<readonly Found[]> =>
  Promise.all(
    email.map(async (mail) => {
      const tried = await tryMailbox(mail);
      const { user, host } = mail;
      return said(tried.ok, (lang) =>
        tried.ok
          ? fill(COPY[lang].loginWorks, { user, host, n: tried.unread }, lang)
          : fill(COPY[lang].loginFails, { user, host, why: tried.why }, lang),
      );
    }),
  );
