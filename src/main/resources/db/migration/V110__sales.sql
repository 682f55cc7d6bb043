-- The one row of how is sold: whether discounts by terms are reckoned at each change of a document or when somebody asks
-- for it, and whether those of invoices are booked on an account of their own.
create table sales_setup (
  no                         tinyint     not null primary key default 1 check (no = 1),
  calculate_invoice_discount boolean     not null,
  discount_posting           varchar(20) not null check (discount_posting in ('NONE', 'INVOICE')),
  -- Whether who accepts an offer by its link is asked to sign it.
  offer_signature            varchar(10) not null default 'NONE' check (offer_signature in ('NONE', 'OPTIONAL', 'NEEDED')),
  -- Of which of a customer's figures sellers are warned while they write.
  credit_warnings            varchar(10) not null default 'BOTH' check (credit_warnings in ('BOTH', 'LIMIT', 'OVERDUE', 'NONE')),
  version                    int         not null default 0
);

-- Lines that are put into documents again and again, several under one code.
create table recurring_code (
  code        varchar(20)  not null primary key,
  description varchar(100) not null,
  version     int          not null default 0
);

create table recurring_line (
  code        varchar(20)    not null references recurring_code (code),
  position    int            not null,
  type        varchar(10)    not null check (type in ('ITEM', 'ACCOUNT', 'COMMENT')),
  item_no     varchar(20)    references item (no),
  account_no  varchar(20)    references gl_account (no),
  description varchar(100),
  quantity    decimal(19, 5),
  -- What it counts in; none for the unit in which the item is sold on the day.
  unit        varchar(10),
  -- Of an amount on an account; an item costs what is agreed on the day.
  unit_price  decimal(19, 5),
  primary key (code, position)
);

-- Which customer gets them, from when until when, and how they come into his documents.
create table recurring_agreement (
  customer_no varchar(20) not null references customer (no),
  code        varchar(20) not null references recurring_code (code),
  valid_from  date,
  valid_until date,
  insert_rule varchar(10) not null check (insert_rule in ('MANUAL', 'AUTOMATIC', 'ASK')),
  version     int         not null default 0,
  primary key (customer_no, code)
);

-- What somebody wrote down to be sold: changed as a whole, and never by what becomes of it afterwards.
create table sales_document (
  no                        varchar(20)    not null primary key,
  kind                      varchar(20)    not null
    check (kind in ('QUOTE', 'OFFER', 'ORDER', 'INVOICE', 'CREDIT_MEMO', 'RETURN_ORDER')),
  customer_no               varchar(20)    not null references customer (no),
  -- Who is charged: whose terms, groups, limit and ledger count.
  bill_to_no                varchar(20)    not null references customer (no),
  -- Which of the customer's ship-to addresses it is; empty for his own, and for one that was typed.
  ship_to_code              varchar(20)    not null default '',
  ship_to_name              varchar(100)   not null,
  ship_to_contact           varchar(100)   not null default '',
  ship_to_street            varchar(100)   not null,
  ship_to_house_no          varchar(16)    not null,
  ship_to_house_no_addition varchar(20)    not null,
  ship_to_post_code         varchar(20)    not null,
  ship_to_city              varchar(60)    not null,
  ship_to_country           char(2)        not null references country (code),
  customer_reference        varchar(60)    not null default '',
  order_date                date           not null,
  requested_delivery_date   date,
  -- How long what a quote offers stands; only quotes and their offers have it.
  valid_until               date,
  -- The quote that an offer was made of, or an order came of.
  quote_no                  varchar(20)    references sales_document (no),
  -- On which terms it is delivered; empty where nothing was agreed.
  shipment_method           varchar(20)    not null default '',
  -- Who sells it; empty for nobody in particular.
  salesperson               varchar(20)    not null default '',
  -- Whose prices count for it whoever is charged.
  campaign                  varchar(20)    references campaign (code),
  fulfilment_policy         varchar(20)    not null check (fulfilment_policy in ('STANDARD', 'AT_ONCE')),
  -- That of every amount and price of its lines.
  currency                  char(3)        not null,
  net                       decimal(19, 2) not null default 0,
  vat                       decimal(19, 2) not null default 0,
  gross                     decimal(19, 2) not null default 0,
  -- Without VAT, should the customer choose the dearest of all that he may choose; else that without VAT.
  net_at_most               decimal(19, 2) not null default 0,
  -- What is taken off the whole of it, in it by its lines: none, by the terms of whoever is charged, or as typed.
  invoice_discount_origin   varchar(10)    not null default 'NONE' check (invoice_discount_origin in ('NONE', 'TERMS', 'TYPED')),
  invoice_discount_percent  decimal(9, 5)  not null default 0,
  invoice_discount          decimal(19, 2) not null default 0,
  created_by                varchar(64)    not null,
  created_at                datetime(3)    not null,
  -- Who wrote what stands in it now; he approves it as little as who entered it.
  -- Everybody who wrote it, with commas between them, who wrote last at the end: none of them approves it.
  written_by                varchar(4000)  not null,
  -- An order that was agreed before it came here is not held to today's cards.
  agreed_before             boolean        not null default false,
  idempotency_key           varchar(120),
  request_hash              char(64),
  -- Both count what was changed of its content; the version is what saves one change from another.
  revision                  int            not null default 0,
  version                   int            not null default 0,
  constraint uq_sales_document_key unique (idempotency_key),
  index ix_sales_document_customer (customer_no, created_at),
  -- Lists begin with the newest; numbers do not sort by age once a series outgrows its width.
  index ix_sales_document_created (created_at, no),
  -- What somebody chose last is found without reading all documents.
  index ix_sales_document_author (created_by, created_at),
  constraint ck_sales_document_valid check ((valid_until is not null) = (kind in ('QUOTE', 'OFFER')))
);

