-- What a line is: parts that the matching proposes, with its reasons, and parts that a human decided, both kept. Each is
-- an entry that is paid, an amount on an account, or what stays with a customer on account.
create table payment_application (
  import_no   varchar(20)    not null,
  line_no     int            not null,
  -- Empty for what is proposed.
  decided_by  varchar(64)    not null default '',
  part_no     int            not null,
  entry_no    bigint         references customer_entry (entry_no),
  account_no  varchar(20)    references gl_account (no),
  customer_no varchar(20)    references customer (no),
  amount      decimal(19, 2) not null,
  confidence  varchar(10)    not null check (confidence in ('HIGH', 'MEDIUM', 'LOW', 'MANUAL')),
  evidence    varchar(200)   not null,
  -- How many entries fit the line as well as this one, with it.
  equally_good int           not null default 1,
  decided_at  datetime(3),
  primary key (import_no, line_no, decided_by, part_no),
  constraint ck_payment_application_one check (
    (entry_no is not null) + (account_no is not null) + (customer_no is not null) = 1),
  constraint fk_payment_application_line foreign key (import_no, line_no)
    references bank_statement_line (import_no, line_no)
);

-- The account that a human last chose for lines like this one, which is proposed for the next.
create table remembered_account (
  likeness   varchar(120) character set utf8mb4 collate utf8mb4_bin not null primary key,
  account_no varchar(20)  not null references gl_account (no),
  decided_by varchar(64)  not null,
  decided_at datetime(3)  not null
);

-- Postings of lines that somebody undid, and why. A line can be posted and undone more than once.
create table undone_line (
  import_no   varchar(20)  not null,
  line_no     int          not null,
  attempt     int          not null,
  reason      varchar(200) not null,
  undone_by   varchar(64)  not null,
  undone_at   datetime(3)  not null,
  register_no bigint       not null references posting_register (no),
  primary key (import_no, line_no, attempt),
  constraint fk_undone_line foreign key (import_no, line_no)
    references bank_statement_line (import_no, line_no)
);

-- What somebody wrote leaves it once it was kept for five years at least.
create trigger undone_line_no_update before update on undone_line for each row
begin
  if new.reason <> '–' or old.undone_at > utc_timestamp() - interval 5 year
      or (new.import_no, new.line_no, new.attempt, new.undone_by, new.undone_at, new.register_no)
        <> (old.import_no, old.line_no, old.attempt, old.undone_by, old.undone_at, old.register_no) then
    signal sqlstate '45000' set message_text = 'undone_line is append-only';
  end if;
end;
create trigger undone_line_no_delete before delete on undone_line for each row
  signal sqlstate '45000' set message_text = 'undone_line is append-only';
