import type { ShapeOf } from '../../base/words.js';
import type { en } from './certificate.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Tystysgrif dinistrio',
  id: 'Tystysgrif {id}',
  done: {
    one: 'Ar {when} dinistriwyd allweddi {n} edefyn i’r sefydliad hwn: {organisation}.',
    two: 'Ar {when} dinistriwyd allweddi {n} edefyn i’r sefydliad hwn: {organisation}.',
    other: 'Ar {when} dinistriwyd allweddi {n} o edefynnau i’r sefydliad hwn: {organisation}.',
  },
  by: 'Gwnaed gan: {by}',
  meaning:
    'Heb yr allweddi hynny ni all neb ddarllen yr hyn a ddywedwyd ynddynt, pwy a’i dywedodd, yr atebion na’r nodiadau, yma nac mewn copi wrth gefn.',
  after:
    'Cedwir copïau o’r allweddi am {days} diwrnod. Ar ôl {day} ni all unrhyw gopi wrth gefn ddod â nhw’n ôl, os dinistrir copïau hŷn fel y dylid.',
  journal: 'Mae llinell am bob un yn y cofnodlyfr, hyd at gofnod {seq} â’r hash {hash}.',
  thread:
    'Edefyn {thread}: {class}, i’w adolygu ar {day}, cofnodion dan sêl: {records}, allweddi a ddinistriwyd: {keys}',
  crime: 'Trosedd {crime}: {class}, i’w hadolygu ar {day}, allweddi a ddinistriwyd: {keys}',
  kept: 'Ni ddinistriwyd edefyn {thread}: {why}',
  classes: {
    'unrecorded-contact': 'cyswllt na chafodd ei gofnodi’n drosedd',
    recorded: 'cyswllt a gofnodwyd yn drosedd',
    'not-for-police': 'heb fod yn fater i’r heddlu',
    test: 'prawf',
  },
  why: {
    'thread-not-there': 'nid yw yno',
    'thread-held': 'mae dan ddaliad',
    'thread-open': 'mae ar agor',
    'thread-shredded': 'roedd wedi’i ddinistrio eisoes',
  },
};
