import type { Action } from '../access.ts';
import type { AuditedAct } from '../audit/audit-acts.ts';
import { type CommandKind, commandPayloads } from '../complaint/commands.ts';
import { complaintAction } from '../complaint/complaint-action.ts';
import { caseRows, earned, isCounted } from './case-rows.ts';
import { erasureAsked, erasureDecided } from './erasure-rows.ts';
import { cardText, mergedRows } from './merged-rows.ts';
import {
  aboutThemselves,
  isResponsible,
  isTheirDraft,
  managesCauses,
  maySetAside,
  ofTheirCall,
  onlyRests,
  ownsCause,
  ownUnless,
  settingIs,
  startsAt,
  theirsAfter,
  theirsBefore,
  weighsOnlyIfAllowed,
} from './row-checks.ts';
import { about, becomes, both, type Check, either, keyed, madeBy, type RowRight, theirs } from './row-right.ts';
import type { SyncedName } from './synced.ts';
import type { bringAct, keepAct } from './own-acts.ts';

/** What somebody who does an act may change by it. */
export interface Right {
  /** Which permission it needs; `anyone`: everybody who works here, about themselves or as the hand of a rule. */
  readonly needs: Action | 'anyone';
  readonly rows?: Readonly<Partial<Record<SyncedName, RowRight>>>;
  /** May it add lines to complaints' histories, of the kind that says a rule spoke? */
  readonly lines?: true;
  /** May it bring complaints whole? */
  readonly brings?: true;
}

/** Changes nothing that travels: it is only known that it was done. */
const silent: Right = { needs: 'anyone' };
const whole: RowRight = { add: true, change: true };

const actionRow = (...checks: readonly Check[]): NonNullable<Right['rows']> => ({
  corrective_action: { ...whole, only: [about('id'), ...checks], stays: (before) => before['closed_at'] !== null },
});

const command = (kind: CommandKind): Right => ({ needs: complaintAction[kind], rows: caseRows });
const deadlineByHand: Right = { needs: 'decideDeadline', rows: { deadline: { change: true, only: [keyed] } } };

