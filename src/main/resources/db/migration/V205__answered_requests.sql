-- Requests that carried a key, and what they were answered: sent again, they get the same answer.
-- User and key are compared byte by byte. A row with status 0 is only seen by who writes it.
create table answered_request (
  user_name    varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  request_key  varchar(60)  character set utf8mb4 collate utf8mb4_bin not null,
  request_hash char(64)     not null,
  status       smallint     not null,
  body         mediumtext,
  answered_at  datetime(3)  not null,
  primary key (user_name, request_key),
  index ix_answered_request_age (answered_at)
);
