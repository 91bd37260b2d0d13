import { type Kysely, sql } from 'kysely';

const statements = [
  `create table article (id text primary key, title text not null, problem text not null, solution text not null, quick_fix integer not null,
    product text, category text, claim_type text, languages text not null, source text references complaint, state text not null,
    proposed_by text not null, proposed_at integer not null, decided_by text, decided_at integer, used integer not null, helped integer not null,
    revision integer not null) strict`,
  `create index article_category on article (category, state, helped)`,
  `create index article_product on article (product, state, helped) where product is not null`,
  `create index article_source on article (source) where source is not null`,
  `create index article_best on article (state, helped, used, id)`,
  // Its primary key finds the articles of a word, the index the words of an article.
  `create table article_word (word text not null, article text not null references article, primary key (word, article)) strict, without rowid`,
  `create index article_word_article on article_word (article)`,
  // The complaint of a call in the making is registered later: nothing holds its id here.
  `create table article_use (complaint text not null, article text not null references article, at integer not null, by text not null, helped integer not null,
    primary key (complaint, article)) strict, without rowid`,
  `create index article_use_article on article_use (article, helped)`,
  `create trigger article_stays before delete on article begin select raise(abort, 'nothing is deleted'); end`,
];

/** What put a complaint right, for the next one like it: articles, their words, and in which complaints they were picked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
