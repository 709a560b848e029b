const FIRST = ['Aisha', 'Bence', 'Carys', 'Dao', 'Emil', 'Farida', 'Goran', 'Hana', 'Ivo', 'Jana', 'Kofi', 'Lucía', 'Mirza', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tomasz'];
const LAST = ['Abara', 'Bianchi', 'Cohen', 'Dąbrowski', 'Evans', 'Ferreira', 'Gruber', 'Haddad', 'Ionescu', 'Jansen', 'Khan', 'Lindqvist', 'Moreau', 'Nguyen', 'Okafor', 'Pereira', 'Rahman', 'Szabó', 'Tanaka', 'Wójcik'];

/** A made-up name for one of many; the first four hundred differ, and the rest are numbered. */
export function crowdName(index: number): string {
  const first = FIRST[index % FIRST.length] ?? '';
  const last = LAST[(index + Math.floor(index / FIRST.length)) % LAST.length] ?? '';
  const again = Math.floor(index / (FIRST.length * LAST.length));
  return `${first} ${last}${again > 0 ? ` ${again + 1}` : ''}`;
}
