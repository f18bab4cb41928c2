/** What no person wrote: mail programs that could not deliver, and those that answer by themselves. */
import { type MailHeaders, headerOf } from './mail.js';

export interface MachineSigns {
  readonly headers: MailHeaders;
  /** The content type of the whole message, without its parameters. */
  readonly type: string;
  /** What kind of report a `multipart/report` is: `delivery-status`, `disposition-notification`; empty where it is none. */
  readonly reportType: string;
  readonly from: string;
}

/** **Shape**: `bounce` when ours could not be delivered, `auto-reply` when no person wrote it, else null. **Source**: RFC 3834, RFC 3464. */
export function machineMail({
  headers,
  type,
  reportType,
  from,
}: MachineSigns): 'bounce' | 'auto-reply' | null {
  const isReport = /^multipart\/report$/i.test(type);
  if (
    (isReport && !/disposition-notification/i.test(reportType)) ||
    headers.has('x-failed-recipients') ||
    /^(mailer-daemon|postmaster)@/i.test(from)
  )
    return 'bounce';
  const submitted = headerOf(headers, 'auto-submitted').toLowerCase();
  const isAutomatic =
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(auto_reply|bulk|junk|list)$/i.test(headerOf(headers, 'precedence')) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    headers.has('list-id') ||
    headerOf(headers, 'return-path') === '<>' ||
    isReport;
  return isAutomatic ? 'auto-reply' : null;
}
