-- Number series. A series is one row; whoever takes a number holds the row until commit, so none is lost.
create table number_series (
  code        varchar(20)  not null primary key,
  description varchar(100) not null,
  prefix      varchar(10)  not null,
  width       smallint     not null,
  last_used   bigint       not null
);
