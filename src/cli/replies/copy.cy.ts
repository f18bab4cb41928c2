import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  none: 'Nid oes ateb eto.',
  notThere: 'Nid oes ateb “{name}”. Mae `plimsoll replies list` yn eu rhestru.',
  several: 'Mae mwy nag un ateb yn dechrau â “{name}”. Rhowch fwy ohono.',
  line: '{id}  {state}  {authority}  {on}  darllenwyd gan {read}  {file}',
  inRow: 'Rhes {row}: {text}',
  added: 'Cymerwyd i mewn ({id}). Mae dau berson yn ei ddarllen nawr, pob un ar ei ben ei hun.',
  apart: 'Rhoddwyd o’r neilltu ({id}): mae’n cuddio rhywbeth. Dywed `plimsoll replies show` ble.',
  wouldAdd: {
    zero: 'Ni fyddai’r un ffeil yn cael ei chymryd i mewn. Ni newidiwyd dim.',
    one: 'Byddai {n} ffeil yn cael ei chymryd i mewn. Ni newidiwyd dim.',
    two: 'Byddai {n} ffeil yn cael eu cymryd i mewn. Ni newidiwyd dim.',
    other: 'Byddai {n} o ffeiliau’n cael eu cymryd i mewn. Ni newidiwyd dim.',
  },
  wouldApart: {
    one: 'Byddai {n} ffeil yn cael ei rhoi o’r neilltu: mae’n cuddio rhywbeth. Ni newidiwyd dim.',
    two: 'Byddai {n} ffeil yn cael eu rhoi o’r neilltu: maent yn cuddio rhywbeth. Ni newidiwyd dim.',
    other: 'Byddai {n} o ffeiliau’n cael eu rhoi o’r neilltu: maent yn cuddio rhywbeth. Ni newidiwyd dim.',
  },
  batchAdded: {
    zero: 'Ni chymerwyd yr un ffeil o’r swp i mewn.',
    one: 'Cymerwyd {n} ffeil o’r swp i mewn.',
    two: 'Cymerwyd {n} ffeil o’r swp i mewn.',
    other: 'Cymerwyd {n} o ffeiliau o’r swp i mewn.',
  },
  differences: {
    zero: 'Mae’r ddau ddarllenydd yn cytuno. Mae `plimsoll replies settle` yn cofnodi’r gwerthoedd.',
    one: 'Mae’r ddau ddarllenydd yn anghytuno ar {n} peth. Rhywun arall sy’n ei ddatrys.',
    two: 'Mae’r ddau ddarllenydd yn anghytuno ar {n} beth. Rhywun arall sy’n eu datrys.',
    other: 'Mae’r ddau ddarllenydd yn anghytuno ar {n} o bethau. Rhywun arall sy’n eu datrys.',
  },
  confirmed: {
    one: 'Mae {name} wedi’i ddarllen: penderfynwyd ar {n} peth.',
    two: 'Mae {name} wedi’i ddarllen: penderfynwyd ar {n} beth.',
    other: 'Mae {name} wedi’i ddarllen: penderfynwyd ar {n} o bethau.',
  },
  wouldConfirm: {
    one: 'Byddai {name} wedi’i ddarllen: penderfynu ar {n} peth. Ni newidiwyd dim.',
    two: 'Byddai {name} wedi’i ddarllen: penderfynu ar {n} beth. Ni newidiwyd dim.',
    other: 'Byddai {name} wedi’i ddarllen: penderfynu ar {n} o bethau. Ni newidiwyd dim.',
  },
  entered: {
    zero: 'Setlwyd. Nid yw’n rhoi ffigur.',
    one: 'Setlwyd: cofnodwyd {n} gwerth.',
    two: 'Setlwyd: cofnodwyd {n} werth.',
    other: 'Setlwyd: cofnodwyd {n} o werthoedd.',
  },
  wouldEnter: {
    zero: 'Byddai’n cael ei setlo, ac nid yw’n rhoi ffigur. Ni newidiwyd dim.',
    one: 'Byddai {n} gwerth yn cael ei gofnodi. Ni newidiwyd dim.',
    two: 'Byddai {n} werth yn cael eu cofnodi. Ni newidiwyd dim.',
    other: 'Byddai {n} o werthoedd yn cael eu cofnodi. Ni newidiwyd dim.',
  },
  takenBack: 'Tynnwyd yn ôl. Nid yw’r hyn a ddaeth ohono’n cyfrif mwyach; cedwir yr ateb.',
  wouldTakeBack: 'Byddai’n cael ei dynnu’n ôl. Ni newidiwyd dim.',
  cleaned: 'Gwnaed copi heb yr hyn a guddiwyd. Mae dau berson yn darllen hwnnw.',
  wouldClean: 'Byddai copi heb yr hyn a guddir yn cael ei wneud. Ni newidiwyd dim.',
  sentBack: 'Cofnodwyd iddo gael ei anfon yn ôl at yr awdurdod.',
  wouldSendBack: 'Byddai’n cael ei gofnodi fel un a anfonwyd yn ôl. Ni newidiwyd dim.',
};
