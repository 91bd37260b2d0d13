import { Button, Group, Select, Stack, Switch, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { claimType } from '../../../shared/complaint/handling.ts';
import { type ArticleId, catalogueId, type ComplaintId } from '../../../shared/ids.ts';
import type { AppliesTo, ArticleText } from '../../../shared/knowledge/article.ts';
import { type Known, stillPersonal } from '../../../shared/knowledge/personal-marks.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

const useTyped = keptForms<ArticleText>();

interface Props {
  readonly article: ArticleId;
  readonly source: ComplaintId | null;
  /** The revision that is corrected; 0 for a new article. */
  readonly seen: number;
  readonly begin: ArticleText;
  /** Whom the case beside it names, as far as it can be seen there. */
  readonly known?: Known;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The words of an article; what still names somebody of its case is said while it is typed. Ctrl+Enter saves, Esc leaves and keeps what was typed. */
export function WriteArticle({ article, source, seen, begin, known, onDone, onClose }: Props) {
  const { t } = useTranslation(['knowledge', 'common']);
  const { language } = useShown();
  const typed = useTyped(source ?? article, begin);
  const text = typed.value;
  const put = typed.change;
  const command = useCommand('knowledge.write', () => {
    typed.drop();
    onDone();
  });
  const send = () => {
    const { title, problem, solution, ...rest } = text;
    void command.send({
      article,
      source,
      seen,
      text: { ...rest, title: cleaned(title), problem: cleaned(problem), solution: cleaned(solution) },
    });
  };
  useKeys({ register: send });
  useEscape(onClose);
  const left = known && stillPersonal(`${text.title}\n${text.problem}\n${text.solution}`, known);
  const long = { required: true, autosize: true, minRows: 4, maxRows: 12, maxLength: longest.note } as const;
  return (
    <form
      aria-label={t('article')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('says')}
        </Title>
        <TextInput
          data-autofocus
          autoFocus
          required
          label={t('title')}
          maxLength={longest.line}
          value={text.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Textarea {...long} label={t('problem')} value={text.problem} onChange={(event) => put({ problem: event.currentTarget.value })} />
        <Textarea
          {...long}
          label={t('solution')}
          value={text.solution}
          onChange={(event) => put({ solution: event.currentTarget.value })}
        />
        <AppliesFields value={text.appliesTo} onChange={(appliesTo) => put({ appliesTo })} />
        <Switch label={t('quickFix')} checked={text.quickFix} onChange={(event) => put({ quickFix: event.currentTarget.checked })} />
        <Text size="sm" role="status" c="var(--state-irritated-ink)" fw={600}>
          {left === undefined ? '' : t('left', { what: left })}
        </Text>
        <RefusalNote refusal={command.refusal} language={language} />
        <Group gap="xs">
          <Button type="submit" loading={command.sending} rightSection={<KeyHint action="register" />}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What was picked in a list of the catalogue. */
const idOf = (picked: string | null) => catalogueId.nullable().catch(null).parse(picked);

/** Which cards it is offered for. */
function AppliesFields({ value, onChange }: { readonly value: AppliesTo; readonly onChange: (value: AppliesTo) => void }) {
  const { t } = useTranslation(['knowledge', 'common']);
  const { language } = useShown();
  const catalogue = useDesk((known) => known.catalogue);
  const choice = { size: 'sm', placeholder: t('any'), clearable: true, searchable: true } as const;
  return (
    <Stack gap="xs">
      <Select
        {...choice}
        label={t('category')}
        value={value.category}
        data={(catalogue?.categories ?? []).map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(id) => onChange({ ...value, category: idOf(id) })}
      />
      <Group grow gap="xs">
        <Select
          {...choice}
          label={t('product')}
          value={value.product}
          data={(catalogue?.products ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id) => onChange({ ...value, product: idOf(id) })}
        />
        <Select
          {...choice}
          label={t('claim')}
          value={value.claimType}
          data={claimType.options.map((one) => ({ value: one, label: t(`common:complaint.claim.${one}`) }))}
          onChange={(one) => onChange({ ...value, claimType: claimType.nullable().catch(null).parse(one) })}
        />
      </Group>
    </Stack>
  );
}
