-- What links for people without a login are signed with; only the program reads it.
create table link_key (
  id      int         not null auto_increment primary key,
  secret  binary(32)  not null,
  made_at datetime(3) not null
);
