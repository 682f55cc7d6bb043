-- Files of one kind are taken in one after the other: who sends the same in the same second waits for this row.
create table import_turn (
  kind varchar(20) not null primary key
);

insert into import_turn values ('customer'), ('customer_template'), ('customer_ship_to'), ('salesperson'), ('vendor'), ('item'), ('unit_of_measure'), ('trade_group'), ('price_line'), ('invoice_discount'), ('recurring_line'), ('shipping_agent'), ('bank_import');
