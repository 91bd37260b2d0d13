import type { Outcome } from '../complaint/complaint.ts';
import type { ComplaintState } from '../complaint/states.ts';

/** How far an imported complaint had come where it was kept before. */
export interface ReadOutcome {
  readonly state: Extract<ComplaintState, 'inWork' | 'resolved'>;
  readonly outcome: Outcome | null;
}

const stillOpen =
  /in progress|in work|\bopen|pending|new|waiting|untimely|not (?:closed|resolved|solved)|unresolved|в работе|в процессе|открыт|нов(?:ая|ое|ый)|ожида|не (?:решен|закрыт)|рассматрива|กำลัง|รอ|ยังไม่|เปิด|ใหม่/u;
const given = /with monetary|\brefund|satisf|compensat|accepted|granted|удовлетвор|возврат|возмещ|компенсац|คืนเงิน|ชดเชย|พอใจ/u;
const otherwise = /non-monetary|with relief|alternative|compromise|replace|exchange|компромисс|замен|обмен|альтернатив|เปลี่ยน|ทางเลือก/u;
const refusedIt = /without relief|reject|refus|declin|denied|unjustified|отказ|отклон|необоснован|ปฏิเสธ|ไม่อนุมัติ|ไม่มีมูล/u;

/**
 * What another register's word for a complaint's end means here: still in work, or resolved with what the customer got. A word that
 * says neither, and none at all, is a complaint somebody should still look at.
 */
export function readOutcome(text: string): ReadOutcome {
  const said = text.toLowerCase().replaceAll('ё', 'е').trim();
  if (said === '' || stillOpen.test(said)) return { state: 'inWork', outcome: null };
  if (refusedIt.test(said)) return { state: 'resolved', outcome: 'refusedWithAlternative' };
  if (otherwise.test(said)) return { state: 'resolved', outcome: 'alternativeAccepted' };
  if (given.test(said)) return { state: 'resolved', outcome: 'satisfied' };
  return ended.test(said) ? { state: 'resolved', outcome: 'informed' } : { state: 'inWork', outcome: null };
}

const ended =
  /clos|resolv|solv|done|complet|finish|answered|explan|закры|решен|выполнен|заверш|исполнен|отвечен|разъясн|ปิด|แก้ไขแล้ว|เสร็จ|สิ้นสุด|ตอบแล้ว|ชี้แจง/u;
