import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Cofnodi cais a ddaeth i law',
  back: 'Ceisiadau a ddaeth i law',
  reference: 'Cyfeirnod',
  referenceHint: 'Y rhif y mae eich heddlu yn ei roi iddo, er enghraifft 123/26.',
  receivedOn: 'Y diwrnod y daeth i law',
  receivedOnHint:
    'Y diwrnod y cyrhaeddodd unrhyw ran o’r heddlu, hyd yn oed ar ddydd Sul: er enghraifft 2026-11-02. Mae’r 20 diwrnod gwaith yn dechrau wedyn.',
  law: 'O dan ba Ddeddf',
  foia: 'Deddf Rhyddid Gwybodaeth 2000',
  foisa: 'Deddf Rhyddid Gwybodaeth (Yr Alban) 2002',
  requester: 'Pwy sy’n gofyn',
  requesterHint: 'Fe’i cedwir yma i ganfod ceisiadau gan yr un person. Ni chaiff ei gyhoeddi byth.',
  wording: 'Yr hyn a ofynnir, air am air',
  button: 'Cofnodi’r cais',
};
