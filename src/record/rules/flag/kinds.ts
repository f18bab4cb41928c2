/** Which passes an entry matters to: most words matter to none, and the passes go over the others alone. */
import * as masks from './masks.js';

const { ACCTW, ACT, AIGEN, AMB, AMBL, AMBX, CALL, CAM, DECOY, DISC, HEDGE, KNOWN, NET0, ONLINE0, ORDU } =
  masks;
const { ARRIVE, MSG, PAPER, PAY, PERS, PHON, PLAT, PLATG, REL, SMS, STRANGE, SUSP, TRAV, UNITS3, VIC } =
  masks;
const { WEAK, WEAKS } = masks;

export const KIND = {
  /** May be weighed: a cue, another means, or what is denied or asserted like one. */
  cue: 1,
  /** May be a service or the plain word, a name, a short form. */
  name: 2,
  /** May say something of how they met. */
  sign: 4,
  /** A unit of time, before which a number may stand. */
  unit: 8,
} as const;

/** A word that is a service only beside another becomes one (resolve.ts): it is a cue from the start. */
const AMBIGUOUS0 = AMB | AMBX | AMBL;
const CUE0 = ONLINE0 | WEAK | WEAKS | ACCTW | AMBIGUOUS0;
const CUE1 = ACT | CALL | PAPER | CAM | PHON | PERS | PAY | DISC;
const CUE2 = ORDU | DECOY | NET0;
const NAME0 = AMBIGUOUS0 | PLAT | PLATG | AIGEN;
const SIGN0 = PLAT | PLATG | SMS | MSG | AMBIGUOUS0;
const SIGN2 = REL | STRANGE | TRAV;
const SIGN3 = KNOWN | ARRIVE;

/** The kinds of every entry. **Shape**: four words of tags an entry in, one byte an entry out. */
export function kindsOf(tags: Int32Array): Uint8Array {
  const kinds = new Uint8Array(tags.length / 4);
  for (let e = 0; e < kinds.length; e++) {
    const [t0 = 0, t1 = 0, t2 = 0, t3 = 0] = tags.subarray(e * 4, e * 4 + 4);
    kinds[e] =
      (((t0 & CUE0) | (t1 & CUE1) | (t2 & CUE2)) !== 0 ? KIND.cue : 0) |
      (((t0 & NAME0) | (t1 & SUSP) | (t2 & HEDGE)) !== 0 ? KIND.name : 0) |
      (((t0 & SIGN0) | (t1 & VIC) | (t2 & SIGN2) | (t3 & SIGN3)) !== 0 ? KIND.sign : 0) |
      ((t3 & UNITS3) !== 0 ? KIND.unit : 0);
  }
  return kinds;
}
