create table approval_limit (
  user_id     varchar(64)    not null primary key,
  amount      decimal(19, 2) not null default 0 check (amount >= 0),
  unlimited   boolean        not null default false,
  check (not (unlimited and amount > 0))
);

create table approval_entry (
  id              bigint         not null auto_increment primary key,
  document_no     varchar(20)    not null,
  requested_by    varchar(64)    not null,
  requested_at    datetime(3)    not null,
  approver_group  varchar(64)    not null,
  amount          decimal(19, 2) not null,
  reason          varchar(60)    not null,
  status          varchar(20)    not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'RETURNED')),
  decided_by      varchar(64),
  decided_at      datetime(3),
  comment         varchar(1000)  not null default '',
  index ix_approval_entry_document (document_no)
);
