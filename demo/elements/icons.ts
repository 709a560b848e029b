import { svg, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** The marks on the page's buttons. Each stands beside a word or has one for listeners. */
export const ICONS = {
  play: icon('M4 2.5v11l9-5.5z'),
  pause: icon('M4 2.5h3v11H4zM9 2.5h3v11H9z'),
  next: icon('M3 2.5v11L10.5 8zM11 2.5h2v11h-2z'),
  restart: icon('M8 2.5a5.5 5.5 0 1 1-5.3 4h1.9A3.7 3.7 0 1 0 8 4.3v2.2L4.4 3.4 8 .3z'),
  cut: icon('M1 7.2h5.2v1.6H1zM9.8 7.2H15v1.6H9.8zM6.6 3.5h1.6l-.8 3H5.8zM8.6 9.5h1.6l-.8 3H7.8z'),
  copy: icon('M5 1.5h7.5A1.5 1.5 0 0 1 14 3v8.5h-1.6V3.1H5zM3.5 4.5H10A1.5 1.5 0 0 1 11.5 6v7A1.5 1.5 0 0 1 10 14.5H3.5A1.5 1.5 0 0 1 2 13V6a1.5 1.5 0 0 1 1.5-1.5zm.1 1.6v6.8h6.3V6.1z'),
  chevron: icon('M3.6 5.3 8 9.7l4.4-4.4 1.1 1.1L8 12 2.5 6.4z'),
};
