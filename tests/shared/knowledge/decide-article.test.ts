import { describe, expect, it } from 'vitest';
import { judgeArticle, writeArticle, type Writing } from '../../../shared/knowledge/decide-article.ts';
import { now } from '../../helpers/a-complaint.ts';
import { anan, irina, pavel, somchai } from '../../helpers/a-person.ts';
import { anArticle, articleWords } from '../../helpers/an-article.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const known = { names: ['Anna Petrova'], numbers: ['+66812345678'], addresses: [] };
const writing = (as: Partial<Writing> = {}): Writing => ({
  who: irina,
  now,
  id: anArticle().id,
  text: articleWords(),
  source: null,
  seen: 0,
  known,
  ...as,
});

describe('an article', () => {
  it('begins as a draft of its author, in the languages of its letters', () => {
    const text = articleWords({ title: 'Чашка разбита / cup broken', problem: 'Чашка пришла разбитой', solution: 'Выслать новую чашку' });
    expect(granted(writeArticle(undefined, writing({ text })))).toMatchObject({
      state: 'draft',
      proposedBy: irina.id,
      proposedAt: now,
      languages: ['en', 'ru'],
      revision: 1,
    });
  });

  it('is not kept while a name or a number of its case stands in it, and says which', () => {
    const text = articleWords({ solution: 'Call Anna back on 081 234 5678' });
    expect(writeArticle(undefined, writing({ text }))).toMatchObject({ refusal: { code: 'stillPersonal', facts: { what: 'Anna' } } });
  });

  it('is changed by its author while it is a draft, and by nobody else who may not approve', () => {
    const draft = anArticle({ state: 'draft' });
    expect(granted(writeArticle(draft, writing({ seen: 1 }))).revision).toBe(2);
    expect(refusalOf(writeArticle(draft, writing({ seen: 1, who: somchai })))).toBe('notYours');
    expect(refusalOf(writeArticle(anArticle(), writing({ seen: 1 })))).toBe('notYours');
  });

  it('is changed by a manager and by an analyst at any time, who keep its state and author', () => {
    for (const who of [pavel, anan])
      expect(granted(writeArticle(anArticle(), writing({ who, seen: 1 })))).toMatchObject({ state: 'approved', proposedBy: irina.id });
  });

  it('is not written over words its author has not seen', () =>
    expect(refusalOf(writeArticle(anArticle({ revision: 4 }), writing({ who: pavel, seen: 3 })))).toBe('changedMeanwhile'));

  it('is approved as it was read, retired, and approved again', () => {
    const draft = anArticle({ state: 'draft' });
    expect(refusalOf(judgeArticle({ ...draft, revision: 2 }, { who: pavel, now, seen: 1, state: 'approved' }))).toBe('changedMeanwhile');
    const approved = granted(judgeArticle(draft, { who: pavel, now, seen: 1, state: 'approved' }));
    expect(approved).toMatchObject({ state: 'approved', decidedBy: pavel.id, decidedAt: now, revision: 2 });
    const retired = granted(judgeArticle(approved, { who: anan, now, seen: 2, state: 'retired' }));
    expect(retired).toMatchObject({ state: 'retired', decidedBy: anan.id });
    expect(granted(judgeArticle(retired, { who: pavel, now, seen: 3, state: 'approved' })).state).toBe('approved');
  });
});
