/**
 * What a door says about something that came in: that it was late, that it was edited, that it could not be read.
 * Notes travel in the contact as answers to questions that nobody was asked; `question` is the code.
 */
import { type Lang } from '../../base/words.js';
import type { Answer } from '../../tell/index.js';
import { cy } from './words/notes.cy.js';
import { en } from './words/notes.en.js';

/** **Source**: security.md 3.10 and 3.12; the platforms' own kinds of message. */
export const DOOR_NOTES = [
  'could-not-be-read',
  'as-received',
  'late',
  'text-cut',
  'file-in-text',
  'edited',
  'unsent',
  'reacted',
  'in-reply-to',
  'shared-link',
  'platform-warning',
  'too-tangled',
  'encrypted',
  'auto-reply',
  'bounce',
  'sender-checks',
  'sender-checks-failed',
  'public-place',
  'partner-reference',
  'keyed-by',
] as const;
export type DoorNote = (typeof DOOR_NOTES)[number];

/** Which set of notes: as a question set has its version. */
export const NOTES_VERSION = 'doors-1';

const COPY = { en, cy } as const;

export const noteInWords = (code: DoorNote, lang: Lang): string => COPY[lang][code];

/** The answer that stands for a note; its words in English, for a reader that does not know the code. */
export const note = (code: DoorNote, answer = ''): Answer => ({
  question: code,
  version: NOTES_VERSION,
  asked: noteInWords(code, 'en'),
  answer,
});

/** The note that an answer is, or null when somebody really was asked. */
export const noteOf = (answer: Answer): DoorNote | null =>
  answer.version === NOTES_VERSION ? (DOOR_NOTES.find((code) => code === answer.question) ?? null) : null;
