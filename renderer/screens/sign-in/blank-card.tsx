import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { draftId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { ask } from '../../api.ts';
import { draftJournal } from '../../state/draft-journal.ts';

const empty = { essence: '', phone: '', name: '' };
type Typed = typeof empty;
type State = { readonly kind: 'nothing' } | { readonly kind: 'kept'; readonly at: string } | { readonly kind: 'notKept' };

const newCard = () => ({ id: draftId.parse(v7()), typed: empty });

const bodyOf = (typed: Typed) => ({
  card: { caller: { phone: cleaned(typed.phone), name: cleaned(typed.name) }, case: { essence: cleaned(typed.essence) } },
});

/** A caller is on the line and nobody can sign in: the card is sealed on this computer as it is typed, at most 150 ms behind. */
export function BlankCard({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation(['signIn', 'setUp', 'common']);
  const [typed, setTyped] = useState(empty);
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const card = useRef(newCard());
  const [journal] = useState(() =>
    draftJournal({
      waitMs: 100,
      retryMs: 1000,
      save: async () => {
        const answer = await ask('capture.save', { draft: card.current.id, body: bodyOf(card.current.typed) });
        return answer.ok ? undefined : answer.refusal;
      },
      tell: (refusal) =>
        setState(refusal === undefined ? { kind: 'kept', at: new Date().toLocaleTimeString(i18n.language) } : { kind: 'notKept' }),
    }),
  );
  useEffect(() => () => void journal.flush(), [journal]);
  const type = (part: Partial<Typed>) => {
    card.current = { ...card.current, typed: { ...card.current.typed, ...part } };
    setTyped(card.current.typed);
    journal.changed();
  };
  const next = async () => {
    await journal.flush();
    card.current = newCard();
    onDone();
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('capture.title')}</Text>
      <Text size="sm">{t('capture.help')}</Text>
      <Textarea
        label={t('capture.story')}
        autosize
        minRows={6}
        autoFocus
        maxLength={longest.story}
        value={typed.essence}
        onChange={(event) => type({ essence: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.callerName')}
        maxLength={longest.line}
        value={typed.name}
        onChange={(event) => type({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.phone')}
        maxLength={longest.line}
        value={typed.phone}
        onChange={(event) => type({ phone: event.currentTarget.value })}
      />
      <Text role="status" size="sm" c={state.kind === 'notKept' ? 'var(--mantine-color-error)' : 'inherit'}>
        {state.kind === 'kept' ? t('capture.kept', { time: state.at }) : state.kind === 'notKept' ? t('capture.notKept') : ''}
      </Text>
      <Group>
        <Button onClick={() => void next()}>{t('capture.done')}</Button>
      </Group>
    </Stack>
  );
}
