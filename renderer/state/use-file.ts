import { useEffect, useEffectEvent, useState } from 'react';
import type { Attachment } from '../../shared/attachment/attachment.ts';
import { isPicture } from '../../shared/attachment/file-type.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from '../api.ts';
import { fromBase64 } from './base64.ts';

interface FetchingFile {
  /** Bytes that came so far. */
  readonly got: number;
  readonly blob: Blob | undefined;
  readonly refusal: Refusal | undefined;
}

/** While head office sends it to the desk, the window asks again after so long. */
const askAgainMs = 700;

/** Fetches the content of a file of a complaint, from the desk or through it from head office; `onWhole` hears when it is there. */
export function useFile(complaint: ComplaintId, file: Attachment, onWhole: (blob: Blob) => void): FetchingFile {
  const [state, setState] = useState<FetchingFile>({ got: 0, blob: undefined, refusal: undefined });
  const whole = useEffectEvent((blob: Blob) => {
    setState({ got: file.size, blob, refusal: undefined });
    onWhole(blob);
  });
  const { id, type } = file;
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const told = (got: number) => {
      if (!signal.aborted) setState({ got, blob: undefined, refusal: undefined });
    };
    void read({ complaint, attachment: id }, told, signal).then((answer) => {
      if (signal.aborted) return;
      // Text opens as text and nothing else: what a browser would guess from it is not ours to risk.
      if (answer.ok)
        whole(new Blob(answer.value, { type: isPicture(type) || type === 'application/pdf' ? type : 'application/octet-stream' }));
      else setState({ got: 0, blob: undefined, refusal: answer.refusal });
    });
    return () => gone.abort();
  }, [complaint, id, type]);
  return state;
}

async function read(
  of: { readonly complaint: ComplaintId; readonly attachment: Attachment['id'] },
  told: (got: number) => void,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>[], Refusal>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  while (!signal.aborted) {
    const answer = await ask('attachment.read', { ...of, at: got });
    if (!answer.ok) return answer;
    const { base64, size, at } = answer.value;
    if (base64 === null) {
      told(at);
      await new Promise((resume) => setTimeout(resume, askAgainMs));
      continue;
    }
    const part = fromBase64(base64);
    parts.push(part);
    got += part.length;
    told(got);
    if (got >= size) return { ok: true, value: parts };
  }
  return { ok: false, refusal: because('fileCutOff') };
}
