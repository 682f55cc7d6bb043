create table customer_entry (
  entry_no     bigint         not null auto_increment primary key,
  register_no  bigint         not null references posting_register (no),
  customer_no  varchar(20)    not null references customer (no),
  kind         varchar(20)    not null check (kind in ('INVOICE', 'PAYMENT', 'CREDIT_MEMO', 'REFUND')),
  document_no  varchar(20)    not null,
  -- The order an invoice is for: payers name it instead of the invoice, and matching need not ask the orders.
  order_no     varchar(20)    not null default '',
  -- Who sold what it is for; empty for nobody in particular.
  salesperson  varchar(20)    not null default '',
  posting_date date           not null,
  description  varchar(100)   not null,
  -- In the currency it was agreed in; and in the company's (local) currency, at the rate of its day.
  amount       decimal(19, 2) not null,
  currency     char(3)        not null,
  rate         decimal(19, 8) not null check (rate > 0),
  amount_lcy   decimal(19, 2) not null,
  index ix_customer_entry_document (document_no, kind),
  index ix_customer_entry_customer (customer_no, posting_date)
);

create trigger customer_entry_no_update before update on customer_entry for each row
  signal sqlstate '45000' set message_text = 'customer_entry is append-only: post a correction instead';
create trigger customer_entry_no_delete before delete on customer_entry for each row
  signal sqlstate '45000' set message_text = 'customer_entry is append-only: post a correction instead';

-- Everything that ever made a customer entry larger or smaller; its sum is what remains.
create table customer_entry_detail (
  detail_no        bigint         not null auto_increment primary key,
  register_no      bigint         not null references posting_register (no),
  entry_no         bigint         not null references customer_entry (entry_no),
  kind             varchar(30)    not null check (kind in ('INITIAL', 'APPLICATION', 'PAYMENT_DISCOUNT',
    'EXCHANGE_DIFFERENCE')),
  amount           decimal(19, 2) not null,
  amount_lcy       decimal(19, 2) not null,
  applied_entry_no bigint         references customer_entry (entry_no)
);

create trigger customer_entry_detail_no_update before update on customer_entry_detail for each row
  signal sqlstate '45000' set message_text = 'customer_entry_detail is append-only: post a correction instead';
create trigger customer_entry_detail_no_delete before delete on customer_entry_detail for each row
  signal sqlstate '45000' set message_text = 'customer_entry_detail is append-only: post a correction instead';

-- Derived from the details and rebuilt from them at will; the due date and the hold are editable.
create table customer_open_item (
  entry_no          bigint         not null primary key references customer_entry (entry_no),
  customer_no       varchar(20)    not null,
  remaining         decimal(19, 2) not null,
  remaining_lcy     decimal(19, 2) not null,
  is_open           boolean        not null,
  due_date          date           not null,
  discount_date     date,
  discount_possible decimal(19, 2) not null default 0,
  on_hold           boolean        not null default false,
  -- What is settled is settled in both currencies.
  constraint ck_customer_open_item_settled check (remaining <> 0 or remaining_lcy = 0),
  index ix_customer_open_item (customer_no, is_open, due_date),
  index ix_customer_open_amount (is_open, remaining)
);
