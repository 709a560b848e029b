import type { Transport } from '../../../src/client/index.js';
import { SoakedClient } from '../soaked-client.js';
import type { OpenWorldClient } from '../world-client.js';

/** A client in this process. */
export const nodeClient = (transport: Transport): OpenWorldClient => ({ seed, origin, speed, giveToken }) => {
  const soaked = new SoakedClient({
    seed, origin, speed, transport, auth: giveToken,
    task(work) {
      const timer = setImmediate(work);
      return () => clearImmediate(timer);
    },
  });
  const { client, clock } = soaked;
  return {
    calls$: client.calls$,
    connection$: client.connection$,
    now: () => clock.now(),
    get delivered() { return soaked.delivered; },
    jump: (milliseconds) => clock.jump(milliseconds),
    comeBack: () => soaked.comeBack(),
    sign: (sign) => soaked.sign(sign),
    close: () => client.close(),
  };
};
