// RFC 3339, section 5.6. `Date.parse` alone also takes "1" and "March", and reads a time without an offset as local.
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds since 1970 for a time as it stands on the wire: a number of milliseconds, or an RFC 3339 text with its
 * offset. `undefined` where the text is no such time; a time without an offset could mean any hour and is none.
 */
export function parseTime(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!RFC_3339.test(value)) return undefined;
  const time = Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : time;
}
