/** What every fresh entry of the ledger begins with: it waits for the director, and nothing of it is paid. */
export const undecided = { state: 'proposed', why: null, reason: '', decidedBy: null, decidedAt: null, batch: null } as const;
