/** Reads a form. Nearly all of it is one long field in letters that stand for themselves: it is not read letter by letter. */
import { unescape } from 'node:querystring';
import type { DoorForm } from './door.js';

const MOST_FIELDS = 60;
const ESCAPED = /%[0-9a-f]{2}/i;

export function readDoorForm(body: string): DoorForm {
  const fields = new Map<string, string>();
  for (const field of body.split('&', MOST_FIELDS)) {
    if (field === '') continue;
    const end = field.indexOf('=');
    const name = plain(end < 0 ? field : field.slice(0, end));
    if (!fields.has(name)) fields.set(name, end < 0 ? '' : plain(field.slice(end + 1)));
  }
  return { get: (name) => fields.get(name) ?? null };
}

/** A field as it was typed. What no browser sends is read as well as it can be, and never an error. */
const plain = (sent: string): string => {
  const spaced = sent.includes('+') ? sent.replaceAll('+', ' ') : sent;
  return ESCAPED.test(spaced) ? unescape(spaced) : spaced;
};

export const NO_FORM: DoorForm = { get: () => null };
