/** Forces, and crimes that belong to another. */
import { type Authority, authorityByCode, authorityByName } from '../../../base/authorities.js';
import { ownCopy, says } from './lookups.js';
import { rule } from './rule.js';

const HELD = new Map<string, Authority | null>();
const MOST_HELD = 5000;
const LONGEST_NAME = 120;

/** The force a cell names, by code or by name in either language. */
function forceOf(text: string | null): Authority | null {
  if (text === null || text.length > LONGEST_NAME) return null;
  const held = HELD.get(text);
  if (held !== undefined) return held;
  const found = authorityByCode(text) ?? authorityByName(text, 'force');
  if (HELD.size < MOST_HELD) HELD.set(ownCopy(text), found);
  return found;
}

/** Bodies that are no force and take crimes all the same. */
const OTHER_BODY =
  /national crime agency|\bnca\b|ministry of defence|military|social services|local authority|abroad|overseas|interpol|awdurdod lleol|tramor/i;
const C1 = /^\s*C\s*1\b/i;

export const TRANSFER_RULES = [
  rule({
    code: 'PR-170',
    needs: ['force', 'transferred_to'],
    column: 'transferred_to',
    breaks: (r) => {
      const to = forceOf(r.transferred_to);
      return to !== null && to.code === forceOf(r.force)?.code;
    },
  }),
  rule({
    code: 'PR-171',
    needs: ['transferred_to', 'transfer_receipt'],
    column: 'transfer_receipt',
    breaks: (r) => r.transferred_to !== null && r.transfer_receipt === null,
  }),
  rule({
    code: 'PR-172',
    needs: ['transferred_to', 'transfer_receipt', 'cancel_code'],
    column: 'cancel_code',
    breaks: (r) => r.transferred_to !== null && r.transfer_receipt !== null && !says(r.cancel_code, C1),
  }),
  rule({
    code: 'PR-173',
    needs: ['transferred_to'],
    breaks: (r) =>
      r.transferred_to !== null && forceOf(r.transferred_to) === null && !OTHER_BODY.test(r.transferred_to),
  }),
  rule({ code: 'PR-174', needs: ['force'], breaks: (r) => r.force !== null && forceOf(r.force) === null }),
];
