/** What a mail server says of a letter it could not deliver, field by field. **Source**: RFC 3464, RFC 3463. */

export interface DeliveryStatus {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null;
  /** `5.1.1`. */
  readonly status: string | null;
  readonly recipient: string | null;
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

const field = (text: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*(.{1,300})$`, 'im').exec(text)?.[1]?.trim() ?? null;

/**
 * Reads the report of one recipient; the first that failed where there are several.
 * **Shape**: text with `Action:`, `Status:` and `Final-Recipient:` on lines of their own → what they say; null each where missing.
 */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const blocks = text.split(/\r?\n[ \t]*\r?\n/).filter((block) => /^(?:Action|Status):/im.test(block));
  const block = blocks.find((one) => /^Action:[ \t]*failed/im.test(one)) ?? blocks[0] ?? '';
  const action = field(block, 'Action')?.toLowerCase();
  const recipient = field(block, 'Final-Recipient') ?? field(block, 'Original-Recipient');
  return {
    action: ACTIONS.find((known) => known === action) ?? null,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field(block, 'Status') ?? '')?.[0] ?? null,
    recipient: recipient?.replace(/^[^;]*;\s*/, '').replace(/^<|>$/g, '') ?? null,
  };
}
