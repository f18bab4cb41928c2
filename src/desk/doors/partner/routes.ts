/** The partner interface as one table: the server is built from it and so is its document. */
import {
  ADDITION_FIELDS,
  COLLECTED_FIELDS,
  type Field,
  RECEIPT_FIELDS,
  REFERRAL_FIELDS,
  WITHDRAWAL_FIELDS,
} from './fields.js';
import type { KeyPurpose } from './partner.js';

export interface PartnerRoute {
  readonly name:
    | 'refer'
    | 'add'
    | 'withdraw'
    | 'status'
    | 'replies'
    | 'reply-receipt'
    | 'receipt'
    | 'openapi-en'
    | 'openapi-cy'
    | 'receipt-key';
  readonly method: 'GET' | 'POST';
  /** After `/v1` or `/sandbox/v1`. */
  readonly path: string;
  /** Null for what everybody may read. */
  readonly purpose: KeyPurpose | null;
  readonly fields: readonly Field[] | null;
  /** What it may answer, besides 503 when nothing could be kept. */
  readonly statuses: readonly number[];
}

const SIGNED_POST = [201, 400, 401, 409, 413, 415, 422, 503] as const;

export const PARTNER_ROUTES: readonly PartnerRoute[] = [
  {
    name: 'refer',
    method: 'POST',
    path: '/referrals',
    purpose: 'refer',
    fields: REFERRAL_FIELDS,
    statuses: SIGNED_POST,
  },
  {
    name: 'add',
    method: 'POST',
    path: '/referrals/:referral/additions',
    purpose: 'refer',
    fields: ADDITION_FIELDS,
    statuses: [...SIGNED_POST, 404],
  },
  {
    name: 'withdraw',
    method: 'POST',
    path: '/referrals/:referral/withdrawal',
    purpose: 'refer',
    fields: WITHDRAWAL_FIELDS,
    statuses: [...SIGNED_POST, 404],
  },
  {
    name: 'status',
    method: 'GET',
    path: '/referrals/:referral',
    purpose: 'status',
    fields: null,
    statuses: [200, 401, 404],
  },
  {
    name: 'replies',
    method: 'GET',
    path: '/referrals/:referral/replies',
    purpose: 'status',
    fields: null,
    statuses: [200, 401, 404],
  },
  {
    name: 'reply-receipt',
    method: 'POST',
    path: '/referrals/:referral/replies/:reply/receipt',
    purpose: 'status',
    fields: COLLECTED_FIELDS,
    statuses: [...SIGNED_POST, 404],
  },
  {
    name: 'receipt',
    method: 'POST',
    path: '/handovers/:handover/receipt',
    purpose: 'refer',
    fields: RECEIPT_FIELDS,
    statuses: [...SIGNED_POST, 404],
  },
  {
    name: 'openapi-en',
    method: 'GET',
    path: '/openapi.en.json',
    purpose: null,
    fields: null,
    statuses: [200],
  },
  {
    name: 'openapi-cy',
    method: 'GET',
    path: '/openapi.cy.json',
    purpose: null,
    fields: null,
    statuses: [200],
  },
  {
    name: 'receipt-key',
    method: 'GET',
    path: '/receipt-key.json',
    purpose: null,
    fields: null,
    statuses: [200],
  },
];
