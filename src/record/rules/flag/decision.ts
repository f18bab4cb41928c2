/** What the engine says of a text, before the model weighs it. */
import type { FlagAnswer, FlagPathway, FlagSpan } from './reading.js';

export interface Decision {
  readonly online: FlagAnswer;
  readonly rule: string;
  readonly confidence: number;
  readonly spans: readonly FlagSpan[];
  readonly platforms: readonly string[];
  readonly pathway: FlagPathway;
}
