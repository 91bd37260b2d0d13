import { z } from 'zod';
import { complaint } from '../complaint/complaint.ts';
import { complaintId } from '../ids.ts';

/** A command's payload with the complaint it is about. */
export const onComplaint = <Shape extends z.ZodRawShape>(payload: z.ZodObject<Shape>) => payload.extend({ complaint: complaintId });

/** The complaint after a command. */
export const changedComplaint = z.strictObject({ complaint });
