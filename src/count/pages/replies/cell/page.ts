/**
 * The cell that a number came from, for everybody who sees the number: its own words and nothing of what stands beside it.
 * Only a place that an entered value names is shown.
 */
import { dayInWords } from '../../../../base/day.js';
import { isId } from '../../../../base/id.js';
import { fill } from '../../../../base/words.js';
import { inTransaction } from '../../../../db/index.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { notThere, show } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { excerptAt } from '../../../rules/confirming/excerpt.js';
import { atName, blocksOf, spotOfAt } from '../../../rules/confirming/places.js';
import { openReading } from '../../../sealed-reply.js';
import { listObservationsOf } from '../../../store.js';
import { findReading, findReply } from '../../../store/replies.js';
import { authorityName } from '../../../words/say.js';
import { figureAddress } from '../../addresses.js';
import { REPLIES, WORDS, maySee, replyPath, sayAt } from '../asked.js';

const TEMPLATE = 'count/pages/replies/cell/page.njk';

export const replyCellPage: Page = {
  name: 'reply-cell',
  path: `${REPLIES}/:id/cell`,
  who: 'anyone',
  audit: 'nothing-personal',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const found = await find(ask);
    if (!found) return notThere();
    const { lang } = ask;
    const { reply, observation: o, excerpt } = found;
    const words = WORDS[lang].cell;
    const { at } = o.source;
    return show(TEMPLATE, {
      title: words.title,
      caption: fill(
        words.caption,
        { authority: authorityName(reply.authority, lang), day: dayInWords(reply.received_on, lang) },
        lang,
      ),
      words,
      gone: reply.withdrawn_on === null ? null : words.gone,
      excerpt,
      place: at === null ? '' : sayAt(at, lang),
      figure: figureAddress(lang, { authority: o.authority, measure: o.measure, period: o }),
      whole: maySee(ask)
        ? `${addressOf(lang, replyPath(reply.id))}?at=${encodeURIComponent(at === null ? '' : atName(at))}#lit`
        : null,
    });
  },
};

async function find(ask: Ask) {
  const [id, at] = [ask.params['id'] ?? '', ask.query.get('at') ?? ''];
  if (!isId(id)) return null;
  const rows = await inTransaction(ask.db, ask.actor, async (tx) => {
    const reply = await findReply(tx, id);
    if (!reply || reply.load_id === null) return null;
    const entered = await listObservationsOf(tx, reply.load_id);
    const observation = entered.find(
      ({ observation: o }) => o.source.at !== null && atName(o.source.at) === at,
    )?.observation;
    // A breakdown stands on no page that everybody sees.
    const mayShow = observation !== undefined && (maySee(ask) || Object.keys(observation.by).length === 0);
    const reading = await findReading(tx, id);
    return mayShow && reading ? { reply, reading, observation } : null;
  });
  if (!rows) return null;
  const { reply, reading, observation } = rows;
  const opened = openReading(ask.keys(), { org: reply.org, reply: id, row: reading.id }, reading.sealed);
  const blocks = blocksOf(opened?.files ?? []);
  const spot = observation.source.at && spotOfAt(blocks, observation.source.at, observation.as_written);
  const excerpt = spot && excerptAt(blocks, spot);
  // A sentence may hold other counts: only the words that were quoted for this one are shown.
  return excerpt
    ? { reply, observation, excerpt: excerpt.isCell ? excerpt : { ...excerpt, text: observation.as_written } }
    : null;
}