create table sales_line (
  document_no           varchar(20)    not null references sales_document (no),
  -- What the line is known by; kept as long as the line is.
  line_no               int            not null,
  -- Where it stands among the others, from 1.
  position              int            not null,
  type                  varchar(10)    not null check (type in ('ITEM', 'ACCOUNT', 'COMMENT')),
  item_no               varchar(20)    references item (no),
  account_no            varchar(20)    references gl_account (no),
  description           varchar(100)   not null,
  -- What the quantity counts in, in the document's language; its code, and how many base units of the item one of it
  -- was when the line was written. Stock is reckoned in base units.
  unit                  varchar(30)    not null,
  unit_code             varchar(10)    not null default '',
  quantity_per_unit     decimal(19, 5) not null default 1 check (quantity_per_unit > 0),
  -- Whether it leaves our warehouse or comes from the vendor straight away.
  supply                varchar(20)    not null check (supply in ('STOCK', 'DROP_SHIPMENT')),
  quantity              decimal(19, 5) not null,
  unit_price            decimal(19, 5) not null,
  discount_percent      decimal(9, 5)  not null,
  discount_amount       decimal(19, 2) not null,
  -- Before the discount on the whole document, of which each line has its share.
  line_amount           decimal(19, 2) not null,
  invoice_discount_allowed boolean     not null default false,
  invoice_discount      decimal(19, 2) not null default 0,
  -- Whether it belongs to an offer, or the customer chooses: besides what else is offered, or instead of the line above.
  choice                varchar(20)    not null default 'INCLUDED' check (choice in ('INCLUDED', 'OPTION', 'ALTERNATIVE')),
  -- Whether the document wrote the line itself, since the terms of whoever is charged say so.
  service_charge        boolean        not null default false,
  -- Where the price comes from, and the discount: for whom it was agreed, from how many units on, until when.
  price_origin          varchar(20)    not null 
    check (price_origin in ('NONE', 'CARD', 'TYPED', 'CUSTOMER', 'CAMPAIGN', 'GROUP', 'EVERYBODY')),
  price_agreed_for      varchar(20)    not null,
  price_from_quantity   decimal(19, 5) not null,
  price_until           date,
  discount_origin       varchar(20)    not null 
    check (discount_origin in ('NONE', 'TYPED', 'CUSTOMER', 'CAMPAIGN', 'GROUP', 'EVERYBODY')),
  discount_agreed_for   varchar(20)    not null,
  discount_from_quantity decimal(19, 5) not null,
  discount_until        date,
  -- What it would have cost had nobody typed anything; what is not an item, what was asked for it.
  offered_price         decimal(19, 5) not null,
  offered_discount      decimal(9, 5)  not null,
  general_product_group varchar(20)    not null,
  -- How its VAT was to be charged when it was written; a comment has none.
  vat_business_group    varchar(20),
  vat_product_group     varchar(20),
  vat_identifier        varchar(20),
  vat_calculation       varchar(20),
  vat_category          varchar(2),
  vat_rate              decimal(9, 5),
  primary key (document_no, line_no),
  constraint ck_sales_line_type check ((item_no is not null) = (type = 'ITEM')
    and (account_no is not null) = (type = 'ACCOUNT') and (vat_rate is null) = (type = 'COMMENT')),
  constraint ck_sales_line_invoice_discount check (invoice_discount between 0 and line_amount
    and (invoice_discount = 0 or invoice_discount_allowed)),
  constraint ck_sales_line_service_charge check (not service_charge or type = 'ACCOUNT'),
  index ix_sales_line_item (item_no)
);

