import { LitElement, css, html } from 'lit';
import { callIcon } from '../../components/icons/call-icon.js';
import { CALL_SHAPES } from '../../components/icons/call-shape.js';
import { iconStyles } from '../../components/styles/icon-styles.js';

/** Every shape at the size of small print and larger, without colour. */
class ShapeSheet extends LitElement {
  static override styles = [iconStyles, css`p { display: flex; gap: 1em; margin: 0 0 12px }`];

  protected override render() {
    return [12, 16, 48].map((size) => html`<p .style=${`font-size:${size}px`}>${CALL_SHAPES.map((shape) => callIcon(shape))}</p>`);
  }
}

customElements.define('shape-sheet', ShapeSheet);
