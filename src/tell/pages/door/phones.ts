/** Telephone numbers as blocks: the ones that stand on every installation, and those that the organisation adds. */
import type { Lang } from '../../../base/words.js';
import type { TellOrganisation } from '../../folder.js';
import type { Block, Phone } from './blocks.js';
import { DOOR_WORDS } from './hall.js';

type PhoneId = 'emergency' | 'silent' | 'textphone' | 'sms' | 'police' | 'childline';

/** Numbers that open a call when they are pressed. A text number does not. */
const CALLS: Readonly<Record<PhoneId, string | null>> = {
  emergency: 'tel:999',
  silent: 'tel:999',
  textphone: 'tel:18000',
  sms: null,
  police: 'tel:101',
  childline: 'tel:08001111',
};

/** Where Childline and the Internet Watch Foundation run Report Remove. **Source**: domain reference, section 7. */
export const REPORT_REMOVE = 'childline.org.uk';

const phone = (id: PhoneId, lang: Lang): Phone => ({ ...DOOR_WORDS[lang].phones[id], href: CALLS[id] });

const phones = (ids: readonly PhoneId[], lang: Lang): Block => ({
  is: 'phones',
  items: ids.map((id) => phone(id, lang)),
});

/** For somebody who cannot wait. */
export const urgentPhones = (lang: Lang): Block =>
  phones(['emergency', 'silent', 'textphone', 'sms', 'police', 'childline'], lang);

/** For a page that could not do what was asked of it. */
export const fewPhones = (lang: Lang): Block => phones(['emergency', 'police', 'childline'], lang);

export const localPhones = ({ local_numbers }: TellOrganisation, lang: Lang): readonly Phone[] =>
  local_numbers.map(({ name, number, about }) => ({
    name: name[lang],
    number,
    href: `tel:${number.replace(/[^\d+]/g, '')}`,
    about: about?.[lang] ?? null,
  }));
