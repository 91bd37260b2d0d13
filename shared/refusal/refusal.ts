import { z } from 'zod';

/**
 * Every way the desk can say no, named by what the person can do about it. The sentence for each stands in `sentences.ts`
 * in three languages; a code without sentences does not compile.
 */
export const refusalCodes = [
  // the door
  'unknownRequest',
  'notFromThisWindow',
  'tooLarge',
  'badInput',
  'signInFirst',
  'locked',
  'notAllowed',
  'notYours',
  'brokeDown',
  'restarting',
  // sign-in and set-up
  'wrongPassword',
  'wrongPin',
  'waitBeforeNextTry',
  'noPin',
  'passwordTooShort',
  'passwordTooCommon',
  'pinTooSimple',
  'alreadySetUp',
  'notSetUp',
  'wrongRecoveryCode',
  'personInactive',
  'lastAdministrator',
  'callIsLive',
  'callIsOver',
  'keyUnavailable',
  'sealedElsewhere',
  // the store
  'wrongKey',
  'newerData',
  'dataInUse',
  'readOnlyFolder',
  'diskFull',
  'damaged',
  // things
  'noSuchComplaint',
  'noSuchCustomer',
  'noSuchPerson',
  'noSuchCall',
  'noSuchDraft',
  'noSuchEntry',
  'nameTaken',
  'changedMeanwhile',
  // the complaint's rules
  'alreadyRegistered',
  'storyMissing',
  'categoryMissing',
  'notOpen',
  'reasonMissing',
  'alternativeMissing',
  'measureMissing',
  'replyMissing',
  'verdictMissing',
  'aboveAuthority',
  'aboveCustomerLimit',
  'dueInThePast',
  'dueMissing',
  'promiseOpen',
  'noOpenPromise',
  'personMissing',
  'toYourself',
  'cannotDecide',
  'alreadyHandedOver',
  'noOpenEscalation',
  'notAsked',
  'alreadyTaken',
  'answerMissing',
  'nameNeeded',
  'anonymousGetsNoAnswer',
  'warrantyFirst',
  'giftOnOwnFaultOnly',
  'statementNotOpen',
  'taskNotOpen',
  'offerNotOpen',
  'offerNotAccepted',
  'evidenceMissing',
  // from the call to the end
  'notNow',
  'tooLight',
  'investigatorMissing',
  'ownerInvestigates',
  'isSubject',
  'subjectHasIt',
  'promiseFirst',
  'notInvestigator',
  'voiceMissing',
  'causeMissing',
  'remedyUnderWay',
  'customerNotAsked',
  'promiseStillOpen',
  'closerIsSolver',
  'managerDecides',
  'awaitedMissing',
  'customerAnswerMissing',
  'onlyManagerReopens',
  'reopenTooLate',
  'restoreTooLate',
  'sameComplaint',
  'cannotWorkOnCases',
  'noSuchLink',
  'targetMissing',
  'correctiveUndecided',
  // whether the customer is content
  'nobodyToAsk',
  'solverAsks',
  'subjectAsks',
  'alreadyChecked',
  'scoreMissing',
  'solvedMissing',
  'commentMissing',
  // import
  'noSuchImport',
  'importRunning',
  'notATable',
  'columnMissing',
  'fileTooLarge',
  // knowledge
  'noSuchArticle',
  'notSolved',
  'stillPersonal',
  // causes and what is done against them
  'noSuchCause',
  'noSuchAction',
  'ruleMissing',
  'actionsOpen',
  'checkBeforeDue',
  'actionNotDone',
  'checkTooEarly',
  'checkMissing',
  'actionClosed',
  // rewards
  'noSuchReward',
  'cannotEarn',
  'penaltiesOff',
  'entryDecided',
  'ownProposal',
  'nothingToExport',
  // letters and paper
  'unknownMergeField',
  'looseBrace',
  'letterHasGap',
  'letterFrozen',
  'noSuchLetter',
  'addresseeMissing',
  'notInReview',
  'resultNotEntered',
  'notSignedYet',
  'notSentYet',
  'sentOutOfOrder',
  'cannotPrint',
  // calls
  'notANumber',
  'tooManyRings',
  'popIsOff',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal with the facts its sentence needs: seconds to wait, tries left, the field, the limit. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
}

export const refusal = z.strictObject({
  code: z.enum(refusalCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Builds a refusal; `facts` are the values its sentence names. */
export const because = (code: RefusalCode, facts?: Refusal['facts']): Refusal => (facts === undefined ? { code } : { code, facts });
