create table bank_account (
  no                 varchar(20)    not null primary key,
  name               varchar(100)   not null,
  iban               varchar(34)    not null unique,
  bic                varchar(11)    not null default '',
  bank_posting_group varchar(20)    not null references bank_posting_group (code),
  version            int            not null default 0
);

create table bank_entry (
  register_no     bigint         not null references posting_register (no),
  line_no         int            not null,
  bank_account_no varchar(20)    not null references bank_account (no),
  posting_date    date           not null,
  document_no     varchar(20)    not null,
  description     varchar(100)   not null,
  amount          decimal(19, 2) not null,
  currency        char(3)        not null,
  rate            decimal(19, 8) not null check (rate > 0),
  amount_lcy      decimal(19, 2) not null,
  primary key (register_no, line_no)
);

create trigger bank_entry_no_update before update on bank_entry for each row
  signal sqlstate '45000' set message_text = 'bank_entry is append-only: post a correction instead';
create trigger bank_entry_no_delete before delete on bank_entry for each row
  signal sqlstate '45000' set message_text = 'bank_entry is append-only: post a correction instead';

-- One uploaded file; statements and lines keep their place in it.
create table bank_import (
  no          varchar(20)  not null primary key,
  file_name   varchar(200) not null,
  file_hash   char(64)     not null unique,
  format      varchar(20)  not null,
  imported_by varchar(64)  not null,
  imported_at datetime(3)  not null,
  status      varchar(20)  not null check (status in ('IMPORTED', 'RECONCILED', 'DISCARDED')),
  process_instance_id varchar(64)
);

-- One statement of a file: what the bank says was on the account before and after it, where it says so.
create table bank_statement (
  import_no       varchar(20)    not null references bank_import (no),
  statement_no    int            not null,
  bank_account_no varchar(20)    not null references bank_account (no),
  statement_id    varchar(60)    not null,
  from_date       date           not null,
  to_date         date           not null,
  opening_balance decimal(19, 2),
  closing_balance decimal(19, 2),
  primary key (import_no, statement_no),
  index ix_bank_statement_day (bank_account_no, to_date)
);

create table bank_statement_line (
  import_no         varchar(20)    not null references bank_import (no),
  line_no           int            not null,
  statement_no      int            not null,
  bank_account_no   varchar(20)    not null references bank_account (no),
  booking_date      date           not null,
  -- From when the bank counts interest on it.
  value_date        date           not null,
  amount            decimal(19, 2) not null,
  currency          char(3)        not null,
  counterparty_name varchar(140)   not null,
  counterparty_iban varchar(60)    not null,
  text              varchar(1000)  not null,
  end_to_end_id     varchar(60)    not null,
  fingerprint       char(64)       not null,
  status            varchar(20)    not null check (status in ('OPEN', 'POSTED', 'SET_ASIDE')),
  -- Why nobody but a human may decide on it: its statement does not add up, or it seems to be here already.
  doubts            varchar(100)   not null default '',
  primary key (import_no, line_no),
  constraint fk_bank_statement_line_statement foreign key (import_no, statement_no)
    references bank_statement (import_no, statement_no),
  constraint uq_bank_statement_line unique (bank_account_no, fingerprint),
  index ix_bank_statement_line_day (bank_account_no, booking_date),
  -- How many payments still wait for somebody is asked by every start page.
  index ix_bank_statement_line_status (status)
);
