create table country (
  code    char(2)      not null primary key,
  name    varchar(60)  not null,
  name_en varchar(60)  not null,
  in_eu   boolean      not null
);

create table payment_terms (
  code             varchar(20)   not null primary key,
  description      varchar(100)  not null,
  description_en   varchar(100)  not null,
  due_formula      varchar(20)   not null,
  discount_formula varchar(20)   not null default '',
  discount_percent decimal(9, 5) not null default 0,
  prepaid          boolean       not null default false
);

-- Customers, or items, for which prices or discounts are agreed together.
create table trade_group (
  kind    varchar(20)  not null check (kind in ('CUSTOMER_PRICE', 'CUSTOMER_DISCOUNT', 'ITEM_DISCOUNT')),
  code    varchar(20)  not null,
  name    varchar(100) not null default '',
  version int          not null default 0,
  primary key (kind, code)
);

-- On which terms goods are delivered: who carries them, to where, and who pays for it.
create table shipment_method (
  code           varchar(20)  not null primary key,
  description    varchar(100) not null,
  description_en varchar(100) not null
);

-- Who carries goods to customers, and where on the internet a parcel is followed; %1 stands for its number.
create table shipping_agent (
  code             varchar(20)  not null primary key,
  name             varchar(100) not null,
  internet_address varchar(200) not null,
  version          int          not null default 0
);

create table shipping_service (
  agent         varchar(20)  not null references shipping_agent (code),
  position      int          not null,
  code          varchar(20)  not null,
  description   varchar(100) not null,
  -- How long it takes, such as 2D; empty where nobody says.
  shipping_time varchar(20)  not null,
  primary key (agent, position)
);

-- Who sells, and which part of it is his; a blocked one is named on nothing new.
create table salesperson (
  code               varchar(20)   not null primary key,
  name               varchar(100)  not null,
  email              varchar(254)  not null default '',
  phone              varchar(40)   not null default '',
  commission_percent decimal(5, 2) not null default 0 check (commission_percent between 0 and 100),
  blocked            boolean       not null default false,
  version            int           not null default 0
);

create table customer (
  no                     varchar(20)    not null primary key,
  name                   varchar(100)   not null,
  contact                varchar(100)   not null default '',
  street                 varchar(100)   not null,
  house_no               varchar(16)    not null,
  house_no_addition      varchar(20)    not null,
  post_code              varchar(20)    not null,
  city                   varchar(60)    not null,
  region                 varchar(60)    not null default '',
  country                char(2)        not null references country (code),
  phone                  varchar(40)    not null default '',
  email                  varchar(254)   not null default '',
  language               char(2)        not null check (language in ('nl', 'en')),
  -- Who gets his invoices and owes what he buys; empty for himself. No foreign key: in a file the one may come first.
  bill_to_no             varchar(20)    not null default '',
  vat_registration_no    varchar(20)    not null default '',
  chamber_of_commerce_no varchar(20)    not null default '',
  -- His place in the worldwide list of places of companies.
  gln                    varchar(13)    not null default '',
  general_business_group varchar(20)    not null,
  vat_business_group     varchar(20)    not null,
  customer_posting_group varchar(20)    not null references customer_posting_group (code),
  -- With whom he shares prices, and discounts; empty for nobody.
  price_group            varchar(20)    not null default '',
  discount_group         varchar(20)    not null default '',
  -- Whose terms of discounts on whole documents are his; empty for his own. No foreign key: in a file the one may come first.
  invoice_discount_code  varchar(20)    not null default '',
  -- Who sells to him; empty for nobody in particular.
  salesperson            varchar(20)    not null default '',
  -- On which terms his goods are delivered; empty where nothing was agreed.
  shipment_method        varchar(20)    not null default '',
  -- Who carries his goods, and by which service; empty for nobody in particular.
  shipping_agent         varchar(20)    not null default '',
  shipping_service       varchar(20)    not null default '',
  payment_terms          varchar(20)    not null references payment_terms (code),
  credit_limit           decimal(19, 2) not null,
  blocked                varchar(10)    not null default 'NONE' check (blocked in ('NONE', 'SHIP', 'INVOICE', 'ALL')),
  fulfilment_policy      varchar(20)    not null default 'STANDARD'
    check (fulfilment_policy in ('STANDARD', 'AT_ONCE')),
  -- Nothing goes out to him until somebody approved him.
  restricted             boolean        not null default false,
  -- Nothing new is written for him; what was posted stays.
  closed                 boolean        not null default false,
  -- Whose card is his now, where he turned out to have two; that one is not merged itself. Empty for none.
  merged_into            varchar(20)    not null default '',
  version                int            not null default 0,
  index ix_customer_name (name, no),
  index ix_customer_vat (vat_registration_no),
  index ix_customer_register (chamber_of_commerce_no),
  index ix_customer_gln (gln),
  index ix_customer_merged (merged_into)
);

