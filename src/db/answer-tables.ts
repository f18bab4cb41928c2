/** The tables of requests received and of the answers to them, as the query builder sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../base/day.js';

type Fixed<T> = ColumnType<T, T, never>;
type FixedJson = ColumnType<unknown, string, never>;

export interface AnswerTables {
  'count.received_request': ReceivedRequestTable;
  'count.received_answer': ReceivedAnswerTable;
  'count.answer_sign_off': AnswerSignOffTable;
  'count.cost_line': CostLineTable;
  'count.received_template': ReceivedTemplateTable;
  'count.disclosure': DisclosureTable;
  'count.disclosure_out': DisclosureOutTable;
  'count.disclosure_withdrawal': DisclosureWithdrawalTable;
  'count.received_event': ReceivedEventTable;
}

export type CostActivityHeld = 'determining' | 'locating' | 'retrieving' | 'extracting';

interface ReceivedRequestTable {
  org: Fixed<string>;
  id: Generated<string>;
  reference: Fixed<string>;
  received_on: Fixed<Day>;
  law: Fixed<'foia' | 'foisa'>;
  requester: Fixed<string>;
  wording: Fixed<string>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}

interface ReceivedAnswerTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  question: FixedJson;
  built: FixedJson;
  held: FixedJson;
  drafted_by: Fixed<string>;
  drafted_at: Fixed<Date>;
}

interface AnswerSignOffTable {
  org: Fixed<string>;
  answer: Fixed<string>;
  drafted_by: Fixed<string>;
  signed_by: Fixed<string>;
  signed_at: Fixed<Date>;
}

interface CostLineTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  activity: Fixed<CostActivityHeld>;
  records: Fixed<number>;
  minutes: Fixed<number>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}

interface ReceivedTemplateTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  name: Fixed<string>;
  shown: FixedJson;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}

interface DisclosureTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  answer: Fixed<string>;
  slug: Fixed<string>;
  title_en: Fixed<string>;
  title_cy: Fixed<string>;
  asked: Fixed<string>;
  asked_language: Fixed<'en' | 'cy'>;
  prepared_by: Fixed<string>;
  prepared_at: Fixed<Date>;
}

interface DisclosureOutTable {
  org: Fixed<string>;
  disclosure: Fixed<string>;
  prepared_by: Fixed<string>;
  published_by: Fixed<string>;
  published_at: Fixed<Date>;
}

interface DisclosureWithdrawalTable {
  org: Fixed<string>;
  disclosure: Fixed<string>;
  reason: Fixed<string>;
  withdrawn_by: Fixed<string>;
  withdrawn_at: Fixed<Date>;
}

interface ReceivedEventTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  kind: Fixed<'review-asked' | 'review-answered'>;
  happened_on: Fixed<Day>;
  outcome: Fixed<'upheld' | 'part-upheld' | 'overturned' | null>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
}
