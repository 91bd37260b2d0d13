/** At which desk each person was last, so that a hand-over can be told to have reached them. */
export const seated: readonly string[] = [
  `create table seated (branch int not null, person uuid not null, desk uuid not null, primary key (branch, person)) with (fillfactor = 60)`,
];
