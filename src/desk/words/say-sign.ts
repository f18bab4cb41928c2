/** A sign and its reason in words. */
import type { Lang } from '../../base/words.js';

export const signName = (sign: string, _lang: Lang): string => sign;
export const reasonInWords = (why: string, _lang: Lang): string => why;
