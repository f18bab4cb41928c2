/** Who else can help, as a block: names, numbers, and hours as long as somebody has made sure of them. */
import type { Day } from '../../../base/day.js';
import { type Signpost, dialled, hoursOn, signpost, signpostName } from '../../../base/signposts.js';
import type { Lang } from '../../../base/words.js';
import type { TellOrganisation } from '../../folder.js';
import type { Teller } from '../../rules/contact.js';
import { signpostsFor } from '../../rules/signposting.js';
import type { Block, Phone } from './blocks.js';
import { localPhones } from './phones.js';

export interface SignpostFacts {
  readonly lang: Lang;
  readonly teller: Teller;
  readonly about: string;
  readonly organisation: TellOrganisation | null;
  readonly today: Day;
}

export function signpostBlocks({
  lang,
  teller,
  about,
  organisation,
  today,
}: SignpostFacts): readonly Block[] {
  const isWales = organisation?.area?.startsWith('W') ?? true;
  const items = signpostsFor({ teller, about, isWales }).flatMap((id) => {
    const found = signpost(id, today);
    return found === null ? [] : [asPhone(found, lang, today)];
  });
  const local = organisation ? localPhones(organisation, lang) : [];
  return [{ is: 'phones', items: [...items, ...local] }];
}

/** A web address is shown and not made a link: to open it here would lose the page, and leave a trace. */
function asPhone(found: Signpost, lang: Lang, today: Day): Phone {
  const hours = hoursOn(found, today, lang);
  return {
    name: signpostName(found, lang),
    number: found.phone ?? found.web ?? '',
    href: found.phone === null ? null : `tel:${dialled(found.phone)}`,
    about: hours === null ? found.what[lang] : `${found.what[lang]} ${hours}`,
  };
}
