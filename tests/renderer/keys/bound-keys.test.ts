import { expect, it } from 'vitest';
import { bindingsOf, ownWith } from '../../../renderer/keys/bound-keys.ts';
import { keymap } from '../../../renderer/keys/keymap.ts';

it('binds a person’s own keys and leaves all others as they come', () => {
  expect(bindingsOf({ newCall: 'ctrl+KeyG' })).toEqual({ ...keymap, newCall: 'ctrl+KeyG' });
});

it('lets two actions change their keys with each other', () => {
  expect(bindingsOf({ said: 'F9', handOver: 'F8' })).toMatchObject({ said: 'F9', handOver: 'F8' });
});

it('leaves out what may not be bound, and actions it does not know', () => {
  expect(bindingsOf({ newCall: 'KeyG', said: 'F9', gone: 'ctrl+KeyG' })).toEqual(keymap);
});

it('never gives two actions of one screen the same keys', () => {
  // handOver cannot have F2, stays on F9, and so said cannot have it.
  expect(bindingsOf({ handOver: 'F2', said: 'F9' })).toEqual(keymap);
});

it('keeps no own keys that are those an action comes with', () => {
  expect(ownWith({ newCall: 'ctrl+KeyG' }, 'newCall', 'F2')).toEqual({});
  expect(ownWith({}, 'newCall', 'ctrl+KeyG')).toEqual({ newCall: 'ctrl+KeyG' });
});
