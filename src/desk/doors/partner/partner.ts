/** A partner: a school, a charity, another force, a platform, each with keys of its own for a purpose and a time. */

export const PARTNER_KINDS = [
  'school',
  'charity',
  'police-force',
  'children-services',
  'health',
  'platform',
  'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** What a key is good for: send referrals and more about them; ask what became of one; try things out. */
export const KEY_PURPOSES = ['refer', 'status', 'sandbox'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export interface PartnerKey {
  readonly kind: 'ed25519' | 'hmac';
  /** 32 bytes of a public key, or 24 to 64 shared ones. */
  readonly bytes: Uint8Array;
  readonly purposes: readonly KeyPurpose[];
  /** From this day on, until before that one. */
  readonly from: string;
  readonly to: string;
}

export interface Partner {
  readonly id: string;
  readonly name: { readonly en: string; readonly cy: string };
  readonly kind: PartnerKind;
  readonly keys: readonly PartnerKey[];
}
