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
