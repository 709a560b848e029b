// The feed first: the elements that follow then find it at once.
import './call-feed/define.js';
import './call-attempt-timeline/define.js';
import './call-board/define.js';
import './call-connection/define.js';
import './call-explanation/define.js';
import './call-inspector/define.js';
import './call-status-badge/define.js';
import './call-status/define.js';
import './call-summary/define.js';
