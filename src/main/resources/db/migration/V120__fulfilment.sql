create table shipment (
  no           varchar(20) not null primary key,
  register_no  bigint      not null references posting_register (no),
  order_no     varchar(20) not null references sales_order (no),
  -- No foreign key: it would lock the customer after the order; the order's own key vouches for him.
  customer_no  varchar(20) not null,
  posting_date date        not null,
  index ix_shipment_order (order_no)
);

create table shipment_line (
  shipment_no       varchar(20)    not null references shipment (no),
  line_no           int            not null,
  item_no           varchar(20)    not null references item (no),
  description       varchar(100)   not null,
  unit              varchar(30)    not null,
  quantity          decimal(19, 5) not null,
  quantity_invoiced decimal(19, 5) not null default 0,
  primary key (shipment_no, line_no)
);
