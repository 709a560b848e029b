import type { CallUpdate } from '../../model/index.js';
import type { HostMessage, HostMessageOf, MessageFormat } from '../host-message.js';
import { sseFrame } from '../sse-frame.js';
import { shortEntry, wholeEntry } from './compact-entry.js';
import type { Handle, HandleLife, HandleTable } from './handle-table.js';
import type { KnownHandles } from './known-handles.js';

/** A message on its way to several readers. */
export interface CompactFrame {
  /** How much of it waits, in bytes, where the reader knows none of its handles; about. */
  readonly length: number;
  /** The bytes for a reader who knows these handles, and who then knows those of this message too. */
  bytesFor(known: KnownHandles): Uint8Array;
}

const encoder = new TextEncoder();

interface Coded {
  readonly update: CallUpdate;
  /** Absent where the update is said in ordinary JSON. */
  readonly handle: Handle | undefined;
}

/** The updates of one message, in two spellings, each made when the first reader needs it: one for those who know every handle in it, and one for all others. */
class UpdateFrame implements CompactFrame {
  readonly #message: HostMessageOf<'update'>;
  readonly #table: HandleTable;
  #codes: { readonly entries: readonly Coded[]; readonly handles: readonly Handle[]; readonly life: HandleLife } | undefined;
  #length: number | undefined;
  #short: Uint8Array | undefined;
  #whole: Uint8Array | undefined;

  constructor(message: HostMessageOf<'update'>, table: HandleTable) {
    this.#message = message;
    this.#table = table;
  }

  // Handles are given to what is written, not to what waits: it may never be.
  get length(): number { return this.#length ??= sseFrame(this.#message).length; }

  bytesFor(known: KnownHandles): Uint8Array {
    const { entries, handles, life } = this.#codes ??= this.#encode();
    if (known.hasAll(handles, life)) return this.#short ??= this.#bytes(entries, new Set(handles));
    known.add(handles, life);
    return this.#whole ??= this.#bytes(entries, new Set());
  }

  #encode() {
    const { updates } = this.#message;
    const canCode = this.#table.makeRoom(updates.length);
    const entries = updates.map((update) => ({ update, handle: canCode ? this.#table.handleFor(update) : undefined }));
    return { entries, handles: entries.flatMap(({ handle }) => handle ?? []), life: this.#table.life };
  }

  #bytes(entries: readonly Coded[], told: Set<Handle>): Uint8Array {
    const texts = entries.map(({ update, handle }) => {
      if (handle === undefined) return JSON.stringify(update);
      if (told.has(handle)) return shortEntry(update, handle);
      told.add(handle);
      return wholeEntry(update, handle);
    });
    const { cursor } = this.#message;
    const data = texts.length === 1 ? texts[0] : `[${texts.join(',')}]`;
    // An event without a name is an update.
    return encoder.encode(`${cursor === undefined ? '' : `id: ${cursor}\n`}data: ${data}\n\n`);
  }
}

/** The compact form over server-sent events. Only updates have it; all other messages are as ever. */
export function compactFormat(table: HandleTable): MessageFormat<CompactFrame> {
  return (message: HostMessage): CompactFrame => {
    if (message.type === 'update') return new UpdateFrame(message, table);
    const bytes = sseFrame(message);
    return { length: bytes.length, bytesFor: () => bytes };
  };
}
