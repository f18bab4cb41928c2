/** The part of the settings that says who the partners are and which keys they hold. */
import { daysBetween, isDay } from '../../../base/day.js';
import { KEY_PURPOSES, PARTNER_KINDS, type Partner, type PartnerKey } from '../partner/partner.js';
import { readKey } from '../partner/signature.js';
import { type SettingsReader, isSample } from '../../../wire/settings-reader.js';

/** A key lives a year at most, with days to change it over. **Source**: security.md 3.4. */
const LONGEST_DAYS = 400;

export function readPartners(parts: readonly SettingsReader[]): readonly Partner[] {
  const seen = new Set<string>();
  return parts.map((part) => {
    const id = part.text('id');
    if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(id) && id !== '') part.problem('setting-wrong-kind', 'id');
    if (seen.has(id)) part.problem('setting-repeated', 'id');
    seen.add(id);
    const name = part.part('name');
    const partner: Partner = {
      id,
      name: { en: name?.text('en') ?? '', cy: name?.text('cy') ?? '' },
      kind: oneOf(PARTNER_KINDS, part, 'kind') ?? 'other',
      keys: part.parts('keys').map(readPartnerKey),
    };
    if (name === null) part.problem('setting-missing', 'name');
    if (partner.keys.length === 0) part.problem('setting-missing', 'keys');
    name?.nothingElse();
    part.nothingElse();
    return partner;
  });
}

function oneOf<T extends string>(list: readonly T[], part: SettingsReader, name: string): T | null {
  const text = part.text(name);
  const found = list.find((one) => one === text) ?? null;
  if (found === null && text !== '') part.problem('setting-wrong-kind', name);
  return found;
}

function readPartnerKey(part: SettingsReader): PartnerKey {
  const written = part.text('key');
  const key = readKey(written);
  if (key === null && written !== '') part.problem('setting-not-a-key', 'key');
  else if (isSample(written.replace(/^wh(sec|pk)_/, ''))) part.problem('setting-is-sample', 'key');
  const purposes = KEY_PURPOSES.filter((purpose) => part.texts('purposes').includes(purpose));
  if (purposes.length !== part.texts('purposes').length) part.problem('setting-wrong-kind', 'purposes');
  const [from, to] = [part.text('from'), part.text('to')];
  for (const name of ['from', 'to'])
    if (part.text(name) !== '' && !isDay(part.text(name))) part.problem('setting-not-a-day', name);
  if (isDay(from) && isDay(to) && daysBetween(from, to) > LONGEST_DAYS)
    part.problem('key-too-long-lived', 'to');
  part.nothingElse();
  return { kind: key?.kind ?? 'hmac', bytes: key?.bytes ?? new Uint8Array(), purposes, from, to };
}
