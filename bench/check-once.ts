/** One check of a 1,000-word article in a process that has checked nothing yet, for bench/check.ts. Prints milliseconds. */
import { checkArticle, indexFigures, shippedFigures } from '../src/count/index.js';
import { timed } from './measure.js';
import { syntheticArticle } from './synthetic-article.js';

const figures = indexFigures(shippedFigures());
const article = syntheticArticle(1_000);
process.stdout.write(String(timed(() => checkArticle(article, figures))));
