import { fork } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DeskProcess, type Sealer, startDesk } from '../../../electron/desk/desk-process.ts';
import { forkDesk } from '../../../electron/desk/fork-desk.ts';
import type { Announcement } from '../../../shared/contract/announcement.ts';

const program = join(import.meta.dirname, '../../helpers/fragile-desk.ts');
const options = { dataFolder: 'nowhere', version: '0', secretStore: 'file' } as const;

function aDeskProcess(sealer?: Sealer): { desk: DeskProcess; heard: Announcement[] } {
  const desk = startDesk({ spawn: () => forkDesk(program), options, ...(sealer === undefined ? {} : { sealer }) });
  const heard: Announcement[] = [];
  desk.listen((announcement) => heard.push(announcement));
  onTestFinished(() => desk.close());
  return { desk, heard };
}

const pidOf = async (desk: DeskProcess): Promise<number> => {
  const answer = await desk.call('who', {});
  return answer.ok ? Number(Reflect.get(Object(answer.value), 'pid')) : 0;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the desk process', () => {
  it('is started with its options and answers each request by itself', async () => {
    const { desk } = aDeskProcess();
    expect(await desk.call('who', {})).toMatchObject({ ok: true, value: { started: options } });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, place) => desk.call('echo', place)));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, place) => ({ ok: true, value: place })));
  });

  it('starts again after a crash: who waited is told, the windows hear of it', async () => {
    const { desk, heard } = aDeskProcess();
    const before = await pidOf(desk);
    const waiting = desk.call('wait', {});
    void desk.call('die', {});
    expect(await waiting).toMatchObject({ ok: false, refusal: { code: 'restarting', sentence: expect.stringMatching(/\w/u) } });
    const after = await pidOf(desk);
    expect(after).not.toBe(before);
    expect(heard).toEqual([{ event: 'session', state: 'restarted' }]);
  });

  it('is not started for ever when it dies each time', async () => {
    const { desk } = aDeskProcess();
    for (let time = 0; time < 6; time += 1)
      expect(await desk.call('die', {})).toMatchObject({ ok: false, refusal: { code: 'restarting' } });
    expect(await desk.call('who', {})).toMatchObject({ ok: false, refusal: { code: 'brokeDown' } });
  });

  it('hears a screen pop and tells what it announces', async () => {
    const { desk, heard } = aDeskProcess();
    desk.pop(['--cti', 'answered']);
    await expect.poll(() => heard).toEqual([{ event: 'changed', what: 'callbacks', id: '--cti answered' }]);
  });

  it('asks its parent to seal, and hears when there is no key store', async () => {
    const { desk } = aDeskProcess({ seal: async (value) => value.toReversed(), unseal: async (value) => value });
    expect(await desk.call('seal', {})).toEqual({ ok: true, value: new Uint8Array([3, 2, 1]) });
    expect(await aDeskProcess().desk.call('seal', {})).toEqual({ ok: true, value: 'failed' });
  });

  it('ends when it is told to, and answers nothing afterwards', async () => {
    const { desk } = aDeskProcess();
    const pid = await pidOf(desk);
    await desk.close();
    expect(isAlive(pid)).toBe(false);
    expect(await desk.call('who', {})).toMatchObject({ ok: false });
  });

  it('ends by itself when its parent is killed', async () => {
    const parent = fork(join(import.meta.dirname, '../../helpers/desk-parent.ts'), [program], { serialization: 'advanced' });
    const pid = await new Promise<number>((done) => parent.once('message', (said) => done(Number(said))));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});
