import { beforeEach, describe, expect, it } from 'vitest';
import { MessageError } from '../../src/wire/index.js';
import { IntakeFixture } from './support/intake-fixture.js';

let host: IntakeFixture;

beforeEach(() => { host = new IntakeFixture(); });

describe('a state that replaces another', () => {
  beforeEach(() => {
    host.intake.begin(true);
    host.snapshot([['1', 'ringing'], ['2', 'busy']], false);
    host.ready('5');
    host.store.takeChanged();
    host.onChange.mockClear();
    host.intake.begin(true);
  });

  it('comes in out of sight, and takes the place of the old one with ready', () => {
    expect(host.take('reset', { reason: 'cursor-expired' })).toMatchObject({ type: 'reset', reason: 'cursor-expired' });
    host.snapshot([['2', 'failed']], true);
    host.update('3', 'queued', '31');
    expect(host.shown).toEqual({ 1: 'ringing', 2: 'busy' });
    expect(host.onChange).not.toHaveBeenCalled();
    host.ready('30');
    expect(host.shown).toEqual({ 2: 'failed', 3: 'queued' });
    expect(host.onChange).toHaveBeenCalledTimes(1);
    expect([...new Set(host.store.takeChanged())].toSorted()).toEqual(['1', '2', '3']);
    expect(host.intake.cursor).toBe('30');
  });

  it('is dropped with its connection, and the old one stays with its cursor', () => {
    host.take('reset', {});
    host.snapshot([['9', 'failed']], true);
    host.intake.begin(true);
    expect(host.shown).toEqual({ 1: 'ringing', 2: 'busy' });
    expect(host.intake.cursor).toBe('5');
    host.update('1', 'busy', '6');
    expect(host.shown).toMatchObject({ 1: 'busy' });
  });

  it('starts again with a second reset', () => {
    host.take('reset', {});
    host.snapshot([['8', 'failed']], true);
    host.take('reset', {});
    host.snapshot([['9', 'failed']], false);
    host.ready('30');
    expect(host.shown).toEqual({ 9: 'failed' });
  });

  it('leaves nothing where the host has nothing any more', () => {
    host.take('reset', {});
    host.ready('30');
    expect(host.shown).toEqual({});
    expect([...new Set(host.store.takeChanged())].toSorted()).toEqual(['1', '2']);
  });
});

describe('a connection without a cursor', () => {
  it('shows the first state as it comes in', () => {
    host.intake.begin(true);
    host.snapshot([['1', 'ringing']], true);
    expect(host.shown).toEqual({ 1: 'ringing' });
  });

  it('shows the first state as it comes in after a reset too, where nothing was shown', () => {
    host.intake.begin(true);
    host.ready('5');
    host.intake.begin(true);
    host.take('reset', {});
    host.snapshot([['1', 'ringing']], true);
    expect(host.shown).toEqual({ 1: 'ringing' });
  });

  it('brings a second state in out of sight, so that calls which are gone go', () => {
    host.intake.begin(true);
    host.snapshot([['1', 'ringing'], ['2', 'busy']], true);
    host.intake.begin(true);
    host.snapshot([['1', 'busy']], false);
    expect(host.shown).toEqual({ 1: 'ringing', 2: 'busy' });
    host.ready('5');
    expect(host.shown).toEqual({ 1: 'busy' });
  });
});

describe('a hub that never says ready', () => {
  beforeEach(() => host.intake.begin(false));

  it('has its ids taken from the start, and its messages shown at once, on every connection', () => {
    host.update('1', 'ringing', '6');
    expect(host.intake.cursor).toBe('6');
    host.intake.begin(false);
    host.update('2', 'busy', '7');
    expect(host.shown).toEqual({ 1: 'ringing', 2: 'busy' });
    expect(host.intake.cursor).toBe('7');
    host.snapshot([['3', 'busy']], false, '8');
    expect(host.intake.cursor).toBe('8');
  });

  it('is believed at once when it forgets', () => {
    host.update('1', 'ringing', '6');
    host.take('reset', {});
    expect(host.shown).toEqual({});
    host.snapshot([['2', 'busy']], false);
    expect(host.shown).toEqual({ 2: 'busy' });
  });
});

