import type { AuditedAct } from '../../../shared/audit/audit-acts.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { liveCall } from '../../store/calls.ts';
import { savePerson } from '../../store/people.ts';
import { hashPin, savePin } from '../../store/pin.ts';
import { readPreferences, savePreferences } from '../../store/preferences.ts';
import { changedFields } from '../changed-fields.ts';
import { checkPassword } from '../check-password.ts';
import type { Handlers, SessionContext } from '../handler.ts';
import { leaveSeat } from '../leave-seat.ts';
import { lockSeat } from '../lock-if-idle.ts';
import { noteSignIn } from '../note-sign-in.ts';
import { pinProblem } from '../../../shared/sign-in/password-rules.ts';
import { type Change, recordChange } from '../record-change.ts';
import { recover } from '../recover.ts';
import { signIn } from '../sign-in.ts';
import { unlock } from '../unlock.ts';

/** Who sits at the desk: coming, covering the screen, coming back, leaving, and what a person changes about themselves. */
export const sessionHandlers = {
  'session.signIn': signIn,
  'session.unlock': (desk, { secret }) => unlock(desk, secret),
  'session.recover': recover,

  'session.lock': async ({ desk }) => {
    lockSeat(desk);
    return ok(null);
  },

  'session.signOut': async ({ desk, db, who, now }) => {
    if ((await liveCall(db)) !== undefined) return refused(because('callIsLive'));
    await noteSignIn(db, now(), { person: who.id, act: 'session.signOut' });
    await leaveSeat(desk);
    desk.world.announce({ event: 'session', state: 'signedOut' });
    return ok(null);
  },

  'session.active': async () => ok(null), // the gate has noted that someone is there

  'session.setPin': async (context, { password, pin }) => {
    const problem = pinProblem(pin);
    if (problem !== null) return refused(problem);
    const own = await context.keys.confirm(password);
    if (!own.ok) return own;
    const kept = await hashPin(pin);
    return recordChange(context, aboutOneself(context, 'session.setPin', 'pin'), async (tx) => {
      await savePin(tx, context.who.id, kept);
      return ok(null);
    });
  },

  'session.changePassword': async (context, { old, password }) => {
    const own = await checkPassword(context.desk, context.who.id, old);
    if (!own.ok) return own;
    own.value.fill(0);
    const given = await context.keys.setPassword(context.who, password);
    if (!given.ok) return given;
    return recordChange(context, aboutOneself(context, 'session.changePassword', 'password'), async () => ok(null));
  },

  'session.setLanguage': async (context, { language }) => {
    const person = { ...context.who, language };
    const change = { ...aboutOneself(context, 'session.setLanguage', 'language'), body: { person: person.id, language } };
    const outcome = await recordChange(context, change, async (tx) => {
      await savePerson(tx, person);
      return ok(null);
    });
    if (outcome.ok) context.desk.language = language;
    if (outcome.ok) context.announce({ event: 'changed', what: 'people', id: person.id });
    return outcome;
  },

  'session.setPreferences': async (context, given) => {
    const { db, who } = context;
    const before = await readPreferences(db, who.id);
    const { look = before.look, contrast = before.contrast, keys = before.keys } = given;
    const wanted = { look, contrast, keys };
    const change = {
      ...aboutOneself(context, 'session.setPreferences', 'preferences'),
      fields: changedFields(before, wanted),
      body: { person: who.id, ...wanted },
    };
    return recordChange(context, change, async (tx) => {
      await savePreferences(tx, who.id, wanted);
      return ok(null);
    });
  },
} as const satisfies Partial<Handlers>;

/** What is written down of a change people make to their own way in: that it was made, never what to. */
const aboutOneself = ({ who }: SessionContext, act: AuditedAct, field: string): Change => ({
  act,
  object: 'person',
  objectId: who.id,
  fields: [field],
  body: { person: who.id },
});
