/**
 * A text that holds only itself. What is cut out of a block keeps the whole block in memory for as long as it lives: a
 * thousand records drawn would keep a thousand megabytes.
 */
export const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
