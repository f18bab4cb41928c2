/** The face of the keys: sealed boxes, sealed fields, and the ring outside the database that opens them. */
export * from './box.js';
export { copyKeyring } from './copy-keyring.js';
export * from './field.js';
export { NO_SALT, hkdf } from './hkdf.js';
export { hmac } from './hmac.js';
export { someRandom } from './some-random.js';
export * from './keyring.js';
export { keyringPlace } from './place.js';
export { makeFolder, syncFolder, writeWhole } from './whole-file.js';
export * from './recipient.js';
export * from './shares.js';
export * from './stream.js';
