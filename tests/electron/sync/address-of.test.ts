import { expect, it } from 'vitest';
import { addressOf } from '../../../electron/sync/address-of.ts';

it.each([
  ['https://office.example', 'https://office.example'],
  ['  office.example:8443 ', 'https://office.example:8443'],
  ['https://office.example/somewhere?x=1', 'https://office.example'],
  ['http://127.0.0.1:4310', 'http://127.0.0.1:4310'],
  ['http://localhost:4310', 'http://localhost:4310'],
  ['http://[::1]:4310', 'http://[::1]:4310'],
])('takes %s for %s', (typed, address) => expect(addressOf(typed)).toBe(address));

it.each([
  '',
  'http://office.example',
  'http://127.0.0.1.office.example',
  'http://localhost.office.example',
  'https://anna:secret@office.example',
  'ftp://office.example',
  'file:///etc/passwd',
  'two words',
])('takes no %s', (typed) => expect(addressOf(typed)).toBeUndefined());
