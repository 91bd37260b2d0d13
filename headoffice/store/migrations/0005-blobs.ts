/** Contents of complaints' files in pieces, how far each came, and which complaints name them: a content that none names any more goes. */
export const blobs: readonly string[] = [
  `create table blob (branch int not null, sha256 text not null, size int not null, have int not null default 0, done_at bigint,
    primary key (branch, sha256, size)) with (fillfactor = 60)`,
  `create table blob_piece (branch int not null, sha256 text not null, size int not null, n int not null, bytes bytea not null,
    primary key (branch, sha256, size, n))`,
  `create table blob_of (branch int not null, complaint uuid not null, sha256 text not null, size int not null, type text not null,
    primary key (branch, complaint, sha256))`,
  `create index blob_of_content on blob_of (branch, sha256, size)`,
];