-- What becomes of an order, from when it is placed; before that it is a draft. The customer is the one whom the document
-- charges: so the orders that count against his limit are found without looking at all that he ever ordered.
create table sales_order (
  no                  varchar(20) not null primary key references sales_document (no),
  customer_no         varchar(20) not null,
  status              varchar(20) not null
    check (status in ('OPEN', 'PENDING_APPROVAL', 'RELEASED', 'COMPLETED', 'CANCELLED', 'REJECTED')),
  -- When nothing more became of it; people stay on it as long as the law wants from then on.
  ended_at            datetime(3),
  process_instance_id varchar(64) not null,
  -- How often it went on; with the document's version, what a change must name.
  steps               int         not null,
  index ix_sales_order_customer (customer_no, status),
  index ix_sales_order_status (status)
);

-- What becomes of a quote, from when it is handed in; of the same shape as that of an order, so that documents are read alike.
create table sales_quote (
  no                  varchar(20) not null primary key references sales_document (no),
  status              varchar(20) not null
    check (status in ('OPEN', 'PENDING_APPROVAL', 'RELEASED', 'COMPLETED', 'CANCELLED', 'REJECTED')),
  -- How the negotiation ended; none while it goes on.
  outcome             varchar(20) check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REJECTED')),
  -- The offer in force: the one sent last.
  offered_round       int,
  order_no            varchar(20) unique references sales_document (no),
  ended_at            datetime(3),
  process_instance_id varchar(64) not null,
  steps               int         not null,
  index ix_sales_quote_status (status),
  constraint ck_sales_quote_ended check ((outcome is not null) = (ended_at is not null)
    and (outcome is not null) = (status in ('COMPLETED', 'CANCELLED', 'REJECTED')))
);

-- What the discount policy said of a quote for the content it had then, and within what somebody agreed if somebody did.
create table quote_check (
  id               bigint         not null auto_increment primary key,
  quote_no         varchar(20)    not null references sales_quote (no),
  revision         int            not null,
  -- Codes, with commas between them; empty where nothing was against it.
  reasons          varchar(200)   not null,
  decision         varchar(60)    not null,
  decision_version int            not null,
  checked_by       varchar(64)    not null,
  checked_at       datetime(3)    not null,
  customer_no      varchar(20)    not null,
  bill_to_no       varchar(20)    not null,
  payment_terms    varchar(20)    not null,
  net              decimal(19, 2) not null,
  -- By how much less it was than it would have cost had nobody given anything.
  given            decimal(19, 2) not null,
  -- In whole percents, to the side that needs an approval sooner.
  highest_discount int            not null,
  lowest_margin    int            not null,
  index ix_quote_check_quote (quote_no, revision)
);

create trigger quote_check_no_update before update on quote_check for each row
  signal sqlstate '45000' set message_text = 'quote_check is append-only: check the quote again instead';
create trigger quote_check_no_delete before delete on quote_check for each row
  signal sqlstate '45000' set message_text = 'quote_check is append-only: check the quote again instead';

