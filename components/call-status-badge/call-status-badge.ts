import { css, ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Call } from '../../src/model/index.js';
import { badgeFacts } from '../../src/view/index.js';
import { callSource, type CallMoment } from '../controllers/call-source.js';
import { ViewController } from '../controllers/view-controller.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { crossFade } from '../page/cross-fade.js';
import { hiddenStyles } from '../styles/hidden-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { badgeLook, type BadgeLook } from './badge-look.js';
import { BadgeNodes } from './badge-nodes.js';
import { plainFacts } from './plain-facts.js';
import { badgeStyles } from './call-status-badge.styles.js';

/** The looks of a badge: on a tint of its tone, or `quiet`, without one, for dense tables. */
export const BADGE_VARIANTS = ['tinted', 'quiet'] as const;

/** The look of a badge. */
export type BadgeVariant = (typeof BADGE_VARIANTS)[number];

/**
 * One status as a word, a shape and a tone. It is as high as a line of the text around it and stands on its baseline, so it fits
 * into a sentence or a table cell; a word that finds no room is shortened, and whole in the tooltip.
 *
 * Give it `call` to follow a call of the feed, or `value` with a call, or `status` for a page without a feed. With both `call` and
 * `status` it shows the status until the feed knows the call. It is not a live region: a page of badges stays silent.
 *
 * @element call-status-badge
 * @tag call-status-badge
 *
 * @attr {string} call - The id of a call of the feed around the badge, or of the page's.
 * @attr {string} status - A status in any spelling: `busy`, `TryNumber2`, `Connected – Answered`.
 * @attr {number} try - With `status`: which of the contact's numbers, counted from 1.
 * @attr {number} tries - With `status`: how many numbers the contact has.
 * @attr {string} detail - With `status`: what sharpens it, for example `declined`.
 * @attr {'tinted' | 'quiet'} variant - `quiet` leaves the tint away and keeps the shape still.
 *
 * @csspart base - The badge.
 * @csspart icon - The shape.
 * @csspart label - The word.
 *
 * @cssprop [--call-status-badge-padding=0.375em 0.5em] - The room before and after, inside the tint.
 * @cssprop [--call-status-badge-font-weight=500] - The weight of the word.
 * @cssprop [--call-status-badge-icon-size=0.9375em] - The size of the shape.
 * @cssprop [--call-status-badge-min-inline-size=0] - The least width, to keep what stands after it in place when the word changes.
 * @cssprop [--call-radius=0.375rem] - The radius of the corners.
 * @cssprop [--call-tone-pending] - The base colour of what is not decided yet. Ink, shape and tint are made from it.
 * @cssprop [--call-tone-person] - The base colour of *a person was reached*.
 * @cssprop [--call-tone-machine] - The base colour of *an answer machine was reached*.
 * @cssprop [--call-tone-unsure] - The base colour of *not confirmed*.
 * @cssprop [--call-tone-not-reached] - The base colour of *not reached*.
 * @cssprop [--call-tone-cancelled] - The base colour of *cancelled*, and of what is not known.
 */
export class CallStatusBadgeElement extends ReactiveElement {
  static override styles = css`${hiddenStyles}${toneStyles}${iconStyles}${badgeStyles}`;

  static override properties: PropertyDeclarations = {
    call: {},
    status: {},
    try: { type: Number },
    tries: { type: Number },
    detail: {},
    variant: { reflect: true },
    value: { attribute: false },
  };

  declare call: string | undefined;
  declare status: string | undefined;
  declare try: number | undefined;
  declare tries: number | undefined;
  declare detail: string | undefined;
  declare variant: BadgeVariant | undefined;
  /** A call to show; it wins over `call` and `status`. */
  declare value: Call | undefined;

  readonly #call = new ViewController(this, callSource(this, (moment) => this.#lookOf(moment)));
  #nodes: BadgeNodes | undefined;

  adoptedCallback(): void {
    adoptStyles(this, CallStatusBadgeElement.elementStyles);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#call.shouldUpdate(changed);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.render();
  }

  protected render(): void {
    const { view } = this.#call;
    if (this.#nodes === undefined) (this.#nodes = this.#makeNodes()).show(view);
    else if (this.#nodes.show(view)) crossFade(this.#nodes.base);
  }

  #makeNodes(): BadgeNodes {
    const nodes = new BadgeNodes('base', this.renderRoot.querySelector<HTMLElement>('.base'));
    // As attributes, because `element.part` is missing in jsdom, where hosts run their tests.
    for (const part of ['base', 'icon', 'label'] as const) nodes[part]?.setAttribute('part', part);
    // The style sheet that a server put there is not needed any more: the class brings its own.
    this.renderRoot.replaceChildren(nodes.base);
    return nodes;
  }

  #lookOf({ call, heardAt, options }: CallMoment): BadgeLook {
    return badgeLook(call ? badgeFacts(call, options.now, heardAt) : plainFacts(this, options), options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-status-badge': CallStatusBadgeElement;
  }
}
