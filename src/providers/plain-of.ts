import type { CallUpdate } from '../model/index.js';

/**
 * A value by way of JSON: times and a library's own objects become text and plain objects, and what is undefined is left out. What was
 * a list of drafts is then one of updates.
 */
export function plainOf(drafts: readonly { readonly call?: string | undefined }[]): CallUpdate[];
export function plainOf(value: unknown): unknown;
export function plainOf(value: unknown): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return plain;
}
