import { z } from 'zod';
import type { RingBook } from '../services/ring-book.ts';
import type { PopSettings, Telephone } from '../services/telephone.ts';
import { newToken } from '../web/token.ts';
import { type CtiDoor, openCtiDoor } from './cti-door.ts';

/** What is kept of the telephone's door between starts: it has to open before anyone signs in, so it cannot stand in the register. */
export interface KeptDoor {
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => Promise<void>;
}

const kept = z.strictObject({ on: z.boolean(), port: z.number().int().min(1).max(65_535), token: z.string().min(40) });

/** The port tried first, so that a softphone's configuration can be the same on every desk. */
const usualPort = 45_730;

/** The telephone beside the desk, its door as it was left: shut on a new desk. */
export async function openTelephone(rings: RingBook, keptDoor: KeptDoor): Promise<Telephone & { readonly close: () => Promise<void> }> {
  const before = parseKept(await keptDoor.read());
  let settings: PopSettings = { on: false, port: null, token: null };
  let door: CtiDoor | undefined;

  async function open(token: string, wanted: number): Promise<void> {
    door = await openCtiDoor({ token, hear: rings.hear }, wanted);
    settings = { on: true, port: door.port, token };
  }

  async function shut(): Promise<void> {
    await door?.close();
    door = undefined;
    settings = { on: false, port: null, token: null };
  }

  if (before?.on === true) await open(before.token, before.port);
  return {
    rings,
    read: () => settings,
    switch: async (on) => {
      if (on === settings.on) return settings;
      // Shut means forgotten: a token that was given to a telephone once opens nothing when the door opens again.
      if (on) await open(newToken(), usualPort);
      else await shut();
      await keptDoor.write(settings.on ? JSON.stringify(settings) : '{}');
      return settings;
    },
    close: shut,
  };
}

function parseKept(text: string | undefined): z.infer<typeof kept> | undefined {
  if (text === undefined) return undefined;
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // torn: the door stays shut until it is opened again
  }
}
