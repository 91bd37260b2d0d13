import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pushDoor } from '../../headoffice/push-door.ts';

/** Pushes that say when they begin and end, and end when they are told to. */
function pushes() {
  const said: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    said,
    work: (name: string) => async () => {
      said.push(`${name} in`);
      await new Promise<void>((end) => ends.set(name, end));
      said.push(`${name} out`);
      return name;
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await pause(1);
    },
  };
}

describe('the door for pushes', () => {
  it('lets those of one branch in one after the other, in the order they came', async () => {
    const { said, work, end } = pushes();
    const door = pushDoor();
    const all = ['a', 'b', 'c'].map((desk) => door.through({ branch: 1, desk }, work(desk)));
    await pause(1);
    expect(said).toEqual(['a in']);
    await end('a');
    await end('b');
    await end('c');
    expect(said).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
    expect(door.inWork()).toBe(0);
  });

  it('lets no branch wait for another, but takes in only so many at once', async () => {
    const { said, work, end } = pushes();
    const door = pushDoor({ atOnce: 2 });
    const all = [1, 2, 3].map((branch) => door.through({ branch, desk: `d${branch}` }, work(`d${branch}`)));
    await pause(1);
    expect(said).toEqual(['d1 in', 'd2 in']);
    await end('d2');
    expect(said).toEqual(['d1 in', 'd2 in', 'd2 out', 'd3 in']);
    await end('d1');
    await end('d3');
    await Promise.all(all);
  });

  it('goes on behind a push that failed', async () => {
    const door = pushDoor({ atOnce: 1 });
    const failed = door.through({ branch: 1, desk: 'a' }, async () => Promise.reject(new Error('the disk is gone')));
    const next = door.through({ branch: 1, desk: 'b' }, async () => 'taken');
    await expect(failed).rejects.toThrow('the disk is gone');
    expect(await next).toBe('taken');
    expect(await door.through({ branch: 1, desk: 'a' }, async () => 'again')).toBe('again');
  });

  it('turns away a second push of a desk, and whoever comes to a full house', async () => {
    const { work, end } = pushes();
    const door = pushDoor({ room: 2 });
    const first = [door.through({ branch: 1, desk: 'a' }, work('a')), door.through({ branch: 2, desk: 'b' }, work('b'))];
    expect(await door.through({ branch: 1, desk: 'a' }, async () => 'twice')).toBeUndefined();
    expect(await door.through({ branch: 3, desk: 'c' }, async () => 'too many')).toBeUndefined();
    await pause(1);
    await end('a');
    await end('b');
    await Promise.all(first);
  });

  it('keeps room for other branches however many desks of one come at once', async () => {
    const { said, work, end } = pushes();
    const door = pushDoor();
    const many = Array.from({ length: 100 }, (_, at) => door.through({ branch: 1, desk: `d${at}` }, work(`d${at}`)));
    const other = door.through({ branch: 2, desk: 'other' }, work('other'));
    await pause(1);
    expect(said).toEqual(['d0 in', 'other in']);
    await end('other');
    expect(await other).toBe('other');
    for (let at = 0; at < 100; at += 1) await end(`d${at}`);
    const taken = (await Promise.all(many)).filter((one) => one !== undefined);
    expect(taken).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']);
    expect(await door.through({ branch: 1, desk: 'd99' }, async () => 'in')).toBe('in');
    expect(door.inWork()).toBe(0);
  });
});
