/** Opens the search from its button and with `/`; loads it the first time. */
export function openSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('.find');
  if (!button) return;
  const open = (): void => void import('./search-dialog.js').then(({ showSearch }) => showSearch(document.body.dataset['root'] ?? ''));
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.composedPath()[0])) return;
    event.preventDefault();
    open();
  });
}

function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/.test(target.localName));
}
