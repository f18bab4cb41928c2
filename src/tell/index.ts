/** The face of the public door: what the rooms after it may use. */
export * from './rules/contact.js';
export * from './rules/reply-box.js';
export * from './rules/without-pictures.js';
export { type ReplyKey, replyKey, replySeed } from './reply-key.js';
