import type { CallShape } from './call-shape.js';

const RING = 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zM8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7z';
const DISC = 'M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6z';

/**
 * The outline of each shape, as the data of an SVG path on a grid of 16. What stands inside a filled shape is cut out of it
 * (even-odd), so that it shows on any ground and in forced colours.
 */
export const CALL_OUTLINES: Readonly<Record<CallShape, string>> = {
  'waiting': RING,
  'ringing': `${RING}M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z`,
  'talking': 'M8 .8A7.2 7.2 0 1 1 .8 8a1 1 0 0 1 2 0A5.2 5.2 0 1 0 8 2.8a1 1 0 0 1 0-2z',
  'person': `${DISC}M3.68 8.87l3.36 3.37 5.42-6.16-1.42-1.26-4.08 4.64-1.94-1.93z`,
  'machine': 'M3.6.9h8.8a2.7 2.7 0 0 1 2.7 2.7v8.8a2.7 2.7 0 0 1-2.7 2.7H3.6a2.7 2.7 0 0 1-2.7-2.7V3.6A2.7 2.7 0 0 1 3.6.9z'
    + 'M4.7 5.7a2.2 2.2 0 1 0 0 4.4h6.6A2.2 2.2 0 1 0 9.4 9H6.6a2.2 2.2 0 0 0-1.9-3.3z',
  'unsure': 'M8 .1L15.9 8 8 15.9.1 8zM5.29 6.2a2.75 2.75 0 1 1 4.11 2.35l-.5.4v.65H7.1V8.3l1.37-1.13a.95.95 0 1 0-1.41-.97zM7.05 10.5h1.9v1.9h-1.9z',
  'not-reached': 'M15 10.9L10.9 15H5.1L1 10.9V5.1L5.1 1h5.8L15 5.1z'
    + 'M10.09 4.57L8 6.66 5.91 4.57 4.57 5.91 6.66 8l-2.09 2.09 1.34 1.34L8 9.34l2.09 2.09 1.34-1.34L9.34 8l2.09-2.09z',
  'cancelled': `${DISC}M4 7v2h8V7z`,
  'planned': 'M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7z',
  'unknown': 'M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 3.5 1z'
    + 'm0 1.8a.7.7 0 0 0-.7.7v9c0 .39.31.7.7.7h9a.7.7 0 0 0 .7-.7v-9a.7.7 0 0 0-.7-.7zM5 7.1h6v1.8H5z',
};
