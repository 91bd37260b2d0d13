import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLog, plainEntry } from '../../../electron/desk/log.ts';
import { aFolder } from '../../helpers/a-register.ts';

/** Personal values of the kinds a call holds, planted where a careless line could put them. */
const planted = [
  'Анна Петрова',
  'สมชาย ใจดี',
  '+66812345678',
  '8 (916) 123-45-67',
  'anna@example.com',
  'The phone broke on Tuesday',
  '4276 1234 5678 9010',
  'BKK-2026-A1-0001-7',
];

describe('the log', () => {
  it('keeps event, method, code and numbers', () =>
    expect(plainEntry({ event: 'request.failed', method: 'complaint.register', code: 'SQLITE_FULL', ms: 12, count: 3 })).toEqual({
      event: 'request.failed',
      method: 'complaint.register',
      code: 'SQLITE_FULL',
      ms: 12,
      count: 3,
    }));

  it('drops everything else, wherever it stands', () => {
    for (let place = 0; place < 5000; place += 1) {
      const value = `${planted[place % planted.length]} ${place}`;
      for (const field of ['event', 'method', 'code', 'ms', 'count', 'message', 'number', 'name', 'error'])
        expect(plainEntry({ [field]: value })).toEqual({});
    }
  });

  it('holds none of 500 planted values on disk, and is read by its own account only', async () => {
    const folder = await aFolder();
    const log = openLog(folder);
    for (let place = 0; place < 500; place += 1) {
      const value = `${planted[place % planted.length]} ${place}`;
      const careless = {
        event: place % 2 === 0 ? 'call.rang' : value,
        code: value,
        method: value,
        number: value,
        error: new Error(value),
        ms: place,
      };
      log(careless);
    }
    const path = join(folder, 'logs', 'desk.log');
    await expect.poll(() => readFileSync(path, 'utf8').split('\n').length, { timeout: 10_000 }).toBeGreaterThan(500);
    const text = readdirSync(join(folder, 'logs'))
      .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
      .join('');
    for (const value of planted) expect(text).not.toContain(value);
    expect(text).toContain('"event":"call.rang"');
    expect(process.platform === 'win32' ? 0 : statSync(path).mode & 0o077).toBe(0);
  });

  it('never holds text with a space or a letter outside its codes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('event', 'method', 'code', 'ms', 'count', 'name', 'text'), fc.anything()), (entry) => {
        for (const value of Object.values(plainEntry(entry))) expect(String(value)).toMatch(/^[\w.]{1,60}$/u);
      }),
    );
  });
});
