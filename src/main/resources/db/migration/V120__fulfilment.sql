-- What left the warehouse, with everything that its delivery note says as it was on that day.
create table shipment (
  no                        varchar(20)  not null primary key,
  register_no               bigint       not null references posting_register (no),
  order_no                  varchar(20)  not null references sales_order (no),
  -- No foreign keys to customers: they would lock them after the order; the order's own keys vouch for them.
  sell_to_no                varchar(20)  not null,
  sell_to_name              varchar(100) not null,
  sell_to_contact           varchar(100) not null,
  sell_to_street            varchar(100) not null,
  sell_to_house_no          varchar(16)  not null,
  sell_to_house_no_addition varchar(20)  not null,
  sell_to_post_code         varchar(20)  not null,
  sell_to_city              varchar(60)  not null,
  sell_to_country           char(2)      not null,
  bill_to_no                varchar(20)  not null,
  bill_to_name              varchar(100) not null,
  bill_to_contact           varchar(100) not null,
  bill_to_street            varchar(100) not null,
  bill_to_house_no          varchar(16)  not null,
  bill_to_house_no_addition varchar(20)  not null,
  bill_to_post_code         varchar(20)  not null,
  bill_to_city              varchar(60)  not null,
  bill_to_country           char(2)      not null,
  ship_to_name              varchar(100) not null,
  ship_to_contact           varchar(100) not null,
  ship_to_street            varchar(100) not null,
  ship_to_house_no          varchar(16)  not null,
  ship_to_house_no_addition varchar(20)  not null,
  ship_to_post_code         varchar(20)  not null,
  ship_to_city              varchar(60)  not null,
  ship_to_country           char(2)      not null,
  vat_registration_no       varchar(20)  not null,
  language                  char(2)      not null,
  customer_reference        varchar(60)  not null,
  letterhead                char(64)     character set ascii collate ascii_bin not null references letterhead (hash),
  -- On which terms it was delivered, in its language; empty where nothing was agreed.
  delivery_terms            varchar(100) not null,
  -- Who carries it and by what, as they were called then; empty for nobody in particular.
  shipping_agent            varchar(20)  not null default '',
  carrier                   varchar(210) not null default '',
  expected_on               date,
  -- Where it is followed, with %1 for its number, which may come later than the shipment.
  tracking_address          varchar(200) not null default '',
  tracking_no               varchar(60)  not null default '',
  posting_date              date         not null,
  index ix_shipment_order (order_no)
);

create table shipment_line (
  shipment_no       varchar(20)    not null references shipment (no),
  line_no           int            not null,
  position          int            not null,
  type              varchar(10)    not null check (type in ('ITEM', 'ACCOUNT', 'COMMENT')),
  item_no           varchar(20)    references item (no),
  account_no        varchar(20)    references gl_account (no),
  description       varchar(100)   not null,
  unit              varchar(30)    not null,
  unit_code         varchar(10)    not null,
  quantity_per_unit decimal(19, 5) not null,
  quantity          decimal(19, 5) not null,
  -- What left the stock.
  quantity_base     decimal(19, 5) not null,
  quantity_invoiced decimal(19, 5) not null default 0,
  primary key (shipment_no, line_no)
);
