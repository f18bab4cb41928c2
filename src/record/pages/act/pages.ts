/** Every act that has a page: its fields and its verb. */
import { fail } from '../../../base/result.js';
import { fill } from '../../../base/words.js';
import type { Page } from '../../../web/page.js';
import { assignCrime } from '../../actions/assign-crime.js';
import { cancelCrime } from '../../actions/cancel-crime.js';
import { reclassify } from '../../actions/reclassify.js';
import { sayLateness } from '../../actions/say-lateness.js';
import { setFlag, sourceOf } from '../../actions/set-flag.js';
import { enterTransferReceipt, transferCrime } from '../../actions/transfer-crime.js';
import type { FlagWanted } from '../../actions/wanted.js';
import { AVI_KINDS, CANCELLATION_CODES, FLAG_VALUES, LATENESS_REASONS } from '../../rules/index.js';
import { RECORD_WORDS } from '../../words/say.js';
import { readFor, spansOf } from '../form/decide.js';
import { forceChoices } from '../form/decide-fields.js';
import { choicesOf, chosenOf, longField, oneOf, someOf, textField } from '../parts/fields.js';
import { DECIDES, EDITS, SUPERVISES } from '../paths.js';
import { ACT_COPY, type ActFacts, type ActPage, actPage, transferAsked } from './act-page.js';

/** What the reader says of the words under the rule of the day; null for whoever may not read them. */
const readingOf = ({ crime, narrative, reader }: ActFacts) =>
  narrative === null
    ? null
    : readFor(narrative, {
        reader,
        offenceCode: crime.sub_class ?? crime.class,
        now: crime.recorded_at,
      });

const flag: ActPage = {
  act: 'flag',
  who: EDITS,
  event: 'crime-flagged',
  fields(facts) {
    const words = ACT_COPY[facts.lang].flag;
    const { flags, readerAnswers } = RECORD_WORDS[facts.lang];
    const reading = readingOf(facts);
    return [
      oneOf(facts, { name: 'flag', label: words.flag, large: true, choices: choicesOf(FLAG_VALUES, flags) }),
      longField(facts, { name: 'flag-why', label: words.why, hint: words.whyHint, rows: '3' }),
      ...(reading === null
        ? []
        : [
            someOf(facts, {
              name: 'reader-agree',
              label: words.reader,
              choices: [
                {
                  value: 'yes',
                  text: fill(words.agree, { answer: readerAnswers[reading.online] }, facts.lang),
                },
              ],
            }),
          ]),
    ];
  },
  async run(tx, doing, facts) {
    const value = FLAG_VALUES.find((one) => one === facts.typed.get('flag'));
    if (!value) return fail({ code: 'flag-missing', field: 'flag' });
    const reading = readingOf(facts);
    const agrees = reading?.online === value;
    const follows = agrees && facts.typed.get('reader-agree') === 'yes';
    const wanted: FlagWanted = {
      flag: value,
      source: follows ? 'reader-accepted' : sourceOf(doing.actor.roles),
      rule: agrees ? reading.rule : null,
      why: facts.typed.get('flag-why'),
      spans: agrees ? spansOf(reading) : [],
      reader: reading && {
        answer: reading.online,
        version: reading.version,
        probability: reading.probability,
      },
    };
    return setFlag(tx, doing, wanted);
  },
};

const classify: ActPage = {
  act: 'reclassify',
  who: DECIDES,
  event: 'crime-reclassified',
  fields(facts) {
    const words = ACT_COPY[facts.lang].reclassify;
    return [
      textField(facts, { name: 'class', label: words.class, hint: words.classHint, width: 10 }),
      someOf(facts, {
        name: 'also',
        label: words.also,
        choices: [{ value: 'attempt', text: words.attempt }],
      }),
      longField(facts, { name: 'why', label: words.why, rows: '3' }),
    ];
  },
  run: (tx, doing, { typed }) =>
    reclassify(tx, doing, {
      code: typed.get('class') ?? '',
      isAttempt: typed.getAll('also').includes('attempt'),
      why: typed.get('why') ?? '',
    }),
};

