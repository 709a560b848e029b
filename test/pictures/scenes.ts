import { html, type TemplateResult } from 'lit';
import '../../components/define.js';
import type { BoardColumn } from '../../components/call-board/board-column.js';
import { CALL_DETAILS, CALL_STATUSES } from '../../src/model/index.js';
import { family, machine, reachedAtWork, secondRound, silent } from './calls.js';
import { BAD_INPUT } from './bad-input.js';
import { PICTURE_MODES, type PictureMode } from './picture.js';
import { recorded } from './recorded.js';
import './shape-sheet.js';
import { styled } from './styled.js';

const counts = { total: 1284, outcomes: { 'pending': 91, 'person': 702, 'machine': 214, 'unsure': 43, 'not-reached': 231, 'cancelled': 3 }, statuses: {} };

const grid = (least: string) => styled({ display: 'grid', gap: '12px 24px', gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${least}), 1fr))` });

const badges = html`<div ${grid('180px')}>${CALL_STATUSES.map((status) => html`<span>
    <call-status-badge status=${status} try="2" tries="3"></call-status-badge></span>`)}
  ${CALL_DETAILS.map((detail) => html`<span><call-status-badge status="no-answer" detail=${detail}></call-status-badge></span>`)}
  <span><call-status-badge status="Gone fishing"></call-status-badge></span><span><call-status-badge></call-status-badge></span>
  ${CALL_STATUSES.slice(0, 8).map((status) => html`<span ${styled({ fontSize: '12px' })}><call-status-badge variant="quiet" status=${status}></call-status-badge></span>`)}
</div>`;

const explanations = html`<div ${grid('240px')}>${CALL_STATUSES.map((status) => html`<call-explanation status=${status}></call-explanation>`)}</div>`;

const cards = html`<div ${grid('400px')}>
  <call-status .value=${secondRound} time-zone="UTC" actions="cancel retry"></call-status>
  <call-status .value=${reachedAtWork} time-zone="UTC"></call-status>
  <call-status .value=${machine} time-zone="UTC" actions="retry"></call-status>
  <call-status .value=${silent} time-zone="UTC" audience="developer"></call-status>
  <call-status call="nobody"></call-status>
</div>`;

const lines = html`<div ${grid('100%')}>
  <call-summary .value=${counts}></call-summary>
  <call-connection></call-connection>
  <call-attempt-timeline .value=${secondRound} time-zone="UTC"></call-attempt-timeline>
  <div ${styled({ inlineSize: '240px' })}><call-attempt-timeline .value=${secondRound} time-zone="UTC"></call-attempt-timeline></div>
  <p ${styled({ margin: '0' })}>The call to Ada is <call-status-badge status="ringing"></call-status-badge> now, and the one before was <call-status-badge status="busy"></call-status-badge>.</p>
</div>`;

const board = html`<call-board .value=${family(60)} time-zone="UTC" ${styled({ '--call-board-max-size': '420px' })}></call-board>`;
const denseBoard = html`<call-board density="dense" grouped .value=${family(60)} time-zone="UTC" .columns=${['contact', 'status', 'place', 'age', 'number', 'ref'] satisfies BoardColumn[]}
  ${styled({ '--call-board-max-size': '420px' })}></call-board>`;
const openBoard = html`<call-board .value=${family(60)} selected="call-1" time-zone="UTC" ${styled({ '--call-board-max-size': '420px' })}></call-board>`;

const badInput = html`<div ${grid('400px')}>${Object.values(BAD_INPUT).map((call) => html`<call-status .value=${call} time-zone="UTC"></call-status>`)}</div>`;

const inspector = html`<call-feed .client=${recorded()}><call-inspector ${styled({ '--call-inspector-code-font': "'Inter Variable'" })}></call-inspector></call-feed>`;

/** What a picture is taken of, and how. */
export interface Scene {
  readonly name: string;
  readonly scene: TemplateResult;
  readonly modes: readonly PictureMode[];
}

/** Everything that pictures are taken of. */
export const SCENES: readonly Scene[] = [
  { name: 'shapes', scene: html`<shape-sheet></shape-sheet>`, modes: ['light', 'forced'] },
  { name: 'badges', scene: badges, modes: PICTURE_MODES },
  { name: 'explanations', scene: explanations, modes: ['light', 'rtl', 'narrow'] },
  { name: 'cards', scene: cards, modes: PICTURE_MODES },
  { name: 'lines', scene: lines, modes: PICTURE_MODES },
  { name: 'board', scene: board, modes: ['light', 'rtl', 'narrow'] },
  { name: 'board-dense', scene: denseBoard, modes: ['light', 'forced'] },
  { name: 'board-open', scene: openBoard, modes: ['dark', 'narrow'] },
  { name: 'inspector', scene: inspector, modes: ['light', 'narrow'] },
  { name: 'bad-input', scene: badInput, modes: ['light', 'narrow'] },
];
