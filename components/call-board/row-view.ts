import type { Call } from '../../src/model/index.js';
import { badgeFacts, headView, placeView, safeText, type HeadView, type ViewOptions } from '../../src/view/index.js';
import { badgeLook, type BadgeLook } from '../call-status-badge/badge-look.js';
import type { BoardColumn, BoardColumnName } from './board-column.js';

/** What a row of a board shows of one call. */
export interface RowView {
  /** A text for each column; that of the status is the badge's word. */
  readonly texts: readonly string[];
  readonly badge: BadgeLook;
}

const TEXT_LENGTH = 80;

/** What a row shows of a call; of one that is gone, its id. */
export function rowView(id: string, call: Call | undefined, columns: readonly BoardColumn[], options: ViewOptions): RowView {
  const badge = badgeLook(call && badgeFacts(call, options.now), options);
  if (call === undefined) return { badge, texts: columns.map((column, index) => column === 'status' ? badge.word : index === 0 ? safeText(id, TEXT_LENGTH) : '') };
  const head = headView(call, options);
  return { badge, texts: columns.map((column) => typeof column === 'string' ? TEXTS[column](call, { head, badge, options }) : safeText(column.text(call), TEXT_LENGTH)) };
}

interface Known {
  readonly head: HeadView;
  readonly badge: BadgeLook;
  readonly options: ViewOptions;
}

const TEXTS: Readonly<Record<BoardColumnName, (call: Call, known: Known) => string>> = {
  contact: (_, { head }) => head.title,
  status: (_, { badge }) => badge.word,
  place: (call, { options }) => placeView(call, options),
  age: (_, { head }) => head.age ?? '',
  number: (_, { head }) => head.number ?? (head.kind === 'number' ? head.title : ''),
  ref: ({ contact }) => safeText(contact?.ref ?? '', TEXT_LENGTH),
  call: ({ id }) => safeText(id, TEXT_LENGTH),
};