-- What somebody kept with a customer's card: a contract, a letter, a photograph.
create table customer_file (
  id          bigint       not null auto_increment primary key,
  customer_no varchar(20)  not null references customer (no),
  name        varchar(150) not null,
  type        varchar(10)  not null,
  size        int          not null,
  kept_by     varchar(64)  not null,
  kept_at     datetime(3)  not null,
  index ix_customer_file (customer_no, id)
);

-- Its content, in parts that no database finds too large.
create table customer_file_part (
  file_id bigint     not null references customer_file (id) on delete cascade,
  part_no int        not null,
  content mediumblob not null,
  primary key (file_id, part_no)
);

-- What somebody wants others to know of a customer.
create table customer_note (
  id          bigint       not null auto_increment primary key,
  customer_no varchar(20)  not null references customer (no),
  note        varchar(500) not null,
  written_by  varchar(64)  not null,
  written_at  datetime(3)  not null,
  index ix_customer_note (customer_no, id)
);

-- Of which two cards somebody said that they are not of one customer, though they look it; the lower number first.
create table customer_not_same (
  one_no     varchar(20) not null references customer (no),
  other_no   varchar(20) not null references customer (no),
  decided_by varchar(64) not null,
  decided_at datetime(3) not null,
  primary key (one_no, other_no)
);

-- What cards of one kind of customer have in common; what a template leaves open is empty, so that nothing refers.
create table customer_template (
  code                   varchar(20) not null primary key,
  description            varchar(60) not null default '',
  country                varchar(2)  not null default '',
  language               varchar(2)  not null default '',
  payment_terms          varchar(20) not null default '',
  fulfilment_policy      varchar(20) not null default '',
  general_business_group varchar(20) not null default '',
  vat_business_group     varchar(20) not null default '',
  customer_posting_group varchar(20) not null default '',
  price_group            varchar(20) not null default '',
  discount_group         varchar(20) not null default '',
  invoice_discount_code  varchar(20) not null default '',
  salesperson            varchar(20) not null default '',
  shipment_method        varchar(20) not null default '',
  shipping_agent         varchar(20) not null default '',
  shipping_service       varchar(20) not null default '',
  version                int         not null default 0
);

