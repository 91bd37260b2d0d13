/** What became of a parked event once head office understood it: under which place of the feed, when, and how it ended. */
export const parked: readonly string[] = [
  `alter table parked add column taken_seq bigint`,
  `alter table parked add column taken_at bigint`,
  `alter table parked add column outcome text`,
  `alter table parked add column joining int not null default 0`,
  `create index parked_open on parked (branch, seq) where taken_seq is null`,
];
