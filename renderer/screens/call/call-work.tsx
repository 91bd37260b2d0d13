import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Card } from '../../../shared/complaint/card.ts';
import { caretNow, connectForm, journal, keepCard, settle } from '../../state/card-keeping.ts';
import { callInHand, changeCall, useCall } from '../../state/call-state.ts';
import { corrections } from '../../state/corrections.ts';
import { effort } from '../../state/effort.ts';
import { CallDialogs } from './call-dialogs.tsx';
import { CallHeader } from './call-header.tsx';
import { CallKeys } from './call-keys.tsx';
import css from './call-screen.module.css';
import { CardForm } from './card/card-form.tsx';
import { FollowCustomer } from './context/follow-customer.tsx';
import { ContextPanel } from './context/context-panel.tsx';
import { restoreCaret } from './focus-field.ts';
import { KeyBar } from './key-bar.tsx';
import { Notices } from './notices.tsx';
import { ScriptRail } from './script/script-rail.tsx';
import { AskedField, useFieldAsked } from './use-asked-field.ts';
import { WrapUp } from './wrap-up.tsx';

const writeNow = () => {
  void journal.flush();
  void corrections.flush();
};

/** The card, the script beside it, and what is known about the caller. */
export function CallWork() {
  const form = useForm<Card>({ defaultValues: callInHand()?.card ?? { caller: {}, case: {} } });
  const kind = useCall(({ now }) => now?.kind);
  const ended = useCall(({ now }) => now?.endedAt !== undefined);
  const narrow = useMediaQuery('(max-width: 1180px)') ?? false;
  const [besideCard, setBesideCard] = useState(false);
  const asked = useFieldAsked();

  useLayoutEffect(() => connectForm(form.setValue), [form]);
  useLayoutEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepCard(values) }), [form]);
  useLayoutEffect(() => {
    restoreCaret(callInHand()?.caret);
    return () => {
      const caret = caretNow();
      settle();
      writeNow();
      changeCall(() => ({ caret }));
    };
  }, []);
  useEffect(() => effort.count(), []);
  useEffect(() => {
    document.addEventListener('visibilitychange', writeNow);
    window.addEventListener('pagehide', writeNow);
    window.addEventListener('blur', writeNow);
    return () => {
      document.removeEventListener('visibilitychange', writeNow);
      window.removeEventListener('pagehide', writeNow);
      window.removeEventListener('blur', writeNow);
    };
  }, []);

  const isShort = kind === 'card';
  return (
    <FormProvider {...form}>
      <AskedField value={asked}>
        <div className={css['screen']}>
          <CallKeys onTab={narrow ? () => setBesideCard(true) : undefined} />
          <FollowCustomer />
          <CallHeader />
          <Notices />
          {ended ? <WrapUp /> : null}
          <div className={`${css['columns'] ?? ''} ${isShort ? (css['short'] ?? '') : ''}`}>
            <CardForm hidden={narrow && besideCard} short={isShort} onContext={narrow ? () => setBesideCard(true) : undefined} />
            {isShort ? null : <ScriptRail />}
            {narrow && !besideCard ? null : <ContextPanel onBack={narrow ? () => setBesideCard(false) : undefined} />}
          </div>
          <KeyBar />
          <CallDialogs />
        </div>
      </AskedField>
    </FormProvider>
  );
}
