-- What the matching proposes for a line, with its reasons, and what a human decided.
create table payment_application (
  import_no   varchar(20)    not null,
  line_no     int            not null,
  entry_no    bigint         not null references customer_entry (entry_no),
  amount      decimal(19, 2) not null,
  confidence  varchar(10)    not null check (confidence in ('HIGH', 'MEDIUM', 'LOW', 'MANUAL')),
  evidence    varchar(200)   not null,
  -- How many entries fit the line as well as this one, with it.
  equally_good int           not null default 1,
  decided_by  varchar(64)    not null default '',
  decided_at  datetime(3),
  primary key (import_no, line_no, entry_no),
  constraint fk_payment_application_line foreign key (import_no, line_no)
    references bank_statement_line (import_no, line_no)
);
