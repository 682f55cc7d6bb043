create table approval_limit (
  user_id     varchar(64)    not null primary key,
  amount      decimal(19, 2) not null default 0 check (amount >= 0),
  unlimited   boolean        not null default false,
  check (not (unlimited and amount > 0))
);

create table approval_entry (
  id              bigint         not null auto_increment primary key,
  document_no     varchar(20)    not null,
  -- An approval holds for the content that was approved, and a document waits for one at a time.
  document_revision int          not null,
  requested_by    varchar(64)    not null,
  requested_at    datetime(3)    not null,
  approver_group  varchar(64)    not null,
  amount          decimal(19, 2) not null,
  reason          varchar(60)    not null,
  status          varchar(20)    not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'RETURNED')),
  decided_by      varchar(64),
  decided_at      datetime(3),
  comment         varchar(1000)  not null default '',
  open_document   varchar(20)    as (if(status = 'OPEN', document_no, null)),
  index ix_approval_entry_document (document_no),
  constraint uq_approval_entry_open unique (open_document)
);
