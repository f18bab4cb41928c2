/** What is typed or pasted, made fit to keep: words only. */
import { LANGS, type Lang } from '../../../base/words.js';
import { type Code, codeInWords } from '../../rules/code/index.js';
import { DOOR_WORDS } from './hall.js';

/** Pasted pictures and files: an address that is its own content, or a long run of letters that spells bytes. */
const DATA_ADDRESS = /data:[a-z0-9.+/-]*(?:;[a-z0-9=.-]+)*(?:;base64)?,[A-Za-z0-9+/=%_-]*/gi;
const BYTES_SPELLED = /[A-Za-z0-9+/_-]{2048,}={0,2}/g;

/** Line ends as one kind, no pictures, no letters that no page can show. */
export function cleaned(typed: string, lang: Lang): string {
  const marker = DOOR_WORDS[lang].picturesTaken;
  const lines = typed.replace(/\r\n?/g, '\n');
  // Nearly everything that is written is short and has no such thing in it.
  const words =
    lines.length < 24 ? lines : lines.replace(DATA_ADDRESS, marker).replace(BYTES_SPELLED, marker);
  return withoutControls(words);
}

/** Letters of control, but for the tab and the line's end. */
const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''));

/** True when a text holds the code: somebody would read it who should not have it. */
export function quotes(text: string, code: string): boolean {
  const plain = text.toLowerCase().normalize('NFC');
  const digits = text.replace(/\D/g, '');
  if (digits.includes(code.slice(0, 12))) return true;
  const words = plain.split(/[^\p{L}]+/u);
  return LANGS.some((lang) => {
    const own = codeInWords(code as Code, lang);
    return own.filter((word) => words.includes(word.normalize('NFC'))).length >= QUOTED_WORDS;
  });
}

/** So many of the code's words in one text are no accident. */
const QUOTED_WORDS = 4;
