/** HTML reduced to its words. Nothing is drawn, nothing is fetched, no picture is even named. */
import { simpleParser } from 'mailparser';

/** Elements whose inside is not for reading, or would be put in by their address. */
const NOT_WORDS = /<(script|style|svg|object|video|audio|iframe|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const PICTURES = /<(?:img|source|embed|picture|input)\b[^>]*>/gi;

/** **Shape**: HTML of at most some hundred kilobytes → plain text with its paragraphs. */
export async function wordsOfHtml(html: string): Promise<string> {
  const bare = html.replace(NOT_WORDS, ' ').replace(PICTURES, ' ');
  const { text } = await simpleParser(
    Buffer.from(`Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${bare}`),
    { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true },
  );
  return text ?? '';
}
