-- What is counted in: pieces, boxes, kilograms, hours; with the code of UN/ECE Recommendation 20 where one is known.
create table unit_of_measure (
  code           varchar(10) not null primary key,
  description    varchar(30) not null,
  description_en varchar(30) not null,
  rec20_code     varchar(3)  not null default '',
  version        int         not null default 0
);

create table item (
  no                      varchar(20)    not null primary key,
  description             varchar(100)   not null,
  category                varchar(60)    not null default '',
  -- What its stock is counted in, and what price and cost on the card are for.
  base_unit               varchar(10)    not null references unit_of_measure (code),
  -- What one of it is, where the name of the unit does not say it.
  unit_text               varchar(30)    not null default '',
  unit_price              decimal(19, 5) not null,
  unit_cost               decimal(19, 5) not null,
  vendor_no               varchar(20)    references vendor (no),
  general_product_group   varchar(20)    not null,
  vat_product_group       varchar(20)    not null,
  inventory_posting_group varchar(20)    not null references inventory_posting_group (code),
  -- With which items it shares discounts; empty for none.
  discount_group          varchar(20)    not null default '',
  blocked                 boolean        not null default false,
  -- A service is sold like goods, but nothing of it lies in stock and nothing of it is worth anything there.
  type                    varchar(20)    not null default 'INVENTORY' check (type in ('INVENTORY', 'SERVICE')),
  version                 int            not null default 0
);

-- What vendors can deliver that need not be an item of ours yet. Once it is sold it becomes the item with the number of
-- its vendor, a hyphen and the vendor's number.
create table catalogue_item (
  vendor_no      varchar(20)    not null references vendor (no),
  vendor_item_no varchar(20)    not null,
  description    varchar(100)   not null,
  description_en varchar(100)   not null,
  base_unit      varchar(10)    not null references unit_of_measure (code),
  -- For one of the unit, in the company's currency without VAT.
  unit_price     decimal(19, 5) not null,
  unit_cost      decimal(19, 5) not null,
  -- The item whose groups its card gets; none for the usual ones.
  like_item_no   varchar(20)    references item (no),
  primary key (vendor_no, vendor_item_no)
);

-- What an item is called in other languages than that of its card.
create table item_translation (
  item_no     varchar(20)  not null references item (no),
  language    varchar(2)   not null,
  description varchar(100) not null,
  version     int          not null default 0,
  primary key (item_no, language)
);

-- Texts that come under the lines of an item: in which language (empty for every one), from when until when, on which
-- documents, and whether they come by themselves.
create table extended_text (
  item_no     varchar(20) not null references item (no),
  text_no     int         not null,
  language    varchar(2)  not null,
  valid_from  date,
  valid_until date,
  on_quotes   boolean     not null,
  on_orders   boolean     not null,
  on_invoices boolean     not null,
  automatic   boolean     not null,
  version     int         not null default 0,
  primary key (item_no, text_no)
);

create table extended_text_line (
  item_no  varchar(20)  not null,
  text_no  int          not null,
  position int          not null,
  words    varchar(100) not null,
  primary key (item_no, text_no, position),
  constraint fk_extended_text_line foreign key (item_no, text_no) references extended_text (item_no, text_no)
);

-- In which units an item is sold beside its base unit, and how many base units one of them is.
create table item_unit (
  item_no           varchar(20)    not null references item (no),
  unit_code         varchar(10)    not null references unit_of_measure (code),
  quantity_per_unit decimal(19, 5) not null check (quantity_per_unit > 0),
  -- Whether a line takes it where nobody says which one; at most one of an item.
  sales_unit        boolean        not null default false,
  version           int            not null default 0,
  primary key (item_no, unit_code)
);

