create table approval_limit (
  user_id     varchar(64)    not null primary key,
  amount      decimal(19, 2) not null default 0 check (amount >= 0),
  unlimited   boolean        not null default false,
  version     int            not null default 0,
  check (not (unlimited and amount > 0))
);

-- What each group was asked about a document, and what it said; all that is asked together is a round.
create table approval_entry (
  document_no       varchar(20)    not null,
  round             int            not null,
  place             int            not null,
  -- An approval holds for the content that was approved.
  document_revision int            not null,
  requested_by      varchar(64)    not null,
  requested_at      datetime(3)    not null,
  approver_group    varchar(64)    not null,
  amount            decimal(19, 2) not null,
  -- Codes, with commas between them.
  reasons           varchar(200)   not null,
  status            varchar(20)    not null
    check (status in ('OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED')),
  decided_by        varchar(64),
  decided_at        datetime(3),
  comment           varchar(1000)  not null default '',
  primary key (document_no, round, place),
  -- Nobody answers for two.
  constraint uq_approval_entry_decider unique (document_no, round, decided_by),
  check ((status in ('OPEN', 'CANCELLED')) = (decided_by is null)),
  -- What waits is found among all that was decided.
  index ix_approval_entry_waiting (status, requested_at)
);