/** What each act may change and who may do it. An act without a right does not compile. */
export const rights: Readonly<Record<AuditedAct | typeof bringAct | typeof keepAct, Right>> = {
  'desk.setUp': { needs: 'anyone', rows: { script: { add: true } } },
  // Who may bring is not asked of a person: the desk must be joining (decide-brought.ts).
  'desk.bring': { needs: 'anyone', brings: true },
  'desk.keep': {
    needs: 'anyone',
    rows: {
      deadline: {
        change: ['paused_since', 'paused_seconds', 'due_at', 'why', 'state', 'met_at', 'reason'],
        only: [isCounted],
      },
      deadline_pause: { add: true, change: ['to_at'] },
      notice: { change: ['accept_by', 'raised'] },
      escalation_fired: { add: true },
      call: { change: ['ended_at', 'result'] },
      import_run: { change: ['ended_at', 'state', 'added', 'known', 'wrong'] },
      script: { add: true },
    },
  },
  'sync.join': { needs: 'joinHeadOffice' },
  'session.signIn': silent,
  'session.signInFailed': silent,
  'session.lockedOut': silent,
  'session.unlock': silent,
  'session.recover': silent,
  'session.signOut': silent,
  'session.setPin': silent,
  'session.changePassword': silent,
  'session.setLanguage': { needs: 'anyone', rows: { employee: { change: ['language'], only: [aboutThemselves] } } },
  'session.setPreferences': {
    needs: 'anyone',
    rows: { setting: { ...whole, only: [settingIs((key, who) => key === `person.${who}.preferences`)] } },
  },
  'person.save': { needs: 'managePeople', rows: { employee: { ...whole, only: [about('id')] } } },
  'absence.set': {
    needs: 'anyone',
    rows: { employee: { change: ['absent_from', 'absent_to', 'deputy'], only: [about('id'), maySetAside] } },
  },
  'category.save': { needs: 'manageCategories', rows: { category: { ...whole, only: [about('id')] } } },
  'product.save': { needs: 'manageProducts', rows: { product: { ...whole, only: [about('id')] } } },
  'department.save': { needs: 'manageDepartments', rows: { department: { ...whole, only: [about('id')] } } },
  'limit.save': { needs: 'manageLimits', rows: { authority_limit: { ...whole, only: [about('role')] } } },
  'settings.save': { needs: 'manageSettings', rows: { setting: { ...whole, only: [settingIs((key) => key.startsWith('desk.'))] } } },
  'pop.switch': { needs: 'manageSettings' },
  'call.start': {
    needs: 'takeCall',
    rows: {
      // One that a crash left without an end is ended first, whoever held it.
      call: { add: true, change: ['ended_at', 'result'], only: [madeBy('operator')] },
      callback: { change: ['by'], only: [theirsAfter('by')] },
      script: { add: true },
    },
  },
  'call.events': { needs: 'takeCall', rows: { script_event: { add: true, only: [ofTheirCall(0)] } } },
  'call.finish': {
    needs: 'takeCall',
    rows: { call: { change: true, only: [theirs('operator'), about('id')] }, script_event: { add: true, only: [ofTheirCall(0)] } },
  },
  'call.missed': {
    needs: 'anyone',
    rows: {
      call: { add: true, only: [becomes('result', ['missed']), becomes('operator', [null])] },
      callback: { add: true, only: [becomes('by', [null])] },
    },
  },
  'call.park': { needs: 'takeCall', rows: { callback: { add: true, only: [madeBy('by'), about('id')] } } },
  'callback.close': {
    needs: 'takeCall',
    rows: {
      callback: {
        change: ['closed_at', 'by', 'result'],
        only: [about('id'), theirsAfter('by')],
        stays: (before) => before['closed_at'] !== null,
      },
    },
  },
  'customer.save': {
    needs: 'editCustomer',
    rows: {
      customer: { change: cardText, only: [about('id'), weighsOnlyIfAllowed] },
      customer_phone: { add: true, change: true, remove: true, only: [keyed] },
    },
  },
  'customer.flag': { needs: 'flagCustomer', rows: { customer_flag: { ...whole, only: [about('customer'), madeBy('by')] } } },
  'customer.liftFlag': {
    needs: 'flagCustomer',
    rows: {
      customer_flag: {
        change: ['lifted_at', 'lifted_by'],
        only: [about('customer'), theirsAfter('lifted_by'), ownUnless('flagCustomer', theirs('by'))],
        stays: (before) => before['lifted_at'] !== null,
      },
    },
  },
  'customer.purchase': { needs: 'editCustomer', rows: { customer_purchase: { ...whole, only: [about('customer')] } } },
  'customer.removePurchase': {
    needs: 'editCustomer',
    rows: { customer_purchase: { change: ['removed_at', 'removed_by', 'revision'], only: [about('customer')] } },
  },
  'customer.merge': {
    needs: 'mergeCustomers',
    rows: { ...mergedRows, customer_merge: { add: true, only: [madeBy('by'), about('kept')] } },
  },
  'customer.part': {
    needs: 'mergeCustomers',
    rows: { ...mergedRows, customer_merge: { change: ['parted_at', 'parted_by'], only: [about('kept'), theirsAfter('parted_by')] } },
  },
  'customer.askErase': { needs: 'askErasure', rows: { erasure: erasureAsked } },
  'customer.dropErase': { needs: 'confirmErasure', rows: { erasure: erasureDecided('dropped') } },
  'customer.erase': { needs: 'confirmErasure', rows: { erasure: erasureDecided('confirmed') } },
  ...commandRights(),
  'check.call': {
    needs: 'checkSatisfaction',
    rows: { call: { add: true, only: [madeBy('operator'), about('complaint'), becomes('purpose', ['satisfactionCheck'])] } },
  },
  'questionnaire.save': { needs: 'manageQuestionnaires', rows: { questionnaire: { add: true, only: [about('id'), madeBy('by')] } } },
  'questionnaire.reply': {
    needs: 'checkSatisfaction',
    rows: { questionnaire_reply: { add: true, only: [about('questionnaire'), madeBy('by')] } },
  },
  'deadline.met': deadlineByHand,
  'deadline.waive': deadlineByHand,
  'deadline.longer': deadlineByHand,
  'deadlineRule.save': { needs: 'manageDeadlines', rows: { deadline_rule: { add: true, only: [about('id')] } } },
  'calendar.save': { needs: 'manageDeadlines', rows: { calendar: { ...whole, only: [about('code')] } } },
  'calendar.saveDays': {
    needs: 'manageDeadlines',
    rows: { calendar_day: { ...whole, remove: true, only: [keyed] }, calendar: { change: true, only: [about('code')] } },
  },
  'escalation.fire': {
    needs: 'anyone',
    rows: {
      escalation_fired: { add: true },
      notice: { add: true, change: ['accept_by', 'raised', 'digest'] },
      deadline: {
        change: ['paused_since', 'paused_seconds', 'due_at', 'why', 'state', 'met_at', 'reason'],
        only: [isCounted],
      },
      deadline_pause: { add: true, change: ['to_at'] },
    },
    lines: true,
  },
  'escalationRule.save': {
    needs: 'manageSettings',
    rows: { setting: { ...whole, only: [settingIs((key) => key === 'escalation.rules')] } },
  },
  'notices.seen': { needs: 'anyone', rows: { notice: { change: ['seen_at'], only: [theirs('to')] } } },
  'notices.accept': {
    needs: 'anyone',
    rows: { notice: { change: ['accepted_at', 'seen_at', 'accept_by'], only: [either(theirs('to'), onlyRests)] } },
  },
  'knowledge.write': { needs: 'proposeArticle', rows: { article: { ...whole, only: [about('id'), isTheirDraft] } } },
  'knowledge.approve': {
    needs: 'approveArticle',
    rows: {
      article: { change: ['state', 'decided_by', 'decided_at', 'revision'], only: [about('id')] },
      incentive_entry: { ...earned, only: [...(earned.only ?? []), about('article'), becomes('event', ['articleApproved'])] },
    },
  },
  'knowledge.retire': {
    needs: 'approveArticle',
    rows: { article: { change: ['state', 'decided_by', 'decided_at', 'revision'], only: [about('id')] } },
  },
  'knowledge.use': {
    needs: 'takeCall',
    rows: { article_use: { add: true, change: ['at', 'by'], only: [about('article'), theirsAfter('by'), startsAt('helped', 0)] } },
  },
  'letter.pdf': silent,
  'letterTemplate.save': { needs: 'manageTemplates', rows: { letter_template: { add: true, only: [madeBy('by')] } } },
  'cause.save': {
    needs: 'manageCauses',
    rows: {
      cause: { ...whole, only: [about('id'), ownUnless('manageCauses', theirsBefore('owner'))] },
      cause_member: { ...whole, only: [keyed, theirsAfter('by'), ownsCause('cause')] },
    },
  },
  'cause.turn': {
    needs: 'manageCauses',
    rows: { cause: { change: ['status', 'closed_at', 'revision'], only: [about('id'), ownsCause('id')] } },
  },
  'cause.member': {
    needs: 'manageCauses',
    rows: { cause_member: { ...whole, only: [keyed, theirsAfter('by'), ownsCause('cause')] } },
  },
  'action.plan': { needs: 'manageCauses', rows: actionRow(ownsCause('cause')) },
  // Whoever it was given to says that it is done, whatever their role.
  'action.finish': {
    needs: 'anyone',
    rows: actionRow(({ before }) => before !== null, either(isResponsible, both(managesCauses, ownsCause('cause')))),
  },
  'action.check': { needs: 'manageCauses', rows: actionRow(ownsCause('cause')) },
  'action.close': { needs: 'manageCauses', rows: actionRow(ownsCause('cause')) },
  'incentive.propose': {
    needs: 'proposeIncentive',
    rows: {
      incentive_entry: {
        add: true,
        only: [
          becomes('event', ['byHand']),
          becomes('state', ['proposed']),
          madeBy('proposed_by'),
          becomes('batch', [null]),
          becomes('decided_by', [null]),
        ],
      },
    },
  },
  'incentive.approve': decisionOn('approved'),
  'incentive.reject': decisionOn('rejected'),
  'incentive.export': {
    needs: 'approveIncentive',
    rows: {
      incentive_batch: { add: true, only: [madeBy('by')] },
      incentive_entry: {
        change: ['state', 'batch'],
        only: [becomes('state', ['exported'])],
        stays: (before) => before['state'] !== 'approved',
      },
    },
  },
  'incentive.batch': silent,
  'complaint.print': silent,
  'attachment.open': silent,
  'customer.print': silent,
  'draft.discard': silent,
  'drafts.setAside': silent,
  'import.run': { needs: 'importRegister', rows: { import_run: { ...whole, only: [about('id'), madeBy('by')] } } },
  'import.batch': {
    needs: 'importRegister',
    rows: {
      import_run: { change: true, only: [about('id')] },
      customer: { add: true },
      customer_phone: { add: true, change: true },
      category: { add: true },
      product: { add: true },
      deadline: { add: true, change: true },
      deadline_pause: { add: true, change: true },
    },
    brings: true,
  },
  'import.wrongRows': silent,
};

/** The right of an act; undefined for an act this head office does not know. */
export const rightOf = (act: string): Right | undefined => (isKnown(act) ? rights[act] : undefined);

const isKnown = (act: string): act is keyof typeof rights => Object.hasOwn(rights, act);

/** Every complaint command by its name. */
function commandRights(): Readonly<Record<`complaint.${CommandKind}`, Right>> {
  const kinds = Object.keys(commandPayloads) as CommandKind[];
  return Object.fromEntries(kinds.map((kind) => [`complaint.${kind}`, command(kind)])) as Record<`complaint.${CommandKind}`, Right>;
}

function decisionOn(state: 'approved' | 'rejected'): Right {
  return {
    needs: 'approveIncentive',
    rows: {
      incentive_entry: {
        change: ['state', 'why', 'reason', 'decided_by', 'decided_at'],
        only: [becomes('state', [state]), theirsAfter('decided_by')],
        stays: (before) => before['state'] !== 'proposed',
      },
    },
  };
}
