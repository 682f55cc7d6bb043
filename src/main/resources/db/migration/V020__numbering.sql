-- How the numbers of one kind of document look.
create table number_series (
  code        varchar(20)  not null primary key,
  description varchar(100) not null,
  prefix      varchar(10)  not null,
  width       smallint     not null
);

-- How far a series is. Whoever takes a number holds the row until commit, so none is lost.
create table number_series_counter (
  code      varchar(20) not null primary key references number_series (code),
  last_used bigint      not null
);
