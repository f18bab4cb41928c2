/**
 * `doors/settings.json`: what comes in. It holds no right to send: that stands in `sending.json`, which this process
 * never reads. docs/how-to/doors.md shows every part.
 */
import path from 'node:path';
import type { Problem, Result } from '../../../base/result.js';
import type { Partner } from '../partner/partner.js';
import { type MailSettings, readMailSettings } from '../../../wire/mailbox-settings.js';
import { readPartners } from './partners.js';
import { readSettingsFile } from '../../../wire/settings-file.js';
import { type SettingProblem, SettingsReader } from '../../../wire/settings-reader.js';

export interface DoorSettings {
  readonly meta: MetaSettings | null;
  readonly x: XSettings | null;
  readonly email: readonly MailSettings[];
  readonly partners: readonly Partner[];
  /** True only in tests: servers on this machine may be spoken to without TLS. */
  readonly isLoopbackAllowed: boolean;
}

export interface MetaSettings {
  /** One, or two while they are changed over. */
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
  /** True when the app has been granted the tag HUMAN_AGENT: replies may then go out for 7 days. */
  readonly hasHumanAgent: boolean;
}

export interface XSettings {
  readonly consumerSecrets: readonly string[];
}

/** An app secret of Meta has 32 letters, a consumer secret of X 50. */
const LEAST_SECRET = 24;
const LEAST_TOKEN = 16;

/** **Shape**: every fault in one go; a file that is not there is no door set up. */
export function readDoorSettings(file: string): Result<DoorSettings, SettingProblem> {
  const problems: Problem<SettingProblem>[] = [];
  const reader = new SettingsReader(readSettingsFile(file, problems), '', problems);
  const testing = reader.part('testing');
  const isLoopbackAllowed = testing?.flag('loopback', false) ?? false;
  testing?.nothingElse();
  const settings: DoorSettings = {
    meta: readMeta(reader.part('meta')),
    x: readX(reader.part('x')),
    email: reader
      .parts('email')
      .map((part) => readMailSettings(part, { folder: path.dirname(file), isLoopbackAllowed })),
    partners: readPartners(reader.parts('partners')),
    isLoopbackAllowed,
  };
  reader.nothingElse();
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings };
}

function readMeta(part: SettingsReader | null): MetaSettings | null {
  if (part === null) return null;
  const settings = {
    appSecrets: part.secrets('app_secrets', LEAST_SECRET),
    verifyToken: part.secret('verify_token', LEAST_TOKEN),
    hasHumanAgent: part.flag('human_agent', false),
  };
  part.nothingElse();
  return settings;
}

function readX(part: SettingsReader | null): XSettings | null {
  if (part === null) return null;
  const settings = { consumerSecrets: part.secrets('consumer_secrets', LEAST_SECRET) };
  part.nothingElse();
  return settings;
}
