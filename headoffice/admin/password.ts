import { hash, verify } from '@node-rs/argon2';

/** argon2id as the desk's own: 64 MiB, three passes, one lane (security.md 9.4). */
const argon = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), argon);

/** Is this the password? Where there is none to compare with, the same time passes and it is not. */
export async function passwordFits(kept: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(kept ?? (await nobodys()), password.normalize('NFKC'));
  return kept !== undefined && fits;
}

let made: Promise<string> | undefined;
const nobodys = (): Promise<string> => (made ??= hashPassword('nobody has this password'));
