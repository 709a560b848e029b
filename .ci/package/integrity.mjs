import { createHash } from 'node:crypto';

/** What `integrity` of a script tag says of a file (W3C Subresource Integrity). @param {Uint8Array} content */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** A script tag for a file. @param {string} name @param {string} integrity */
export function scriptTag(name, integrity) {
  return `<script src="/ringback/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}
