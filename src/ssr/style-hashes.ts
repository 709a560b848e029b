import type { ReactiveElement } from 'lit';
import { CallAttemptTimelineElement } from '../../components/call-attempt-timeline/call-attempt-timeline.js';
import { CallExplanationElement } from '../../components/call-explanation/call-explanation.js';
import { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import { CallStatusElement } from '../../components/call-status/call-status.js';
import { styleText } from './style-text.js';

const CLASSES: readonly Pick<typeof ReactiveElement, 'elementStyles'>[] = [CallAttemptTimelineElement, CallExplanationElement, CallStatusBadgeElement, CallStatusElement];

/**
 * The style sheets of rendered elements as sources for `style-src` in a Content Security Policy: `'sha256-…'`, one for each element.
 *
 * For pages that cannot have a nonce because they are kept in a cache. They are the same for every page, and others with every
 * version of this package: ask, do not copy.
 */
export function styleHashes(): Promise<string[]> {
  return Promise.all(CLASSES.map(async (element) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styleText(element)));
    return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  }));
}
