/** Every page of the flag audit. */
import type { SiteLink } from '../../../web/layout/layout.js';
import type { Page } from '../../../web/page.js';
import { AUDITS, type AuditParts, READS_AUDIT } from './asked.js';
import { auditCodePage } from './code/page.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { auditsPage } from './list/page.js';
import { newAuditPage } from './new/page.js';
import { auditPage } from './overview/page.js';
import { ownFlagsPage } from './own/page.js';
import { auditPlanPage } from './plan/page.js';
import { recordersPage } from './recorders/page.js';
import {
  auditCorrectionsPage,
  auditPdfPage,
  auditReportPage,
  auditResultPage,
  auditSignPage,
} from './result/page.js';
import { auditReviewDrawPage, auditReviewPage } from './review/page.js';
import { auditSettlePage } from './settle/page.js';

export const auditPages = (parts: AuditParts): readonly Page[] => [
  auditsPage,
  newAuditPage(parts),
  ownFlagsPage,
  recordersPage,
  auditPage(parts),
  auditPlanPage(parts),
  auditCodePage,
  auditSettlePage,
  auditResultPage,
  auditSignPage,
  auditReportPage(parts),
  auditPdfPage,
  auditCorrectionsPage,
  auditReviewPage,
  auditReviewDrawPage(parts),
];

export const AUDIT_LINKS: readonly SiteLink[] = [
  { path: AUDITS, name: { en: en.list.title, cy: cy.list.title }, who: READS_AUDIT },
];

export type { AuditParts } from './asked.js';
