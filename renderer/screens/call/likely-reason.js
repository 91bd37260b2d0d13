const discontent = 2;
/** Why a complaint is most likely handed over, as its card stands; the operator can say otherwise. */
export function likelyReason({ case: facts }) {
  if (facts.safety === 'yes') return 'safety';
  if (facts.priority === 'high') return 'courtOrPress';
  if (facts.satisfaction !== undefined && facts.satisfaction <= discontent) return 'notSatisfied';
  if (facts.offerResult === 'declined') return 'notSatisfied';
  return 'wantsManager';
}
