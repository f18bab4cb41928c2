/** What used a reply that was taken back or replaced: every release and kept claim, for somebody to look at each. */
import { type Lang, fill, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { show } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { replyAddress } from '../../../actions/replies/settle-reply.js';
import { restsOn, usesIn } from '../../../rules/confirming/uses.js';
import { versionText } from '../../../rules/release/release.js';
import { type KeptClaim, listClaims } from '../../../store/claims.js';
import { type ReplyEntry, listReplies } from '../../../store/replies.js';
import { type HeldVersion, listVersions, listVersionsOf } from '../../../store/versions.js';
import { sayCodes } from '../../../words/say-place.js';
import { authorityName } from '../../../words/say.js';
import { deskPath } from '../../release-paths.js';
import { REPLIES, SEES_REPLIES, WORDS, backToList, replyPath, sayReceived } from '../asked.js';
import { tagOf } from '../list/page.js';

const TEMPLATE = 'count/pages/replies/taken-back/page.njk';
const MOST_CELLS = 20;

export const takenBackPage: Page = {
  name: 'replies-taken-back',
  path: `${REPLIES}/taken-back`,
  who: SEES_REPLIES,
  audit: { reads: 'replies-listed' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const { lang } = ask;
    const tx = transactionOf(ask);
    const gone = (await listReplies(tx)).filter((r) => r.withdrawn_on !== null);
    const slugs = gone.length === 0 ? [] : [...new Set((await listVersions(tx)).map((v) => v.slug))];
    const versions: HeldVersion[] = [];
    for (const slug of slugs) versions.push(...(await listVersionsOf(tx, slug)));
    const claims = gone.length === 0 ? [] : await listClaims(tx);
    const words = WORDS[lang].takenBack;
    return show(
      TEMPLATE,
      {
        title: words.title,
        words,
        back: backToList(lang),
        replies: gone.map((r) => usedView(r, { versions, claims }, lang)),
      },
      { subjects: gone.map((r) => ({ kind: 'reply', id: r.id })) },
    );
  },
};

function usedView(
  reply: ReplyEntry,
  { versions, claims }: { readonly versions: readonly HeldVersion[]; readonly claims: readonly KeptClaim[] },
  lang: Lang,
) {
  const words = WORDS[lang].takenBack;
  const address = replyAddress(reply.id);
  const releases = versions.flatMap((v) => {
    const uses = usesIn(v.content, address);
    if (uses.length === 0) return [];
    return [
      {
        text: fill(words.release, { title: v.content.title[lang], version: versionText(v.version) }, lang),
        href: addressOf(lang, deskPath(v.slug)),
        count: plural(words.cells, uses.length, lang),
        cells: uses.slice(0, MOST_CELLS).map((u) => sayCodes(u.table.measure, u.key, lang)),
      },
    ];
  });
  return {
    id: reply.id,
    href: addressOf(lang, replyPath(reply.id)),
    authority: authorityName(reply.authority, lang),
    received: sayReceived(reply, lang),
    tag: tagOf(reply.state, lang),
    why: reply.withdrawn_why,
    releases,
    claims: claims
      .filter((c) => restsOn(c.judged, address))
      .map((c) => ({
        text: fill(words.claim, { text: c.text }, lang),
        href: addressOf(lang, `${deskPath('claims')}#${c.id}`),
      })),
  };
}
