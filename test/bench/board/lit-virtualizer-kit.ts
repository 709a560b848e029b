/** Lit's own virtualizer; its packages are apart from ours, and so it registers itself. */
export interface LitVirtualizerRival {
  /**
   * An element that scrolls through rows for these ids.
   *
   * @param rowOf The node of an id on a line, filled: asked for each one in the range, at each rendering.
   * @param onRange Told of the lines from first to last before they are rendered.
   */
  create(ids: readonly string[], rowOf: (id: string, line: number) => Element, onRange: (first: number, last: number) => void): LitVirtualizer;
}

/** One list of it. */
export interface LitVirtualizer {
  readonly element: HTMLElement;
  /** Renders what is in the range anew. */
  update(): void;
}

declare global {
  var litVirtualizerRival: LitVirtualizerRival | undefined;
}

/** @throws {Error} where it was not loaded. */
export function litVirtualizerRival(): LitVirtualizerRival {
  if (globalThis.litVirtualizerRival === undefined) throw new Error('Load rivals/lit-virtualizer.ts first.');
  return globalThis.litVirtualizerRival;
}
