const LONGEST = 160;

/** A value in few words, as a report can show it: on one line, control characters made visible. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing';
  const visible = text.replace(/[\0-\x1f\x7f]/g, (mark) => JSON.stringify(mark).slice(1, -1));
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}
