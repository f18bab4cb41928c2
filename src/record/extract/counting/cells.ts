/** What single cells mean, read from their bytes. Whoever finds where cells begin and end asks here. */
import { isDay } from '../../../base/day.js';
import { readDay } from '../read-day.js';
import { textOf } from './cell-texts.js';
import { monthNumber } from './combination.js';

export const [QUOTE, NEWLINE, RETURN, BLANK] = [34, 10, 13, 32];
const [HYPHEN, ZERO] = [45, 48];

/** Where the closing quotation mark is; −1 where the bytes end first. */
export function afterQuoted(buffer: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++)
    if (buffer[at] === QUOTE) {
      // The mark at the very end may be the first of two.
      if (at + 1 >= end) return -1;
      if (buffer[at + 1] !== QUOTE) return at;
      at++;
    }
  return -1;
}

/** True for the common way to write a day, `2018-04-01` with whatever follows: its day is one that every month has. */
export function isPlainDay(buffer: Uint8Array, start: number, end: number): boolean {
  if (end - start < 10 || buffer[start + 4] !== HYPHEN || buffer[start + 7] !== HYPHEN) return false;
  const day = twoDigits(buffer, start + 8);
  return day >= 1 && day <= 28;
}

/** The month of a plain day, from its first seven bytes; −3 where they are no year and month of these centuries. */
export function plainMonth(buffer: Uint8Array, start: number): number {
  const year = twoDigits(buffer, start) * 100 + twoDigits(buffer, start + 2);
  const month = twoDigits(buffer, start + 5);
  return month >= 1 && month <= 12 && year >= 1_900 && year < 2_100 ? monthNumber(year, month) : -3;
}

/** The month of a day, as a number; −1 outside what can be counted, −2 where it is no day. */
export function monthIn(buffer: Uint8Array, start: number, end: number): number {
  if (isPlainDay(buffer, start, end)) {
    const month = plainMonth(buffer, start);
    if (month > -3) return month;
  }
  const day = readDay(textOf(buffer.subarray(start, end)));
  if (day === null || !isDay(day)) return -2;
  return monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** A number of two digits; far below nought where they are none. */
function twoDigits(buffer: Uint8Array, at: number): number {
  const tens = (buffer[at] ?? 0) - ZERO;
  const ones = (buffer[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

const NOT_CANCELLED = new Set(['', '-', 'n', 'no', 'na', 'n/a', 'null', 'none', '0', 'false', 'nac ydy']);
/** **Units**: bytes of the longest way to say that a crime was not cancelled. */
export const LONGEST_NOT_CANCELLED = 10;

/** Anything in the column of cancellations cancels, but for the ways of writing that there is nothing. */
export function saysCancelled(buffer: Uint8Array, start: number, end: number): boolean {
  if (end - start > LONGEST_NOT_CANCELLED) return true;
  return !NOT_CANCELLED.has(textOf(buffer.subarray(start, end)).toLowerCase());
}

export function isBlank(buffer: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (buffer[at] !== RETURN && buffer[at] !== BLANK) return false;
  return true;
}

/** The number of a cell's bytes that `CellTexts` looks by. */
export function hashOf(buffer: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (buffer[i] ?? 0)) | 0;
  return hash;
}
