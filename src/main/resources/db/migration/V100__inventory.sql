-- Quantities that came in and went out.
create table item_entry (
  register_no  bigint         not null references posting_register (no),
  line_no      int            not null,
  kind         varchar(20)    not null check (kind in ('SALE', 'PURCHASE', 'POSITIVE_ADJUSTMENT', 'NEGATIVE_ADJUSTMENT')),
  item_no      varchar(20)    not null references item (no),
  posting_date date           not null,
  document_no  varchar(20)    not null,
  quantity     decimal(19, 5) not null,
  primary key (register_no, line_no),
  index ix_item_entry_item (item_no, posting_date)
);

create trigger item_entry_no_update before update on item_entry for each row
  signal sqlstate '45000' set message_text = 'item_entry is append-only: post a correction instead';
create trigger item_entry_no_delete before delete on item_entry for each row
  signal sqlstate '45000' set message_text = 'item_entry is append-only: post a correction instead';

-- What those quantities are worth, expected at shipment and actual at invoice.
create table value_entry (
  register_no       bigint         not null references posting_register (no),
  line_no           int            not null,
  item_register_no  bigint         not null,
  item_line_no      int            not null,
  item_no           varchar(20)    not null references item (no),
  posting_date      date           not null,
  document_no       varchar(20)    not null,
  invoiced_quantity decimal(19, 5) not null,
  sales_expected    decimal(19, 2) not null,
  sales_actual      decimal(19, 2) not null,
  cost_expected     decimal(19, 2) not null,
  cost_actual       decimal(19, 2) not null,
  primary key (register_no, line_no),
  index ix_value_entry_item_entry (item_register_no, item_line_no),
  constraint fk_value_entry_item_entry foreign key (item_register_no, item_line_no)
    references item_entry (register_no, line_no)
);

create trigger value_entry_no_update before update on value_entry for each row
  signal sqlstate '45000' set message_text = 'value_entry is append-only: post a correction instead';
create trigger value_entry_no_delete before delete on value_entry for each row
  signal sqlstate '45000' set message_text = 'value_entry is append-only: post a correction instead';

-- Derived from item_entry; the row is also what concurrent shipments of an item wait for.
create table item_stock (
  item_no varchar(20)    not null primary key references item (no),
  on_hand decimal(19, 5) not null check (on_hand >= 0)
);
