import type { Announcement } from '../../../shared/contract/announcement.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import type { DeskContext } from '../desk-context.ts';

type What = Extract<Announcement, { readonly event: 'changed' }>['what'];

/** What the windows ask for again when rows of a table have changed; a complaint's terms and the like show with it. */
const shownAs: Readonly<Record<SyncedName, What>> = {
  department: 'catalogue',
  employee: 'people',
  category: 'catalogue',
  product: 'catalogue',
  authority_limit: 'catalogue',
  setting: 'catalogue',
  script: 'catalogue',
  customer: 'customers',
  customer_phone: 'customers',
  customer_flag: 'customers',
  customer_purchase: 'customers',
  customer_merge: 'customers',
  call: 'complaints',
  script_event: 'complaints',
  callback: 'callbacks',
  escalation_fired: 'notices',
  notice: 'notices',
  letter_template: 'catalogue',
  questionnaire: 'catalogue',
  questionnaire_reply: 'complaints',
  article: 'knowledge',
  article_use: 'knowledge',
  cause: 'causes',
  cause_member: 'causes',
  corrective_action: 'causes',
  incentive_entry: 'incentives',
  incentive_batch: 'incentives',
  deadline_rule: 'catalogue',
  calendar: 'catalogue',
  calendar_day: 'catalogue',
  deadline: 'complaints',
  deadline_pause: 'complaints',
  import_run: 'complaints',
};

/** More complaints than this are not named one by one: the windows ask for all they show. */
const few = 20;

/** Tells every window what head office changed. */
export function announceAbsorbed(
  announce: DeskContext['announce'],
  complaints: readonly ComplaintId[],
  tables: ReadonlySet<SyncedName>,
): void {
  const whats = new Set([...tables].map((table) => shownAs[table]));
  if (complaints.length > 0 && complaints.length <= few) {
    whats.delete('complaints');
    for (const id of complaints) announce({ event: 'changed', what: 'complaints', id });
  } else if (complaints.length > few) whats.add('complaints');
  for (const what of whats) announce({ event: 'changed', what, id: null });
}
