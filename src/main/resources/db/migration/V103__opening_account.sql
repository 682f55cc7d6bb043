-- What is in stock when the books begin is no result of the year: its other side is the opening balance.
alter table inventory_posting_group add opening_account varchar(20) references gl_account (no);
update inventory_posting_group set opening_account = '9900'
where exists (select 1 from gl_account where no = '9900');
