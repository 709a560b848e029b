/** @import { Server } from 'node:http' */

const DEFAULT_PORT = 5173;
const PORTS_TO_TRY = 20;

/**
 * Opens the server on `PORT`, or on 5173 or the next free port after it. Only this machine can reach it, unless `HOST`
 * names another address to listen at.
 *
 * @param {Server} server
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Promise<number>} the port
 * @throws {Error} that says what to do, where `PORT` is no port or is taken, or no port is free.
 */
export async function listen(server, { PORT, HOST = '127.0.0.1' }) {
  if (PORT !== undefined && !/^\d{1,5}$/.test(PORT)) throw new Error(`PORT is "${PORT}"; it takes a number from 0 to 65535.`);
  const first = Number(PORT ?? DEFAULT_PORT);
  const last = PORT === undefined ? first + PORTS_TO_TRY : first;
  for (let port = first; port <= last; port++) {
    const opened = await tryPort(server, port, HOST);
    if (opened !== undefined) return opened;
  }
  throw new Error(
    PORT === undefined
      ? `Every port from ${first} to ${last} is taken. Choose one with PORT, such as "PORT=8080 npm start".`
      : `Port ${PORT} is taken. Choose another one, or leave PORT out to take the next free one after ${DEFAULT_PORT}.`,
  );
}

/**
 * @param {Server} server @param {number} port @param {string} host
 * @returns {Promise<number | undefined>} `undefined` where the port is taken
 */
function tryPort(server, port, host) {
  return new Promise((resolve, reject) => {
    const settle = (/** @type {NodeJS.ErrnoException | undefined} */ error) => {
      server.removeListener('error', settle);
      server.removeListener('listening', settle);
      const address = server.address();
      if (error === undefined) resolve(typeof address === 'object' ? address?.port : undefined);
      else if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(new Error(`The server cannot listen at ${host}, port ${port}: ${error.message}.`));
    };
    server.once('error', settle);
    server.once('listening', settle);
    server.listen(port, host);
  });
}
