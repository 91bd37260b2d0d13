import { cpSync } from 'node:fs';
import { inOneFile } from '../../tests/helpers/child.ts';
import { type QueuedDesk, queueKey } from '../gen/queued-desk.ts';
import { type Part, startPart } from './part.ts';

let program: Promise<string> | undefined;

/** A copy of a desk at work in a process of its own; as one file, as people start it: reading sources one by one takes time and memory of its own. */
export async function startDesk({ folder }: Pick<QueuedDesk, 'folder'>, home: string, address: string): Promise<Part> {
  program ??= inOneFile('../../bench/sync/desk-process.ts');
  cpSync(folder, home, { recursive: true });
  return startPart(await program, { words: [home, Buffer.from(queueKey).toString('hex'), address] });
}
