/**
 * `round-mail.json` in the data folder: the organisation's mail account for requests. Whoever answers a request answers
 * to it, so it is an account of its own and not the desk's.
 */
import path from 'node:path';
import type { Problem, Result } from '../../base/result.js';
import type { Lang } from '../../base/words.js';
import { type MailSettings, readMailSettings } from '../../wire/mailbox-settings.js';
import { readSettingsFile } from '../../wire/settings-file.js';
import { type SettingProblem, SettingsReader } from '../../wire/settings-reader.js';
import { readSmtpServer } from '../../wire/smtp-settings.js';
import { type SmtpServer, isMailAddress } from '../../wire/smtp.js';

export interface RoundMailSettings {
  readonly address: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly usesPlus: boolean;
  readonly copies: boolean;
  readonly perMinute: number;
  readonly smtp: SmtpServer;
  readonly imap: MailSettings;
  readonly isLoopbackAllowed: boolean;
}

export const roundMailFile = (dataFolder: string): string =>
  path.join(path.resolve(dataFolder), 'round-mail.json');

const MOST_PER_MINUTE = 600;

/** **Shape**: every fault in one go; null where there is no file: then nothing is sent and nothing read. */
export function readRoundMail(file: string): Result<RoundMailSettings | null, SettingProblem> {
  const problems: Problem<SettingProblem>[] = [];
  const json = readSettingsFile(file, problems);
  if (problems.length > 0) return { ok: false, problems };
  if (Object.keys(json).length === 0) return { ok: true, value: null };
  const settings = readWhole(new SettingsReader(json, '', problems), path.dirname(file));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings };
}

function readWhole(reader: SettingsReader, folder: string): RoundMailSettings {
  const testing = reader.part('testing');
  const isLoopbackAllowed = testing?.flag('loopback', false) ?? false;
  testing?.nothingElse();
  const context = { folder, isLoopbackAllowed };
  const address = reader.text('address').toLowerCase();
  if (address !== '' && !isMailAddress(address)) reader.problem('setting-wrong-kind', 'address');
  const name = needed(reader, 'name');
  const smtp = needed(reader, 'smtp');
  const imap = needed(reader, 'imap');
  const usesPlus = reader.flag('plus_address', true);
  const settings: RoundMailSettings = {
    address,
    name: { en: name.text('en'), cy: name.text('cy') },
    usesPlus,
    copies: reader.flag('copy_to_self', usesPlus),
    perMinute: Math.min(MOST_PER_MINUTE, Math.max(1, reader.number('per_minute', 20))),
    smtp: readSmtpServer(smtp, context),
    imap: readMailSettings(imap, { ...context, addresses: [address] }),
    isLoopbackAllowed,
  };
  // A copy is known by what stands after the plus.
  if (settings.copies && !usesPlus) reader.problem('setting-wrong-kind', 'copy_to_self');
  for (const part of [name, smtp, reader]) part.nothingElse();
  return settings;
}

/** A part that must be there; an empty one where it is not, after saying so. */
function needed(reader: SettingsReader, name: string): SettingsReader {
  const part = reader.part(name);
  if (part === null) reader.problem('setting-missing', name);
  return part ?? new SettingsReader({}, name, []);
}
