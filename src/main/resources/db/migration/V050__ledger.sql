create table gl_account (
  no             varchar(20)  not null primary key,
  name           varchar(100) not null,
  name_en        varchar(100) not null,
  kind           varchar(10)  not null check (kind in ('BALANCE', 'INCOME')),
  direct_posting boolean      not null,
  -- How the VAT of what is charged on it straight from a document is worked out; empty where nothing is.
  vat_product_group varchar(20) not null default '',
  blocked        boolean      not null default false
);

-- The one row of how the books are kept: in which currency, and where differences between exchange rates go.
create table general_ledger_setup (
  no                      tinyint     not null primary key default 1 check (no = 1),
  currency                char(3)     not null,
  exchange_gains_account  varchar(20) not null references gl_account (no),
  exchange_losses_account varchar(20) not null references gl_account (no)
);

create table fiscal_period (
  starts_on date    not null primary key,
  ends_on   date    not null,
  closed    boolean not null default false,
  version   int     not null default 0,
  check (ends_on >= starts_on)
);

create table general_posting_setup (
  business_group       varchar(20) not null,
  product_group        varchar(20) not null,
  sales_account        varchar(20) not null references gl_account (no),
  cost_account         varchar(20) not null references gl_account (no),
  adjustment_account   varchar(20) not null references gl_account (no),
  -- Where discounts on whole invoices go if they are not taken off sales; none where nobody said so yet.
  invoice_discount_account varchar(20) references gl_account (no),
  version              int         not null default 0,
  primary key (business_group, product_group)
);

create table vat_posting_setup (
  business_group varchar(20)   not null,
  product_group  varchar(20)   not null,
  identifier     varchar(20)   not null,
  calculation    varchar(20)   not null check (calculation in ('NORMAL', 'REVERSE_CHARGE')),
  rate           decimal(9, 5) not null,
  category       varchar(2)    not null check (category in ('S', 'Z', 'AE', 'K', 'G')),
  sales_account  varchar(20)   not null references gl_account (no),
  version        int           not null default 0,
  primary key (business_group, product_group)
);

-- From which day a pair is charged at another rate than it began with; the day of supply decides.
create table vat_rate_change (
  business_group varchar(20)   not null,
  product_group  varchar(20)   not null,
  valid_from     date          not null,
  rate           decimal(9, 5) not null,
  primary key (business_group, product_group, valid_from),
  foreign key (business_group, product_group)
    references vat_posting_setup (business_group, product_group)
);

create table customer_posting_group (
  code                varchar(20) not null primary key,
  receivables_account varchar(20) not null references gl_account (no),
  discount_account    varchar(20) not null references gl_account (no),
  -- Where what a small document costs extra goes; none where nothing is charged.
  service_charge_account varchar(20) references gl_account (no)
);

create table vendor_posting_group (
  code             varchar(20) not null primary key,
  payables_account varchar(20) not null references gl_account (no)
);

create table inventory_posting_group (
  code              varchar(20) not null primary key,
  inventory_account varchar(20) not null references gl_account (no),
  -- What is in stock when the books begin is no result of the year: its other side is the opening balance.
  opening_account   varchar(20) references gl_account (no)
);

create table bank_posting_group (
  code             varchar(20) not null primary key,
  bank_account     varchar(20) not null references gl_account (no),
  -- Where money waits until somebody knows what it is.
  suspense_account varchar(20) not null references gl_account (no)
);

-- One row per posting: the cause of every entry in every ledger.
create table posting_register (
  no                  bigint       not null auto_increment primary key,
  source              varchar(60)  not null,
  kind                varchar(30)  not null,
  content_hash        char(64)     not null,
  posting_date        date         not null,
  document_no         varchar(20)  not null,
  posted_by           varchar(64)  not null,
  process_instance_id varchar(64),
  activity_id         varchar(255),
  posted_at           datetime(3)  not null,
  constraint uq_posting_register_fact unique (source, kind),
  index ix_posting_register_document (document_no)
);

create trigger posting_register_no_update before update on posting_register for each row
  signal sqlstate '45000' set message_text = 'posting_register is append-only: post a correction instead';
create trigger posting_register_no_delete before delete on posting_register for each row
  signal sqlstate '45000' set message_text = 'posting_register is append-only: post a correction instead';

create table gl_entry (
  register_no  bigint         not null references posting_register (no),
  line_no      int            not null,
  posting_date date           not null,
  account_no   varchar(20)    not null references gl_account (no),
  document_no  varchar(20)    not null,
  description  varchar(100)   not null,
  amount       decimal(19, 2) not null,
  primary key (register_no, line_no),
  index ix_gl_entry_account (account_no, posting_date)
);

create trigger gl_entry_no_update before update on gl_entry for each row
  signal sqlstate '45000' set message_text = 'gl_entry is append-only: post a correction instead';
create trigger gl_entry_no_delete before delete on gl_entry for each row
  signal sqlstate '45000' set message_text = 'gl_entry is append-only: post a correction instead';

create table vat_entry (
  register_no         bigint         not null references posting_register (no),
  line_no             int            not null,
  posting_date        date           not null,
  document_no         varchar(20)    not null,
  business_group      varchar(20)    not null,
  product_group       varchar(20)    not null,
  identifier          varchar(20)    not null,
  calculation         varchar(20)    not null,
  rate                decimal(9, 5)  not null,
  base                decimal(19, 2) not null,
  amount              decimal(19, 2) not null,
  country             char(2)        not null,
  vat_registration_no varchar(20)    not null,
  primary key (register_no, line_no),
  index ix_vat_entry_date (posting_date),
  -- Whether anything has been posted with a pair of VAT groups is asked before the pair is changed.
  index ix_vat_entry_groups (business_group, product_group)
);

create trigger vat_entry_no_update before update on vat_entry for each row
  signal sqlstate '45000' set message_text = 'vat_entry is append-only: post a correction instead';
create trigger vat_entry_no_delete before delete on vat_entry for each row
  signal sqlstate '45000' set message_text = 'vat_entry is append-only: post a correction instead';

-- Who changed the set-up of the books and of approval, from what to what.
create table setup_change (
  no         bigint       not null auto_increment primary key,
  changed_at datetime(3)  not null,
  changed_by varchar(64)  not null,
  subject    varchar(60)  not null,
  old_value  varchar(254) not null,
  new_value  varchar(254) not null
);

create trigger setup_change_no_update before update on setup_change for each row
  signal sqlstate '45000' set message_text = 'setup_change is append-only';
create trigger setup_change_no_delete before delete on setup_change for each row
  signal sqlstate '45000' set message_text = 'setup_change is append-only';
