import { createServer, type AddressInfo, type Server } from 'node:net';
import { ProxiedConnection } from './proxied-connection.js';
import { NO_RULES, type ConnectionPlan, type ProxyRules } from './proxy-rules.js';

/** A TCP proxy on the loopback interface that does to each connection what its rules say. */
export class FaultProxy {
  /** What happens to the next connections. It may be changed at any time. */
  rules: ProxyRules = NO_RULES;
  /** Where connections are passed on to; `undefined` where there is nobody. */
  target: number | undefined;
  /** How many connections came. */
  connections = 0;
  isDown = false;
  readonly #server: Server;
  readonly #open = new Set<ProxiedConnection>();
  /** Goes before the rules, one connection each. */
  readonly #next: ConnectionPlan[] = [];

  constructor(target?: number) {
    this.target = target;
    this.#server = createServer((socket) => {
      if (this.isDown || this.target === undefined) {
        socket.resetAndDestroy();
        return;
      }
      const plan = this.#next.shift() ?? this.rules(this.connections);
      this.connections++;
      this.#open.add(new ProxiedConnection(socket, this.target, plan, (connection) => this.#open.delete(connection)));
    });
  }

  get port(): number { return (this.#server.address() as AddressInfo).port; }

  /** How many connections are open. */
  get open(): number { return this.#open.size; }

  listen(): Promise<void> {
    return new Promise((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
  }

  /** What happens to the next connection that no other plan waits for. */
  plan(plan: ConnectionPlan): void { this.#next.push(plan); }

  cutAll(): void { for (const connection of this.#open) connection.cut(); }

  muteAll(): void { for (const connection of this.#open) connection.mute(); }

  /** Nothing goes wrong from now on. */
  calm(): void {
    this.isDown = false;
    this.rules = NO_RULES;
    this.#next.length = 0;
    for (const connection of this.#open) connection.calm();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}
