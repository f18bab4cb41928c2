/** Every page of replies. */
import type { Page } from '../../../web/page.js';
import type { ReplyParts } from './asked.js';
import { replyCellPage } from './cell/page.js';
import { replyListPage } from './list/page.js';
import { newReplyPage } from './new/page.js';
import { replyActPages, replyPage } from './one/page.js';
import { replyOriginalPage } from './original/page.js';
import { replyReadPage } from './read/page.js';
import { replySettlePage } from './settle/page.js';
import { takenBackPage } from './taken-back/page.js';

export const replyPages = (parts: ReplyParts): readonly Page[] => [
  replyListPage,
  newReplyPage(parts),
  takenBackPage,
  replyPage,
  replyReadPage(parts),
  replySettlePage,
  replyOriginalPage,
  replyCellPage,
  ...replyActPages(parts),
];

export type { ReplyParts } from './asked.js';
