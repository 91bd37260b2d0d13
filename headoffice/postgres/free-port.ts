import { createServer } from 'node:net';

/** A port of this computer that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const found = server.address();
      server.close(() => (found !== null && typeof found === 'object' ? done(found.port) : fail(new Error('no free port'))));
    });
  });
