import '../call-status/define.js';
import { defineElement } from '../define-element.js';
import { CallBoardElement } from './call-board.js';

defineElement('call-board', CallBoardElement);
