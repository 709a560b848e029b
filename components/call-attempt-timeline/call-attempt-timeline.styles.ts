import { css } from 'lit';

// A line for each number, a column for each attempt, the rounds side by side. Where a mark stands is said by the classes of `markPlaces`.
const table = css`
  & {
    display: grid; row-gap: 0.25rem; grid-template-rows: repeat(var(--_lines), auto);
    grid-template-columns: minmax(5em, auto) repeat(var(--_columns), minmax(0, 1fr)) minmax(0, var(--_tail));
  }
  .axes { display: contents }
  ol { display: grid; grid-area: 1 / 1 / -1 / -1; grid-template: subgrid / subgrid }
  & li { padding: 0 }
  & .what { display: contents }
  & li .word { flex: 0 1 auto }
  & li::before, & li .round, & li .name { display: none }
  & li .time { margin: 0; padding: 0 }
  .name { white-space: nowrap }
  & .mark, .name { padding-inline-end: 0.5em }
  .leads::after, .leads .mark::after { content: ''; flex: 1 1 0; min-inline-size: 0.5em; border-block-start: 1px solid var(--_line) }
  .to-planned::after, .to-planned .mark::after { border-block-start-style: dashed }
`;

export const timelineStyles = css`
  :host { display: block; container-type: inline-size; min-inline-size: min(100%, 14em) }
  .base { font-variant-numeric: tabular-nums; line-height: 1.5em; overflow-wrap: anywhere }
  /* Nastaliq stands higher than any fixed line: its lines are as high as the page's. */
  .base:lang(ur) { line-height: inherit }
  .long { max-block-size: 24rem; overflow-y: auto }
  .axes { display: none }
  .grid { --_tail: 0 }
  .tailed { --_tail: 6em }
  ol { list-style: none; margin: 0; padding: 0 }
  .mark, .axes .name, .what { display: flex; align-items: baseline; gap: 0 0.5em; min-inline-size: 0 }
  .leads::after, .leads .mark::after { translate: 0 -0.5cap }
  .word { min-inline-size: 0; color: var(--_ink); font-weight: 500; unicode-bidi: isolate }
  .name { unicode-bidi: isolate }
  .name span { overflow: hidden; text-overflow: ellipsis; max-inline-size: 10em }
  /* A word that would be broken in two beside the name of its number goes below that. */
  .what { flex: 1; flex-wrap: wrap }
  li .word { flex: 1 1 min-content; overflow-wrap: break-word }
  li .name { min-inline-size: 25cqi; max-inline-size: 45cqi }
  .time, .round, .more, .planned .word, .planned .icon { color: var(--_muted); font-weight: inherit }
  .time { unicode-bidi: isolate; white-space: nowrap; line-height: 1 }
  .time, .round, .more { font-size: 0.875em }
  .now .time { color: var(--_ink); font-weight: 500 }
  .more { margin: 0.5rem 0 0 }

  /* As a list, newest last: a line runs down through the marks of a round. */
  li { position: relative; padding-block: 0.125rem }
  li .time { margin-inline-start: auto; padding-inline-start: 0.5em }
  li .round { display: block; margin-block: 0.25rem }
  li:first-child .round { margin-block-start: 0 }
  li:not(.first)::before {
    content: ''; position: absolute; inset-inline-start: calc(0.5em - 0.5px); inset-block-start: -0.25rem; block-size: 0.5rem;
    border-inline-start: 1px solid var(--_line);
  }
  li.planned::before { border-inline-start-style: dashed }

  @container (inline-size >= 24em) { [data-room='24'] { ${table} } }
  @container (inline-size >= 36em) { [data-room='36'] { ${table} } }
  @container (inline-size >= 50em) { [data-room='50'] { ${table} } }
`;
