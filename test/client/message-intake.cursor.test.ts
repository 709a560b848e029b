import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeFixture } from './support/intake-fixture.js';

let host: IntakeFixture;

beforeEach(() => { host = new IntakeFixture(); });

describe('the cursor', () => {
  it('comes with the first ready, even where nothing was ever updated', () => {
    host.intake.begin(true);
    expect(host.intake.cursor).toBeUndefined();
    host.ready('5');
    expect(host.intake.cursor).toBe('5');
  });

  it('follows the messages that carry one, once the state is whole', () => {
    host.intake.begin(true);
    host.ready('5');
    host.update('1', 'ringing', '6');
    expect(host.intake.cursor).toBe('6');
    host.take('ping', {}, '7');
    expect(host.intake.cursor).toBe('7');
    host.intake.moveTo('8');
    expect(host.intake.cursor).toBe('8');
  });

  it('stands still while a snapshot comes in, whatever ids its parts and updates carry', () => {
    host.intake.begin(true);
    host.snapshot([['1', 'ringing']], true, '20');
    host.update('2', 'busy', '21');
    host.snapshot([['3', 'queued']], false, '22');
    host.intake.moveTo('23');
    expect(host.intake.cursor).toBeUndefined();
    host.ready('22');
    expect(host.intake.cursor).toBe('22');
  });

  it('stands still before the first part of a snapshot too', () => {
    host.intake.begin(true);
    host.update('2', 'busy', '21');
    expect(host.intake.cursor).toBeUndefined();
  });

  it('follows a gap that is being closed, so that a second break resumes further on', () => {
    host.intake.begin(true);
    host.ready('5');
    host.intake.begin(true);
    host.update('1', 'ringing', '6');
    expect(host.intake.cursor).toBe('6');
  });

  it('keeps to the place before a snapshot that a resumed line brings, until it is whole', () => {
    host.intake.begin(true);
    host.ready('5');
    host.intake.begin(true);
    host.snapshot([['1', 'busy']], true, '40');
    host.update('1', 'busy', '41');
    expect(host.intake.cursor).toBe('5');
  });

  it('is what ready says, not the id that it came under', () => {
    host.intake.begin(true);
    host.take('ready', { cursor: '9' }, '7');
    expect(host.intake.cursor).toBe('9');
  });

  it('is the id where ready says nothing else', () => {
    host.intake.begin(true);
    host.take('ready', '', '7');
    expect(host.intake.cursor).toBe('7');
  });

  it('does not fall back to an id that merely stays on the stream', () => {
    host.intake.begin(true);
    host.snapshot([['1', 'busy']], false, '3');
    host.take('ready', { cursor: '9' }, '3');
    host.take('ping', {}, '3');
    host.update('1', 'busy', '3');
    expect(host.intake.cursor).toBe('9');
  });

  it('moves over a message that was skipped: the host would only send it again', () => {
    host.intake.begin(true);
    host.ready('5');
    host.take('update', '{', '6');
    host.take('weather', '{}', '7');
    expect(host.intake.cursor).toBe('7');
  });

  it.each([[''], ['a\nb'], ['a\u0000'], ['\u007f'], [' a'], ['a '], ['x'.repeat(1025)]])('is dropped where %j cannot be sent back', (cursor) => {
    host.intake.begin(true);
    host.ready('5');
    host.update('1', 'busy', cursor);
    expect(host.intake.cursor).toBeUndefined();
  });
});
