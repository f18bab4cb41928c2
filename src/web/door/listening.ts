/** Beginning to listen and leaving off, as promises. */
import type { Server } from 'node:http';

/** **Shape**: the address as a browser on this machine writes it. **Errors**: throws when the port is taken. */
export function listenOn(
  server: Server,
  at: { readonly port: number; readonly host: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, () => {
      server.off('error', reject);
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : at.port;
      resolve(`http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`);
    });
  });
}

/** Comes back when the last of those who were being answered is. One that never listened is closed already. */
export function stopListening(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
