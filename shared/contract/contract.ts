import { z } from 'zod';
import { draftBody } from '../complaint/card.ts';
import { commandPayloads } from '../complaint/commands.ts';
import { callbackId, callId, catalogueId, complaintId, customerId, draftId, employeeId, importId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { scriptEvent } from '../script/events.ts';
import { line, longest } from '../text/fields.ts';
import { callback, finishCall, liveCall, ring, startCall } from './call.ts';
import { catalogue, category, department, limit, product, settings } from './catalogue.ts';
import { authority, complaintView, escalationRow, promiseRow, registerFilter, registerPage, complaintRow } from './complaint.ts';
import { customerCardContract } from './customer-card.ts';
import { customerCard, customerMatch } from './customer.ts';
import { attachmentContract } from './attachment.ts';
import { auditRow, deskState, draft, draftRow, popSettings, setUp } from './desk.ts';
import { importMapping, importPreview, importProgress } from './importing.ts';
import { deadlineContract } from './deadline.ts';
import { followUpContract } from './follow-up.ts';
import { incentiveContract } from './incentive.ts';
import { erasureContract } from './erasure.ts';
import { escalationContract } from './escalation.ts';
import { knowledgeContract } from './knowledge.ts';
import { letterContract } from './letter.ts';
import { investigationContract } from './investigation.ts';
import { lifecycleContract, waitingRow } from './lifecycle.ts';
import type { Method } from './method.ts';
import { noticesContract } from './notices.ts';
import { printingContract } from './printing.ts';
import { recurrenceContract } from './recurrence.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';
import { password, person, preferences, session } from './people.ts';
import { promisesContract } from './promises.ts';
import { olderContract } from './older.ts';
import { syncContract } from './sync.ts';

const nothing = z.strictObject({});
const done = z.null();
const changed = changedComplaint;

/** The whole conversation between window and desk: every request, what it takes, what it gives, who may make it. */
export const contract = {
  // the desk and the people at it
  'desk.state': { input: nothing, output: deskState, needs: 'anyone' },
  'desk.setUp': { input: setUp, output: z.strictObject({ recoveryCode: z.string() }), needs: 'anyone' },
  'desk.retry': { input: nothing, output: deskState, needs: 'anyone' },
  'session.signIn': { input: z.strictObject({ person: employeeId, password }), output: session, needs: 'anyone' },
  'session.unlock': { input: z.strictObject({ secret: password }), output: session, needs: 'anyone' },
  'session.recover': {
    input: z.strictObject({ person: employeeId, recoveryCode: line, password }),
    output: z.strictObject({ session, recoveryCode: z.string() }),
    needs: 'anyone',
  },
  'session.lock': { input: nothing, output: done, needs: 'signedIn' },
  'session.signOut': { input: nothing, output: done, needs: 'signedIn' },
  'session.active': { input: nothing, output: done, needs: 'signedIn' },
  'session.setPin': { input: z.strictObject({ password, pin: z.string().max(20) }), output: done, needs: 'signedIn' },
  'session.changePassword': { input: z.strictObject({ old: password, password }), output: done, needs: 'signedIn' },
  'session.setLanguage': { input: z.strictObject({ language }), output: done, needs: 'signedIn' },
  'session.setPreferences': { input: preferences.partial(), output: done, needs: 'signedIn' },
  /** A card written while nobody is signed in: sealed to this desk, opened as an unfinished card at the next sign-in. */
  'capture.save': { input: z.strictObject({ draft: draftId, body: draftBody }), output: done, needs: 'anyone' },

  // what things are called and what is allowed
  'person.list': { input: nothing, output: z.array(person), needs: 'signedIn' },
  'person.save': {
    input: z.strictObject({ person, password: password.optional(), confirm: password }),
    output: person,
    needs: 'managePeople',
  },
  'catalogue.read': { input: nothing, output: catalogue, needs: 'signedIn' },
  'category.save': { input: category, output: done, needs: 'manageCategories' },
  'product.save': { input: product, output: done, needs: 'manageProducts' },
  'department.save': { input: department, output: done, needs: 'manageDepartments' },
  'limit.save': { input: limit, output: done, needs: 'manageLimits' },
  'settings.save': { input: settings.partial(), output: settings, needs: 'manageSettings' },
  'audit.read': {
    input: z.strictObject({
      before: z.number().int().optional(),
      actor: employeeId.optional(),
      act: line.optional(),
      from: instant.optional(),
      to: instant.optional(),
      rows: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(auditRow), intact: z.boolean(), brokenAt: z.number().int().nullable() }),
    needs: 'readAudit',
  },
  'script.current': { input: nothing, output: z.strictObject({ script: z.unknown(), hash: z.string() }), needs: 'signedIn' },
  'script.pinned': {
    input: z.strictObject({ hash: line }),
    output: z.strictObject({ script: z.unknown(), hash: z.string() }),
    needs: 'signedIn',
  },

  // the call
  'call.start': { input: startCall, output: liveCall, needs: 'takeCall' },
  'call.events': { input: z.strictObject({ call: callId, events: z.array(scriptEvent).max(500) }), output: done, needs: 'takeCall' },
  'call.finish': { input: finishCall, output: done, needs: 'takeCall' },
  'call.rings': { input: nothing, output: z.array(ring), needs: 'signedIn' },
  'call.park': {
    input: z.strictObject({
      call: callId,
      number: line,
      name: line,
      customer: customerId.nullable(),
      dueAt: instant,
      reason: z.enum(['parked', 'dropped']),
    }),
    output: callback,
    needs: 'takeCall',
  },
  'callback.list': { input: nothing, output: z.array(callback), needs: 'takeCall' },
  'callback.close': {
    input: z.strictObject({ callback: callbackId, result: z.enum(['reached', 'noAnswer', 'notNeeded']) }),
    output: done,
    needs: 'takeCall',
  },
  'pop.read': { input: nothing, output: popSettings, needs: 'manageSettings' },
  'pop.switch': { input: z.strictObject({ on: z.boolean() }), output: popSettings, needs: 'manageSettings' },

  // the unfinished card
  'draft.save': { input: z.strictObject({ draft: draftId, body: draftBody }), output: done, needs: 'takeCall' },
  'draft.list': { input: nothing, output: z.array(draftRow), needs: 'takeCall' },
  'draft.read': { input: z.strictObject({ draft: draftId }), output: draft, needs: 'takeCall' },
  'draft.discard': {
    /** sent: the register has every word of it; only for changes of a registered card. */
    input: z.strictObject({ draft: draftId, reason: z.enum(['test', 'notAComplaint', 'wrongNumber', 'sent']) }),
    output: done,
    needs: 'takeCall',
  },

  // customers
  'customer.find': { input: z.strictObject({ text: line }), output: z.array(customerMatch), needs: 'findCustomer' },
  'customer.read': { input: z.strictObject({ customer: customerId }), output: customerCard, needs: 'findCustomer' },
  ...customerCardContract,
  ...erasureContract,

  // complaints
  'complaint.register': {
    input: commandPayloads.register.extend({ complaint: complaintId, draft: draftId.optional() }),
    output: changed,
    needs: 'takeCall',
  },
  'complaint.read': { input: z.strictObject({ complaint: complaintId }), output: complaintView, needs: 'readComplaint' },
  'complaint.find': { input: registerFilter, output: registerPage, needs: 'readRegister' },
  'complaint.similar': {
    input: z.strictObject({ category: catalogueId.nullable(), product: line, essence: z.string().max(longest.story) }),
    output: z.strictObject({ thisMonth: z.number().int(), rows: z.array(complaintRow) }),
    needs: 'readComplaint',
  },
  'complaint.authority': {
    input: z.strictObject({ complaint: complaintId.nullable(), customer: customerId.nullable(), public: z.boolean() }),
    output: authority,
    needs: 'takeCall',
  },
  'complaint.measure': { input: onComplaint(commandPayloads.measure), output: changed, needs: 'recordMeasure' },
  'complaint.promise': { input: onComplaint(commandPayloads.promise), output: changed, needs: 'givePromise' },
  'complaint.movePromise': { input: onComplaint(commandPayloads.movePromise), output: changed, needs: 'givePromise' },
  'complaint.contact': { input: onComplaint(commandPayloads.contact), output: changed, needs: 'recordMeasure' },
  'complaint.solve': { input: onComplaint(commandPayloads.solve), output: changed, needs: 'grantRemedy' },
  'complaint.refuse': { input: onComplaint(commandPayloads.refuse), output: changed, needs: 'decideVerdict' },
  'complaint.handOver': { input: onComplaint(commandPayloads.handOver), output: changed, needs: 'handOver' },
  'complaint.take': { input: onComplaint(commandPayloads.take), output: changed, needs: 'answerEscalation' },
  'complaint.answer': { input: onComplaint(commandPayloads.answer), output: changed, needs: 'answerEscalation' },
  'complaint.correct': { input: onComplaint(commandPayloads.correct), output: changed, needs: 'editComplaint' },

  // from the call to the end
  ...lifecycleContract,
  ...investigationContract,

  // is the customer content?
  ...followUpContract,

  // the lists people work from
  'home.read': {
    input: nothing,
    output: z.strictObject({
      promises: z.array(promiseRow),
      drafts: z.array(draftRow),
      callbacks: z.array(callback),
      back: z.array(escalationRow),
      asked: z.array(escalationRow),
      /** The day came to ask the customer again. */
      waiting: z.array(waitingRow),
      today: z.strictObject({ taken: z.number().int(), solved: z.number().int(), overdue: z.number().int() }),
    }),
    needs: 'signedIn',
  },
  'queue.read': {
    input: nothing,
    output: z.strictObject({ waiting: z.array(escalationRow), taken: z.array(escalationRow), answered: z.array(escalationRow) }),
    needs: 'answerEscalation',
  },
  'day.read': {
    input: z.strictObject({ from: instant, to: instant }),
    output: z.strictObject({
      rows: z.array(complaintRow),
      more: z.boolean(),
      overdue: z.number().int(),
      oldestOpen: instant.nullable(),
      /** The company's own term for a complaint that needs time, by its deadline rule (CO-4); null where it has none in days. */
      targetDays: z.number().nullable(),
      promisesDue: z.number().int(),
      promisesKept: z.number().int(),
      solvedOnCall: z.number().int(),
      registered: z.number().int(),
      noOwner: z.number().int(),
      noDate: z.number().int(),
      byCategory: z.array(z.strictObject({ category: catalogueId.nullable(), count: z.number().int() })),
      /** Seconds from the end of the talk to the end of wrap-up, of the calls answered in the period (ux.md 7); null without any. */
      wrapUp: z.strictObject({ calls: z.number().int(), median: z.number().int().nullable(), p90: z.number().int().nullable() }),
      byAge: z.array(z.strictObject({ days: z.number().int(), count: z.number().int() })),
    }),
    needs: 'seeDay',
  },

  // what was promised, and who keeps it while somebody is away
  ...promisesContract,

  // what helped before
  ...knowledgeContract,

  // so that it does not happen again
  ...recurrenceContract,

  // who earned what
  ...incentiveContract,

  // deadlines, their rules and calendars
  ...deadlineContract,

  // what the rules of escalation told whom
  ...noticesContract,
  ...escalationContract,

  // letters to customers
  ...letterContract,

  // photos, papers and recordings of a case
  ...attachmentContract,

  // dossiers on paper
  ...printingContract,

  // head office
  ...syncContract,
  ...olderContract,

  // a register from elsewhere
  'import.begin': {
    input: z.strictObject({ import: importId, name: line, bytes: z.number().int().min(1) }),
    output: done,
    needs: 'importRegister',
  },
  /** A piece of the file as base64, in order; at most 128 KiB of it at a time. */
  'import.piece': {
    input: z.strictObject({ import: importId, index: z.number().int().min(0), base64: z.string().max(180_000) }),
    output: done,
    needs: 'importRegister',
  },
  'import.preview': {
    input: z.strictObject({ import: importId, mapping: importMapping.optional() }),
    output: importPreview,
    needs: 'importRegister',
  },
  'import.run': { input: z.strictObject({ import: importId, mapping: importMapping }), output: importProgress, needs: 'importRegister' },
  'import.progress': { input: z.strictObject({ import: importId }), output: importProgress, needs: 'importRegister' },
  'import.cancel': { input: z.strictObject({ import: importId }), output: importProgress, needs: 'importRegister' },
  /** The rows that were not taken, as CSV with the reason beside each, a page at a time. */
  'import.wrongRows': {
    input: z.strictObject({ import: importId, after: z.number().int().min(0) }),
    output: z.strictObject({ csv: z.string(), next: z.number().int().nullable() }),
    needs: 'importRegister',
  },
} as const satisfies Readonly<Record<string, Method>>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<Name extends MethodName> = z.infer<Contract[Name]['input']>;
export type Output<Name extends MethodName> = z.infer<Contract[Name]['output']>;