-- How far the approval of a new customer is; who needed none has no row.
create table customer_registration (
  customer_no   varchar(20) not null primary key references customer (no),
  registered_by varchar(64) not null,
  revision      int         not null,
  status        varchar(20) not null
    check (status in ('PROSPECT', 'OPEN', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'))
);

-- Raises of credit limits; the old one stands until somebody approved the new one. 0 is no limit.
create table credit_limit_raise (
  no          varchar(20)    not null primary key,
  customer_no varchar(20)    not null references customer (no),
  old_limit   decimal(19, 2) not null,
  new_limit   decimal(19, 2) not null,
  asked_by    varchar(64)    not null,
  status      varchar(20)    not null
    check (status in ('OPEN', 'PENDING_APPROVAL', 'APPLIED', 'DROPPED', 'WITHDRAWN')),
  index ix_credit_limit_raise_status (status),
  index ix_credit_limit_raise_customer (customer_no, status)
);

-- What a customer pays from; money goes to what somebody else than who named it confirmed.
create table customer_bank_account (
  customer_no varchar(20) not null references customer (no),
  iban        varchar(34) not null,
  status      varchar(10) not null default 'ASKED' check (status in ('ASKED', 'CONFIRMED', 'REFUSED')),
  asked_by    varchar(64) not null default '',
  asked_at    datetime(3) not null default utc_timestamp(3),
  -- Who brought it here with a merged card before anybody confirmed it; empty where nobody did.
  brought_by  varchar(64) not null default '',
  -- Who confirmed or refused it; empty for nobody yet.
  decided_by  varchar(64) not null default '',
  decided_at  datetime(3),
  primary key (customer_no, iban),
  index ix_customer_bank_account_iban (iban),
  index ix_customer_bank_account_status (status, asked_at)
);

-- Whom the company knows, whether he buys or not: companies, their people, and people of their own.
create table contact (
  no                     varchar(20)  not null primary key,
  type                   varchar(10)  not null check (type in ('COMPANY', 'PERSON')),
  name                   varchar(100) not null,
  -- The company that a person belongs to; empty for none.
  company_no             varchar(20)  not null default '',
  job_title              varchar(60)  not null default '',
  street                 varchar(100) not null default '',
  house_no               varchar(16)  not null default '',
  house_no_addition      varchar(20)  not null default '',
  post_code              varchar(20)  not null default '',
  city                   varchar(60)  not null default '',
  country                char(2)      not null references country (code),
  phone                  varchar(40)  not null default '',
  email                  varchar(254) not null default '',
  language               char(2)      not null check (language in ('nl', 'en')),
  salesperson            varchar(20)  not null default '',
  vat_registration_no    varchar(20)  not null default '',
  chamber_of_commerce_no varchar(20)  not null default '',
  -- What is mailed to him of his customer's papers, with commas.
  papers                 varchar(100) not null default '',
  -- The customer that he is; nobody else is the same one.
  customer_no            varchar(20)  null unique references customer (no),
  version                int          not null default 0,
  index ix_contact_name (name, no),
  index ix_contact_company (company_no)
);

-- Where a customer's goods may go beside his own address; what was written keeps it as it was.
create table customer_ship_to (
  customer_no       varchar(20)  not null references customer (no),
  code              varchar(20)  not null,
  name              varchar(100) not null,
  contact           varchar(100) not null default '',
  street            varchar(100) not null,
  house_no          varchar(16)  not null,
  house_no_addition varchar(20)  not null,
  post_code         varchar(20)  not null,
  city              varchar(60)  not null,
  country           char(2)      not null references country (code),
  -- Empty where that of the customer's card holds.
  shipment_method   varchar(20)  not null default '',
  -- Empty where those of the customer's card carry it.
  shipping_agent    varchar(20)  not null default '',
  shipping_service  varchar(20)  not null default '',
  version           int          not null default 0,
  primary key (customer_no, code)
);

create table vendor (
  no                   varchar(20)  not null primary key,
  name                 varchar(100) not null,
  contact              varchar(100) not null default '',
  street               varchar(100) not null,
  house_no             varchar(16)  not null,
  house_no_addition    varchar(20)  not null,
  post_code            varchar(20)  not null,
  city                 varchar(60)  not null,
  region               varchar(60)  not null default '',
  country              char(2)      not null references country (code),
  phone                varchar(40)  not null default '',
  email                varchar(254) not null default '',
  language             char(2)      not null check (language in ('nl', 'en')),
  vat_registration_no  varchar(20)  not null default '',
  vendor_posting_group varchar(20)  not null references vendor_posting_group (code),
  payment_terms        varchar(20)  not null references payment_terms (code),
  version              int          not null default 0
);

-- What the tax offices of the EU said of a customer's VAT number, when somebody asked them.
create table vat_check (
  id          bigint      not null auto_increment primary key,
  customer_no varchar(20) not null references customer (no),
  vat_number  varchar(20) not null,
  result      varchar(20) not null check (result in ('NOT_VERIFIED', 'VALID', 'INVALID')),
  -- By which they know the answer; empty where they gave none.
  reference   varchar(60) not null,
  -- Why it was not verified, as a code; empty where it was.
  reason      varchar(60) not null,
  checked_by  varchar(64) not null,
  checked_at  datetime(3) not null,
  index ix_vat_check (customer_no, id)
);

create trigger vat_check_no_update before update on vat_check for each row
  signal sqlstate '45000' set message_text = 'vat_check is append-only: check again instead';
create trigger vat_check_no_delete before delete on vat_check for each row
  signal sqlstate '45000' set message_text = 'vat_check is append-only: check again instead';

-- Who changed which field of a customer's card, from what to what; a new card is one change.
create table customer_change (
  id          bigint       not null auto_increment primary key,
  customer_no varchar(20)  not null,
  field       varchar(40)  not null,
  old_value   varchar(254) not null,
  new_value   varchar(254) not null,
  changed_by  varchar(64)  not null,
  changed_at  datetime(3)  not null,
  index ix_customer_change (customer_no, id)
);
