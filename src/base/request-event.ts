/** What can happen to a request for information, under which Act, and the letters of it: the same lists in code, SQL and JSON. */

export type RequestLaw = 'foia' | 'foisa';

export type RequestEventKind =
  | 'sent'
  | 'delivery-failed'
  | 'acknowledged'
  | 'auto-reply'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'extended'
  | 'reply-received'
  | 'answered'
  | 'part-answered'
  | 'refused'
  | 'not-held'
  | 'link-elsewhere'
  | 'gone-postal'
  | 'chased'
  | 'review-asked'
  | 'review-answered'
  | 'commissioner-asked'
  | 'commissioner-decided'
  | 'withdrawn-by-body'
  | 'replaced'
  | 'withdrawn'
  | 'note';

/** The letters that we write. What is the public authority's own stands in events. */
export type LetterKind =
  | 'request'
  | 'chaser'
  | 'clarification'
  | 'internal-review'
  | 'commissioner'
  | 'withdrawal'
  | 'other';