describe('what cannot be used', () => {
  const bad = (): void => {
    host.intake.skip(new MessageError({ fault: 'too-long', type: 'update', rule: 'must be at most 9 characters' }));
    host.take('update', '{');
    host.take('update', { call: '1' });
    host.take('update', [{ call: '', status: 'busy' }, { call: '2', status: 'busy' }]);
  };

  it('is counted each time, and told once of each kind on a connection', () => {
    host.intake.begin(true);
    bad();
    bad();
    expect(host.intake.skipped).toBe(8);
    expect(host.onSkip).toHaveBeenCalledTimes(8);
    expect(host.errors.map((error) => error.message)).toHaveLength(4);
    host.intake.begin(true);
    bad();
    expect(host.errors).toHaveLength(8);
    expect(host.intake.skipped).toBe(12);
  });

  it('costs a batch only itself', () => {
    host.intake.begin(true);
    bad();
    expect(host.shown).toEqual({ 2: 'busy' });
  });

  it('is skipped without a word where its type is not of the protocol, whatever its data', () => {
    host.intake.begin(true);
    expect(host.take('weather', 'rain')).toBeUndefined();
    expect(host.intake.skipped).toBe(0);
    expect(host.errors).toEqual([]);
  });
});

describe('what a message says of the line', () => {
  it('is progress, ready, reset, or nothing', () => {
    host.intake.begin(true);
    expect(host.update('1', 'busy')).toBe('progress');
    expect(host.snapshot([], true)).toBe('progress');
    expect(host.ready('5', { resumed: true })).toMatchObject({ type: 'ready', resumed: true });
    expect(host.take('reset', {})).toMatchObject({ type: 'reset' });
    expect(host.take('ping', {})).toBeUndefined();
    expect(host.take('ready', '{}')).toBeUndefined();
  });

  it('is the same for data that was parsed already', () => {
    host.intake.begin(true);
    expect(host.intake.take('', { call: '1', status: 'Busy' }, undefined)).toBe('progress');
    expect(host.shown).toEqual({ 1: 'busy' });
  });

  it('sets the clock, with ready and with ping', () => {
    host.intake.begin(true);
    host.ready('5', { now: 2_000_000 });
    expect(host.clock.now()).toBe(2_000_000);
    host.take('ping', { now: 2_000_500 });
    expect(host.clock.now()).toBe(2_000_500);
  });

  it('is dated by the server\'s clock', () => {
    host.intake.begin(true);
    expect(host.intake.lastMessageAt).toBeUndefined();
    host.ready('5', { now: 2_000_000 });
    expect(host.intake.lastMessageAt).toBe(2_000_000);
    host.now += 100;
    host.take('ping', {});
    expect(host.intake.lastMessageAt).toBe(2_000_100);
  });
});

describe('takeCall', () => {
  it('puts the state of one call into what is shown, and moves no cursor', () => {
    host.intake.begin(true);
    host.ready('5');
    host.intake.takeCall('{"calls":[{"call":"1","status":"busy"}],"cursor":"99"}');
    expect(host.shown).toEqual({ 1: 'busy' });
    expect(host.intake.cursor).toBe('5');
  });

  it('counts an answer that is none', () => {
    host.intake.takeCall('<html>');
    expect(host.intake.skipped).toBe(1);
    expect(host.errors).toMatchObject([{ code: 'bad-message', fault: 'not-json' }]);
  });
});

it('says that something changed only where something did', () => {
  host.intake.begin(true);
  host.update('1', 'busy');
  host.update('1', 'busy');
  expect(host.onChange).toHaveBeenCalledTimes(1);
});
