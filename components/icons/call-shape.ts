import type { BadgeView, TimelineMark } from '../../src/view/index.js';

/** Every shape that a status can be drawn in: one for each outcome, three for what is pending, and two that claim nothing. */
export const CALL_SHAPES = [
  'waiting', 'ringing', 'talking', 'person', 'machine', 'unsure', 'not-reached', 'cancelled', 'planned', 'unknown',
] as const;

/** The shape of a status. Shape and word carry the meaning; colour only confirms it. */
export type CallShape = (typeof CALL_SHAPES)[number];

/** What decides about a shape. Badges and the marks of a timeline both have it. */
export type ShapeFacts = Pick<BadgeView, 'outcome' | 'phase' | 'isKnown' | 'isStale'> & Partial<Pick<TimelineMark, 'situation' | 'state'>>;

/**
 * The shape for a status: what is only planned is hollow, what is not known is empty, the rest is drawn by outcome. A phone that
 * should long have stopped ringing is not drawn as ringing.
 */
export function shapeOf({ outcome, phase, isKnown, isStale, situation, state }: ShapeFacts): CallShape {
  if (state === 'planned') return 'planned';
  if (!isKnown) return 'unknown';
  if (outcome !== 'pending') return outcome;
  if (situation === 'ringing') return isStale ? 'waiting' : 'ringing';
  return phase === 'waiting' ? 'waiting' : 'talking';
}
