/** Lets the keyboard reach what is wider than its place, and only that. */
export function reachScrollers(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) markScroller(target);
  });
  for (const element of document.querySelectorAll('article pre, article .table')) observer.observe(element);
}

function markScroller(element: HTMLElement): void {
  const isWide = element.scrollWidth > element.clientWidth;
  element.toggleAttribute('tabindex', isWide);
  if (isWide) {
    element.tabIndex = 0;
    element.role = 'group';
    element.ariaLabel = element.localName === 'pre' ? 'Code' : 'Table';
  } else {
    element.role = null;
    element.ariaLabel = null;
  }
}
