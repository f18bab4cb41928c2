// A real OpenID Connect provider on loopback, for tests: one client, some people, each with groups. It signs in
// whoever was last named at /become/NAME. Plain JavaScript, because the package publishes no types.
// Usage: node oidc-provider.mjs PORT REDIRECT_URI PEOPLE_AS_JSON
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, redirectUri, people] = process.argv.slice(2);
const accounts = JSON.parse(people);
let who = Object.keys(accounts)[0];

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'plimsoll',
      client_secret: 'a secret for tests only',
      redirect_uris: [redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'groups'], profile: ['name'] },
  cookies: { keys: ['only for tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
createServer(async (request, response) => {
  if (request.url.startsWith('/become/')) {
    who = decodeURIComponent(request.url.slice('/become/'.length));
    response.end('ok');
  } else if (request.url.startsWith('/interaction/'))
    await provider.interactionFinished(request, response, { login: { accountId: who } });
  else await answer(request, response);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
