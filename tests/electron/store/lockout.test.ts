import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Lockout, openLockout } from '../../../electron/store/lockout.ts';
import { because, type Refusal, type RefusalCode } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { aFolder } from '../../helpers/a-register.ts';

const wrong = () => Promise.resolve(refused(because('wrongPassword')));
const right = () => Promise.resolve(ok('in'));

it('asks for 30 seconds after the fifth failed try and tells how long', async () => {
  const { lockout, clock } = await aLockout();
  await guess(lockout, 5);
  expect(await lockout.tryOnce('anna', right)).toEqual(refused(because('waitBeforeNextTry', { seconds: 30 })));
  clock.running += 29.5;
  expect(lockout.waitLeft('anna')).toBe(1);
  clock.running += 0.5;
  expect(await lockout.tryOnce('anna', right)).toEqual(ok('in'));
});

it('forgets the failures of the one who gets in, and of nobody else', async () => {
  const { lockout, clock } = await aLockout();
  await guess(lockout, 5);
  await guess(lockout, 5, 'boris');
  clock.running += 30;
  await lockout.tryOnce('anna', right);
  await guess(lockout, 4);
  expect([lockout.waitLeft('anna'), lockout.waitLeft('cleo')]).toEqual([0, 0]);
  await guess(lockout, 1, 'boris');
  expect(lockout.waitLeft('boris')).toBe(60);
});

it.each<RefusalCode>(['keyUnavailable', 'diskFull'])('does not count a try that ends in %s', async (code) => {
  const { lockout } = await aLockout();
  for (let time = 0; time < 9; time++) await lockout.tryOnce('anna', () => Promise.resolve(refused(because(code))));
  expect(lockout.waitLeft('anna')).toBe(0);
});

it('has the failure on disk before the password is looked at', async () => {
  const { lockout, folder } = await aLockout();
  let then = '';
  await lockout.tryOnce('anna', async () => {
    then = await readFile(join(folder, 'lockout.json'), 'utf8');
    return ok('in');
  });
  expect(JSON.parse(then)).toEqual({ anna: { failed: 1, left: 0 } });
});

it('lets no two tries through side by side', async () => {
  const { lockout } = await aLockout();
  const answers = await Promise.all(Array.from({ length: 50 }, () => lockout.tryOnce('anna', wrong)));
  expect(answers.filter(isWrong)).toHaveLength(5);
});

it('takes back one try without taking back those made meanwhile', async () => {
  const { lockout } = await aLockout();
  const slow = lockout.tryOnce('anna', async () => {
    await new Promise((resume) => setTimeout(resume, 50));
    return refused(because('keyUnavailable'));
  });
  await Promise.all([slow, guess(lockout, 5)]);
  expect(lockout.waitLeft('anna')).toBe(30);
});

it('starts again where it was after a restart, however often', async () => {
  const { folder } = await aLongWait();
  for (let time = 0; time < 20; time++) expect((await openLockout(folder, () => 1e6 * time)).waitLeft('anna')).toBe(900);
});

it('gives back the time already waited when it was written down', async () => {
  const { folder, lockout, clock } = await aLongWait();
  clock.running += 600;
  await lockout.note();
  expect((await openLockout(folder, () => 0)).waitLeft('anna')).toBe(300);
});

it('starts afresh from a file it cannot read, and keeps it to its own account', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'lockout.json'), '{"anna":');
  const lockout = await openLockout(folder, () => 0);
  expect(lockout.waitLeft('anna')).toBe(0);
  await guess(lockout, 1);
  expect((await stat(join(folder, 'lockout.json'))).mode & 0o777).toBe(0o600);
});

it('leaves a guesser 12 guesses in an hour, 40 in 8 and 104 in 24', async () => {
  expect([await guessesIn(1), await guessesIn(8), await guessesIn(24)]).toEqual([12, 40, 104]);
});

it('leaves no more to one who restarts the program every few minutes and turns the clock', async () => {
  expect(await guessesIn(24, 7 * 60)).toBeLessThanOrEqual(104);
});

const isWrong = (answer: Result<unknown, Refusal>): boolean => !answer.ok && answer.refusal.code === 'wrongPassword';

const guess = async (lockout: Lockout, times: number, person = 'anna'): Promise<void> => {
  for (let time = 0; time < times; time++) await lockout.tryOnce(person, wrong);
};

const aLockout = async () => {
  const folder = await aFolder();
  const clock = { running: 1000 };
  return { folder, clock, lockout: await openLockout(folder, () => clock.running) };
};

/** Anna has failed ten times, each time after sitting out the wait: 15 minutes are left. */
const aLongWait = async () => {
  const held = await aLockout();
  for (let time = 0; time < 10; time++) {
    held.clock.running += 900;
    await guess(held.lockout, 1);
  }
  return held;
};

/** Tries every five seconds of running time; each restart begins a clock at another value, as a new process does. */
async function guessesIn(hours: number, restartEvery = Infinity): Promise<number> {
  const { folder, clock, lockout } = await aLockout();
  let held = lockout;
  let guesses = 0;
  for (let second = 0; second < hours * 3600; second += 5) {
    if (second > 0 && second % restartEvery < 5) {
      clock.running = (clock.running * 7919) % 1e7;
      held = await openLockout(folder, () => clock.running);
    }
    // The wait is asked for first, as the window does: a simulated day is 17,280 of these.
    while (held.waitLeft('anna') === 0 && isWrong(await held.tryOnce('anna', wrong))) guesses++;
    clock.running += 5;
  }
  return guesses;
}
