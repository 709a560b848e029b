/** The one file for a script tag, with the board in it: in place of `embed`, not beside it. */
import './embed.js';
import './call-board/define.js';
