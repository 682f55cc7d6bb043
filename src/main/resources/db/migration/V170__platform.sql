-- Every name that a person ever had, and since when: what he did then keeps the name of then.
create table person_name (
  no      bigint       not null auto_increment primary key,
  user_id varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  name    varchar(511) not null,
  since   datetime(3)  not null,
  index ix_person_name_user (user_id, since)
);

create trigger person_name_no_update before update on person_name for each row
  signal sqlstate '45000' set message_text = 'person_name is append-only';
create trigger person_name_no_delete before delete on person_name for each row
  signal sqlstate '45000' set message_text = 'person_name is append-only';

-- How often a wrong password came from an address, for a user, or both, and until when the next one must wait.
-- The subject is a fingerprint: what people type into the wrong field is nobody's business.
create table login_delay (
  subject    char(64)    character set ascii collate ascii_bin not null primary key,
  failures   int         not null,
  wait_until datetime(3) not null,
  forget_at  datetime(3) not null,
  index ix_login_delay_forget_at (forget_at)
);

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

-- How somebody wants a list: what its page's address holds (columns, sorting, what narrows it), under a name.
create table list_view (
  id          varchar(36)   character set ascii collate ascii_bin not null primary key,
  owner       varchar(64)   character set utf8mb4 collate utf8mb4_bin not null,
  -- The page whose list it is.
  list_key    varchar(30)   not null,
  name        varchar(60)   not null,
  settings    varchar(1000) not null,
  -- The group that may use it too; empty for nobody.
  shared_with varchar(20)   not null default '',
  version     int           not null default 0,
  unique key uk_list_view_name (owner, list_key, name),
  index ix_list_view_shared (list_key, shared_with)
);

-- The view with which a list opens for somebody.
create table list_view_opening (
  user_id  varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  list_key varchar(30) not null,
  view_id  varchar(36) character set ascii collate ascii_bin not null references list_view (id),
  primary key (user_id, list_key)
);
