/** What travels in the form from page to page, closed: nothing of it is kept here. */
import type { Lang } from '../../../base/words.js';
import type { Answers, TellPage } from '../../rules/questions/index.js';
import type { Teller } from '../../rules/contact.js';

/** A page that only says something, laid over the one that somebody is on. */
export type DoorNotice = 'help' | 'promise' | 'pictures' | 'paused' | 'lost' | 'closed' | 'not-kept' | 'busy';

interface Common {
  /** When the last page was shown. **Units**: milliseconds since 1970. */
  readonly at: number;
  readonly lang: Lang;
  readonly notice: DoorNotice | null;
  /** A random name for this sitting, made on arriving: by it those who left in a hurry are known again. */
  readonly visit: string;
}

/** Somebody is telling. */
export interface Telling extends Common {
  readonly is: 'telling';
  readonly token: string;
  /** When the first page was shown. */
  readonly begun: number;
  /** The version of the questions that they are asked. */
  readonly set: string;
  readonly page: TellPage | 'start';
  /** True when they have seen all they wrote: from then on each page leads back there. */
  readonly isReview: boolean;
  readonly answers: Answers;
}

/** It is on the disk; nothing of what was told travels any more. */
export interface Sent extends Common {
  readonly is: 'sent';
  readonly token: string;
  readonly page: 'code' | 'type-back' | 'done';
  readonly teller: Teller;
  /** What the signposts are chosen by. */
  readonly about: string;
  readonly wantsAnswer: boolean;
  readonly tries: number;
  readonly isRight: boolean;
}

/** A code is being typed. */
export interface Entering extends Common {
  readonly is: 'entering';
  /** A well-formed code that waits for its turn, else empty. */
  readonly code: string;
  /** When it was first asked for: the place in the line. */
  readonly since: number;
  /** True when an open code was closed because nobody was there. */
  readonly isAgain: boolean;
  /** What was being written when it was closed, and under which code: nobody else's code brings it back. */
  readonly text: string;
  readonly textOf: string;
}

/** A code was typed, and what lies under it may be read. */
export interface Returned extends Common {
  readonly is: 'returned';
  readonly code: string;
  readonly lookup: string;
  readonly key: string;
  readonly page: 'replies' | 'more' | 'take-back';
  /** For what is written next: the same token is the same sending. */
  readonly token: string;
  readonly text: string;
  readonly said: 'sent' | 'marked' | null;
}

export type DoorState = Telling | Sent | Entering | Returned;

const KINDS: readonly DoorState['is'][] = ['telling', 'sent', 'entering', 'returned'];

/** What was opened, if it is a state. Only what we closed ourselves opens, so the shape is only looked at. */
export function asState(opened: unknown): DoorState | null {
  const state = opened as Partial<DoorState> | null;
  return state !== null && typeof state === 'object' && KINDS.some((kind) => kind === state.is)
    ? // A page that was open while the door was renewed names no sitting.
      ({ visit: '', ...state } as DoorState)
    : null;
}
