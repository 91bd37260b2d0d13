import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { countNotices, markAccepted, markSeen, noticesOf, readNotice } from '../../store/notices.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

/** What the rules of escalation told whoever asks, and that they have seen or accepted it (E13). Nobody reads another person's. */
export const noticesHandlers = {
  'notices.list': async ({ db, who }, { show, before, rows }) => {
    const found = await noticesOf(db, { to: who.id, show, before, rows: rows + 1 });
    return ok({ notices: found.slice(0, rows), more: found.length > rows, ...(await countNotices(db, who.id)) });
  },

  'notices.seen': async (desk, { notices }) => {
    const { who, now } = desk;
    const change = { act: 'notices.seen', object: 'notice', objectId: who.id, fields: ['seenAt'], body: { notices } } as const;
    const outcome = await recordChange(desk, change, async (tx) => {
      await markSeen(tx, who.id, { ids: notices, at: now() });
      return ok(null);
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'notices', id: null });
    return outcome;
  },

  'notices.accept': async (desk, { notice: id }) => {
    const known = await readNotice(desk.db, id);
    if (known === undefined || known.notice.to !== desk.who.id) return refused(because('noSuchEntry'));
    if (known.notice.acceptedAt !== null) return ok(null);
    const change = { act: 'notices.accept', object: 'notice', objectId: id, fields: ['acceptedAt'], body: { notice: id } } as const;
    const outcome = await recordChange(desk, change, async (tx) => {
      await markAccepted(tx, known, desk.now());
      return ok(null);
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'notices', id });
    return outcome;
  },
} as const satisfies Partial<Handlers>;
