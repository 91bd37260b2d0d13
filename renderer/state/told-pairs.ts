import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import { openEscalation, openPromise } from '../../shared/complaint/complaint.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import type { Told } from '../../shared/contract/sync.ts';

type Plain = string | number | boolean | null;

/** What was wanted in one field, beside what stands there now. */
export interface Pair {
  /** Where it stands in the command: `text`, `facts.title`, `remedy.amount`. */
  readonly path: string;
  readonly wanted: Plain;
  /** Undefined where the case has no such place. */
  readonly stands: Stands | undefined;
}

export interface Stands {
  readonly value: Plain;
  /** Who wrote it, and when, where that is known. */
  readonly by?: EmployeeId;
  readonly at?: Instant;
}

/** What the program alone needs: which revision the person had seen. */
const isUnsaid = (path: string): boolean => path === 'seen';

/** Every field of what was asked, beside what the case says there now. */
export function pairsOf({ wanted }: Told, complaint: Complaint | undefined, timeline: readonly TimelineEntry[]): readonly Pair[] {
  if (wanted === null) return [];
  const standing = complaint === undefined ? () => undefined : standingIn(wanted.kind, complaint, timeline);
  return leavesOf(wanted.payload)
    .filter(([path, value]) => !isUnsaid(path) && value !== '' && value !== false)
    .map(([path, value]) => ({ path, wanted: value, stands: standing(path) }));
}

function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: Plain])[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, `${path}.${at}`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
  return isPlain(value) ? [[path, value]] : [];
}

const isPlain = (value: unknown): value is Plain =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

type Standing = (path: string) => Stands | undefined;

/** Where each field of a command is found on the case afterwards. */
function standingIn(kind: string, complaint: Complaint, timeline: readonly TimelineEntry[]): Standing {
  switch (kind) {
    case 'correct':
      return (path) => corrected(path, complaint, timeline);
    case 'promise':
    case 'movePromise':
      return (path) => promised(path, complaint);
    case 'contact':
      return (path) => (path.startsWith('next.') ? promised(path.slice('next.'.length), complaint) : undefined);
    case 'handOver':
      return (path) => handedOver(path, complaint);
    case 'answer':
      return (path) => answered(path, complaint);
    case 'solve':
      return (path) => solved(path, complaint);
    case 'refuse':
      return (path) =>
        within({ reason: complaint.facts.reason, alternative: complaint.facts.altText, reply: complaint.facts.offerResult }, path);
    default:
      return (path) => within(complaint, path);
  }
}

/** The value at a name of a thing; undefined where it has none, so that nothing is claimed of it. */
function within(thing: object, name: string, given: Omit<Stands, 'value'> = {}): Stands | undefined {
  const value: unknown = new Map(Object.entries(thing)).get(name);
  return isPlain(value) ? { value, ...given } : undefined;
}

/** The field of the card, and who corrected it last. */
function corrected(path: string, { caller, facts }: Complaint, timeline: readonly TimelineEntry[]): Stands {
  const [group, field = ''] = path.split('.');
  const last = timeline.findLast((one) => one.kind === 'corrected' && String(one.facts['field'] ?? '').endsWith(`.${field}`));
  const given = last === undefined ? {} : { by: last.by, at: last.at };
  return within(group === 'caller' ? caller : facts, field, given) ?? { value: '', ...given };
}

function promised(name: string, complaint: Complaint): Stands | undefined {
  const promise = openPromise(complaint);
  return promise === undefined ? undefined : within(promise, name, { by: promise.givenBy, at: promise.givenAt });
}

function handedOver(name: string, complaint: Complaint): Stands | undefined {
  const asked = openEscalation(complaint) ?? complaint.escalations.at(-1);
  return asked === undefined ? undefined : within(asked, name, { by: asked.from, at: asked.at });
}

function answered(path: string, complaint: Complaint): Stands | undefined {
  const asked = complaint.escalations.findLast((one) => one.answeredAt !== null);
  if (asked === undefined || asked.answeredAt === null) return undefined;
  const given = { by: asked.to, at: asked.answeredAt };
  if (path.startsWith('remedy.')) return remedied(path, complaint);
  return within({ answer: asked.answer, text: asked.answerText, tellBy: asked.tellBy }, path, given);
}

function solved(path: string, complaint: Complaint): Stands | undefined {
  const measure = complaint.measures.at(-1);
  if (path === 'measure') return measure === undefined ? undefined : { value: measure.text, by: measure.by, at: measure.at };
  if (path.startsWith('remedy.')) return remedied(path, complaint);
  const { verdict, facts } = complaint;
  return within({ verdict, reply: facts.offerResult, reason: facts.reason }, path);
}

function remedied(path: string, complaint: Complaint): Stands | undefined {
  const remedy = complaint.remedies.at(-1);
  return remedy === undefined ? undefined : within(remedy, path.slice('remedy.'.length), { by: remedy.grantedBy, at: remedy.at });
}
