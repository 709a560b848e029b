import type { Faults } from '../../src/mock/index.js';

/** The faults that the page offers, by a word for the address. */
export const FAULT_NAMES = ['drop', 'twice', 'mixed', 'late', 'garbage', 'expire', 'refuse'] as const;

/** A fault that can be switched on the page. */
export type FaultName = (typeof FAULT_NAMES)[number];

/** What a fault is called on its switch, what it does, and the data behind it. */
export interface FaultChoice {
  readonly label: string;
  readonly does: string;
  readonly faults: Faults;
}

/** Every fault on the page. */
export const FAULT_CHOICES: Readonly<Record<FaultName, FaultChoice>> = {
  drop: { label: 'Drop', does: 'The line breaks after every third update, in the middle of a message.', faults: { dropEvery: 3 } },
  twice: { label: 'Duplicate', does: 'Two of three updates come twice, some of them much later.', faults: { duplicate: 0.66 } },
  mixed: { label: 'Reorder', does: 'Updates are held until three are together and sent in another order.', faults: { reorder: 3 } },
  late: { label: 'Delay', does: 'Each message is up to two seconds late.', faults: { delayMs: 2000 } },
  garbage: { label: 'Garbage', does: 'Messages that mean nothing come in between.', faults: { garbage: 0.5 } },
  expire: { label: 'Expire', does: 'Whoever reconnects is told that the place in the log is gone.', faults: { expireCursor: true } },
  refuse: { label: 'Refuse', does: 'Every second connection is turned away with 503.', faults: { unavailableEvery: 2 } },
};

/** The faults of several choices together. */
export function faultsOf(names: readonly FaultName[]): Faults {
  const faults: Faults = {};
  for (const name of names) Object.assign(faults, FAULT_CHOICES[name].faults);
  return faults;
}
