-- What was charged, with everything that the invoice says as it was on its day: paper and mail read only this.
create table sales_invoice (
  no                        varchar(20)    not null primary key,
  register_no               bigint         not null references posting_register (no),
  -- What it comes from: a shipment of an order, or a document that was written as an invoice.
  order_no                  varchar(20)    references sales_order (no),
  shipment_no               varchar(20)    references shipment (no),
  draft_no                  varchar(20)    references posted_document (no),
  -- No foreign key: it would lock him after the order; the order's own key vouches for him.
  sell_to_no                varchar(20)    not null,
  sell_to_name              varchar(100)   not null,
  sell_to_contact           varchar(100)   not null,
  sell_to_street            varchar(100)   not null,
  sell_to_house_no          varchar(16)    not null,
  sell_to_house_no_addition varchar(20)    not null,
  sell_to_post_code         varchar(20)    not null,
  sell_to_city              varchar(60)    not null,
  sell_to_country           char(2)        not null,
  bill_to_no                varchar(20)    not null references customer (no),
  bill_to_name              varchar(100)   not null,
  bill_to_contact           varchar(100)   not null,
  bill_to_street            varchar(100)   not null,
  bill_to_house_no          varchar(16)    not null,
  bill_to_house_no_addition varchar(20)    not null,
  bill_to_post_code         varchar(20)    not null,
  bill_to_city              varchar(60)    not null,
  bill_to_country           char(2)        not null,
  ship_to_name              varchar(100)   not null,
  ship_to_contact           varchar(100)   not null,
  ship_to_street            varchar(100)   not null,
  ship_to_house_no          varchar(16)    not null,
  ship_to_house_no_addition varchar(20)    not null,
  ship_to_post_code         varchar(20)    not null,
  ship_to_city              varchar(60)    not null,
  ship_to_country           char(2)        not null,
  vat_registration_no       varchar(20)    not null,
  language                  char(2)        not null,
  customer_reference        varchar(60)    not null,
  letterhead                char(64)       character set ascii collate ascii_bin not null references letterhead (hash),
  posting_date              date           not null,
  delivery_date             date           not null,
  payment_terms             varchar(100)   not null,
  due_date                  date           not null,
  discount_date       date,
  discount_amount           decimal(19, 2) not null,
  currency                  char(3)        not null,
  net                       decimal(19, 2) not null,
  vat                       decimal(19, 2) not null,
  gross                     decimal(19, 2) not null,
  index ix_sales_invoice_order (order_no),
  constraint uq_sales_invoice_shipment unique (shipment_no),
  constraint uq_sales_invoice_draft unique (draft_no),
  constraint ck_sales_invoice_origin check ((shipment_no is null) = (order_no is null)
    and (draft_no is null) = (order_no is not null))
);

create table sales_invoice_line (
  invoice_no       varchar(20)    not null references sales_invoice (no),
  line_no          int            not null,
  position         int            not null,
  order_no         varchar(20),
  order_line_no    int,
  shipment_no      varchar(20),
  shipment_line_no int,
  type             varchar(10)    not null check (type in ('ITEM', 'ACCOUNT', 'COMMENT')),
  item_no          varchar(20)    references item (no),
  account_no       varchar(20)    references gl_account (no),
  description      varchar(100)   not null,
  unit             varchar(30)    not null,
  quantity         decimal(19, 5) not null,
  unit_price       decimal(19, 5) not null,
  discount_percent decimal(9, 5)  not null,
  -- Before the line's share of the discount on the whole invoice.
  line_amount      decimal(19, 2) not null,
  invoice_discount decimal(19, 2) not null,
  -- A comment has none.
  vat_rate         decimal(9, 5),
  vat_identifier   varchar(20),
  primary key (invoice_no, line_no)
);

create table sales_invoice_vat (
  invoice_no  varchar(20)    not null references sales_invoice (no),
  product_group varchar(20)  not null,
  identifier  varchar(20)    not null,
  rate        decimal(9, 5)  not null,
  calculation varchar(20)    not null,
  category    varchar(2)     not null,
  -- Why nothing is charged, in the invoice's language; empty where something is.
  remark      varchar(500)   not null,
  base        decimal(19, 2) not null,
  amount      decimal(19, 2) not null,
  primary key (invoice_no, product_group)
);
