// A provider of identity on a free port: the certified `oidc-provider`, with pages of its own that need no JavaScript.
// Whoever signs in there is known by the identity number that they type as their login.
import { nameOf } from './known.mjs';
import { freePort } from './server.mjs';

/** Its name in the portal's addresses. */
export const providerId = 'city';

/** The name of whoever signs in there and has none of their own. */
export const nameThere = '王秀英';

/** As it is written in the portal's file of providers. */
const entry = (issuer, secretFile) => `[[provider]]
id = "${providerId}"
name = "演示统一身份认证"
name_en = "Demo sign-in"
issuer = "${issuer}"
client_id = "zhucan"
client_secret_file = "${secretFile}"
scopes = ["profile"]
claims = { name = "name", id_number = "id_number", assurance = "level" }
assurance = { "2" = "real-name" }
`;

const secret = 'known-to-both-in-tests';

/** Serves it for the portal at `origin`: `{ issuer, secret, file(secretFile), stop() }`. */
export async function serveProvider(origin) {
  const { Provider } = await import('oidc-provider');
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhucan',
        client_secret: secret,
        redirect_uris: [`${origin}/sign-in/providers/${providerId}/callback`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'id_number', 'level'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: nameOf(id) ?? nameThere, id_number: id, level: '2' }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['of-tests-alone'] },
    ttl: { AccessToken: 600, Grant: 3600, IdToken: 600, Interaction: 3600, Session: 3600 },
  });
  const server = provider.listen(port, '127.0.0.1');
  await new Promise((done, fail) => server.once('listening', done).once('error', fail));
  const stop = () => new Promise((done) => (server.closeAllConnections(), server.close(done)));
  return { issuer, secret, file: (secretFile) => entry(issuer, secretFile), stop };
}
