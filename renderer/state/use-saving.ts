import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, MethodName } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { toast } from './toast.ts';

interface Saving<Name extends MethodName> {
  /** Sends the change; true when it was taken. What was typed stays when it was not. */
  readonly save: (input: Input<Name>) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
}

/** Saves a change and says "Saved", or keeps the refusal to be shown beside the form. */
export function useSaving<Name extends MethodName>(name: Name): Saving<Name> {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const underWay = useRef(false);
  const save = async (input: Input<Name>) => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    const answer = await ask(name, input);
    underWay.current = false;
    setBusy(false);
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) toast({ message: t('saved'), autoClose: 2000 });
    return answer.ok;
  };
  return { save, busy, refusal };
}
