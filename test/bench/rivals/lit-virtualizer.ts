// @lit-labs/virtualizer, by its element and as its docs have it: a scroller that is given items, keys and a template for each item.
import '@lit-labs/virtualizer';
import { flow } from '@lit-labs/virtualizer/layouts/flow.js';
import { html } from 'lit';

globalThis.litVirtualizerRival = {
  create(ids, rowOf, onRange) {
    const element = document.createElement('lit-virtualizer');
    // Before its own listener, which renders what has come into the range.
    element.addEventListener('rangeChanged', ({ first, last }) => onRange(first, last));
    Object.assign(element, { scroller: true, layout: flow(), items: ids, keyFunction: (id) => id, renderItem: (id, line) => html`${rowOf(id, line)}` });
    return { element, update: () => element.requestUpdate() };
  },
};
