create table sales_invoice (
  no                varchar(20)    not null primary key,
  register_no       bigint         not null references posting_register (no),
  order_no          varchar(20)    not null references sales_order (no),
  shipment_no       varchar(20)    not null references shipment (no),
  customer_no       varchar(20)    not null references customer (no),
  posting_date      date           not null,
  due_date          date           not null,
  net               decimal(19, 2) not null,
  vat               decimal(19, 2) not null,
  gross             decimal(19, 2) not null,
  index ix_sales_invoice_order (order_no),
  constraint uq_sales_invoice_shipment unique (shipment_no)
);

create table sales_invoice_line (
  invoice_no       varchar(20)    not null references sales_invoice (no),
  line_no          int            not null,
  item_no          varchar(20)    not null references item (no),
  description      varchar(100)   not null,
  unit             varchar(30)    not null,
  quantity         decimal(19, 5) not null,
  unit_price       decimal(19, 5) not null,
  discount_percent decimal(9, 5)  not null,
  line_amount      decimal(19, 2) not null,
  vat_rate         decimal(9, 5)  not null,
  vat_identifier   varchar(20)    not null,
  primary key (invoice_no, line_no)
);

create table sales_invoice_vat (
  invoice_no  varchar(20)    not null references sales_invoice (no),
  product_group varchar(20)  not null,
  identifier  varchar(20)    not null,
  rate        decimal(9, 5)  not null,
  calculation varchar(20)    not null,
  category    varchar(2)     not null,
  base        decimal(19, 2) not null,
  amount      decimal(19, 2) not null,
  primary key (invoice_no, product_group)
);
