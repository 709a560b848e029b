// Every order of a list. For eight entries that is 40,320.
export function* permutations<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length <= 1) { yield list; return; }
  for (const [index, first] of list.entries()) {
    for (const rest of permutations(list.toSpliced(index, 1))) yield [first, ...rest];
  }
}
