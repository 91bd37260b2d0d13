import type { SentenceTexts } from './sentence-texts.ts';

export const sentencesEn: SentenceTexts = {
  unknownRequest: 'This window asked for something this version of Heard does not know. Close the window and open it again.',
  notFromThisWindow: 'The request did not come from the Heard window and was not carried out. Use the window that Heard opened itself.',
  tooLarge: 'That is too much at once[: {max} characters fit]. Shorten it, or split it into parts.',
  badInput: 'Something in the form is not right yet[. {field}][: {why}]. Correct it and try again; what you typed is kept.',
  signInFirst: 'Nobody is signed in. Choose your name and type your password; unfinished cards are kept.',
  locked: 'The desk is locked. Open it with your PIN or password; everything is as you left it.',
  notAllowed: 'Your role may not do this. Ask a supervisor or the administrator.',
  notYours: 'This belongs to someone else, and your role lets you change only your own. Ask [{name}, ]the owner or a supervisor.',
  brokeDown:
    'Heard made a mistake and this was not carried out; nothing you saved is lost. Try again, and tell the administrator if it repeats.',
  restarting: 'The desk is just starting again. Wait a moment and try once more; unfinished cards are kept.',

  wrongPassword: 'The password does not match this name. Type it again[; tries left: {tries}].',
  wrongPin: 'The PIN does not match. Type it again or use your password[; tries left: {tries}].',
  waitBeforeNextTry:
    'Too many wrong tries. [Wait {seconds} and try|Wait a little and try] again; a ringing phone can still be answered on a blank card.',
  noPin: 'You have no PIN yet. Use your password; you can choose a PIN afterwards.',
  passwordTooShort:
    'The password is too short. Choose [at least {min} characters|a longer one]; a few words in a row are easy to remember.',
  passwordTooCommon: 'Many people use this password, so it is quickly guessed. Choose another one, for example a few words in a row.',
  pinTooSimple: 'This PIN is easy to guess. Choose [{min} or more digits|digits] that neither repeat nor count up or down.',
  alreadySetUp: 'This desk is set up already. Sign in, or choose another data folder.',
  notSetUp: 'This desk is not set up yet. Set it up first: the site, the desk code and the first person.',
  wrongRecoveryCode: 'The recovery code does not fit. Check each group of characters on the printed sheet and type it again.',
  personInactive: 'This person no longer works at the desk. Choose another name, or ask the administrator to make them active.',
  lastAdministrator: 'This is the last administrator, and a desk needs one. Make someone else an administrator first.',
  callIsOver: 'This call is over and stays as it was written down. Go on with the card as a case without a call, or start a new call.',
  callIsLive: 'A call is still live. End it first, then try again.',
  keyUnavailable:
    'The computer does not give out the key to the data right now. Sign in to the computer as usual and try again; nothing is lost.',
  sealedElsewhere:
    'This desk was sealed by Heard’s own program window (Electron), and this window cannot unseal it. Open it there, or use the recovery code; nothing was changed.',

  wrongKey:
    'The key does not open this data. Check that the data folder belongs to this computer, or use the recovery code; nothing was changed.',
  newerData: 'The data was written by a newer Heard[ ({version})]. Install that version or a later one; nothing was changed.',
  dataInUse: 'Another Heard on this computer already works with this data. Go to its window, or close it and try again.',
  readOnlyFolder:
    'Heard may not write into its data folder. Ask the administrator for write access, or choose another folder, then try again.',
  diskFull: 'The disk is full and the last change was not saved. Free some space and try again; copy your text meanwhile.',
  damaged:
    'The data file is damaged and was left untouched. Ask the administrator to restore the last backup; new complaints can be written on paper until then.',

  noSuchComplaint: 'This complaint is not on this desk. Check the number, or search by name or phone.',
  noSuchCustomer: 'This customer is not on this desk. Search again by phone or name, or go on as a new caller.',
  noSuchPerson: 'This person is not on the list any more. Choose somebody else.',
  noSuchCall: 'This call is not known here any more. Start a new one; the card is kept.',
  noSuchDraft: 'This unfinished card is gone: it was registered or discarded. Look for it among the complaints.',
  noSuchEntry: 'This entry no longer exists. Open the list again and choose another one.',
  nameTaken: 'That name is in use already[: {name}]. Choose a different one.',
  changedMeanwhile: 'Somebody changed this in the meantime[ ({field})]. Look at the new version, then make your change again.',

  alreadyRegistered: 'This complaint is registered already[ as {number}]. Open it instead of registering it again.',
  storyMissing: 'What happened is still empty. Write one sentence, then register.',
  categoryMissing: 'The category is missing. Type a few letters of it, then register.',
  notOpen: 'This complaint is settled and takes no further changes. Register a new one if something else happened.',
  reasonMissing: 'The reason is missing. Write in one sentence why.',
  alternativeMissing: 'A refusal needs an alternative. Write what we can do for the customer instead.',
  measureMissing: 'It does not say what was done. Write it in one sentence.',
  replyMissing: 'The customer’s answer is missing. Choose: accepts, declines, or will think.',
  verdictMissing: 'The decision is missing. Choose: justified, not justified, or needs checking.',
  aboveAuthority: 'That is more than you may grant[: your limit is {limit}]. Offer less, or hand it over.',
  aboveCustomerLimit: 'This customer has already been granted much in the last 90 days[; {left} is left]. Offer less, or hand it over.',
  dueInThePast: 'That time has passed already. Choose a later day or hour.',
  dueMissing: 'A day and an hour are missing. Promise a date that the customer can write down.',
  promiseOpen: 'A promise to this customer is still open. Keep it or move it before giving another.',
  noOpenPromise: 'There is no open promise here to move. Give a new one instead.',
  personMissing: 'It does not say who takes it over. Choose a person by name.',
  toYourself: 'You cannot hand a complaint over to yourself. Choose somebody else.',
  cannotDecide: 'This person’s role may not decide complaints. Choose a supervisor, a manager or the director.',
  alreadyHandedOver: 'This complaint has been handed over already[ to {name}]. Wait for the answer, or speak to that person.',
  noOpenEscalation: 'Nobody is being asked about this complaint now. Open it again to see the answer.',
  notAsked: 'Somebody else was asked to decide this[: {name}]. Only that person can answer.',
  alreadyTaken: 'This hand-over is taken already[ by {name}]. Choose the next one in the queue.',
  answerMissing: 'The answer is missing. Write what the operator shall tell the customer.',
  nameNeeded: 'This needs the customer’s name. Ask for it, or register the complaint as anonymous.',
  anonymousGetsNoAnswer: 'An anonymous caller cannot be called back. Give the code to ask by, or ask for a number.',
  warrantyFirst: 'Read the product’s warranty promise before you decide, and tick that you did.',
  giftOnOwnFaultOnly: 'A gift makes up for our own mistake only. Choose another remedy, or decide first that the complaint is justified.',

  noSuchImport: 'This import is not under way any more. Choose the file again.',
  importRunning: 'An import is running already. Wait until it ends, or cancel it first.',
  notATable: 'The file cannot be read as a table. Save it as CSV with one row per complaint and try again.',
  columnMissing: 'A column that is needed has not been chosen[: {field}]. Choose it in the preview, then import.',
  fileTooLarge: 'The file is too large[: up to {megabytes} MB can be read]. Split it into smaller files.',

  notANumber: 'This does not look like a phone number. Check the digits, or leave the field empty.',
  tooManyRings: 'Too many calls were announced within a few seconds, so the rest were left out. Check the telephone’s settings.',
  popIsOff: 'Announcing calls to Heard is switched off. The administrator can switch it on in the settings.',
};
