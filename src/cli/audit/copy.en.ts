/** The words of `plimsoll audit`. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  plan: {
    heading: 'Read {draw} of {records} records for {half} points either way (expected: {expected}).',
    row: '  {stratum}: {draw} of {records}',
    flag: { yes: 'flagged', no: 'not flagged', unset: 'flag not set' },
    reader: { yes: 'reader says online', person: 'reader says a person', no: 'reader says not online' },
  },
  draw: {
    one: '{n} record drawn with the seed “{seed}” to {out}. Give each coder a copy; keep {key} from them until both have coded.',
    other:
      '{n} records drawn with the seed “{seed}” to {out}. Give each coder a copy; keep {key} from them until both have coded.',
  },
  score: {
    read: '{read} records read; {unclear} stayed unclear.',
    kappa: 'The coders agree: kappa {kappa} ({lo} to {hi}), the same on {same} %.',
    noKappa: 'Two coders’ answers are not both given: their agreement is not known.',
    share: 'Truly online: {share}.',
    recall: 'Of those, the flag finds {recall}; it is right on {precision} of the records that carry it.',
    missed: 'Crimes that lack the flag: {missed}. Crimes that carry it and should not: {wrong}.',
    reader: 'The reader: right when it says online on {yes}, when it says not online on {no}.',
    wald: 'The textbook interval beside it: {wald}.',
    assisted: 'Helped by the reader’s probabilities: {assisted}.',
    coders: 'If coders miss 3 in 100 and see 2 in 100 that are not there: {share}.',
    bounds: 'With what stayed unclear counted as not online, and as online: {lo} to {hi}.',
    interval: '{estimate} ({lo} to {hi})',
    carried:
      'These figures hold for these records, this flag rule and this reader. They do not say how accurate the flag is in another force or year.',
  },
  room: {
    imported: {
      one: '{n} record counted into “{name}”. Open /record/audit/{audit}',
      other: '{n} records counted into “{name}”. Open /record/audit/{audit}',
    },
    drawn: {
      one: '{n} record drawn with the seed “{seed}”. Two people can begin to code.',
      other: '{n} records drawn with the seed “{seed}”. Two people can begin to code.',
    },
    suggested: { one: '{n} suggestion brought in.', other: '{n} suggestions brought in.' },
    locked: 'The keyring cannot be opened: see `plimsoll doctor`.',
  },
  wrong: {
    force: '“{text}” is not a force.',
    as: '“{text}” is not a registrar here. Give the name of the account: --as NAME.',
    subverb: 'Say what to do: plan, draw, score, import, sample or suggest.',
    operand: 'Give a FILE.',
    option: '{option} is needed.',
    half: '“{text}” is not a half-width: give points as a share, such as 0.02.',
    notFlagged: 'The file has no column “online”. Run `plimsoll flag` on it first.',
    plan: '{file} is not a plan. `plimsoll audit plan` makes one.',
    otherFile: 'The file is not the one the plan was made for.',
    key: '{file} is not the key of a draw. `plimsoll audit draw` makes one.',
  },
  problem: {
    'code-unknown': 'is not online, not-online or unclear',
    'number-unknown': 'is not a record of this draw',
    'not-coded': 'has no code that both agree on, and none that settles it',
    'stratum-unread': 'has no coded record: nothing can be said of the whole',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
