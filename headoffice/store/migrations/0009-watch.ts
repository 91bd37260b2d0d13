/**
 * When the rules of escalation look at a complaint next, and how far each branch was followed for that. Everything in them is found again from the
 * feed, so they may be emptied at any time. The rows that the rules ask for by what stands in them have indexes over it, which begin with it: where nobody
 * analysed the table yet, several that begin with the branch would look alike.
 */
export const watch: readonly string[] = [
  `create table watched (branch int not null, complaint uuid not null, next_at bigint, primary key (branch, complaint)) with (fillfactor = 80)`,
  `create index watched_next on watched (branch, next_at) where next_at is not null`,
  `create table watching (branch int primary key, epoch int not null, upto bigint not null, anew text, next_at bigint) with (fillfactor = 40)`,
  `create index record_complaint on record (((row::jsonb) ->> 'complaint'), branch, kind)
    where row is not null and kind in ('notice', 'escalation_fired', 'deadline', 'deadline_pause')`,
  `create index record_flagged on record (((row::jsonb) ->> 'customer'), branch) where row is not null and kind = 'customer_flag'`,
  `create index record_root on record (((row::jsonb) ->> 'root'), branch) where row is not null and kind = 'notice'`,
  `create index record_told on record (((row::jsonb) ->> 'to'), branch, (((row::jsonb) ->> 'at')::bigint)) where row is not null and kind = 'notice'`,
  `create index record_unaccepted on record (branch, (((row::jsonb) ->> 'accept_by')::bigint))
    where row is not null and kind = 'notice' and ((row::jsonb) ->> 'accept_by') is not null`,
];
