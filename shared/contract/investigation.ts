import { investigationPayloads } from '../investigation/investigation-commands.ts';
import { offerPayloads } from '../remedy/offer-commands.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

const { askStatement, giveStatement, missStatement, askTask, endTask } = investigationPayloads;
const { propose, approve, present, execute, dropOffer } = offerPayloads;

/** What happened is found out, and a remedy goes its way from proposal to proof. */
export const investigationContract = {
  'complaint.askStatement': { input: onComplaint(askStatement), output: changedComplaint, needs: 'investigate' },
  'complaint.giveStatement': { input: onComplaint(giveStatement), output: changedComplaint, needs: 'giveStatement' },
  'complaint.missStatement': { input: onComplaint(missStatement), output: changedComplaint, needs: 'giveStatement' },
  'complaint.askTask': { input: onComplaint(askTask), output: changedComplaint, needs: 'investigate' },
  'complaint.endTask': { input: onComplaint(endTask), output: changedComplaint, needs: 'giveStatement' },
  'complaint.propose': { input: onComplaint(propose), output: changedComplaint, needs: 'grantRemedy' },
  'complaint.approve': { input: onComplaint(approve), output: changedComplaint, needs: 'approveRemedy' },
  'complaint.present': { input: onComplaint(present), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.execute': { input: onComplaint(execute), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.dropOffer': { input: onComplaint(dropOffer), output: changedComplaint, needs: 'grantRemedy' },
} as const;
