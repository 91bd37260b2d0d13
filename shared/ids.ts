import { z } from 'zod';

/** A moment in UTC, whole milliseconds since 1970. */
export const instant = z.number().int().min(0).max(8.64e15).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

const id = () => z.uuid();

export const complaintId = id().brand<'ComplaintId'>();
export type ComplaintId = z.infer<typeof complaintId>;
export const customerId = id().brand<'CustomerId'>();
export type CustomerId = z.infer<typeof customerId>;
export const employeeId = id().brand<'EmployeeId'>();
export type EmployeeId = z.infer<typeof employeeId>;
export const callId = id().brand<'CallId'>();
export type CallId = z.infer<typeof callId>;
export const draftId = id().brand<'DraftId'>();
export type DraftId = z.infer<typeof draftId>;
export const promiseId = id().brand<'PromiseId'>();
export type PromiseId = z.infer<typeof promiseId>;
export const escalationId = id().brand<'EscalationId'>();
export type EscalationId = z.infer<typeof escalationId>;
export const callbackId = id().brand<'CallbackId'>();
export type CallbackId = z.infer<typeof callbackId>;
export const catalogueId = id().brand<'CatalogueId'>();
export type CatalogueId = z.infer<typeof catalogueId>;
export const importId = id().brand<'ImportId'>();
export type ImportId = z.infer<typeof importId>;
export const workRecordId = id().brand<'WorkRecordId'>();
export type WorkRecordId = z.infer<typeof workRecordId>;
export const articleId = id().brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleId>;
export const causeId = id().brand<'CauseId'>();
export type CauseId = z.infer<typeof causeId>;
export const correctiveActionId = id().brand<'CorrectiveActionId'>();
export type CorrectiveActionId = z.infer<typeof correctiveActionId>;
export const noticeId = id().brand<'NoticeId'>();
export type NoticeId = z.infer<typeof noticeId>;
export const customerFlagId = id().brand<'CustomerFlagId'>();
export type CustomerFlagId = z.infer<typeof customerFlagId>;
export const purchaseId = id().brand<'PurchaseId'>();
export type PurchaseId = z.infer<typeof purchaseId>;
export const customerMergeId = id().brand<'CustomerMergeId'>();
export type CustomerMergeId = z.infer<typeof customerMergeId>;
export const incentiveId = id().brand<'IncentiveId'>();
export type IncentiveId = z.infer<typeof incentiveId>;
export const questionnaireId = id().brand<'QuestionnaireId'>();
export type QuestionnaireId = z.infer<typeof questionnaireId>;
