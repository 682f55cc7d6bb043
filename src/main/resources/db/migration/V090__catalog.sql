create table item (
  no                      varchar(20)    not null primary key,
  description             varchar(100)   not null,
  description_en          varchar(100)   not null default '',
  category                varchar(60)    not null default '',
  unit                    varchar(30)    not null,
  unit_price              decimal(19, 5) not null,
  unit_cost               decimal(19, 5) not null,
  vendor_no               varchar(20)    references vendor (no),
  general_product_group   varchar(20)    not null,
  vat_product_group       varchar(20)    not null,
  inventory_posting_group varchar(20)    not null references inventory_posting_group (code),
  blocked                 boolean        not null default false,
  -- A service is sold like goods, but nothing of it lies in stock and nothing of it is worth anything there.
  type                    varchar(20)    not null default 'INVENTORY' check (type in ('INVENTORY', 'SERVICE')),
  version                 int            not null default 0
);
