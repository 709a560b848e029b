/** The two numbers of a stream's entry id. */
const ID = /^(0|[1-9]\d{0,14})-(0|[1-9]\d{0,14})$/;

/** Whether a text can be the id of an entry. */
export const isStreamId = (text: string): boolean => ID.test(text);

/** Whether the first of two ids stands for a later entry than the second. False where either is none. */
export function isLaterId(id: string, other: string): boolean {
  const [, time, count] = ID.exec(id) ?? [];
  const [, otherTime, otherCount] = ID.exec(other) ?? [];
  if (time === undefined || otherTime === undefined) return false;
  return time === otherTime ? Number(count) > Number(otherCount) : Number(time) > Number(otherTime);
}
