-- Counts what was changed of an order's content; its version also counts the steps of its life.
alter table sales_document add column revision int not null default 0;

-- What the credit check decided of an order, by which table, for the content it had then.
create table credit_check (
  id         bigint       not null auto_increment primary key,
  order_no   varchar(20)  not null references sales_document (no),
  revision   int          not null,
  outcome    varchar(60)  not null,
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

-- An approval holds for the content that was approved, and a document waits for one at a time.
alter table approval_entry
  add column document_revision int not null default 0,
  add column open_document varchar(20) as (if(status = 'OPEN', document_no, null)),
  add constraint uq_approval_entry_open unique (open_document);