-- The offers that were sent of a quote, each with the document as it went out; none is ever changed.
create table quote_round (
  quote_no    varchar(20) not null references sales_quote (no),
  round       int         not null,
  document_no varchar(20) not null unique references sales_document (no),
  -- The content of the quote that it was made of, and the check by which it might go out.
  revision    int         not null,
  check_id    bigint      not null references quote_check (id),
  sent_by     varchar(64) not null,
  sent_at     datetime(3) not null,
  primary key (quote_no, round)
);

create trigger quote_round_no_update before update on quote_round for each row
  signal sqlstate '45000' set message_text = 'quote_round is append-only: send another offer instead';
create trigger quote_round_no_delete before delete on quote_round for each row
  signal sqlstate '45000' set message_text = 'quote_round is append-only: send another offer instead';

-- What the customer said of an offer, or why we took it back. People stay on it as long as on the quote.
create table quote_answer (
  id          bigint       not null auto_increment primary key,
  quote_no    varchar(20)  not null references sales_quote (no),
  -- None where a quote was taken back before anything was offered.
  round       int,
  kind        varchar(20)  not null check (kind in ('ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'LATE')),
  channel     varchar(10)  not null check (channel in ('PHONE', 'MAIL', 'LINK', 'OWN')),
  given_by    varchar(100) not null,
  reason      varchar(20)  not null,
  remark      varchar(1000) not null,
  -- Of a counter-offer: when it is wanted, if on another day.
  wished_delivery date,
  recorded_by varchar(64)  not null,
  recorded_at datetime(3)  not null,
  index ix_quote_answer_quote (quote_no, id)
);

-- What a counter-offer wants of single lines of the offer; what is left open stays as it was.
create table quote_answer_line (
  answer_id  bigint         not null references quote_answer (id),
  line_no    int            not null,
  quantity   decimal(19, 5),
  unit_price decimal(19, 5),
  primary key (answer_id, line_no)
);

-- Which lines of the offer, that were his to choose, the customer took when he accepted it.
create table quote_answer_choice (
  answer_id  bigint         not null references quote_answer (id),
  line_no    int            not null,
  primary key (answer_id, line_no)
);

-- How an offer that was accepted by its link was signed: with what was drawn, or by the typed name; and which file.
create table quote_signature (
  answer_id       bigint     not null primary key references quote_answer (id),
  -- Else the typed name is the signature.
  drawn           boolean    not null,
  -- As PNG, in grey on white; null where nothing was drawn, and once people are erased.
  drawing         mediumblob,
  document_sha256 char(64)   character set ascii collate ascii_bin not null
);

-- What became of a document that is posted as a whole, an invoice for one: it is a draft until then, and closed from then on.
create table posted_document (
  no        varchar(20) not null primary key references sales_document (no),
  posted_as varchar(20) not null unique
);

-- How far a line of a released order is delivered; the quantity is the one that was released.
create table sales_order_line (
  order_no           varchar(20)    not null references sales_order (no),
  line_no            int            not null,
  quantity           decimal(19, 5) not null,
  quantity_to_ship   decimal(19, 5) not null default 0,
  quantity_shipped   decimal(19, 5) not null default 0,
  quantity_invoiced  decimal(19, 5) not null default 0,
  quantity_cancelled decimal(19, 5) not null default 0,
  primary key (order_no, line_no),
  constraint ck_sales_order_line_shipped check (quantity_shipped + quantity_cancelled <= quantity),
  constraint ck_sales_order_line_invoiced check (quantity_invoiced <= quantity_shipped)
);

-- What the credit check decided of an order, by which table, for the content it had then.
create table credit_check (
  id         bigint       not null auto_increment primary key,
  order_no   varchar(20)  not null references sales_order (no),
  revision   int          not null,
  -- Codes, with commas between them; empty where nothing was against it.
  reasons    varchar(200) not null,
  decision   varchar(60)  not null,
  decision_version int    not null,
  checked_by varchar(64)  not null,
  checked_at datetime(3)  not null,
  index ix_credit_check_order (order_no, revision)
);

create trigger credit_check_no_update before update on credit_check for each row
  signal sqlstate '45000' set message_text = 'credit_check is append-only: check the order again instead';
create trigger credit_check_no_delete before delete on credit_check for each row
  signal sqlstate '45000' set message_text = 'credit_check is append-only: check the order again instead';
