/** The questions of the public door, as data, and the way through them. */
export * from './question.js';
export * from './way.js';