const cancel: ActPage = {
  act: 'cancel',
  who: DECIDES,
  event: 'crime-cancelled',
  fields(facts) {
    const words = ACT_COPY[facts.lang].cancel;
    const { cancellations, avi } = RECORD_WORDS[facts.lang];
    return [
      oneOf(facts, {
        name: 'code',
        label: words.code,
        choices: choicesOf(CANCELLATION_CODES, cancellations),
      }),
      oneOf(facts, {
        name: 'avi',
        label: words.avi,
        choices: [...choicesOf(AVI_KINDS, avi), { value: '', text: words.aviNone }],
      }),
      textField(facts, {
        name: 'avi-reference',
        label: words.aviReference,
        hint: words.aviReferenceHint,
        width: 20,
      }),
      textField(facts, { name: 'other-number', label: words.otherNumber, width: 20 }),
      longField(facts, { name: 'why', label: words.why, rows: '3' }),
    ];
  },
  async run(tx, doing, { typed }) {
    const code = CANCELLATION_CODES.find((one) => one === typed.get('code'));
    if (!code) return fail({ code: 'code-missing', field: 'code' });
    return cancelCrime(tx, doing, {
      code,
      avi: AVI_KINDS.find((one) => one === typed.get('avi')) ?? null,
      aviReference: typed.get('avi-reference') ?? '',
      otherNumber: typed.get('other-number') ?? '',
      why: typed.get('why') ?? '',
    });
  },
};

const transfer: ActPage = {
  act: 'transfer',
  who: DECIDES,
  event: 'crime-transferred',
  fields(facts) {
    const words = ACT_COPY[facts.lang].transfer;
    return [
      chosenOf(facts, {
        name: 'force',
        label: words.force,
        choices: [{ value: '', text: words.choose }, ...forceChoices(facts.lang, facts.own)],
      }),
      someOf(facts, {
        name: 'first',
        label: words.first,
        choices: [
          { value: 'evidence', text: words.evidence },
          { value: 'safe', text: words.safe },
        ],
      }),
    ];
  },
  run: (tx, doing, { typed }) =>
    transferCrime(tx, doing, {
      force: typed.get('force') ?? '',
      evidenceSecured: typed.getAll('first').includes('evidence'),
      safeguarded: typed.getAll('first').includes('safe'),
    }),
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const receipt: ActPage = {
  act: 'receipt',
  who: DECIDES,
  event: 'crime-transfer-receipt',
  fields: (facts) => [
    textField(facts, { name: 'receipt', label: ACT_COPY[facts.lang].receipt.receipt, width: 20 }),
  ],
  async run(tx, doing, facts) {
    const id = transferAsked(facts);
    if (!UUID.test(id)) return fail({ code: 'receipt-missing', field: 'receipt' });
    return enterTransferReceipt(tx, doing, { transfer: id, number: facts.typed.get('receipt') ?? '' });
  },
};

const lateness: ActPage = {
  act: 'lateness',
  who: EDITS,
  event: 'crime-lateness-said',
  fields: (facts) => [
    oneOf(facts, {
      name: 'lateness',
      label: ACT_COPY[facts.lang].lateness.lateness,
      choices: choicesOf(LATENESS_REASONS, RECORD_WORDS[facts.lang].lateness),
    }),
  ],
  run: (tx, doing, { typed }) => sayLateness(tx, doing, typed.get('lateness') ?? ''),
};

const assign: ActPage = {
  act: 'assign',
  who: SUPERVISES,
  event: 'crime-assigned',
  fields: (facts) => {
    const choices = facts.accounts
      .filter(({ disabledAt, roles }) => disabledAt === null && roles.includes('investigator'))
      .map(({ id, name }) => ({ value: id, text: name }));
    const words = ACT_COPY[facts.lang].assign;
    return [
      oneOf(facts, {
        name: 'investigator',
        label: words.investigator,
        choices,
        ...(choices.length === 0 ? { hint: words.none } : {}),
      }),
    ];
  },
  run: (tx, doing, { typed }) => assignCrime(tx, doing, typed.get('investigator') ?? ''),
};

export const CRIME_ACT_PAGES: readonly Page[] = [
  flag,
  classify,
  cancel,
  transfer,
  receipt,
  lateness,
  assign,
].map(actPage);
