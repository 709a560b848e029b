import MiniSearch from 'minisearch';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly text: string;
}

const RESULTS = 12;
const EXCERPT = 140;

let shown: Promise<HTMLDialogElement> | undefined;

/** Shows the search. @param root where the site begins, seen from this page */
export async function showSearch(root: string): Promise<void> {
  shown ??= makeDialog(root);
  const dialog = await shown;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

async function makeDialog(root: string): Promise<HTMLDialogElement> {
  const entries = await fetchEntries(`${root}search.json`);
  const search = new MiniSearch<Entry>({
    fields: ['title', 'page', 'text'], storeFields: ['title', 'page', 'text'],
    searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' },
  });
  search.addAll(entries);

  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', 'Search');
  const field = Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off', spellcheck: false, placeholder: 'Search the documentation' });
  field.setAttribute('aria-label', 'Search the documentation');
  const count = Object.assign(document.createElement('p'), { className: 'count', role: 'status' });
  const list = document.createElement('ol');
  dialog.append(field, count, list);
  field.addEventListener('input', () => {
    const found = search.search(field.value);
    const results = found.slice(0, RESULTS).flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? []);
    list.replaceChildren(...results.map((entry) => resultItem(entry, root, field.value)));
    count.textContent = field.value.trim() === '' ? '' : found.length === 0 ? 'Nothing found.' : `${found.length} found.`;
  });
  dialog.addEventListener('keydown', (event) => {
    // In a search field the first Escape would only empty it.
    if (event.key === 'Escape') dialog.close();
    else moveFocus(event, field, list);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a'))) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function resultItem({ id, title, page, text }: Entry, root: string, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: `${root}${id}` });
  const name = Object.assign(document.createElement('b'), { textContent: title });
  const place = Object.assign(document.createElement('span'), { className: 'place', textContent: page === title ? '' : page });
  const excerpt = Object.assign(document.createElement('span'), { className: 'excerpt', textContent: excerptOf(text, query) });
  link.append(name, place, excerpt);
  item.append(link);
  return item;
}

function excerptOf(text: string, query: string): string {
  const word = query.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  const at = Math.max(0, text.toLowerCase().indexOf(word) - EXCERPT / 3);
  const cut = text.slice(at, at + EXCERPT).trim();
  return `${at > 0 ? '… ' : ''}${cut}${at + EXCERPT < text.length ? ' …' : ''}`;
}

/** Arrow keys go through the results; Enter in the field takes the first. */
function moveFocus(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  const stops: HTMLElement[] = [field, ...links];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  else if (event.key === 'Enter' && document.activeElement === field) links[0]?.click();
  else return;
  event.preventDefault();
}

async function fetchEntries(address: string): Promise<Entry[]> {
  const answer: unknown = await (await fetch(address)).json();
  return Array.isArray(answer) ? answer.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value && 'page' in value && 'text' in value;
}
