/** Why head office cannot start, for whoever started it. */
export function sentenceOf(problem: unknown): string {
  const code = codeOf(problem);
  if (code === 'EADDRINUSE') return 'The port is taken by another program; choose another one with --port.';
  if (code === 'EADDRNOTAVAIL') return 'This computer has no such address; choose another one with --host.';
  if (code === 'EACCES')
    return 'The port or the folder is not for this account; choose a port above 1023 with --port, or a folder with --data.';
  if (code === 'ENOSPC') return 'The disk is full.';
  return problem instanceof Error ? problem.message : String(problem);
}

const codeOf = (problem: unknown): unknown => (problem instanceof Error && 'code' in problem ? problem.code : undefined);
