import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { type ComplaintQuery, type ComplaintsAnswer, complaintsAnswer, paths } from '../../shared/sync/protocol.ts';
import { type Asking, lineTo } from './asking.ts';

/** Somebody waits for it, on the telephone perhaps. */
const timeoutMs = 8_000;

/** Asks head office for complaints this desk does not hold. Refuses olderOutOfReach where it does not answer or does not speak to this desk, notAllowed. */
export async function askOlder(asking: Asking, query: ComplaintQuery): Promise<Result<ComplaintsAnswer, Refusal>> {
  const transport = await lineTo(asking);
  if (transport === undefined) return refused(because('olderOutOfReach'));
  const asked = new URLSearchParams(Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined));
  const path = `${paths.complaint}?${asked.toString()}`;
  const heard = await transport.ask({ path, answer: complaintsAnswer, timeoutMs }, asking.signal);
  if (heard.kind === 'answer') return ok(heard.value);
  return refused(because(heard.kind === 'problem' && heard.problem.problem === 'notAllowed' ? 'notAllowed' : 'olderOutOfReach'));
}
