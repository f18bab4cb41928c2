/**
 * `sending.json` in the data folder: what goes out. Only the rooms read it; the doors, which strangers can reach,
 * hold no right to speak for the organisation.
 */
import path from 'node:path';
import type { Problem, Result } from '../../../base/result.js';
import { readKey } from '../partner/signature.js';
import type { OutboundRules } from '../../../wire/outbound.js';
import { cy } from '../words/mail.cy.js';
import { en } from '../words/mail.en.js';
import { readSettingsFile } from '../../../wire/settings-file.js';
import { isHost } from '../../../wire/mailbox-settings.js';
import { type SettingProblem, SettingsReader } from '../../../wire/settings-reader.js';
import type { SmtpServer } from '../../../wire/smtp.js';
import { readSmtpServer } from '../../../wire/smtp-settings.js';

export interface SendingSettings {
  readonly outbound: OutboundRules;
  readonly meta: GraphSending | null;
  readonly email: MailSending | null;
  readonly partners: readonly PartnerSending[];
}

export interface GraphAccount {
  /** As it stands in webhooks. */
  readonly id: string;
  /** The page that speaks for it: the same, or for an Instagram account the page it belongs to. */
  readonly sendAs: string;
  readonly accessToken: string;
}

export interface GraphSending {
  readonly graph: string;
  readonly version: string;
  readonly hasHumanAgent: boolean;
  readonly accounts: readonly GraphAccount[];
}

export interface MailSending extends SmtpServer {
  readonly from: string;
  /** Seen in a list of letters: it says nothing of police or of what it is about. */
  readonly name: { readonly en: string; readonly cy: string };
  readonly subject: { readonly en: string; readonly cy: string };
}

export interface PartnerSending {
  readonly id: string;
  readonly callback: string;
  readonly secret: Uint8Array;
}

export const sendingFile = (dataFolder: string): string =>
  path.join(path.resolve(dataFolder), 'sending.json');

/** **Shape**: every fault in one go; a file that is not there sends nothing. */
export function readSendingSettings(file: string): Result<SendingSettings, SettingProblem> {
  const problems: Problem<SettingProblem>[] = [];
  const reader = new SettingsReader(readSettingsFile(file, problems), '', problems);
  const testing = reader.part('testing');
  const outbound: OutboundRules = {
    hosts: reader.texts('hosts', []).map((host) => host.toLowerCase()),
    isLoopbackAllowed: testing?.flag('loopback', false) ?? false,
  };
  testing?.nothingElse();
  for (const host of outbound.hosts) if (!isHost(host)) reader.problem('setting-not-a-host', 'hosts');
  const settings: SendingSettings = {
    outbound,
    meta: readGraph(reader.part('meta'), outbound),
    email: readMail(reader.part('email'), { folder: path.dirname(file), outbound }),
    partners: reader.parts('partners').map((part) => readPartner(part, outbound)),
  };
  reader.nothingElse();
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings };
}

const GRAPH = 'https://graph.facebook.com';
/** The oldest of Meta's versions still served two years from now; a newer one is set without a release of ours. */
const GRAPH_VERSION = 'v23.0';
const LEAST_TOKEN = 40;

function readGraph(part: SettingsReader | null, outbound: OutboundRules): GraphSending | null {
  if (part === null) return null;
  const graph = part.text('graph', GRAPH);
  mustBeAllowed(part, { name: 'graph', address: graph, outbound });
  const settings = {
    graph,
    version: part.text('version', GRAPH_VERSION),
    hasHumanAgent: part.flag('human_agent', false),
    accounts: part.parts('accounts').map((account) => {
      const id = account.text('id');
      const read = {
        id,
        sendAs: account.text('send_as', id),
        accessToken: account.secret('access_token', LEAST_TOKEN),
      };
      account.nothingElse();
      return read;
    }),
  };
  part.nothingElse();
  return settings;
}

/** What is spoken to must stand on the list: a host in one place only is a mistake in the other. */
function mustBeAllowed(
  part: SettingsReader,
  { name, address, outbound }: { name: string; address: string; outbound: OutboundRules },
): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isPlainHere = outbound.isLoopbackAllowed && url?.hostname === '127.0.0.1';
  if (url === null || (url.protocol !== 'https:' && !isPlainHere) || !outbound.hosts.includes(url.hostname))
    part.problem('host-not-allowed', name);
}

function readMail(
  part: SettingsReader | null,
  { folder, outbound }: { folder: string; outbound: OutboundRules },
): MailSending | null {
  if (part === null) return null;
  const server = readSmtpServer(part, { folder, isLoopbackAllowed: outbound.isLoopbackAllowed });
  if (!outbound.hosts.includes(server.host.toLowerCase())) part.problem('host-not-allowed', 'host');
  const name = part.part('name');
  const subject = part.part('subject');
  const settings: MailSending = {
    ...server,
    from: part.text('from'),
    name: { en: name?.text('en') ?? '', cy: name?.text('cy') ?? '' },
    subject: { en: subject?.text('en') ?? en.subject, cy: subject?.text('cy') ?? cy.subject },
  };
  if (name === null) part.problem('setting-missing', 'name');
  for (const inside of [name, subject, part]) inside?.nothingElse();
  return settings;
}

function readPartner(part: SettingsReader, outbound: OutboundRules): PartnerSending {
  const callback = part.text('callback');
  mustBeAllowed(part, { name: 'callback', address: callback, outbound });
  const key = readKey(part.text('secret'));
  if (key?.kind !== 'hmac') part.problem('setting-not-a-key', 'secret');
  const settings = { id: part.text('id'), callback, secret: key?.bytes ?? new Uint8Array() };
  part.nothingElse();
  return settings;
}
