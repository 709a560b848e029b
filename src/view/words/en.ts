import { BADGE_EN } from './badge-en.js';
import { BOARD_EN } from './board-en.js';
import { CONNECTION_EN } from './connection-en.js';
import { DEVELOPER_EN } from './developer-en.js';
import { ELEMENT_EN } from './element-en.js';
import { EXPLANATION_EN } from './explanation-en.js';
import { SUMMARY_EN } from './summary-en.js';
import { TIMELINE_EN } from './timeline-en.js';
import type { Words } from './words.js';

/**
 * Every message in English, in one map: what a translation starts from. The views do not use it, so that an element carries only
 * the messages it can show.
 */
export const EN: Words = {
  ...BADGE_EN, ...EXPLANATION_EN, ...DEVELOPER_EN, ...TIMELINE_EN, ...SUMMARY_EN, ...CONNECTION_EN, ...ELEMENT_EN,
  ...BOARD_EN,
};
