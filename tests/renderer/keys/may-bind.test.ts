import { describe, expect, it } from 'vitest';
import { keyActions, keymap } from '../../../renderer/keys/keymap.ts';
import { bindingProblem } from '../../../renderer/keys/may-bind.ts';

const problem = (action: (typeof keyActions)[number], keys: string) => bindingProblem(keymap, action, keys);

it('lets every action have the keys it comes with', () => {
  expect(keyActions.filter((action) => problem(action, keymap[action]) !== undefined)).toEqual([]);
});

it.each(['F8', 'shift+F2', 'ctrl+KeyG', 'ctrl+shift+KeyY', 'alt+Digit0', 'ctrl+shift+Enter', 'alt+ArrowUp', 'ctrl+Slash'])(
  'lets a note be written with %s',
  (keys) => expect(problem('note', keys)).toEqual(keys === 'F8' ? { why: 'taken', by: 'said' } : undefined),
);

describe('refuses keys that are needed for something else', () => {
  it.each([
    ['Tab', 'moves'],
    ['shift+Tab', 'moves'],
    ['ctrl+Tab', 'moves'],
    ['Escape', 'moves'],
    ['Enter', 'moves'],
    ['ArrowDown', 'moves'],
    ['KeyA', 'types'],
    ['shift+KeyA', 'types'],
    ['Digit5', 'types'],
    ['Numpad5', 'types'],
    ['Space', 'moves'],
    ['ctrl+Space', 'layout'],
    ['Backquote', 'layout'],
    ['ctrl+Backquote', 'layout'],
    ['ctrl+alt+KeyE', 'layout'],
    ['alt+KeyF', 'menu'],
    ['alt+shift+KeyF', 'menu'],
    ['ctrl+KeyC', 'edits'],
    ['ctrl+shift+KeyZ', 'edits'],
    ['ctrl+ArrowLeft', 'edits'],
    ['ctrl+KeyW', 'system'],
    ['ctrl+Minus', 'system'],
    ['alt+F4', 'system'],
    ['AudioVolumeUp', 'unknown'],
    ['ctrl+F13', 'unknown'],
  ])('%s: %s', (keys, why) => expect(problem('note', keys)).toEqual({ why }));
});

describe('refuses keys of another action that is heard on the same screen', () => {
  it('everywhere', () => expect(problem('note', 'F2')).toEqual({ why: 'taken', by: 'newCall' }));
  it('on a call', () => expect(problem('hold', 'F9')).toEqual({ why: 'taken', by: 'handOver' }));
  it('where a key of the call works on a case too', () => expect(problem('note', 'F9')).toEqual({ why: 'taken', by: 'handOver' }));
  it('but not the keys of another screen', () => expect(problem('note', 'F7')).toBeUndefined());
  it('nor its own', () => expect(problem('note', keymap.note)).toBeUndefined());
});
