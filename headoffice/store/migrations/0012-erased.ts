/** Whoever is erased and still stands in the branch's feed: what was theirs, until the feed has been gone through. */
export const erased: readonly string[] = [
  `create table erasing (branch int not null, erasure uuid not null, at bigint not null, things int not null, ids text not null, numbers text not null,
    primary key (branch, erasure))`,
];
