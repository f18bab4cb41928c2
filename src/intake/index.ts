/** The face of the intake journal: kept on disk before anybody is thanked. */
export * from './entry.js';
export * from './append.js';
export * from './read.js';
export * from './blot.js';
