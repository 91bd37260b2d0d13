import { useTranslation } from 'react-i18next';
import { type Combination, combinationName } from '../../keys/combination.ts';
import type { NotBindable } from '../../keys/may-bind.ts';

/** Gives the sentence for why an action cannot have these keys, in the window's language. */
export function useProblemWords(): (problem: NotBindable, keys: Combination) => string {
  const { t } = useTranslation('keys');
  return (problem, pressed) => {
    const keys = combinationName(pressed);
    return problem.why === 'taken' ? t('refused.taken', { keys, action: t(`do.${problem.by}`) }) : t(`refused.${problem.why}`, { keys });
  };
}
