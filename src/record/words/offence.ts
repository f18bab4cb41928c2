/** The offence helper’s words, by language. English declares every key the rules can name. */
import type {
  AskedPoint,
  CandidateReason,
  ConductAct,
  CountedBy,
  HelpNote,
  OffenceFit,
  PointCode,
  PointId,
  PointState,
  Relation,
  Sex,
  SuspectBand,
  VictimBand,
  VictimKind,
} from '../rules/offence/index.js';
import type { Lang } from '../../base/words.js';
import { cy } from './offence.cy.js';
import { en } from './offence.en.js';

type Said<K extends string> = Readonly<Record<K, string>>;

/** Every code of the helper has its words, or this does not compile. */
interface EveryWord {
  readonly act: Said<ConductAct>;
  readonly victimKind: Said<VictimKind | 'unknown'>;
  readonly band: Said<VictimBand | 'unknown'>;
  readonly sex: Said<Sex | 'unknown'>;
  readonly suspect: Said<SuspectBand | 'unknown'>;
  readonly relation: Said<Relation | 'unknown'>;
  readonly point: Said<PointId | AskedPoint>;
  readonly state: Said<PointState>;
  readonly code: Said<PointCode>;
  readonly reason: Said<CandidateReason>;
  readonly fit: Said<OffenceFit>;
  readonly note: Said<HelpNote>;
  readonly countedBy: Said<CountedBy>;
}

export const OFFENCE_WORDS: Readonly<Record<Lang, EveryWord>> = { en, cy };
