/**
 * Complaints as registers, queues and figures read them, over all branches: what is found and sorted by stands in columns of its own, and no text is read through.
 * Made anew from the complaint in the push that changes it; `filling` says how far those from before this step are.
 */
export const register: readonly string[] = [
  `create table shown (branch int not null, complaint uuid not null, number text not null, state text not null, title text not null, owner uuid not null,
    received_at bigint not null, ended_at bigint, due_at bigint, words text not null, first_contact int not null, resolved int not null,
    within_norm int not null, reopened int not null, promises int not null, kept int not null, decided int not null, justified int not null,
    scored int not null, content int not null, upset int not null, calmed int not null, took_ms bigint,
    primary key (branch, complaint)) with (fillfactor = 80)`,
  `create index shown_received on shown (received_at desc, branch desc, complaint desc)`,
  `create index shown_of_branch on shown (branch, received_at desc, complaint desc)`,
  `create index shown_number on shown (number)`,
  `create index shown_late on shown (due_at) where due_at is not null`,
  `create index shown_words on shown using gin (to_tsvector('simple', words))`,
  `create table waits (branch int not null, complaint uuid not null, n int not null, what text not null, person uuid, department uuid, due_at bigint not null,
    primary key (branch, complaint, n))`,
  `create index waits_due on waits (due_at, branch, complaint, n)`,
  `create table filling (branch int primary key, after text not null)`,
  `insert into filling select branch, '' from branch`,
];
