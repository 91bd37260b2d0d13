import { Button, PasswordInput, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { employeeId } from '../../../shared/ids.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ask } from '../../api.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { speak, spoken } from '../../i18n/languages.ts';
import { anyLayout } from '../../keys/any-layout.ts';
import { refreshDesk } from '../../state/desk-state.ts';
import { goTo } from '../../state/screen-state.ts';

const lastKey = 'heard.lastPerson';

/** Who most likely stands here: the last one at this window, if they still work here, else the first of the list. */
function usualPerson(desk: DeskState): string | null {
  const last = localStorage.getItem(lastKey);
  return desk.people.find((one) => one.id === last)?.id ?? desk.people[0]?.id ?? null;
}

/** Name and password; a locked desk takes its owner's PIN, and another person may sign in instead. */
export function SignInForm({ desk }: { readonly desk: DeskState }) {
  const { t } = useTranslation(['signIn', 'setUp', 'common']);
  const owner = desk.session?.person;
  const [wantsOther, setWantsOther] = useState(false);
  const other = wantsOther || owner === undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const person = chosen ?? usualPerson(desk);
  const [refusal, setRefusal] = useState<Refusal>();
  const [checking, setChecking] = useState(false);
  const secret = useRef<HTMLInputElement>(null);

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = employeeId.safeParse(person);
    const typed = secret.current?.value ?? '';
    if (!parsed.success || typed === '' || checking) return;
    setChecking(true);
    const answer = other
      ? await ask('session.signIn', { person: parsed.data, password: typed })
      : await ask('session.unlock', { secret: typed });
    setChecking(false);
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (!answer.ok) {
      secret.current?.select();
      return;
    }
    localStorage.setItem(lastKey, answer.value.person.id);
    if (other) {
      goTo({ at: 'home' });
      await speak(answer.value.person.language);
    }
    await refreshDesk();
  };

  return (
    <form onSubmit={(event) => void enter(event)}>
      <Stack gap="sm">
        {owner !== undefined && !other ? (
          <Text>{t('locked', { name: owner.name })}</Text>
        ) : (
          <Select
            label={t('title')}
            description={t('nameHint')}
            data={desk.people.map((one) => ({
              value: one.id,
              label: `${one.name} · ${one.roles.map((held) => t(`common:roles.${held}`)).join(', ')}`,
            }))}
            value={person}
            onChange={setChosen}
            searchable
            onFocus={(event) => event.currentTarget.select()}
            selectFirstOptionOnChange
            // Else Enter right after the name does nothing: the open list forgets in a timer whom the typing has found.
            selectFirstOptionOnDropdownOpen
            comboboxProps={{ transitionProps: { duration: 0 } }}
            allowDeselect={false}
            nothingFoundMessage={t('nobody')}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && anyLayout(search).some((way) => option.label.toLowerCase().includes(way)))
            }
          />
        )}
        <PasswordInput
          ref={secret}
          label={owner !== undefined && !other ? t('pinOrPassword') : t('password')}
          autoComplete="current-password"
          data-autofocus
          autoFocus
          maxLength={256}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <RefusalNote refusal={refusal} language={spoken()} />
        <Button type="submit" loading={checking}>
          {checking ? t('checking') : t('unlock')}
        </Button>
        {owner !== undefined && !other ? (
          <Button variant="subtle" onClick={() => setWantsOther(true)}>
            {t('someoneElse')}
          </Button>
        ) : null}
      </Stack>
    </form>
  );
}
