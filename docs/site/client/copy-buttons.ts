/** Gives each block of code a button that copies it. Where the page may not write to the clipboard there is none. */
export function addCopyButtons(): void {
  if (!('clipboard' in navigator)) return;
  for (const block of document.querySelectorAll<HTMLPreElement>('article pre:not(.signature)')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(block.textContent, button));
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  button.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not allowed');
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}
