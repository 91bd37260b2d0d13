import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../../shared/text/fields.ts';
import type { TypedRule } from './typed-rule.ts';

interface Props {
  readonly form: UseFormReturn<TypedRule>;
  readonly isNew: boolean;
}

const lines = ['jurisdiction', 'legalRef', 'source', 'validFrom', 'validTo', 'verifiedOn'] as const;

/** What the rule is called and where it is written. Its code is given once: cases name the rule by it. */
export function RuleTexts({ form: { register }, isNew }: Props) {
  const { t } = useTranslation('deadline');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('rule.id')} data-autofocus readOnly={!isNew} maxLength={30} {...register('id')} />
        <TextInput lang="en" label={t('rule.nameEn')} maxLength={200} {...register('name.en')} />
        <TextInput lang="ru" label={t('rule.nameRu')} maxLength={200} {...register('name.ru')} />
        <TextInput lang="th" label={t('rule.nameTh')} maxLength={200} {...register('name.th')} />
        {lines.map((one) => (
          <TextInput key={one} label={t(`rule.${one}`)} maxLength={longest.line} {...register(one)} />
        ))}
      </SimpleGrid>
      <Textarea label={t('rule.note')} rows={2} maxLength={longest.note} {...register('note')} />
    </>
  );
}
