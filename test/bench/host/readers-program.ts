// Many readers on bare sockets, in one process: they connect, read what comes, and note how long it took.
import { connect } from 'node:net';
import type { ReadersAnswer } from './bench-messages.js';

/** How wide a class of delays is, in nanoseconds, and how many classes there are: up to 10 s. */
const CLASS = 100_000;
const CLASSES = 100_000;

/** How many connect at the same time. */
const AT_ONCE = 200;

const MARK = '"text":"';
const [, , port = '', count = ''] = process.argv;
const delays = new Uint32Array(CLASSES);
let slowest = 0;
let ready = 0;
let opened = 0;

const say = (answer: ReadersAnswer): void => void process.send?.(answer);

function note(text: string): void {
  const now = Number(process.hrtime.bigint());
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
    const start = at + MARK.length;
    const delay = now - Number(text.slice(start, text.indexOf('"', start)));
    slowest = Math.max(slowest, delay);
    const index = Math.min(CLASSES - 1, Math.floor(delay / CLASS));
    delays[index] = (delays[index] ?? 0) + 1;
  }
}

function open(): void {
  if (opened >= Number(count)) return;
  opened += 1;
  const socket = connect(Number(port), '127.0.0.1');
  let isReady = false;
  let rest = '';
  socket.setEncoding('latin1');
  socket.write('GET /calls/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n');
  socket.on('data', (part: string) => {
    const text = rest + part;
    const end = text.lastIndexOf('\n\n') + 1;
    rest = text.slice(end);
    if (isReady) return note(text.slice(0, end));
    if (!text.includes('event: ready')) return;
    isReady = true;
    rest = '';
    ready += 1;
    if (ready === Number(count)) say({ type: 'connected' });
    open();
  });
  socket.on('error', (error) => { throw error; });
}

// Nothing outlives the bench.
process.on('disconnect', () => process.exit());
process.on('message', () => say({ type: 'delays', classes: [...delays], slowest: slowest / 1000 }));
for (let index = 0; index < AT_ONCE; index++) open();
