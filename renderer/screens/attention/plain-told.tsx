import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../shared/contract/sync.ts';
import { goTo, openCustomer } from '../../state/screen-state.ts';
import { useRoles } from '../../state/use-roles.ts';
import { customerOf, placeOf } from './place-of.ts';
import { SeenButton } from './seen-button.tsx';
import { overPairs, ToldPane } from './told-pane.tsx';
import { useFieldWords } from './use-field-words.ts';

interface Props {
  readonly told: Told;
  readonly onSeen: () => void;
}

/** The same of a customer's card, a setting, an article: what is no case. */
export function PlainTold({ told, onSeen }: Props) {
  const { t } = useTranslation(['sync', 'common', 'settings']);
  const words = useFieldWords();
  const customer = customerOf(told);
  const place = placeOf(told, useRoles());
  const placeName =
    place === undefined
      ? ''
      : place.at === 'settings' && place.tab !== undefined
        ? t(`settings:tabs.${place.tab}`)
        : t(`common:${place.at as 'home'}`);
  return (
    <ToldPane
      told={told}
      pairs={overPairs(told, words)}
      acts={
        <>
          {customer === undefined ? null : (
            <Button size="compact-sm" onClick={() => openCustomer(customer)}>
              {t('told.openCustomer')}
            </Button>
          )}
          {place === undefined ? null : (
            <Button size="compact-sm" onClick={() => goTo(place)}>
              {t('told.openPlace', { place: placeName })}
            </Button>
          )}
          <SeenButton told={told} onSeen={onSeen} />
        </>
      }
    />
  );
}
