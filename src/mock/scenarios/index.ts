export { DETAIL_SCENARIOS } from './detail-scenarios.js';
export { HONESTY_SCENARIOS } from './honesty-scenarios.js';
export { STATUS_SCENARIOS } from './status-scenarios.js';
export { STORY_SCENARIOS } from './story-scenarios.js';
