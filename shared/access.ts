import { z } from 'zod';

export const roles = ['operator', 'supervisor', 'manager', 'director', 'analyst', 'admin'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** How far a permission reaches: every row, only the person's own (owner, receiver or asked), rows without personal data, or not at all. */
export type Reach = 'all' | 'own' | 'masked' | 'none';

type Row = Readonly<Record<Role, Reach>>;

const row = (operator: Reach, supervisor: Reach, manager: Reach, director: Reach, analyst: Reach, admin: Reach): Row => ({
  operator,
  supervisor,
  manager,
  director,
  analyst,
  admin,
});

/**
 * Who may do what (product.md 3.4): the one table that the door enforces for every request and the screens ask before they show a
 * button. An administrator is not a reader of complaints; an analyst reads them without names and numbers.
 */
export const matrix = {
  //                     operator supervisor manager director analyst admin
  takeCall: row('all', 'all', 'all', 'all', 'all', 'none'), // R23, R24: anyone who works with customers logs a complaint
  findCustomer: row('all', 'all', 'all', 'all', 'none', 'none'),
  // Whoever speaks with the customer keeps the card right, whoever they spoke with last; every change names who made it.
  editCustomer: row('all', 'all', 'all', 'none', 'none', 'none'),
  weighCustomer: row('none', 'all', 'all', 'all', 'none', 'none'), // R118: the average purchase stands behind the cost of loss
  flagCustomer: row('own', 'all', 'all', 'all', 'none', 'none'), // an operator lifts only the flags they set
  mergeCustomers: row('none', 'none', 'all', 'all', 'none', 'none'), // as complaints (product.md 3.4)
  askErasure: row('none', 'none', 'all', 'none', 'none', 'none'), // security.md 8.4: the manager for the person, never alone
  confirmErasure: row('none', 'none', 'all', 'all', 'none', 'all'), // the second person; an administrator sees numbers, no content
  readComplaint: row('all', 'all', 'all', 'all', 'masked', 'none'),
  editComplaint: row('own', 'all', 'all', 'none', 'none', 'none'),
  givePromise: row('own', 'all', 'all', 'none', 'none', 'none'),
  recordMeasure: row('own', 'all', 'all', 'none', 'none', 'none'),
  decideVerdict: row('own', 'all', 'all', 'all', 'none', 'none'),
  grantRemedy: row('own', 'all', 'all', 'all', 'none', 'none'),
  handOver: row('own', 'all', 'all', 'all', 'none', 'none'),
  answerEscalation: row('none', 'own', 'own', 'own', 'none', 'none'), // R96: the one who was asked
  deEscalate: row('none', 'all', 'all', 'all', 'none', 'none'), // product.md 3.4: whoever asked for help does not call it off
  weighComplaint: row('own', 'all', 'all', 'none', 'none', 'none'),
  assignComplaint: row('none', 'all', 'all', 'all', 'none', 'none'), // E1: the shift lead sees to it that somebody has it
  investigate: row('own', 'all', 'all', 'none', 'none', 'none'),
  giveStatement: row('own', 'all', 'all', 'own', 'own', 'none'), // R104: whoever is asked says what they saw
  approveRemedy: row('none', 'own', 'own', 'own', 'none', 'none'), // up to their own limits, and only what they are asked
  concludeInvestigation: row('own', 'own', 'own', 'own', 'none', 'none'), // whoever investigates it
  addAttachment: row('own', 'all', 'all', 'none', 'none', 'none'), // security.md 8.4: as a note
  removeAttachment: row('own', 'all', 'all', 'none', 'none', 'none'), // an operator only what they added: decide-attachment.ts
  sendBack: row('none', 'none', 'all', 'all', 'none', 'none'),
  closeComplaint: row('own', 'all', 'all', 'all', 'none', 'none'),
  reopenClosed: row('none', 'none', 'all', 'all', 'none', 'none'),
  cancelComplaint: row('none', 'none', 'all', 'all', 'none', 'none'),
  draftLetter: row('own', 'all', 'all', 'none', 'none', 'none'),
  signLetter: row('none', 'none', 'all', 'all', 'none', 'none'), // R122: the manager signs
  checkSatisfaction: row('all', 'all', 'all', 'none', 'all', 'none'), // never their own: shared/satisfaction/decide-check.ts. Whoever asks sees whom to call
  readAnswers: row('none', 'all', 'all', 'all', 'all', 'none'), // what questionnaires say, without whose answers they are
  manageQuestionnaires: row('none', 'none', 'all', 'none', 'none', 'none'),
  seeDay: row('none', 'all', 'all', 'all', 'masked', 'none'),
  readRegister: row('all', 'all', 'all', 'all', 'masked', 'none'),
  importRegister: row('none', 'none', 'all', 'none', 'none', 'all'),
  readKnowledge: row('all', 'all', 'all', 'all', 'all', 'none'),
  proposeArticle: row('all', 'all', 'all', 'none', 'all', 'none'),
  approveArticle: row('none', 'none', 'all', 'none', 'all', 'none'),
  readCauses: row('none', 'all', 'all', 'all', 'all', 'none'),
  manageCauses: row('none', 'own', 'all', 'all', 'all', 'none'), // a supervisor: the causes and actions they answer for
  readIncentives: row('none', 'none', 'all', 'all', 'none', 'all'), // product.md 3.4: the auditor reads; everyone sees their own
  proposeIncentive: row('none', 'none', 'all', 'none', 'none', 'none'),
  approveIncentive: row('none', 'none', 'none', 'all', 'none', 'none'),
  manageScripts: row('none', 'none', 'all', 'none', 'none', 'all'),
  manageTemplates: row('none', 'none', 'all', 'none', 'none', 'all'),
  manageCategories: row('none', 'none', 'all', 'none', 'none', 'all'),
  manageProducts: row('none', 'none', 'all', 'none', 'none', 'all'),
  manageLimits: row('none', 'none', 'none', 'all', 'none', 'all'),
  manageDepartments: row('none', 'none', 'none', 'none', 'none', 'all'),
  managePeople: row('none', 'none', 'none', 'none', 'none', 'all'),
  manageSettings: row('none', 'none', 'none', 'none', 'none', 'all'),
  manageDeadlines: row('none', 'none', 'none', 'none', 'none', 'all'),
  decideDeadline: row('none', 'none', 'all', 'all', 'none', 'none'), // a date is waived or made longer by who answers for it
  joinHeadOffice: row('none', 'none', 'none', 'none', 'none', 'all'),
  readAudit: row('none', 'none', 'none', 'none', 'none', 'all'),
} as const satisfies Readonly<Record<string, Row>>;

export type Action = keyof typeof matrix;

const order: readonly Reach[] = ['none', 'masked', 'own', 'all'];

/** The widest reach that any of a person's roles gives to an action. */
export function reach(held: readonly Role[], action: Action): Reach {
  return held
    .map((one) => matrix[action][one])
    .reduce((widest, next) => (order.indexOf(next) > order.indexOf(widest) ? next : widest), 'none' as Reach);
}

/** May a person with these roles do this at all? Whether to this row is asked again where the row is known. */
export const may = (held: readonly Role[], action: Action): boolean => reach(held, action) !== 'none';
