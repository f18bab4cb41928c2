/**
 * A batch of requests as WhatDoTheyKnow gives it: a CSV of where each stands, or a zip of that and every message.
 * **Source**: Alaveteli's batch export: `request_url, authority_name, number_of_replies, request_status`; a folder for each
 * request, `AUTHORITY - URL_TITLE/2026-10-01-093000/outgoing_12.txt`, `incoming_34.txt`, `attachments-34/NAME`.
 */
import { authorityByName } from '../../../base/authorities.js';
import { type Day, isDay } from '../../../base/day.js';
import type { AlaveteliState } from './alaveteli.js';
import { lawOf } from './law.js';

export interface BatchRow {
  readonly authority: string;
  readonly address: string;
  readonly state: AlaveteliState | null;
}

/** One message of a request, with the files that came with it. */
export interface BatchMessage {
  readonly on: Day;
  readonly isOutgoing: boolean;
  readonly text: string;
  readonly files: readonly string[];
}

export interface BatchRequest extends BatchRow {
  readonly messages: readonly BatchMessage[];
}

export interface Batch {
  readonly requests: readonly BatchRequest[];
  /** Names of authorities that are none we know, or that answer under neither Act. */
  readonly unknown: readonly string[];
}

/** What the status is called on the page, in the words of the exporting site. Longest first: "very" before "overdue". */
const LABELS: readonly (readonly [RegExp, AlaveteliState])[] = [
  [/long overdue|very overdue/i, 'waiting_response_very_overdue'],
  [/delayed|overdue/i, 'waiting_response_overdue'],
  [/classif|response received/i, 'waiting_classification'],
  [/clarif/i, 'waiting_clarification'],
  [/awaiting response|waiting response/i, 'waiting_response'],
  [/post/i, 'gone_postal'],
  [/not held/i, 'not_held'],
  [/partial/i, 'partially_successful'],
  [/unsuccess|reject|refus/i, 'rejected'],
  [/success/i, 'successful'],
  [/review/i, 'internal_review'],
  [/withdrawn/i, 'user_withdrawn'],
  [/error|delivery/i, 'error_message'],
  [/unusual|admin/i, 'requires_admin'],
  [/reported|attention/i, 'attention_requested'],
];

/** The state that a label stands for; null when it is none that we know. */
export const stateOfLabel = (label: string): AlaveteliState | null =>
  LABELS.find(([pattern]) => pattern.test(label.replaceAll('_', ' ')))?.[1] ?? null;

const HEADINGS = ['request_url', 'authority_name', 'request_status'] as const;

/** **Shape**: null when the headings are not those of a batch. */
export function readBatchRows(
  rows: readonly (readonly string[])[],
): readonly (BatchRow & { readonly name: string })[] | null {
  const [header = [], ...body] = rows;
  const at = HEADINGS.map((h) => header.findIndex((cell) => cell.trim().toLowerCase() === h));
  if (at.some((i) => i < 0)) return null;
  const [address = 0, name = 0, status = 0] = at;
  return body.map((row) => ({
    name: row[name]?.trim() ?? '',
    authority: codeOf(row[name] ?? '') ?? '',
    address: row[address]?.trim() ?? '',
    state: stateOfLabel(row[status] ?? ''),
  }));
}

/** The code of a force by its name as such sites write it; null when it is none that can be asked. */
export function codeOf(name: string): string | null {
  const found = authorityByName(name.trim(), 'force');
  return found && lawOf(found) !== null ? found.code : null;
}

export interface BatchEntry {
  readonly path: string;
  /** Decoded, for messages; empty for files. */
  readonly text: string;
}

const MESSAGE = /^(.+?) - ([^/]+)\/(\d{4}-\d{2}-\d{2})[^/]*\/(outgoing|incoming)_(\d+)\.txt$/;
const ATTACHMENT = /^(.+?) - ([^/]+)\/(\d{4}-\d{2}-\d{2})[^/]*\/attachments-(\d+)\/(.+)$/;

/** The messages of each request, by the last part of its address. **Shape**: oldest first; what is no message is left out. */
export function readBatchMessages(
  entries: readonly BatchEntry[],
): ReadonlyMap<string, { readonly name: string; readonly messages: readonly BatchMessage[] }> {
  const files = new Map<string, string[]>();
  for (const { path } of entries) {
    const [, , urlTitle = '', , id = ''] = ATTACHMENT.exec(path) ?? [];
    if (urlTitle === '') continue;
    const key = `${urlTitle} ${id}`;
    files.set(key, [...(files.get(key) ?? []), path]);
  }
  const by = new Map<string, { name: string; messages: BatchMessage[] }>();
  for (const { path, text } of entries) {
    const [, name = '', urlTitle = '', on = '', way = '', id = ''] = MESSAGE.exec(path) ?? [];
    if (urlTitle === '' || !isDay(on)) continue;
    const held = by.get(urlTitle) ?? { name, messages: [] };
    held.messages.push({
      on,
      isOutgoing: way === 'outgoing',
      text,
      files: files.get(`${urlTitle} ${id}`) ?? [],
    });
    by.set(urlTitle, held);
  }
  for (const held of by.values()) held.messages.sort((a, b) => a.on.localeCompare(b.on));
  return by;
}

/** Rows and messages put together; an authority twice in a batch is its first request. */
export function asBatch(
  rows: readonly (BatchRow & { readonly name: string })[],
  messages: ReadonlyMap<string, { readonly name: string; readonly messages: readonly BatchMessage[] }>,
): Batch {
  const seen = new Set<string>();
  const requests: BatchRequest[] = [];
  const unknown: string[] = [];
  const fromMessages = [...messages]
    .filter(([urlTitle]) => !rows.some((r) => r.address.endsWith(`/${urlTitle}`)))
    .map(([urlTitle, { name }]) => ({ name, authority: codeOf(name) ?? '', address: urlTitle, state: null }));
  for (const { name, ...row } of [...rows, ...fromMessages]) {
    if (row.authority === '') unknown.push(name);
    else if (!seen.has(row.authority)) {
      seen.add(row.authority);
      const own = messages.get(row.address.split('/').at(-1) ?? '');
      requests.push({ ...row, messages: own?.messages ?? [] });
    }
  }
  return { requests, unknown };
}
