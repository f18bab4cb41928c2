/** One check of a 1,000-word article in a process that has checked nothing yet, for bench/check.ts. Prints its processor time. */
import { checkArticle, indexFigures, shippedFigures } from '../src/count/index.js';
import { processorTime } from './measure.js';
import { syntheticArticle } from './synthetic-article.js';

const figures = indexFigures(shippedFigures());
const article = syntheticArticle(1_000);
process.stdout.write(String(processorTime(() => checkArticle(article, figures))));
