-- Every proof of the books with what it found, kept for good.
create table proof_run (
  id           bigint      not null auto_increment primary key,
  started_at   datetime(3) not null,
  finished_at  datetime(3) not null,
  ok           boolean     not null,
  requested_by varchar(64) not null,
  result       json        not null
);

-- The last night of which a node took the proof upon itself; the first node to change the row runs it.
create table proof_night (
  id    tinyint not null primary key check (id = 1),
  taken date    not null
);

insert into proof_night values (1, '2000-01-01');
