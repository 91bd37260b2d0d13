/** Who administers head office, how they are signed in, and what they did. Small, and read by every branch: on a spread database reference tables. */
export const admin: readonly string[] = [
  `create table administrator (id uuid primary key, name text not null, name_key text not null unique, password text not null, made_at bigint not null,
    active int not null default 1)`,
  `create table admin_link (hash text primary key, made_by text not null, made_at bigint not null, until bigint not null)`,
  `create table admin_session (hash text primary key, administrator uuid not null, form text not null, made_at bigint not null,
    seen_at bigint not null)`,
  `create table admin_try (who text primary key, failed int not null, last_at bigint not null)`,
  `create table admin_act (id uuid primary key, at bigint not null, by text not null, by_name text not null, act text not null, object text not null,
    detail text not null)`,
  `create index admin_act_at on admin_act (at desc, id desc)`,
];