-- The price list: who gets which item, or which group of items, for what price or less which discount. In the sequence in
-- which a document asks for it: by customer, campaign or group, then by item.
create table price_line (
  sold_to          varchar(20)    not null 
    check (sold_to in ('CUSTOMER', 'CAMPAIGN', 'PRICE_GROUP', 'DISCOUNT_GROUP', 'EVERYBODY')),
  sold_to_no       varchar(20)    not null,
  item_no          varchar(20)    not null,
  item_group       varchar(20)    not null,
  -- What quantity and price are for; empty for base units, by which the line holds for every other unit too.
  unit             varchar(10)    not null default '',
  minimum_quantity decimal(19, 5) not null,
  valid_from       date           not null,
  valid_until      date,
  -- In the company's currency, without VAT; none where the line only gives a discount.
  unit_price       decimal(19, 5),
  discount_percent decimal(9, 5)  not null,
  discount_allowed boolean        not null,
  -- Whether what is sold at this price counts for the discount on the whole document.
  invoice_discount_allowed boolean not null default true,
  version          int            not null default 0,
  primary key (sold_to, sold_to_no, item_no, item_group, unit, minimum_quantity, valid_from),
  -- In the sequence of the page of prices.
  index ix_price_line_item (item_no, item_group, sold_to, sold_to_no, unit, minimum_quantity, valid_from),
  constraint ck_price_line_buyer check ((sold_to_no = '') = (sold_to = 'EVERYBODY')),
  constraint ck_price_line_item check ((item_no = '') <> (item_group = '')),
  constraint ck_price_line_price check (unit_price is null or item_no <> '' and sold_to <> 'DISCOUNT_GROUP'),
  constraint ck_price_line_says check (unit_price is not null or discount_percent > 0)
);

-- New prices that somebody proposes, until they are put into the price list; each for the same as a line of it.
create table price_proposal (
  sold_to          varchar(20)    not null check (sold_to in ('CUSTOMER', 'CAMPAIGN', 'PRICE_GROUP', 'EVERYBODY')),
  sold_to_no       varchar(20)    not null,
  item_no          varchar(20)    not null,
  item_group       varchar(20)    not null check (item_group = ''),
  -- What quantity and price are for; empty for base units, by which the line holds for every other unit too.
  unit             varchar(10)    not null default '',
  minimum_quantity decimal(19, 5) not null,
  valid_from       date           not null,
  valid_until      date,
  unit_price       decimal(19, 5) not null,
  discount_percent decimal(9, 5)  not null,
  discount_allowed boolean        not null,
  invoice_discount_allowed boolean not null,
  -- What it was worked out from.
  old_price        decimal(19, 5) not null,
  version          int            not null default 0,
  primary key (sold_to, sold_to_no, item_no, item_group, unit, minimum_quantity, valid_from),
  index ix_price_proposal_item (item_no, sold_to, sold_to_no, unit, minimum_quantity, valid_from),
  constraint ck_price_proposal_buyer check ((sold_to_no = '') = (sold_to = 'EVERYBODY'))
);

-- Who agreed a line of the price list, changed it, or took it away.
create table price_change (
  id               bigint         not null auto_increment primary key,
  sold_to          varchar(20)    not null,
  sold_to_no       varchar(20)    not null,
  item_no          varchar(20)    not null,
  item_group       varchar(20)    not null,
  unit             varchar(10)    not null,
  minimum_quantity decimal(19, 5) not null,
  valid_from       date           not null,
  old_terms        varchar(100)   not null,
  new_terms        varchar(100)   not null,
  changed_by       varchar(64)    not null,
  changed_at       datetime(3)    not null
);

create trigger price_change_no_update before update on price_change for each row
  signal sqlstate '45000' set message_text = 'price_change is append-only';
create trigger price_change_no_delete before delete on price_change for each row
  signal sqlstate '45000' set message_text = 'price_change is append-only';

-- What is taken off a whole document from which amount on, and what one of at least that much costs extra: under the number
-- of a customer, to whom others can point. Amounts are in the currency, without VAT.
create table invoice_discount_terms (
  code             varchar(20)    not null references customer (no),
  currency         char(3)        not null,
  minimum_amount   decimal(19, 2) not null,
  discount_percent decimal(9, 5)  not null check (discount_percent between 0 and 100),
  service_charge   decimal(19, 2) not null check (service_charge >= 0),
  version          int            not null default 0,
  primary key (code, currency, minimum_amount)
);

-- Who agreed such terms, changed them, or took them away.
create table invoice_discount_change (
  id             bigint         not null auto_increment primary key,
  code           varchar(20)    not null,
  currency       char(3)        not null,
  minimum_amount decimal(19, 2) not null,
  old_terms      varchar(100)   not null,
  new_terms      varchar(100)   not null,
  changed_by     varchar(64)    not null,
  changed_at     datetime(3)    not null
);

create trigger invoice_discount_change_no_update before update on invoice_discount_change for each row
  signal sqlstate '45000' set message_text = 'invoice_discount_change is append-only';
create trigger invoice_discount_change_no_delete before delete on invoice_discount_change for each row
  signal sqlstate '45000' set message_text = 'invoice_discount_change is append-only';
