/**
 * Holds the two lists of code words against dictionaries of spelling:
 *   node scripts/code-words.mjs --english /usr/share/dict/british-english --welsh path/to/cy/index.dic
 * English is a list of words, one a line (Debian's wbritish); Welsh a Hunspell dictionary, whose headwords are radical
 * forms. The dictionaries are not kept here: their licences are their own.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { english: { type: 'string' }, welsh: { type: 'string' } } });
if (!values.english && !values.welsh) {
  console.error('Give --english, --welsh or both, each with a dictionary.');
  process.exit(2);
}

let isWrong = false;
for (const [name, path] of Object.entries(values)) {
  const file = new URL(`../data/code-words/${name}.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')).map((row) => row.word);
  const known = new Set(
    readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.split('/')[0].trim()),
  );
  const unknown = words.filter((word) => !known.has(word));
  console.log(`${name}: ${words.length - unknown.length} of ${words.length} words stand in the dictionary`);
  if (unknown.length > 0) console.log(unknown.join(' '));
  isWrong ||= unknown.length > 0;
}
process.exitCode = isWrong ? 1 : 0;
