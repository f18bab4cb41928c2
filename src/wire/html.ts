/** HTML reduced to its words. Nothing is drawn, nothing is fetched, no picture is even named. */
import { simpleParser } from 'mailparser';

/** Elements whose inside is not for reading, or would be put in by their address. */
const NOT_WORDS = /<(script|style|svg|object|video|audio|iframe|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PICTURES = /<(?:img|source|embed|picture|input)\b[^>]*>/gi;

const PARAGRAPHS = /<\/?(?:p|h[1-6]|blockquote|table|ul|ol)\b[^>]{0,2000}>/gi;
const LINES = /<\/(?:div|tr|li|dt|dd)\s*>|<(?:br|hr)\b[^>]{0,2000}>/gi;
const OTHERS = /<\/?[a-z!][^>]{0,4000}>/gi;

/**
 * **Shape**: HTML of at most some hundred kilobytes → plain text with its paragraphs. Laid flat first: towers of
 * elements are how a reader is toppled, and none is left when the parser comes to it.
 */
export async function wordsOfHtml(html: string): Promise<string> {
  const flat = html
    .replace(NOT_WORDS, ' ')
    .replace(PICTURES, ' ')
    .replace(PARAGRAPHS, '\u0001\u0001')
    .replace(LINES, '\u0001')
    .replace(OTHERS, '')
    .replaceAll('\u0001', '<br>');
  const { text } = await simpleParser(
    Buffer.from(`Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${flat}`),
    { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true },
  );
  return (text ?? '').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n');
}
