import { create } from 'zustand';
import type { ImportMapping, ImportPreview, ImportProgress } from '../../shared/contract/importing.ts';
import { importId, type ImportId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { longest } from '../../shared/text/fields.ts';
import { ask } from '../api.ts';
import { toBase64 } from './base64.ts';
import { useDesk } from './desk-state.ts';
import { newId } from './new-id.ts';
import { useNews } from './news.ts';

interface Importing {
  readonly id: ImportId | undefined;
  readonly name: string;
  readonly bytes: number;
  /** Bytes of the file the desk has so far. */
  readonly sent: number;
  readonly preview: ImportPreview | undefined;
  readonly progress: ImportProgress | undefined;
  readonly refusal: Refusal | undefined;
  /** An answer is on its way. */
  readonly asking: boolean;
}

const nothing: Importing = {
  id: undefined,
  name: '',
  bytes: 0,
  sent: 0,
  preview: undefined,
  progress: undefined,
  refusal: undefined,
  asking: false,
};
const pieceBytes = 128 * 1024;

/** The file being brought in; it goes on while other screens are shown. */
export const useImport = create<Importing>(() => nothing);

useDesk.subscribe(({ desk }) => {
  if (desk !== undefined && desk.session === null) useImport.setState(nothing);
});
useNews.subscribe(({ importing }) => {
  const { id } = useImport.getState();
  if (importing === undefined) return;
  if (importing.import === id) useImport.setState({ progress: importing });
  // The window was opened again while the desk brings a file in.
  else if (id === undefined && importing.state === 'running') useImport.setState({ id: importing.import, progress: importing });
});

/** Forgets the file, to begin with another one. */
export const forgetFile = (): void => useImport.setState(nothing);

/** Sends a file to the desk in pieces and asks how its rows would be read. */
export async function sendFile(file: File): Promise<void> {
  const id = newId(importId);
  useImport.setState({ ...nothing, id, name: file.name, bytes: file.size, asking: true });
  if (file.size === 0) {
    stop(id, because('notATable'));
    return;
  }
  const begun = await ask('import.begin', {
    import: id,
    name: cleaned(file.name).replaceAll('\n', ' ').slice(0, longest.line),
    bytes: file.size,
  });
  if (!begun.ok) {
    stop(id, begun.refusal);
    return;
  }
  for (let index = 0; index * pieceBytes < file.size; index += 1) {
    const piece = file.slice(index * pieceBytes, (index + 1) * pieceBytes);
    const taken = await ask('import.piece', { import: id, index, base64: toBase64(new Uint8Array(await piece.arrayBuffer())) });
    if (useImport.getState().id !== id) return;
    if (!taken.ok) {
      stop(id, taken.refusal);
      return;
    }
    useImport.setState({ sent: index * pieceBytes + piece.size });
  }
  await preview(id);
}

/** Shows the first rows as another mapping would read them. */
export async function remap(mapping: ImportMapping): Promise<void> {
  const { id, preview: shown } = useImport.getState();
  if (id === undefined || shown === undefined) return;
  useImport.setState({ preview: { ...shown, mapping }, asking: true });
  await preview(id, mapping);
}

/** Begins to register the rows. */
export async function runImport(): Promise<void> {
  const { id, preview: shown } = useImport.getState();
  if (id === undefined || shown === undefined) return;
  useImport.setState({ asking: true, refusal: undefined });
  keep(id, await ask('import.run', { import: id, mapping: shown.mapping }));
}

/** Stops after the batch under way; what was reported as added stays. */
export async function cancelImport(): Promise<void> {
  const { id } = useImport.getState();
  if (id !== undefined) keep(id, await ask('import.cancel', { import: id }));
}

/** Asks how far the import is: the screen was away, or the desk was silent. */
export async function refreshImport(): Promise<void> {
  const { id, progress } = useImport.getState();
  if (id !== undefined && progress?.state === 'running') keep(id, await ask('import.progress', { import: id }));
}

/** The rows that were not taken as one CSV file; undefined when the desk refuses. */
export async function wrongRows(): Promise<Blob | undefined> {
  const { id } = useImport.getState();
  if (id === undefined) return undefined;
  const pages: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof ask<'import.wrongRows'>>> = await ask('import.wrongRows', { import: id, after });
    if (!page.ok) {
      useImport.setState({ refusal: page.refusal });
      return undefined;
    }
    pages.push(page.value.csv);
    after = page.value.next;
  }
  return new Blob(pages, { type: 'text/csv;charset=utf-8' });
}

const stop = (id: ImportId, refusal: Refusal): void => {
  if (useImport.getState().id === id) useImport.setState({ refusal, asking: false });
};

/** Announcements may overtake an answer: of two reports the further one counts. */
function keep(id: ImportId, answer: Awaited<ReturnType<typeof ask<'import.progress'>>>): void {
  if (!answer.ok) {
    stop(id, answer.refusal);
    return;
  }
  const { id: now, progress } = useImport.getState();
  if (now !== id) return;
  const behind = progress?.endedAt !== null && progress?.endedAt !== undefined && answer.value.endedAt === null;
  useImport.setState({ asking: false, ...(behind || (progress?.done ?? 0) > answer.value.done ? {} : { progress: answer.value }) });
}

async function preview(id: ImportId, mapping?: ImportMapping): Promise<void> {
  const answer = await ask('import.preview', { import: id, ...(mapping === undefined ? {} : { mapping }) });
  const { id: now, preview: shown } = useImport.getState();
  if (now !== id || (mapping !== undefined && shown?.mapping !== mapping)) return;
  useImport.setState(answer.ok ? { preview: answer.value, refusal: undefined, asking: false } : { refusal: answer.refusal, asking: false });
}
