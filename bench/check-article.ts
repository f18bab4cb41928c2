/**
 * `plimsoll check` on an article of 1,000 words against the figures that come with the product, cold and warm, and on
 * ten times the text. Prints the times and the ratio of the two lengths: about 10 means linear.
 * Run: `node dist/bench/check-article.js`
 */
import { shippedFigures } from '../src/count/reading/shipped.js';
import { checkArticle } from '../src/count/rules/claims/index.js';
import { indexFigures } from '../src/count/rules/figures.js';

const CLAIMS = [
  'Police in Wales logged 576 cyber-related sexual offences against children in 2018/19.',
  'This included 229 in Gwent, the highest number in Wales, followed by South Wales with 214 and North Wales with 133.',
  'Dyfed-Powys Police was unable to answer, so the true number will be higher.',
  'The total is significantly higher than the 458 offences logged in 2017/18, and more than double the 258 counted in 2015/16.',
  'Online child sexual offences in Wiltshire fell by 18 per cent, from 77 to 63 in 2019/20.',
  'UK police recorded 22,724 indecent image offences in 2017/18, one every 23 minutes.',
];
const TALK =
  'The force said that officers visit schools and talk with parents about what can be done, and asked anyone who is worried to come forward. ';

/** One sentence in five claims something, each with a number of its own so that nothing is answered from memory. */
function article(words: number): string {
  const parts: string[] = [];
  for (let n = 0, i = 0; n < words; i++) {
    const sentence =
      i % 5 === 0
        ? (CLAIMS[(i / 5) % CLAIMS.length] ?? '').replace(/576|229|63/, (x) => String(Number(x) + (i % 97)))
        : TALK;
    parts.push(sentence);
    n += sentence.split(' ').length;
  }
  return parts.join('\n\n');
}

function best(text: string, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const start = performance.now();
    checkArticle(text, figures, { publishedOn: '2019-06-27' });
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const figures = indexFigures(shippedFigures());
const [short, long] = [article(1000), article(10_000)];
const cold = best(short, 1);
// Both lengths are run until the engine has settled, else the first to run looks slow.
best(long, 10);
const [warm, ten] = [best(short, 20), best(long, 20)];
console.log(
  `1,000 words: first ${cold.toFixed(0)} ms, then ${warm.toFixed(1)} ms; 10,000 words: ${ten.toFixed(1)} ms; ratio ${(ten / warm).toFixed(1)}`,
);
