/** Reads the CSV or the zip of a WhatDoTheyKnow batch. */
import { type Result, fail, ok } from '../../../base/result.js';
import {
  type Batch,
  type BatchEntry,
  asBatch,
  readBatchMessages,
  readBatchRows,
} from '../../rules/round/batch.js';
import { decode } from '../decode.js';
import { readCsvRows } from '../read-csv.js';
import { Refusal } from '../workbook/workbook.js';
import { type ZipEntries, openZip } from '../workbook/zip-entries.js';

export type BatchProblem = 'batch-unreadable' | 'batch-empty';

/** 45 requests with a dozen messages and files each, many times over. */
const LIMITS = { entries: 20_000, totalBytes: 500_000_000, ratio: 200, depth: 0, cells: 0 } as const;
const LONGEST_MESSAGE = 200_000;

export interface ReadBatch extends Batch {
  /** The bytes of one file that came with a message. */
  readonly open: (path: string) => Promise<Uint8Array | null>;
}

/** **Errors**: `batch-unreadable` for what is neither, `batch-empty` when no authority in it can be asked. */
export async function readBatch(bytes: Uint8Array): Promise<Result<ReadBatch, BatchProblem>> {
  try {
    const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? await fromZip(bytes) : fromCsv(bytes);
    if (!read) return fail({ code: 'batch-unreadable', field: 'file' });
    return read.requests.length === 0 ? fail({ code: 'batch-empty', field: 'file' }) : ok(read);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Error)
      return fail({ code: 'batch-unreadable', field: 'file' });
    throw error;
  }
}

function fromCsv(bytes: Uint8Array): ReadBatch | null {
  const rows = rowsOf(bytes);
  return rows ? { ...asBatch(rows, new Map()), open: async () => null } : null;
}

function rowsOf(bytes: Uint8Array): ReturnType<typeof readBatchRows> {
  const text = decode(bytes);
  return text.ok ? readBatchRows(readCsvRows(text.value)) : null;
}

async function fromZip(bytes: Uint8Array): Promise<ReadBatch | null> {
  const zip = await openZip(bytes, LIMITS);
  const entries: BatchEntry[] = [];
  let rows: ReturnType<typeof readBatchRows> = null;
  for (const path of zip.names) {
    if (path.endsWith('.csv') && !path.includes('/'))
      rows = rowsOf((await bytesOf(zip, path)) ?? new Uint8Array());
    const isMessage = /\/(?:outgoing|incoming)_\d+\.txt$/.test(path);
    entries.push({ path, text: isMessage ? await textOf(zip, path) : '' });
  }
  const messages = readBatchMessages(entries);
  if (rows === null && messages.size === 0) return null;
  return { ...asBatch(rows ?? [], messages), open: (path) => bytesOf(zip, path) };
}

async function bytesOf(zip: ZipEntries, path: string): Promise<Uint8Array | null> {
  const part = await zip.open(path);
  if (!part || part instanceof Uint8Array) return part;
  const chunks: Buffer[] = [];
  for await (const chunk of part) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function textOf(zip: ZipEntries, path: string): Promise<string> {
  const text = decode((await bytesOf(zip, path)) ?? new Uint8Array());
  return text.ok ? text.value.slice(0, LONGEST_MESSAGE) : '';
}
