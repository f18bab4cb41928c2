/** The face of the public door: what the rooms after it may use. */
export * from './rules/contact.js';
export * from './rules/reply-box.js';
export * from './rules/without-pictures.js';
export { choiceIn } from './words/asked.js';
export { type ReplyKey, replyKey, replySeed } from './reply-key.js';
export {
  AWAY_DEFAULT,
  type LocalNumber,
  type OtherWay,
  type TellOrganisation,
  readOrganisation,
  tellFolder,
  writeOrganisation,
} from './folder.js';
export { boxesFolder } from './boxes.js';
export { type CountsFile, type DayCounts, readCounts } from './counts.js';
