import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  'desk-officer': {
    name: 'Swyddog desg y cyfryngau cymdeithasol',
    sees: 'Y mewnflwch: yn darllen, yn ateb ac yn trosglwyddo’r hyn y mae pobl yn ei ddweud wrth yr heddlu.',
  },
  registrar: {
    name: 'Cofrestrydd Troseddau’r Heddlu',
    sees: 'Pob cofnod trosedd, ei faner, a’r archwiliad o’r baneri.',
  },
  investigator: { name: 'Ymchwilydd', sees: 'Yr achosion a roddwyd iddynt hwy, ac achosion neb arall.' },
  supervisor: {
    name: 'Goruchwyliwr',
    sees: 'Mewnflwch, troseddau ac achosion y tîm; yn penderfynu ar yr hyn sydd wedi mynd yn sownd.',
  },
  'victim-support': {
    name: 'Gweithiwr cymorth i ddioddefwyr',
    sees: 'Y cynlluniau cymorth a roddwyd iddynt.',
  },
  'schools-liaison': {
    name: 'Swyddog cyswllt ysgolion',
    sees: 'Y rhaglen ysgolion: pwy a gyrhaeddwyd a phwy nas cyrhaeddwyd erioed.',
  },
  analyst: {
    name: 'Dadansoddwr perfformiad a rhyddid gwybodaeth',
    sees: 'Y fainc ystadegau: ffigurau, rowndiau, atebion a honiadau. Dim testun am unrhyw berson.',
  },
  publications: { name: 'Swyddog cyhoeddiadau', sees: 'Datganiadau: yn eu cymeradwyo, gydag ail berson.' },
  researcher: { name: 'Ymchwilydd academaidd', sees: 'Yr hyn sydd wedi’i ryddhau.' },
  regulator: { name: 'Rheoleiddiwr', sees: 'Ystadegau, datganiadau a sampl o gofnodion wedi’u cuddio.' },
  'org-admin': { name: 'Gweinyddwr', sees: 'Pobl a’u rolau. Dim adroddiadau, dim cofnodion.' },
  dpo: { name: 'Swyddog diogelu data', sees: 'Y cofnodlyfr: pwy edrychodd ar beth, a phryd.' },
  'host-operator': { name: 'Gweithredwr y gwesteiwr', sees: 'Bod y gosodiad yn iach. Dim byd sydd ynddo.' },
} satisfies ShapeOf<typeof en>;
