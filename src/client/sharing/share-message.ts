import type { CallUpdate } from '../../model/index.js';
import type { TransportLeft } from '../connection.js';
import type { SharedState } from './shared-state.js';

/** What the leader's transport brought, as far as the others need it. */
export type SharedEvent =
  | { readonly kind: 'message'; readonly type: string; readonly data: unknown; readonly cursor: string | undefined }
  | { readonly kind: 'cursor'; readonly cursor: string }
  | { readonly kind: 'transport'; readonly name: string; readonly sendsReady: boolean; readonly left: Omit<TransportLeft, 'error'> | undefined }
  /** The state of one call that was asked for. */
  | { readonly kind: 'call'; readonly data: unknown }
  /** A connection begins, from this cursor. */
  | { readonly kind: 'attempt'; readonly cursor: string | undefined; readonly sendsReady: boolean }
  | { readonly kind: 'state'; readonly state: SharedState };

/** What a leader says, under its term: the later term is the leader. */
export type LeaderMessage = { readonly term: number; readonly from: string } & (
  /** What happened, in order; `place` is the number of the first of them. */
  | { readonly kind: 'events'; readonly place: number; readonly events: readonly SharedEvent[] }
  /** The leader is well. */
  | { readonly kind: 'here' }
  /** The leader has no network: who has? */
  | { readonly kind: 'who' }
  /** To those who joined: what is known comes now, and after it whatever follows the event before `place`. */
  | { readonly kind: 'welcome'; readonly to: readonly string[]; readonly place: number; readonly cursor: string | undefined }
  | { readonly kind: 'part'; readonly to: readonly string[]; readonly calls: readonly CallUpdate[] }
  /** What is known is whole. */
  | { readonly kind: 'whole'; readonly to: readonly string[]; readonly cursor: string | undefined; readonly state: SharedState }
);

/** What the others say. */
export type FollowerMessage = { readonly from: string } & (
  /** Tell me what is known, unless it is what I know. */
  | { readonly kind: 'join'; readonly cursor: string | undefined }
  /** Is there a leader? */
  | { readonly kind: 'ask' }
  /** I have a network. */
  | { readonly kind: 'can' }
);

/** A message between the clients of one browser. */
export type ShareMessage = LeaderMessage | FollowerMessage;

const LEADER_KINDS: ReadonlySet<string> = new Set(['events', 'here', 'who', 'welcome', 'part', 'whole'] satisfies LeaderMessage['kind'][]);
const FOLLOWER_KINDS: ReadonlySet<string> = new Set(['join', 'ask', 'can'] satisfies FollowerMessage['kind'][]);

/**
 * Whether a value is a message of ours. It looks at the envelope: what is inside comes from this very package, because the
 * channel's name tells its version.
 */
export function isShareMessage(value: unknown): value is ShareMessage {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('from' in value)) return false;
  const { kind, from } = value;
  if (typeof kind !== 'string' || typeof from !== 'string') return false;
  return FOLLOWER_KINDS.has(kind) || (LEADER_KINDS.has(kind) && 'term' in value && typeof value.term === 'number');
}
