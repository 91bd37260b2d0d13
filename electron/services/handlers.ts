import type { Handlers } from './handler.ts';
import { attachmentsHandlers } from './handlers/attachments.ts';
import { auditHandlers } from './handlers/audit.ts';
import { callbacksHandlers } from './handlers/callbacks.ts';
import { callsHandlers } from './handlers/calls.ts';
import { catalogueHandlers } from './handlers/catalogue.ts';
import { complaintsHandlers } from './handlers/complaints.ts';
import { customerCardsHandlers } from './handlers/customer-cards.ts';
import { customersHandlers } from './handlers/customers.ts';
import { dayHandlers } from './handlers/day.ts';
import { deadlinesHandlers } from './handlers/deadlines.ts';
import { deskHandlers } from './handlers/desk.ts';
import { draftsHandlers } from './handlers/drafts.ts';
import { followUpHandlers } from './handlers/follow-up.ts';
import { erasuresHandlers } from './handlers/erasures.ts';
import { escalationHandlers } from './handlers/escalation.ts';
import { homeHandlers } from './handlers/home.ts';
import { importsHandlers } from './handlers/imports.ts';
import { knowledgeHandlers } from './handlers/knowledge.ts';
import { lettersHandlers } from './handlers/letters.ts';
import { incentivesHandlers } from './handlers/incentives.ts';
import { investigationHandlers } from './handlers/investigation.ts';
import { lifecycleHandlers } from './handlers/lifecycle.ts';
import { noticesHandlers } from './handlers/notices.ts';
import { peopleHandlers } from './handlers/people.ts';
import { promisesHandlers } from './handlers/promises.ts';
import { printingHandlers } from './handlers/printing.ts';
import { queueHandlers } from './handlers/queue.ts';
import { recurrenceHandlers } from './handlers/recurrence.ts';
import { scriptsHandlers } from './handlers/scripts.ts';
import { sessionHandlers } from './handlers/session.ts';
import { olderHandlers } from './handlers/older.ts';
import { syncHandlers } from './handlers/sync.ts';
import { telephoneHandlers } from './handlers/telephone.ts';

/** Every request of the contract and who answers it. */
export const handlers = {
  ...deskHandlers,
  ...sessionHandlers,
  ...peopleHandlers,
  ...catalogueHandlers,
  ...auditHandlers,
  ...scriptsHandlers,
  ...callsHandlers,
  ...callbacksHandlers,
  ...customerCardsHandlers,
  ...customersHandlers,
  ...erasuresHandlers,
  ...complaintsHandlers,
  ...homeHandlers,
  ...queueHandlers,
  ...promisesHandlers,
  ...dayHandlers,
  ...telephoneHandlers,
  ...syncHandlers,
  ...olderHandlers,
  ...draftsHandlers,
  ...importsHandlers,
  ...knowledgeHandlers,
  ...deadlinesHandlers,
  ...incentivesHandlers,
  ...noticesHandlers,
  ...escalationHandlers,
  ...recurrenceHandlers,
  ...lettersHandlers,
  ...printingHandlers,
  ...attachmentsHandlers,
  ...lifecycleHandlers,
  ...investigationHandlers,
  ...followUpHandlers,
} satisfies Handlers;
