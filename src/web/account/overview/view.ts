/** One's own account, as its template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import { fill, type Lang } from '../../../base/words.js';
import type { Actor, Passkey, Session } from '../../../db/index.js';
import { addressOf } from '../../layout/layout.js';
import { roleNames } from '../../people/roles.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface AccountFacts {
  readonly lang: Lang;
  readonly actor: Actor;
  readonly sessions: readonly Session[];
  readonly passkeys: readonly Passkey[];
}

export function accountView({ lang, actor, sessions, passkeys }: AccountFacts) {
  const words = WORDS[lang];
  return {
    title: words.title,
    words,
    name: actor.name,
    roles: actor.roles.length > 0 ? roleNames(actor.roles, lang) : words.noRoles,
    sessions: sessions.map((session) => sessionRow(session, actor.session, lang)),
    passkeys: passkeys.map((passkey) => passkeyRow(passkey, lang)),
    endAction: addressOf(lang, '/account/sessions/end'),
    removeAction: addressOf(lang, '/account/passkeys/remove'),
    addHref: addressOf(lang, '/account/passkeys/new'),
  };
}

function sessionRow(session: Session, own: string | null, lang: Lang) {
  const began = instantInWords(session.createdAt, lang);
  return {
    id: session.id,
    began,
    lastUsed: instantInWords(session.lastSeenAt, lang),
    isThis: session.id === own,
    which: fill(WORDS[lang].endWhich, { when: began }, lang),
  };
}

const passkeyRow = ({ id, label, createdAt, lastUsedAt }: Passkey, lang: Lang) => ({
  id,
  label,
  added: instantInWords(createdAt, lang),
  lastUsed: lastUsedAt === null ? WORDS[lang].never : instantInWords(lastUsedAt, lang),
  which: fill(WORDS[lang].removeWhich, { label }, lang),
});
