import { expect, it } from 'vitest';
import { headOfficeTime } from '../../../electron/services/head-office-time.ts';
import { instant } from '../../../shared/ids.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const day = 86_400_000;

/** A desk that heard head office say noon when its computer had been running for 100 s, and now has for 160 s. */
const aDesk = ({
  wall,
  boot = 'this one',
  running = 160_000,
  heard = noon,
}: {
  wall: number;
  boot?: string;
  running?: number;
  heard?: number | null;
}) =>
  headOfficeTime(
    { clock_at: heard, clock_running: 100_000, clock_boot: 'this one' },
    { now: () => instant.parse(wall), uptime: () => ({ running, boot }) },
  );

it('is what head office said and the running time since, however wrong the clock is', () => {
  expect(aDesk({ wall: noon + day })).toBe(noon + 60_000);
  expect(aDesk({ wall: noon - day })).toBe(noon + 60_000);
});

it('is the clock itself where both say the same', () => {
  expect(aDesk({ wall: noon + 62_000 })).toBe(noon + 62_000);
});

it('is the clock where head office was not heard since this start of the computer', () => {
  expect(aDesk({ wall: noon + day, heard: null })).toBe(noon + day);
  expect(aDesk({ wall: noon + day, boot: 'the next one' })).toBe(noon + day);
  expect(aDesk({ wall: noon + day, running: 5_000 })).toBe(noon + day);
});
