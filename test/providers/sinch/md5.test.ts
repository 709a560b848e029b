import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { md5 } from '../../../src/providers/sinch/md5.js';

const hex = (bytes: Uint8Array): string => Buffer.from(md5(bytes)).toString('hex');

it.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'], ['a', '0cc175b9c0f1b6a831c399e269772661'], ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'], ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
])('is that of the test suite in RFC 1321, appendix A.5: "%s"', (text, digest) => {
  expect(hex(new TextEncoder().encode(text))).toBe(digest);
});

it('is that of Node for every length around a block, and for any bytes', () => {
  for (let length = 0; length < 140; length++) expect(hex(new Uint8Array(length).fill(length))).toBe(createHash('md5').update(new Uint8Array(length).fill(length)).digest('hex'));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => { expect(hex(bytes)).toBe(createHash('md5').update(bytes).digest('hex')); }));
});
