import type { KeptComplaint } from './store/complaints.ts';

/** Complaints with their histories as the text of a list of `complaintNow` with `seq`: bodies and lines are texts already. */
export function complaintsText(found: readonly KeptComplaint[], lines: ReadonlyMap<string, readonly { readonly line: string }[]>): string {
  const each = found.map(({ id, body, seq }) => {
    const history = (lines.get(id) ?? []).map(({ line }) => line).join(',');
    return `{"id":"${id}","body":${body},"lines":[${history}],"seq":${seq}}`;
  });
  return `[${each.join(',')}]`;
}
