/** What is typed or pasted, made fit to keep: words only. */
import type { Lang } from '../../../base/words.js';
import { PICTURE_MARK, withoutPictures } from '../../rules/without-pictures.js';
import { DOOR_WORDS } from './hall.js';

/** Shorter than this nothing holds a picture: nearly everything that is typed. */
const SHORT = 24;

/** Line ends as one kind, no pictures, no letters that no page can show. */
export function cleaned(typed: string, lang: Lang): string {
  const lines = typed.replace(/\r\n?/g, '\n');
  if (lines.length < SHORT) return withoutControls(lines);
  const { text, removed } = withoutPictures(lines);
  return withoutControls(
    removed === 0 ? text : text.replaceAll(PICTURE_MARK, DOOR_WORDS[lang].picturesTaken),
  );
}

/** Letters of control, but for the tab and the line's end. */
const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''));
